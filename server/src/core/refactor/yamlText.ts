import { type Span, span } from '../base/span.ts';
import { parseYaml, resolved, type YamlNode, type YamlScalar } from '../syntax/yamlSyntax.ts';

/** Every scalar value of a YAML text, aliases left aside, in the order of the text. */
export function* scalarsIn(node: YamlNode | undefined): Generator<YamlScalar> {
  if (node === undefined || node.kind === 'alias') return;
  if (node.kind === 'scalar') yield node;
  else if (node.kind === 'seq') for (const item of node.items) yield* scalarsIn(item);
  else for (const { value } of node.entries) yield* scalarsIn(value);
}

/** The YAML of a file: all of it, or the front matter of a Markdown text; undefined where a text has none. */
export function yamlOf(text: string, isMarkdown: boolean): YamlNode | undefined {
  if (!isMarkdown) return parseYaml(text).root;
  const matter = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*$/m.exec(text);
  if (matter === null || matter.index > 0) return undefined;
  const start = matter[0].indexOf('\n') + 1;
  return parseYaml(text.slice(start, start + (matter[1] ?? '').length), start).root;
}

/**
 * The edit that puts `name` in place of what stands at `place` inside a scalar: escaped as its quotes ask, and a plain
 * scalar that would be read otherwise is put in quotes as a whole. Without a scalar around the place: as it is.
 */
export function yamlEdit(
  text: string,
  scalar: YamlScalar | undefined,
  place: Span,
  name: string,
): { readonly span: Span; readonly text: string } {
  if (scalar === undefined || scalar.style === 'block') return { span: place, text: name };
  if (scalar.style === 'single-quoted') return { span: place, text: name.replaceAll("'", "''") };
  if (scalar.style === 'double-quoted') return { span: place, text: doubleQuoted(name) };
  const { start, end } = scalar.span;
  const before = text.slice(start, end);
  const value = text.slice(start, place.start) + name + text.slice(place.end, end);
  const holds = CONTEXTS.filter(context => isPlainIn(context, before));
  if (holds.every(context => isPlainIn(context, value))) return { span: place, text: name };
  return { span: span(start, end), text: `"${doubleQuoted(value)}"` };
}

/** A text as a scalar: plain where it is read as itself in a block and inside brackets, in quotes otherwise. */
export function yamlScalar(text: string): string {
  return CONTEXTS.every(context => isPlainIn(context, text)) ? text : `"${doubleQuoted(text)}"`;
}

type Context = (value: string) => string;

/** Where a plain scalar may stand: in a block, or inside brackets, where commas end it. */
const CONTEXTS: readonly Context[] = [value => `k: ${value}\n`, value => `k: [${value}]\n`];

/** Whether a text, written plain, is read as that very text. */
function isPlainIn(context: Context, value: string): boolean {
  const { root, errors } = parseYaml(context(value));
  const map = resolved(root);
  const node = resolved(map?.kind === 'map' ? map.entries[0]?.value : undefined);
  const found = node?.kind === 'seq' && node.items.length === 1 ? resolved(node.items[0]) : node;
  if (errors.length > 0 || found?.kind !== 'scalar' || found.style !== 'plain') return false;
  return found.text === value && (found.type === 'string' || found.type === 'number');
}

function doubleQuoted(text: string): string {
  return text.replace(/["\\]/g, '\\$&');
}
