import { LineIndex } from '../base/lineIndex.ts';
import type { Language } from '../manifest/manifest.ts';
import { viewTexts } from '../messages/views/index.ts';
import type { FieldKey } from '../model/field.ts';
import type { ProjectView } from '../project/projectView.ts';
import { isWithdrawn, levelOf } from '../project/resolve.ts';
import { cataloguePlaces, entryNames, type FieldContext, readableFields } from '../views/fields.ts';
import { placeOfItem, type SourcePlace, targetFinder } from '../views/rewriteReferences.ts';
import { allItems, type PlacedItem } from '../views/selectItems.ts';

/** An item as tables show it: one per definition, so that an ID which is defined twice is there twice. */
export interface ListedItem extends PlacedItem {
  readonly place: SourcePlace;
  /** Zero-based line of its ID. */
  readonly line: number;
  /** Number of the nearest numbered section around it; empty without one. */
  readonly section: string;
  /** Title of its volume; empty for what lies in a register. */
  readonly volume: string;
  /** Id of its level; undefined without one, or when its field names none. */
  readonly level: string | undefined;
  readonly isWithdrawn: boolean;
  /** Values of a field as people read them: catalogue entries by their names. */
  readonly readable: (key: FieldKey) => readonly string[];
}

/** Every definition of an item, in reading order. */
export function listedItems(view: ProjectView, language: Language): readonly ListedItem[] {
  const context: FieldContext = {
    view,
    language,
    texts: viewTexts(language),
    targets: targetFinder(view, { keys: new Set(), first: new Map() }),
    catalogues: cataloguePlaces(view),
    names: entryNames(view),
  };
  const lines = new Map<string, LineIndex>();
  return allItems(view).flatMap((item): readonly ListedItem[] => {
    const facts = view.facts(item.path);
    if (!facts) return [];
    const index = lines.get(item.path) ?? new LineIndex(view.text(item.path) ?? '');
    lines.set(item.path, index);
    const { attributes, idSpan, section } = item.fact;
    const fields = readableFields(item, 'full', context);
    return [
      {
        ...item,
        place: placeOfItem(facts, item.fact),
        line: index.positionAt(idSpan.start).line,
        section: sectionNumber(view, item.path, section),
        volume: volumeTitle(view, item),
        level: levelOf(view.dialect(item.path).levels, attributes)?.level.id,
        isWithdrawn: isWithdrawn(attributes),
        readable: key =>
          fields.filter(field => field.key === key).flatMap(({ values }) => values.map(({ text }) => text)),
      },
    ];
  });
}

function sectionNumber(view: ProjectView, path: PlacedItem['path'], index: number): string {
  const sections = view.facts(path)?.sections ?? [];
  const numbers = view.sectionNumbers(path);
  for (let at = index; at >= 0; at = sections[at]?.parent ?? -1) {
    const number = numbers[at];
    if (number !== undefined) return number;
  }
  return '';
}

function volumeTitle(view: ProjectView, { path }: PlacedItem): string {
  const role = view.facts(path)?.role;
  if (role?.kind !== 'chapter') return '';
  return view.manifest.volumes.find(({ id }) => id === role.volume)?.title || role.volume;
}
