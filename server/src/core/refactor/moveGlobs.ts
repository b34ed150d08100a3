import { folderOf, type ProjectPath, projectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';
import { compileGlob } from '../manifest/glob.ts';
import { contentSpan } from '../syntax/scalarMap.ts';
import { scalarsOf, type YamlNode, type YamlScalar } from '../syntax/yamlSyntax.ts';
import type { PlacedEdit } from './edits.ts';
import type { FilesAfter, Relocation } from './moves.ts';
import { yamlEdit, yamlScalar } from './yamlText.ts';

/** The manifest's file. */
export interface ManifestSource {
  readonly path: ProjectPath;
  readonly text: string;
}

/**
 * The members of a list of globs under their new names. One that named what the others did not, and now names nothing
 * that they do not, is taken out: it was put there when a file left its glob, and the file has come back.
 */
export function renamedGlobs(
  { path, text }: ManifestSource,
  node: YamlNode | undefined,
  relocate: Relocation,
  files: FilesAfter,
): readonly PlacedEdit[] {
  const members = scalarsOf(node).map(scalar => ({ scalar, glob: renamedGlob(scalar.text, relocate) }));
  const needless = needlessOf(members, files);
  return members.flatMap(({ scalar, glob }, index): readonly PlacedEdit[] => {
    const removal = needless.has(scalar) ? removalOf(text, members[index - 1]?.scalar, scalar) : undefined;
    if (removal) return [{ path, role: 'setting', span: removal, text: '' }];
    if (glob === scalar.text) return [];
    return [{ path, role: 'setting', ...yamlEdit(text, scalar, contentSpan(scalar, text), glob) }];
  });
}

interface Member {
  readonly scalar: YamlScalar;
  /** Under its new name. */
  readonly glob: string;
}

function needlessOf(members: readonly Member[], { moved }: FilesAfter): ReadonlySet<YamlScalar> {
  const needless = new Set<YamlScalar>();
  for (const { scalar, glob } of members) {
    if (glob === scalar.text) continue;
    const others = members.filter(other => other.scalar !== scalar && !needless.has(other.scalar));
    const [was, is] = [
      others.map(one => compileGlob(one.scalar.text)),
      others.map(one => compileGlob(one.glob)),
    ];
    const matches = compileGlob(glob);
    const own = moved.filter(({ to }) => matches(to));
    const isCovered = own.every(({ from, to }) => !was.some(glob => glob(from)) && is.some(glob => glob(to)));
    if (own.length > 0 && isCovered) needless.add(scalar);
  }
  return needless;
}

/** A member of a list with what parts it from the one before; undefined for the first, and beside comments. */
function removalOf(text: string, before: YamlScalar | undefined, { span }: YamlScalar): Span | undefined {
  if (before === undefined) return undefined;
  const between = text.slice(before.span.end, span.start);
  if (/^\s*,\s*$/.test(between)) return { start: before.span.end, end: span.end };
  const line = /\r?\n[ \t]*-[ \t]*$/.exec(between);
  if (line === null || !/^[ \t]*(?:\r?\n|$)/.test(text.slice(span.end))) return undefined;
  return { start: before.span.end + line.index, end: span.end };
}

/** A path, or the folder before the first wildcard of a glob, under its new name. */
function renamedGlob(glob: string, relocate: Relocation): string {
  const [lead = ''] = /^(?:\.?\/)*/.exec(glob) ?? [];
  const rest = glob.slice(lead.length);
  const wild = rest.search(/[*?[{<]/);
  const fixed = wild < 0 ? rest.replace(/\/$/, '') : folderOf(rest.slice(0, wild));
  return fixed === '' ? glob : lead + relocate(projectPath(fixed)) + rest.slice(fixed.length);
}

/** New members of a list behind one of them, written as the list is. */
export function insertedGlobs(
  { path, text }: ManifestSource,
  scalar: YamlScalar,
  globs: readonly string[],
): PlacedEdit {
  const { start, end } = scalar.span;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const members = globs.map(yamlScalar);
  const dash = /^(\s*(?:[^\s:]+:\s+)?)-\s+$/.exec(line);
  if (dash) {
    const indent = ' '.repeat(line.lastIndexOf('-'));
    const lineEnd = end + (/^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const lines = members.map(member => `${newline}${indent}- ${member}`);
    return { path, role: 'setting', span: { start: lineEnd, end: lineEnd }, text: lines.join('') };
  }
  const at: Span = { start: end, end };
  if (isInBrackets(text, start))
    return { path, role: 'setting', span: at, text: members.map(member => `, ${member}`).join('') };
  const all = [text.slice(start, end), ...members];
  return { path, role: 'setting', span: scalar.span, text: `[${all.join(', ')}]` };
}

/** Whether a scalar is a member of a list in brackets. */
function isInBrackets(text: string, start: number): boolean {
  let depth = 0;
  for (let at = start - 1; at >= 0; at--) {
    const char = text[at] ?? '';
    if (char === ']') depth++;
    else if (char === '[' && depth-- === 0) return true;
    else if (depth === 0 && (char === ':' || char === '{') && /\s/.test(text[at + 1] ?? ' ')) return false;
  }
  return false;
}
