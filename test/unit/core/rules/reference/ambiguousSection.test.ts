import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/ambiguous-section';
const manifest = (more = ''): string => `sdet: 1
volumes:
  - { id: p, title: Document principal, chapters: [p/*.md]${more} }
  - { id: ao, title: Annexe opérationnelle, aliases: [AO], chapters: [ao/*.md] }
  - { id: aj, title: Annexe juridique, chapters: [aj/*.md] }
`;
const OTHERS = {
  'ao/01.md': '# 1 Accès\n\n## 1.1 Comptes\n\n# 7 Hébergement\n\n## 7.2 Lieux\n',
  'aj/01.md': '# 8 Droit\n\n# 9 Textes\n',
};
const own = (prose: string): string => `# 1 Accès\n\n${prose}\n\n# 2 Annuaire\n`;

const check = (prose: string, more = ''): void => {
  const files = { 'sdet.yaml': manifest(more), 'p/01.md': own(prose), ...OTHERS };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    'Voir le § ⟦7.2⟧.',
    'Voir le chapitre ⟦8⟧ et le § 2.',
    'Voir les §§ ⟦7⟧ et ⟦7.2⟧.',
    'Voir\r\nle § ⟦7.2⟧.',
  ])('%s', prose => check(prose));
});

describe('left alone', () => {
  test.each([
    'Voir le § 2 et le § 1.',
    'Voir le § 7.2 de l’annexe opérationnelle.',
    'Voir l’annexe juridique, § 8.',
    'Voir le § 7.2 de la doctrine technique.',
    'Voir le § 7.9.',
    '`§ 7.2`',
    '<!-- § 7.2 -->',
  ])('%s', prose => check(prose));
  test('in a volume without numbers', () => check('Voir le § 7.2.', ', numbering: none'));
});

describe('the fix', () => {
  const fixed = (prose: string): string | undefined =>
    fixedBy(RULE, { 'sdet.yaml': manifest(), 'p/01.md': own(prose), ...OTHERS });
  test('names the volume', () =>
    expect(fixed('Voir le § 7.2.')).toBe(own('Voir le § 7.2 de l’annexe opérationnelle.')));
  test('not inside a list of numbers', () => expect(fixed('Voir les §§ 7 et 7.2.')).toBeUndefined());
});

test('both volumes are quoted', () =>
  expect(saidBy(RULE, { 'sdet.yaml': manifest(), 'p/01.md': own('Voir le § 7.2.'), ...OTHERS })[0]).toMatch(
    /Document principal.*7\.2.*Annexe opérationnelle/,
  ));
