import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'actor/no-accountable';
const MANIFEST = `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
rules: { actor/no-accountable: warning }
`;
const files = (field: string): Record<string, string> => ({
  'sdet.yaml': MANIFEST,
  'a.md': `### EX-AAS-001 — Titre\n\n- ${field}\n\nL'ENT DOIT agir.\n`,
});

describe('found', () => {
  test.each(['**⟦Acteurs⟧** : a (R), b', '**⟦Acteurs⟧** : a (C, I)'])('%s', field =>
    expect(markedBy(RULE, files(field))).toEqual(files(field)),
  );
});

describe('left alone', () => {
  test.each([
    '**Acteurs** : a (A), b (R)',
    '**Acteurs** : a, b',
    '**Acteurs** : a (R, A)',
    '**Acteurs** : —',
  ])('%s', field => expect(markedBy(RULE, files(field))).toEqual(files(field)));
});
