import { fold } from '../base/fold.ts';
import { naturalOrder } from '../base/naturalOrder.ts';
import { ITEM_FORMS } from '../model/item.ts';
import type { ProposedKind } from './findKinds.ts';
import { announcing, COMMON, KINDS } from './findNumberedFiles.ts';
import type { NumberedCandidate } from './numberedCandidates.ts';
import type { ScannedFile } from './scan.ts';

const FEWEST = 5;
/** Numbers that stand in more places than this, for each of them, are no IDs: versions, steps. */
const REPEATED = 1.2;

type Depth = 2 | 3;

/** A candidate with the file that it stands in. */
interface Placed extends NumberedCandidate {
  readonly path: string;
}

/**
 * Items that stand in the text under bare numbers: criteria behind their word (`### Critère 1.1`), rows of tables
 * (`| **2.1.1** | …`). In files whose sections have numbers of that depth a heading means a section.
 */
export function findNumberedItems(files: readonly ScannedFile[]): readonly ProposedKind[] {
  const all = files.flatMap(({ path, numberedItems }) => numberedItems.map(found => ({ ...found, path })));
  return ([2, 3] as const).flatMap(depth => {
    const deep = all.filter(({ number }) => number.split('.').length === depth);
    const words = [...new Set(deep.map(({ word }) => word))].filter(word => !COMMON.test(fold(word)));
    const kinds = words.flatMap(word =>
      kindOf(
        deep.filter(found => found.word === word),
        word,
        depth,
        files,
      ),
    );
    const largest = kinds.sort((a, b) => b.ids.length - a.ids.length)[0];
    // Two kinds of the same numbers could not be told apart.
    return largest ? [largest] : [];
  });
}

function kindOf(
  found: readonly Placed[],
  word: string,
  depth: Depth,
  files: readonly ScannedFile[],
): readonly ProposedKind[] {
  const ids = [...new Set(found.map(({ number }) => number))].sort(naturalOrder);
  const paths = [...new Set(found.map(({ path }) => path))];
  const isSection =
    word !== '' && files.some(file => paths.includes(file.path) && hasNumberedHeading(file, depth));
  if (ids.length < FEWEST || found.length > ids.length * REPEATED || isSection) return [];
  return [
    {
      kind: KINDS.find(([expression]) => expression.test(fold(word)))?.[1] ?? 'requirement',
      pattern: Array.from({ length: depth }, () => String.raw`\d+`).join(String.raw`\.`),
      path: undefined,
      forms: ITEM_FORMS.filter(form => found.some(one => one.form === form)),
      names: word === '' ? announcing(ids, depth, files) : [word],
      labels: [],
      ids,
      places: paths.map(path => ({ path, count: found.filter(one => one.path === path).length })),
      quotedIn: [],
    },
  ];
}

function hasNumberedHeading({ text }: ScannedFile, depth: Depth): boolean {
  const numbers = [...text.matchAll(/^#{1,6}\s+(\d{1,3}(?:\.\d{1,3})+)\.?\s/gm)].map(
    ([, number = '']) => number,
  );
  return numbers.some(number => number.split('.').length === depth);
}

/** Kinds of the same name are told apart by a number. */
export function withOwnNames(kinds: readonly ProposedKind[]): readonly ProposedKind[] {
  const uses = new Map<string, number>();
  return kinds.map(kind => {
    const count = (uses.get(kind.kind) ?? 0) + 1;
    uses.set(kind.kind, count);
    return count === 1 ? kind : { ...kind, kind: `${kind.kind}-${count}` };
  });
}
