/** What may stand between an ID and what follows it: `EX-AAS-001 — Titre`, `EX-AAS-001 : énoncé`, `EX-AAS-001. Titre`. */
const SEPARATOR = /\s*[—–‐‑:.|)-]?\s*/y;

/** The offset behind the separator that begins at `at`; `at` itself when none does. */
export function afterSeparator(text: string, at: number): number {
  SEPARATOR.lastIndex = at;
  return at + (SEPARATOR.exec(text)?.[0].length ?? 0);
}
