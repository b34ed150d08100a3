import type { ProposedKind } from './findKinds.ts';
import type { ScannedFile } from './scan.ts';

/** Tags of a site generator that name items, as the manifest's `cite` wants them: `{% crit <id> %}`. */
export function findCitations(
  files: readonly ScannedFile[],
  kinds: readonly ProposedKind[],
): readonly { readonly template: string; readonly count: number }[] {
  const known = new Set(kinds.flatMap(({ ids }) => ids));
  const counts = new Map<string, number>();
  for (const { text } of files) {
    for (const found of text.matchAll(
      /\{(%|\{)-?\s{0,9}([\w-]{1,30})\s{1,9}["']?([\w.-]{1,40})["']?\s{0,9}-?(?:%|\})\}/g,
    )) {
      if (!known.has(found[3] ?? '')) continue;
      const template = found[1] === '%' ? `{% ${found[2]} <id> %}` : `{{ ${found[2]} <id> }}`;
      counts.set(template, (counts.get(template) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count >= 2).map(([template, count]) => ({ template, count }));
}
