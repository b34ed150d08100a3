import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'level/mixed-keywords';
const MANIFEST = `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
`;
const files = (body: string): Record<string, string> => ({
  'sdet.yaml': MANIFEST,
  'a.md': `### EX-AAS-001 — Titre\n\n${body}\n`,
});

describe('found', () => {
  test.each(["L'ENT DOIT agir et ⟦DEVRAIT⟧ le dire.", 'Il DEVRAIT agir. Il ⟦NE DOIT PAS⟧ nuire.'])(
    '%s',
    body => expect(markedBy(RULE, files(body))).toEqual(files(body)),
  );
});

describe('left alone', () => {
  test.each([
    "L'ENT DOIT agir et PEUT le dire.",
    "L'ENT DOIT agir et NE DOIT PAS nuire.",
    "- **Niveau** : obligatoire\n\nL'ENT DOIT agir et DEVRAIT le dire.",
    "L'ENT DOIT agir et devrait le dire.",
    '- **Statut** : retiré\n\nIl DOIT et DEVRAIT.',
  ])('%s', body => expect(markedBy(RULE, files(body))).toEqual(files(body)));
});
