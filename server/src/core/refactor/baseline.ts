import type { ProjectPath } from '../base/projectPath.ts';
import { projectPath } from '../base/projectPath.ts';
import { escapeRegex } from '../base/regex/escapeRegex.ts';
import { encloses, type Span, span } from '../base/span.ts';
import { quoted } from '../model/debt.ts';
import type { ProjectView } from '../project/projectView.ts';
import { contentSpan } from '../syntax/scalarMap.ts';
import { entryOf, mapsOf, parseYaml, resolved, scalarsOf, type YamlMap } from '../syntax/yamlSyntax.ts';
import { applyEdits, type PlacedEdit, type ProjectEdits } from './edits.ts';
import { yamlEdit } from './yamlText.ts';

/** What becomes of the names that a baseline holds. */
export interface DebtNames {
  readonly item: (id: string) => string;
  readonly file: (path: string) => string;
}

/**
 * The edits that keep a baseline true: its items and files under their new names, and its quotations of texts that
 * `edits` change. Without a baseline there are none.
 */
export function baselineEdits(
  view: ProjectView,
  edits: ProjectEdits,
  names: DebtNames,
): readonly PlacedEdit[] {
  const path = view.documents().find(document => view.facts(document)?.role.kind === 'baseline');
  const text = path === undefined ? undefined : view.text(path);
  if (path === undefined || text === undefined) return [];
  const list = resolved(entryOf(parseYaml(text).root, 'findings')?.value);
  const maps = list?.kind === 'seq' ? mapsOf(list) : [];
  return maps.flatMap(map => {
    const file = scalarsOf(entryOf(map, 'file')?.value)[0]?.text ?? '';
    return [
      ...valueEdit(path, text, map, 'item', names.item),
      ...valueEdit(path, text, map, 'file', names.file),
      ...valueEdit(path, text, map, 'text', quote => requoted(view, projectPath(file), quote, edits)),
    ];
  });
}

function valueEdit(
  path: ProjectPath,
  text: string,
  map: YamlMap,
  key: string,
  rename: (value: string) => string,
): readonly PlacedEdit[] {
  const [scalar] = scalarsOf(entryOf(map, key)?.value);
  if (scalar === undefined) return [];
  const now = rename(scalar.text);
  if (now === scalar.text) return [];
  return [{ path, role: 'baseline', ...yamlEdit(text, scalar, contentSpan(scalar, text), now) }];
}

/** What a quotation of a document reads after its edits; itself where no edit lies wholly inside it. */
function requoted(view: ProjectView, path: ProjectPath, quote: string, edits: ProjectEdits): string {
  const own = edits.get(path);
  const text = view.text(path);
  if (own === undefined || text === undefined || quote === '') return quote;
  for (const place of placesOf(text, quote)) {
    const inside = own.filter(edit => encloses(place, edit.span));
    if (inside.length === 0) continue;
    const shifted = inside.map(({ span: at, text: put }) => ({
      span: span(at.start - place.start, at.end - place.start),
      text: put,
    }));
    return quoted(applyEdits(text.slice(place.start, place.end), shifted));
  }
  return quote;
}

/** Where a quotation stands in a text, however its white space is written there. */
function placesOf(text: string, quote: string): readonly Span[] {
  const words = quote.split(' ').map(escapeRegex);
  const places = text.matchAll(new RegExp(words.join('\\s+'), 'g'));
  return [...places].map(({ index, 0: found }) => span(index, index + found.length));
}
