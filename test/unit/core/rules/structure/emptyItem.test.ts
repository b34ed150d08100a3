import { describe, expect, test } from 'vitest';
import { findingsBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'structure/empty-item';
const check = (text: string, path = 'a.md'): void =>
  expect(markedBy(RULE, { [path]: text })).toEqual({ [path]: text });
const full = (number: number): string => `## EX-AAS-00${number} — T\n\nL’ENT DOIT agir.\n\n`;

describe('found', () => {
  test.each([
    '## ⟦EX-AAS-009⟧\n',
    `${full(1)}${full(2)}## ⟦EX-AAS-009⟧ — Titre seul\n`,
    `${full(1)}## ⟦EX-AAS-009⟧\n\n- **Niveau** : obligatoire\n`.replaceAll('\n', '\r\n'),
    '- **EX-AAS-001** L’ENT DOIT agir.\n- **⟦EX-AAS-002⟧**\n',
  ])('%s', text => check(text));
  test('in a register', () =>
    check('items:\n  - id: ⟦EX-AAS-001⟧\n    level: obligatoire\n', 'exigences/r.yaml'));
});

describe('left alone', () => {
  test.each([
    ['a statement', full(1)],
    ['a labelled block alone', '## EX-AAS-009\n\n> **En clair** : agir.\n'],
    ['withdrawn', '## EX-AAS-009\n\n- **Statut** : retiré\n'],
    ['a cover of other items', '## EX-AAS-009\n\n### EX-AAS-001 — T\n\nL’ENT DOIT agir.\n'],
    ['a front matter over items', '---\nid: EX-AAS-009\n---\n\n### EX-AAS-001 — T\n\nL’ENT DOIT agir.\n'],
    ['titles that say it all', '## EX-AAS-001 — L’ENT DOIT agir\n\n## EX-AAS-002 — L’ENT DOIT aider\n'],
  ])('%s', (_, text) => check(text));
  test('as many full as empty is no habit', () =>
    expect(findingsBy(RULE, { 'a.md': `${full(1)}## EX-AAS-009 — Titre seul\n` })).toEqual([]));
});
