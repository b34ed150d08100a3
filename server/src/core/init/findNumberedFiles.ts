import { fold } from '../base/fold.ts';
import { naturalOrder } from '../base/naturalOrder.ts';
import { escapeRegex } from '../base/regex/escapeRegex.ts';
import type { ProposedKind } from './findKinds.ts';
import type { ScannedFile } from './scan.ts';

const FEWEST = 5;

/** What a folder's name, or a word before numbers, tells of its items. */
export const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^crit/, 'criterion'],
  [/^test/, 'test'],
  [/^(?:bonnes?-)?prati|^practi|^fiches?$/, 'practice'],
];

/** A way in which items that are one per file bear bare numbers in their paths. */
interface Layout {
  /** Its groups: the folder with its final slash, the first part of the ID, what stands behind it, the second part. */
  readonly path: RegExp;
  readonly depth: 2 | 3;
  readonly pathPattern: (folder: string, between: string) => string;
  readonly id?: string;
  /** The name of the folder that tells what the items are. */
  readonly folderName: (folder: string, between: string) => string;
}

/** `criteres/1.9/index.md`, `criteres/1.9.md`: 1.9 */
const FLAT: Layout = {
  path: /^(.*\/)?(\d{1,3}\.\d{1,3})(\/(?:index|README))?\.md$/,
  depth: 2,
  pathPattern: (folder, between) => String.raw`${escapeRegex(folder)}(?<id>\d+\.\d+)${between}\.md`,
  folderName: folder => folder.split('/').at(-2) ?? '',
};

/** `criteres/1.9/tests/3.md`: 1.9.3 */
const NESTED: Layout = {
  path: /^(.*\/)?(\d{1,3}\.\d{1,3})(\/(?:[^/]+\/)?)(\d{1,3})\.md$/,
  depth: 3,
  pathPattern: (folder, between) =>
    String.raw`${escapeRegex(folder)}(?<folder>\d+\.\d+)${escapeRegex(between)}(?<file>\d+)\.md`,
  id: '<folder>.<file>',
  folderName: (folder, between) => between.split('/').at(-2) || (folder.split('/').at(-2) ?? ''),
};

/** Items that are one per file and bear bare numbers. */
export function findNumberedFiles(files: readonly ScannedFile[]): readonly ProposedKind[] {
  return [FLAT, NESTED].flatMap(layout => kindsIn(layout, files));
}

function kindsIn(layout: Layout, files: readonly ScannedFile[]): readonly ProposedKind[] {
  const groups = new Map<string, { readonly path: string; readonly id: string }[]>();
  for (const { path } of files) {
    const found = layout.path.exec(path);
    if (!found) continue;
    const key = `${found[1] ?? ''}|${found[3] ?? ''}`;
    const id = found[4] === undefined ? (found[2] ?? '') : `${found[2]}.${found[4]}`;
    groups.set(key, [...(groups.get(key) ?? []), { path, id }]);
  }
  return [...groups].flatMap(([key, group]) => {
    if (group.length < FEWEST) return [];
    const [folder = '', between = ''] = key.split('|');
    const ids = group.map(({ id }) => id).sort(naturalOrder);
    const name = fold(layout.folderName(folder, between));
    return [
      {
        kind: KINDS.find(([expression]) => expression.test(name))?.[1] ?? 'requirement',
        pattern: String.raw`\d+\.\d+${layout.depth === 3 ? String.raw`\.\d+` : ''}`,
        path: layout.pathPattern(folder, between),
        ...(layout.id === undefined ? {} : { id: layout.id }),
        forms: ['document'],
        names: announcing(ids, layout.depth, files),
        labels: [],
        ids,
        places: group.map(({ path }) => ({ path, count: 1 })),
        quotedIn: [],
      } satisfies ProposedKind,
    ];
  });
}

/** Words that stand before numbers of all sorts. */
export const COMMON =
  /^(?:chapitre|section|partie|article|annexe|version|figure|tableau|table|niveau|page|chapter|part|level|annex|aria|html|wcag|avec|dans|pour|entre|voir)$/;

const ANNOUNCED = {
  2: /(?<!\p{L})(?<![%{] ?)(\p{L}{4,20})[ \u00a0\u202f](\d{1,3}\.\d{1,3})(?!\d|\.\d)/gu,
  3: /(?<!\p{L})(?<![%{] ?)(\p{L}{4,20})[ \u00a0\u202f](\d{1,3}\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/gu,
} as const;

/** The words that stand at least three times before IDs of the kind. */
export function announcing(
  ids: readonly string[],
  depth: 2 | 3,
  files: readonly ScannedFile[],
): readonly string[] {
  const known = new Set(ids);
  const counts = new Map<string, number>();
  for (const { text } of files) {
    for (const found of text.matchAll(ANNOUNCED[depth])) {
      const word = (found[1] ?? '').toLowerCase().replace(/s$/, '');
      if (known.has(found[2] ?? '') && !COMMON.test(fold(word)))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count >= 3).map(([word]) => word);
}
