import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'clarity/long-sentence';
const MANIFEST = `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
rules: { clarity/long-sentence: warning }
`;
const files = (body: string): Record<string, string> => ({
  'sdet.yaml': MANIFEST,
  'a.md': `### EX-AAS-001 — Titre\n\n${body}\n`,
});

describe('found', () => {
  test.each([
    '⟦mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot deux fois.⟧',
    'Court. ⟦mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot deux fois⟧',
    '- ⟦mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot a b⟧\n- court',
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});

describe('left alone', () => {
  test.each([
    'mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot fin.',
    'mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot. mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot.',
    '- mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot\n- mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot',
    '| mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot | mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot |\n|---|---|\n| a | b |',
    '> **En clair** : mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot deux fois.',
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});
