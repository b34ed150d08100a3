import { describe, expect, test } from 'vitest';
import { renderFinding } from '../../../../../server/src/core/messages/render.ts';
import { ofVolume } from '../../../../../server/src/core/rules/volumeName.ts';
import { findingsBy, fixedBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/unresolved-section';
const MANIFEST = `sdet: 1
volumes:
  - { id: principal, title: Document principal, chapters: ['principal/*.md'] }
  - { id: ao, title: Annexe opérationnelle, chapters: ['annexe/*.md'] }
`;
const OTHERS = {
  'sdet.yaml': MANIFEST,
  'principal/03.md': '# 3 Accès\n\n## 3.1 Comptes\n\n## 3.2 Sessions\n\n# Annexe A — Sigles\n',
  'annexe/07.md': '# 7 Droit\n\n## 7.1 Mentions\n\n## 7.2 Partage\n',
};

const check = (prose: string): void => {
  const files = { ...OTHERS, 'principal/01.md': `# 1 Introduction\n\n${prose}\n` };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    'Voir § ⟦3.9⟧.',
    'Voir §§ 3.1, ⟦3.3⟧ et ⟦3.4⟧.',
    'Le chapitre ⟦12⟧.',
    'Voir § ⟦7.9⟧ de l’annexe opérationnelle.',
    'L’annexe opérationnelle, § ⟦3.1⟧.',
    'Voir annexe ⟦B⟧.',
    'See section ⟦3.9⟧ of this document.',
  ])('%s', check);
});

describe('not found', () => {
  test.each([
    'Voir § 3.1, le chapitre 3 et l’annexe A.',
    'Voir § 7.2 de l’annexe opérationnelle.',
    'Voir § 7.2, dont parle une autre règle.',
    'Voir § 3.9 de la doctrine technique.',
    'Selon le [guide](https://exemple.fr), § 3.9.',
    'La doctrine, dans son chapitre 12.',
    'Selon la norme EN 301 549 (§ 3.9).',
    'Le guide « Hygiène », § 3.9, et l’annexe B (RGS).',
    'Voir § 7.2, § 3.2 du document principal.',
    'Voir chapitre IV et annexe II.',
    '[RGS], [RGI], [RGAA], [RGPD] et [RGESN] : voir § 12.4.',
  ])('%s', check);
  test('papers that are numbered each for itself', () => {
    const files = {
      'a.md': '# Note A\n\n## 1 Objet\n\nVoir § 6.4.\n\n## 2 Suites\n',
      'b.md': '# Note B\n\n## 1 Objet\n\n### 1.1 Cadre\n\nVoir § ⟦1.7⟧ et § 1.1.\n\n## 2 Suites\n',
    };
    expect(markedBy(RULE, files)).toEqual(files);
  });
  test('a volume that says it has no numbers', () => {
    const manifest = MANIFEST.replace("['principal/*.md']", "['principal/*.md'], numbering: none");
    const files = { ...OTHERS, 'sdet.yaml': manifest, 'principal/01.md': '# 1 A\n\nVoir § 3.9.\n' };
    expect(markedBy(RULE, files)).toEqual(files);
  });
});

test('the message quotes number and volume', () => {
  expect(saidBy(RULE, { 'a.md': '# 1 Accès\n\n## 1.1 A\n\nVoir § 1.4.\n' })).toEqual([
    '«\u00a0Document principal\u00a0» n’a pas de section «\u00a01.4\u00a0».',
  ]);
});

describe('ambiguous-section names the volume', () => {
  const fixed = (prose: string): string | undefined =>
    fixedBy('reference/ambiguous-section', {
      ...OTHERS,
      'principal/01.md': `# 1 Introduction\n\n${prose}\n`,
    });
  test('behind the number', () =>
    expect(fixed('Le § 7.2 le dit.')).toBe(
      '# 1 Introduction\n\nLe § 7.2 de l’annexe opérationnelle le dit.\n',
    ));
  test('not inside a list', () => expect(fixed('Les §§ 7.1 et 7.2 le disent.')).toBeUndefined());
  test.each([
    ['Annexe juridique', 'fr', 'de l’annexe juridique'],
    ['Document principal', 'fr', 'du document principal'],
    ['Partie commune', 'fr', 'de la partie commune'],
    ['Operational annex', 'en', 'of the operational annex'],
    ['The guide', 'en', 'of the guide'],
    ['SDET', 'fr', undefined],
  ] as const)('%s (%s)', (title, language, expected) => expect(ofVolume(title, language)).toBe(expected));
});

test('the last annex is no section', () => {
  const [finding] = findingsBy(RULE, {
    ...OTHERS,
    'principal/01.md': '# 1 Introduction\n\nVoir annexe B.\n',
  });
  expect(finding && renderFinding(finding, 'fr').remedy).toContain('la dernière annexe est «\u00a0A\u00a0»');
  expect(finding && renderFinding(finding, 'en').remedy).toContain('the last annex is “A”');
});
