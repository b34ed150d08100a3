import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'clarity/several-requirements';
const MANIFEST = `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
`;
const files = (body: string): Record<string, string> => ({
  'sdet.yaml': MANIFEST,
  'a.md': `### EX-AAS-001 — Titre\n\n${body}\n`,
});

describe('found', () => {
  test.each([
    "L'ENT DOIT agir un jour. Il DOIT le dire bien haut. Il ⟦DOIT⟧ se taire ensuite.",
    "- L'ENT DOIT agir un jour\n- L'ENT DOIT agir deux jours\n- L'ENT ⟦DOIT⟧ agir trois jours",
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});

describe('left alone', () => {
  test.each([
    "L'ENT DOIT agir. Il DOIT le dire bien haut.",
    "L'ENT DOIT agir, DOIT le dire, DOIT se taire, DOIT finir.",
    "L'ENT DEVRAIT agir un jour. Il DEVRAIT le dire bien haut. Il DEVRAIT se taire.",
    "L'ENT DOIT agir un jour. Il NE DOIT PAS se taire. Il NE DOIT PAS mentir.",
    '| a | b | c |\n|---|---|---|\n| DOIT | DOIT | DOIT |',
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});
