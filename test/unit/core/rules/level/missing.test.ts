import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'level/missing';

/** `count` items with a level, then the one in question. */
const among = (count: number, last: string): Record<string, string> => {
  const items = Array.from({ length: count }, (_, n) => `- **EX-AAS-00${n + 1}** L'ENT DOIT agir.\n`);
  return { 'a.md': `# A\n\n${items.join('')}\n${last}\n` };
};

const check = (files: Record<string, string>): void => expect(markedBy(RULE, files)).toEqual(files);

const LAST = '### EX-MSG-001 — Titre\n\n';
const MARKED = '### ⟦EX-MSG-001⟧ — Titre\n\n';

describe('found', () => {
  test('one of four', () => check(among(3, `${MARKED}L'ENT agit.`)));
  test('lower-case words are prose', () => check(among(4, `${MARKED}L'ENT doit agir.`)));
  test('two forgotten among eight', () =>
    check(among(8, `${MARKED}L'ENT agit.\n\n### ⟦EX-MSG-002⟧ — Titre\n\nIl agit.`)));
  test('in a register', () => {
    const register = 'items:\n  - id: ⟦EX-MAR-001⟧\n    statement: Il agit.\n';
    check({ ...among(3, ''), 'exigences/r.yaml': register });
  });
});

describe('not found', () => {
  test('only two others have a level', () => check(among(2, `${LAST}L'ENT agit.`)));
  test('most others have none', () =>
    check(among(4, [1, 2, 3].map(n => `### EX-MSG-00${n} — Titre\n\nL'ENT agit.\n`).join('\n'))));
  test('a field', () => check(among(4, `${LAST}- **Niveau** : facultatif\n\nL'ENT agit.`)));
  test('a field that no level fits has its own rule', () =>
    check(among(4, `${LAST}- **Niveau** : bloquant\n\nL'ENT agit.`)));
  test('withdrawn', () => check(among(4, `${LAST}- **Statut** : retirée\n\nL'ENT agissait.`)));
  test('an ID that keeps its place', () => check(among(4, `${LAST}Supprimée.`)));
  test('without a statement', () => check(among(4, LAST)));
  test('another kind', () => check(among(4, '### BP-001 — Titre\n\nOn agit.')));
  test('lower-case words where the manifest says that they count', () => {
    const manifest = "sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\nkeywords: { case: any }\n";
    check({ 'sdet.yaml': manifest, ...among(4, `${LAST}L'ENT doit agir.`) });
  });
  test('the level of the ID', () => {
    const manifest = [
      'sdet: 1',
      'volumes:',
      "  - { id: p, chapters: ['*.md'] }",
      "items: { requirement: { pattern: '(?<level>EX|MAY)-[A-Z]{3}-\\d{3}' } }",
      '',
    ].join('\n');
    check({ 'sdet.yaml': manifest, ...among(4, "### MAY-MSG-001 — Titre\n\nL'ENT agit.") });
  });
});

test('the message names the levels of the document', () => {
  const [said] = saidBy(RULE, among(3, `${LAST}L'ENT agit.`));
  expect(said).toBe('«\u00a0EX-MSG-001\u00a0» n’a ni champ de niveau, ni mot-clé d’obligation.');
});
