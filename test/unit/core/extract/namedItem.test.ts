import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const MANIFEST = `sdet: 1
volumes: [{ id: v, title: Mon référentiel, aliases: [annexe technique], chapters: ['*.md'] }]
items:
  criterion: { pattern: '\\d{1,2}\\.\\d{1,2}', names: [critère, criterion, criteria] }
  test: { path: 'tests/(?<id>\\d+\\.\\d+\\.\\d+)\\.md', names: [test] }
  practice: { pattern: 'BP-(?<number>\\d{3})', names: [bonne pratique, fiche] }
  requirement: { pattern: 'EX-(?<service>[A-Z]{3})-(?<number>\\d{3})', names: [exigence, requirement] }
`;

/** The references to items of one paragraph: `ID`, or `(ID)` for one that a range implies, `[ID]` in a link. */
function check(text: string, expected: string): void {
  const project = projectOf({ 'sdet.yaml': MANIFEST, 'a.md': text });
  const found = project.view.facts(projectPath('a.md'))?.references ?? [];
  const ids = found.flatMap(fact => {
    if (fact.kind !== 'item') return [];
    return fact.syntax === 'range' ? [`(${fact.id})`] : [fact.linked ? `[${fact.id}]` : fact.id];
  });
  expect(ids.join(' '), text).toBe(expected);
}

test('one item', () => {
  check('Voir le critère 1.9.', '1.9');
  check('CRITÈRE\u00a01.9', '1.9');
  check('Critere n° 1.9 (images)', '1.9');
  check('see criterion 1.9', '1.9');
  check('le critère « 1.9 » du référentiel', '');
  check('le critère « 1.9 » dit que', '1.9');
  check('le test 1.6.2 est vrai', '1.6.2');
  check('la bonne\npratique 17', 'BP-017');
  check('la bonne pratique BP-017', 'BP-017');
  check("l'exigence EX-AAS-001", 'EX-AAS-001');
});

test('lists and ranges', () => {
  check('Critères 1.9 et 1.10', '1.9 1.10');
  check('critères 1.9, 1.10 ou 2.1', '1.9 1.10 2.1');
  check('le critère 1.9 et le critère 2.1', '1.9 2.1');
  check('critères 1.9 à 1.12', '1.9 (1.10) (1.11) 1.12');
  check('critères 1.9–1.11', '1.9 (1.10) 1.11');
  check('critères 1.9 à 2.1', '1.9 2.1');
  check('bonnes pratiques 17 à 20 et 22', 'BP-017 (BP-018) (BP-019) BP-020 BP-022');
  check('exigences EX-AAS-001 à EX-AAS-003', 'EX-AAS-001 (EX-AAS-002) EX-AAS-003');
  check('criteria 1.9 through 1.11', '1.9 (1.10) 1.11');
});

test('what is not announced, or fits nothing', () => {
  check('La version 1.9 est sortie en 1.10.', '');
  check('Voir 1.9.', '');
  check('critère de réussite 1.9', '');
  check('un critère 1.9.3', '');
  check('le critère 1.9 %', '');
  check('critère 1.9e', '');
  check('les exigences 17 à 27', '');
  check('la bonne pratique 2024', '');
  check('la bonne pratique 3 et 2 annexes', 'BP-003');
  check('des critères : 1.9', '');
  check('testament 1.6.2', '');
  check('`critère 1.9`', '');
});

test('another document', () => {
  check('le critère 1.9 du RGAA', '');
  check('les critères 1.9 et 1.10 de la norme', '');
  check('WCAG, critère 1.1', '');
  check('[le guide](https://exemple.fr), critère 1.9', '');
  check('le critère 1.9 de l’annexe technique', '1.9');
  check('le critère 1.9 de ce document', '1.9');
  check('le test 1.6.2 du critère 1.6', '1.6.2 1.6');
});

test('a name that is a word for captions too', () => {
  const project = projectOf({ 'sdet.yaml': MANIFEST, 'a.md': 'Voir la fiche 14 et la figure 3.' });
  const found = project.view.facts(projectPath('a.md'))?.references ?? [];
  expect(found.map(({ kind }) => kind)).toEqual(['item', 'caption']);
});

test('in a link, and in a heading that bears its own number', () => {
  check('[critère 1.9](b.md)', '[1.9]');
  check('## Critère 1.9 : images, voir le critère 2.1', '2.1');
});

test('wiki brackets need no name', () => {
  check('Voir [[1.9]] et [[1.9.1.2]].', '1.9');
});
