import { fold } from '../../core/base/fold.ts';
import { type ProjectPath, projectPath } from '../../core/base/projectPath.ts';
import { compileGlobs } from '../../core/manifest/roles.ts';
import type { ItemFact } from '../../core/model/item.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { entryOf, parseYaml, resolved, type YamlSeq } from '../../core/syntax/yamlSyntax.ts';
import type { ActionEdit } from './codeAction.ts';
import { lineStart, newlineOf, nextLine } from './lines.ts';

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
 * The edit that adds entries behind the last one of a list of a YAML file (`items:`, `entries:`); `entries` gives their
 * text for an indentation. Undefined when there is no such list, or it is written in brackets.
 */
export function appendToList(
  view: ProjectView,
  path: ProjectPath,
  key: string,
  entries: (indent: string) => string,
): ActionEdit | undefined {
  const text = view.text(path) ?? '';
  const root = resolved(parseYaml(text).root);
  const list = root?.kind === 'map' ? resolved(entryOf(root, key)?.value) : undefined;
  const last = list?.kind === 'seq' ? lastOf(list) : undefined;
  if (list?.kind !== 'seq' || last === undefined) return undefined;
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

function lastOf({ items }: YamlSeq): YamlSeq['items'][number] | undefined {
  return items.at(-1);
}

/** A block scalar takes the blank lines behind it along. */
function contentEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
