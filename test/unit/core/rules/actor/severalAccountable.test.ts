import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'actor/several-accountable';
const MANIFEST = `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
`;
const files = (field: string): Record<string, string> => ({
  'sdet.yaml': MANIFEST,
  'a.md': `### EX-AAS-001 — Titre\n\n- ${field}\n\nL'ENT DOIT agir.\n`,
});

describe('found', () => {
  test.each(['**Acteurs** : a (A), ⟦b (A)⟧', '**Acteurs** : a (R, A), b (R), ⟦c (A)⟧, ⟦d (A/R)⟧'])(
    '%s',
    field => expect(markedBy(RULE, files(field))).toEqual(files(field)),
  );
});

describe('left alone', () => {
  test.each([
    '**Acteurs** : a (A), b (R)',
    '**Acteurs** : a (A), a (A)',
    '**Acteurs** : a, b',
    '**Acteurs** : Académie (A), Amiens (I)',
  ])('%s', field => expect(markedBy(RULE, files(field))).toEqual(files(field)));
});
