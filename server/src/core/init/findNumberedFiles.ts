import { fold } from '../base/fold.ts';
import type { ProposedKind } from './findKinds.ts';
import type { ScannedFile } from './scan.ts';

const FEWEST = 5;
const DOTTED = '\\d{1,3}\\.\\d{1,3}';

/** What a folder's name tells of its items. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^crit/, 'criterion'],
  [/^test/, 'test'],
  [/^(?:bonnes?-)?prati|^practi|^fiches?$/, 'practice'],
];

/** Items that are one per file and bear bare numbers: `criteres/1.9/index.md`, `criteres/1.9.md`. */
export function findNumberedFiles(files: readonly ScannedFile[]): readonly ProposedKind[] {
  const groups = new Map<string, { readonly path: string; readonly id: string }[]>();
  for (const { path } of files) {
    const found = new RegExp(`^(.*/)?(${DOTTED})(/(?:index|README))?\\.md$`).exec(path);
    if (!found) continue;
    const key = `${found[1] ?? ''}|${found[3] ?? ''}`;
    const group = groups.get(key) ?? [];
    groups.set(key, [...group, { path, id: found[2] ?? '' }]);
  }
  return [...groups].flatMap(([key, group]) => {
    if (group.length < FEWEST) return [];
    const [folder = '', index = ''] = key.split('|');
    const ids = group.map(({ id }) => id);
    const name = folder.split('/').at(-2) ?? '';
    return [
      {
        kind: KINDS.find(([expression]) => expression.test(fold(name)))?.[1] ?? 'requirement',
        pattern: '\\d+\\.\\d+',
        path: `${escaped(folder)}(?<id>\\d+\\.\\d+)${index}\\.md`,
        forms: ['document'],
        names: announcing(ids, files),
        labels: [],
        ids,
        places: group.map(({ path }) => ({ path, count: 1 })),
        quotedIn: [],
      } satisfies ProposedKind,
    ];
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Words that stand before numbers of all sorts. */
const COMMON =
  /^(?:chapitre|section|partie|article|annexe|version|figure|tableau|table|niveau|page|chapter|part|level|annex|aria|html|wcag|avec|dans|pour|entre|voir)$/;

/** The words that stand at least three times before IDs of the kind. */
function announcing(ids: readonly string[], files: readonly ScannedFile[]): readonly string[] {
  const known = new Set(ids);
  const counts = new Map<string, number>();
  for (const { text } of files) {
    for (const found of text.matchAll(
      /(?<!\p{L})(?<![%{] ?)(\p{L}{4,20})[ \u00a0\u202f](\d{1,3}\.\d{1,3})(?![\d]|\.\d)/gu,
    )) {
      const word = (found[1] ?? '').toLowerCase().replace(/s$/, '');
      if (known.has(found[2] ?? '') && !COMMON.test(fold(word)))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count >= 3).map(([word]) => word);
}
