import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'term/technology-choice';
const MANIFEST = `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
rules: { term/technology-choice: warning }
`;
const files = (body: string): Record<string, string> => ({
  'sdet.yaml': MANIFEST,
  'a.md': `### EX-AAS-001 — Titre\n\n${body}\n`,
});

describe('found', () => {
  test.each(["L'ENT DOIT tourner sous ⟦Windows⟧.", 'Avec ⟦Node.js⟧ ou ⟦SQL Server⟧.'])('%s', body =>
    expect(markedBy(RULE, files(body))).toEqual(files(body)),
  );
});

describe('left alone', () => {
  test.each([
    "L'ENT DOIT suivre HTML et SAML.",
    "Les fenêtres (windows) s'ouvrent.",
    'Le `Windows` est cité.',
    "JavaServer n'est pas Java-like.",
    '> **Note** : sous Windows.',
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});
