import { fold } from '../../core/base/fold.ts';
import { type ProjectPath, projectPath } from '../../core/base/projectPath.ts';
import type { Span } from '../../core/base/span.ts';
import { compileGlobs } from '../../core/manifest/roles.ts';
import type { ItemFact } from '../../core/model/item.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { entryOf, parseYaml, resolved, type YamlSeq } from '../../core/syntax/yamlSyntax.ts';
import type { ActionEdit } from './codeAction.ts';
import { lineEnd, lineStart, newlineOf, nextLine } from './lines.ts';

/** The registers of the project. Told by the manifest, so that chapters need not be looked at. */
export function registersOf(view: ProjectView): readonly ProjectPath[] {
  const isRegister = compileGlobs(view.manifest.registers);
  return view.documents().filter(path => isRegister(path) && view.facts(path)?.role.kind === 'register');
}

/** The existing register in which an item would be looked for: with items of its service, of its kind, else the first. */
export function registerFor(view: ProjectView, { attributes }: ItemFact): ProjectPath | undefined {
  const registers = registersOf(view);
  const has = (path: ProjectPath, fits: (item: ItemFact) => boolean): boolean =>
    view.facts(path)?.items.some(fits) ?? false;
  const { service } = attributes.groups;
  return (
    registers.find(path =>
      has(path, other => service !== undefined && other.attributes.groups['service'] === service),
    ) ??
    registers.find(path => has(path, other => other.attributes.kind === attributes.kind)) ??
    registers[0]
  );
}

/** A path at which the manifest looks for registers and nothing lies; undefined when it names no folder for them. */
export function newRegisterPath(view: ProjectView, title: string): ProjectPath | undefined {
  const { registers, ignore } = view.manifest;
  const isIgnored = compileGlobs(ignore);
  for (const glob of registers) {
    if (glob.split('*').length !== 2 || /[?[\]{}()!]/.test(glob)) continue;
    for (let count = 1; count < 100; count++) {
      const path = projectPath(glob.replace('*', count === 1 ? slug(title) : `${slug(title)}-${count}`));
      if (view.file(path) === undefined && !isIgnored(path)) return path;
    }
  }
  return undefined;
}

/** A name for files and ids: small letters and digits of ASCII, joined by `-`. */
export function slug(text: string): string {
  const name = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'x' : name.slice(0, 60).replace(/-+$/, '');
}

/**
 * The edit that adds entries behind the last one of a list of a YAML file (`items:`, `entries:`), or in place of `[]`;
 * `entries` gives their text for an indentation. Undefined when there is no such list, or it is written in brackets.
 */
export function appendToList(
  view: ProjectView,
  path: ProjectPath,
  key: string,
  entries: (indent: string) => string,
): ActionEdit | undefined {
  const text = view.text(path) ?? '';
  const list = resolved(entryOf(parseYaml(text).root, key)?.value);
  if (list?.kind !== 'seq') return undefined;
  const last = list.items.at(-1);
  if (last === undefined) return fillBrackets(text, path, list, entries('  '));
  const [first] = list.items;
  const indent = /^([ \t]*)- /.exec(text.slice(lineStart(text, first?.span.start ?? 0)))?.[1];
  if (indent === undefined || text[list.span.start] === '[') return undefined;
  const at = nextLine(text, contentEnd(text, last.span.start, last.span.end) - 1);
  const lead = at > 0 && !/[\r\n]/.test(text[at - 1] ?? '') ? '\n' : '';
  return {
    path,
    span: { start: at, end: at },
    text: (lead + entries(indent)).replaceAll('\n', newlineOf(text)),
  };
}

/** `items: []` becomes a list with entries. */
function fillBrackets(
  text: string,
  path: ProjectPath,
  { span: { start, end } }: YamlSeq,
  entries: string,
): ActionEdit | undefined {
  if (!/^\[\s*\][ \t]*$/.test(text.slice(start, lineEnd(text, end)))) return undefined;
  const before = text.slice(0, start).trimEnd().length;
  return {
    path,
    span: { start: before, end },
    text: `\n${entries.trimEnd()}`.replaceAll('\n', newlineOf(text)),
  };
}

/**
 * The edit that takes an entry out of the list of its register, from the dash before it on; of the only one `[]` is left.
 * Undefined when the list is not written line by line, or a comment would go with it.
 */
export function removeFromList(text: string, path: ProjectPath, place: Span): ActionEdit | undefined {
  const start = lineStart(text, place.start);
  if (!/^[ \t]*- +$/.test(text.slice(start, place.start))) return undefined;
  const content = contentEnd(text, place.start, place.end);
  const list = resolved(entryOf(parseYaml(text).root, 'items')?.value);
  if (list?.kind !== 'seq' || list.items.length > 1)
    return { path, span: { start, end: nextLine(text, content) }, text: '' };
  const before = text.slice(0, start).trimEnd();
  return before.endsWith('items:')
    ? { path, span: { start: before.length, end: content }, text: ' []' }
    : undefined;
}

/** A block scalar takes the blank lines behind it along. */
function contentEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
