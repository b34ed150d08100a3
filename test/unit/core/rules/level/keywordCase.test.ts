import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'level/keyword-case';
const MANIFEST = `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
rules: { level/keyword-case: warning }
`;
const files = (body: string): Record<string, string> => ({
  'sdet.yaml': MANIFEST,
  'a.md': `### EX-AAS-001 — Titre\n\n${body}\n`,
});

describe('found', () => {
  test.each(["L'ENT ⟦doit⟧ agir.", "L'ENT ⟦Doit⟧ agir, il ⟦devrait⟧ le dire."])('%s', body =>
    expect(markedBy(RULE, files(body))).toEqual(files(body)),
  );
});

describe('left alone', () => {
  test.each([
    "L'ENT DOIT agir.",
    "L'endroit est clos.",
    'Le `doit` est écrit.',
    '> **Note** : il doit agir.',
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});
