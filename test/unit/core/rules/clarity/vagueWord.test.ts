import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'clarity/vague-word';
const MANIFEST = `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
rules: { clarity/vague-word: warning }
`;
const files = (body: string): Record<string, string> => ({
  'sdet.yaml': MANIFEST,
  'a.md': `### EX-AAS-001 — Titre\n\n${body}\n`,
});

describe('found', () => {
  test.each([
    "L'ENT DOIT répondre ⟦rapidement⟧.",
    '⟦Si\n possible⟧, une aide ⟦appropriée⟧.',
    'Des écrans, ⟦etc⟧.',
    'The answer MUST be ⟦user-friendly⟧ and ⟦fast⟧.',
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});

describe('left alone', () => {
  test.each([
    "L'ENT DOIT répondre en deux secondes.",
    'La rapidité est de deux secondes.',
    'Breakfast est servi.',
    'Le mot `rapidement` est interdit.',
    '> **Note** : rapidement dit.',
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});
