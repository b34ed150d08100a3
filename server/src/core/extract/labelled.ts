import type { Nodes } from 'mdast';
import type { LabelTarget } from '../manifest/presets/labels.ts';
import { type Prose, proseOf } from '../syntax/prose.ts';
import type { Context } from './reading.ts';

/** A text of the form `Label : value`. */
export interface Labelled {
  /** What the label stands for; undefined when the project does not know it. */
  readonly target: LabelTarget | undefined;
  readonly label: Prose;
  readonly value: Prose;
  /** The label is bold, as a whole. */
  readonly bold: boolean;
}

/** A label is short: longer texts before a colon are sentences. */
const LABELLED = /^\s*([\p{L}\p{N}][^:\n]{0,39}?)\s*:(?=\s|$)\s*/u;

/** Reads the inline content of a block as `Label : value`; undefined when it is no such thing. */
export function labelled(block: Nodes, context: Context): Labelled | undefined {
  const prose = proseOf(block, context.source, 'text');
  const found = LABELLED.exec(prose.text);
  if (!found) return undefined;
  const name = found[1] ?? '';
  const start = prose.text.indexOf(name);
  const first = 'children' in block ? block.children[0] : undefined;
  return {
    target: context.reading.label(name),
    label: prose.slice(start, start + name.length),
    value: prose.slice(found[0].length),
    bold: first?.type === 'strong',
  };
}
