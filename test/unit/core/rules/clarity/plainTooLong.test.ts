import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'clarity/plain-too-long';
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
    "L'ENT DOIT agir.\n\n> **En clair** : ⟦mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot⟧",
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});

describe('left alone', () => {
  test.each([
    "L'ENT DOIT agir.\n\n> **En clair** : mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot",
    "L'ENT DOIT agir.\n\n> **Note** : mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot",
    'mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot',
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});
