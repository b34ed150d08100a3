import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'term/undefined-acronym';
const files = (text: string): Record<string, string> => ({
  'sdet.yaml': `sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\ncatalogues: [c/*.yaml]\nrules: { ${RULE}: warning }\n`,
  'c/g.yaml': 'kind: glossary\nentries:\n  - { id: e, name: Espace, acronym: ENT, definition: x }\n',
  'c/s.yaml': 'kind: services\nentries:\n  - { id: agenda, aliases: [AGD] }\n',
  'a.md': `# Titre\n\n${text}\n`,
});

describe('found', () => {
  test.each(['Le ⟦SAML⟧ et le SAML.', 'Une ⟦2FA⟧, un ⟦TLS⟧.', 'Le ⟦RGAA⟧ (4.1).'])('%s', text =>
    expect(markedBy(RULE, files(text))).toEqual(files(text)),
  );
});

describe('left alone', () => {
  test.each([
    'Un ENT et un AGD.',
    'Le référentiel (RGAA), puis le RGAA.',
    'RGAA (référentiel général).',
    'Annexe IV, siècle XXI.',
    'Il DOIT.',
    'ATTENTION DANGER',
    'EX-AAS-001 et EX-AAS-XYZ',
    '`SAML` et https://SAML.fr',
    'A, un, 2026',
  ])('%s', text => expect(markedBy(RULE, files(text))).toEqual(files(text)));
});
