import type { Nodes, RootContent } from 'mdast';
import type { Span } from '../base/span.ts';
import type { BlockFact, FieldFact } from '../model/field.ts';
import { type Prose, proseOf, shownText, spanOfNode } from '../syntax/prose.ts';
import { type FieldList, fieldList } from './fieldList.ts';
import { labelledBlock } from './labelledBlock.ts';
import { proseBlocks } from './proseBlocks.ts';
import type { Context } from './reading.ts';

/** What stands under an item's heading or behind its ID, sorted out. */
export interface ItemBody {
  readonly fields: readonly FieldFact[];
  readonly blocks: readonly BlockFact[];
  readonly statement: Statement;
}

/** The normative text of an item. */
export interface Statement {
  readonly spans: readonly Span[];
  /** Its running text as it reads, code spans included; joined, it is the statement that people see. */
  readonly words: readonly Prose[];
  /** The same with code hidden: where keywords are looked for. */
  readonly proses: readonly Prose[];
}

/** A statement without text. */
export const NO_STATEMENT: Statement = { spans: [], words: [], proses: [] };

/** Sorts the blocks of an item into its field list (the first that is one), its labelled blocks, and its statement. */
export function itemBody(nodes: readonly RootContent[], context: Context): ItemBody {
  let list: FieldList | undefined;
  const blocks: BlockFact[] = [];
  const statement: RootContent[] = [];
  const left = [...nodes];
  for (let index = 0; index < left.length; index++) {
    const node = left[index];
    if (!node || node.type === 'definition' || node.type === 'footnoteDefinition') continue;
    const found = list ? undefined : fieldList(node, context);
    const block = found ? undefined : labelledBlock(left, index, context);
    if (found) {
      list = found;
      left.splice(index + 1, 0, ...found.rest);
    } else if (block) {
      blocks.push(block.fact);
      index += block.length - 1;
    } else statement.push(node);
  }
  return {
    fields: list?.fields ?? [],
    blocks: [...(list?.blocks ?? []), ...blocks],
    statement: statementOf(statement, context),
  };
}

/** The statement that some blocks make. */
export function statementOf(nodes: readonly Nodes[], context: Context): Statement {
  const proses = nodes.flatMap(node => [...proseBlocks(node)]);
  return {
    spans: nodes.map(node => spanOfNode(node, context.source)),
    words: proses.map(block => proseOf(block, context.source, 'text')),
    proses: proses.map(block => proseOf(block, context.source, 'opaque')),
  };
}

/** Two statements, one behind the other. */
export function joined(first: Statement, second: Statement): Statement {
  return {
    spans: [...first.spans, ...second.spans],
    words: [...first.words, ...second.words],
    proses: [...first.proses, ...second.proses],
  };
}

/** The readable text of a statement, white space folded. */
export function statementText({ words }: Statement): string {
  return words
    .map(({ text }) => shownText(text).trim())
    .filter(text => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
} // prettier-ignore
