import type { ProposedKind } from './findKinds.ts';
import type { ScannedFile } from './scan.ts';

/** Fewer different IDs of a family may be slips of the pen. */
const FEWEST = 3;

/**
 * Narrows a pattern that leaves its first letters open by the families that the tree cites but shows no text of: those
 * are the IDs of another document (`STS9_30`, `STS9_31`, `STS9_35`).
 */
export function excludeForeign(kind: ProposedKind, files: readonly ScannedFile[]): ProposedKind {
  if (!kind.pattern.startsWith('[A-Z')) return kind;
  const pattern = new RegExp(`^(?:${kind.pattern})$`, 'u');
  const shown = [...kind.ids, ...files.flatMap(({ candidates }) => candidates.map(({ token }) => token))];
  const known = new Set(shown.map(familyOf));
  const foreign = new Map<string, Set<string>>();
  for (const { text } of files) {
    for (const [token] of text.matchAll(/(?<![\w-])[A-Za-z]\w{0,20}(?:[-_.]\w{1,20}){1,5}(?![\w-])/g)) {
      const family = familyOf(token);
      if (known.has(family) || !pattern.test(token)) continue;
      foreign.set(family, (foreign.get(family) ?? new Set()).add(token));
    }
  }
  const names = [...foreign].filter(([, tokens]) => tokens.size >= FEWEST).map(([family]) => family);
  if (names.length === 0) return kind;
  const escaped = names.sort().map(name => name.replaceAll('.', '\\.'));
  return { ...kind, pattern: `(?!(?:${escaped.join('|')})\\d)${kind.pattern}` };
}

/** What stands before the last number: `STS9_` of `STS9_30`. */
function familyOf(token: string): string {
  return token.replace(/\d+[a-z]{0,2}$/, '');
}
