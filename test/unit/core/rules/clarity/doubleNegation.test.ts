import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'clarity/double-negation';
const MANIFEST = `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
rules: { clarity/double-negation: warning }
`;
const files = (body: string): Record<string, string> => ({
  'sdet.yaml': MANIFEST,
  'a.md': `### EX-AAS-001 — Titre\n\n${body}\n`,
});

describe('found', () => {
  test.each([
    "L'ENT ⟦NE DOIT PAS ouvrir sans⟧ mot de passe.",
    'Ce ⟦n’est pas impossible⟧.',
    'It MUST ⟦not be opened without⟧ a key.',
    'The answer is ⟦not unlikely⟧.',
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});

describe('left alone', () => {
  test.each([
    "L'ENT NE DOIT PAS garder le mot de passe.",
    "L'ENT DOIT ouvrir sans mot de passe.",
    'Il ne répond pas ; sans cela, rien.',
    'It MUST NOT be opened.',
    "L'ENT NE DOIT PAS attendre sans délai.",
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});
