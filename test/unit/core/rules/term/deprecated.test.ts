import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'term/deprecated';
const GLOSSARY = `kind: glossary
entries:
  - { id: ent, name: Espace numérique de travail, acronym: ENT, definition: x }
  - { id: bureau, name: bureau virtuel, aliases: [BVE], prefer: ent }
  - { id: mail, name: mél, prefer: courriel }
  - { id: rond, name: rond, prefer: rond }
`;
const files = (text: string): Record<string, string> => ({
  'catalogues/g.yaml': GLOSSARY,
  'a.md': `# Titre\n\n${text}\n`,
});

describe('found', () => {
  test.each([
    'Le ⟦bureau virtuel⟧, les ⟦Bureaux\nvirtuels⟧.',
    'Un ⟦BVE⟧.',
    'Un ⟦mél⟧ **⟦bureau virtuel⟧**.',
    '| ⟦mel⟧ |\n|---|',
  ])('%j', text => expect(markedBy(RULE, files(text))).toEqual(files(text)));
});

describe('left alone', () => {
  test.each([
    'Un ENT.',
    'Le « bureau virtuel » et le "mél".',
    '`mél`, [x](mél.md)',
    'Un bve, des mélanges.',
    'Un rond.',
    'Un bureau.',
  ])('%j', text => expect(markedBy(RULE, files(text))).toEqual(files(text)));
});

describe('the fix', () => {
  test('a capital stays', () =>
    expect(fixedBy(RULE, files('Bureau virtuel.'))).toBe(files('Espace numérique de travail.')['a.md']));
  test('none comes', () =>
    expect(fixedBy(RULE, files('Le bureau virtuel.'))).toBe(
      files('Le espace numérique de travail.')['a.md'],
    ));
  test('a term that is no entry', () =>
    expect(fixedBy(RULE, files('Un mél.'))).toBe(files('Un courriel.')['a.md']));
});

test('a register is read too', () => {
  const register =
    'items:\n  - id: EX-AAS-001\n    title: Le ⟦mél⟧\n    tags: [mél]\n    statement: Un ⟦mél⟧ DOIT partir.\n';
  const all = { 'catalogues/g.yaml': GLOSSARY, 'exigences/r.yaml': register };
  expect(markedBy(RULE, all)).toEqual(all);
});
