import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'service/uncovered';
const services = (last: string): string => `kind: services
entries:
  - { id: socle, name: Socle }
  - { id: AAS, name: Authentification, parent: socle }
  - { id: MSG, name: Messagerie, parent: socle }
  - { id: AGD, name: Agenda, parent: socle }
  - { id: ext, name: Extérieur }
  - ${last}
`;
const chapter = (...named: readonly string[]): string =>
  named
    .map((names, index) => `### BP-00${index + 1} — T\n\n- **Services** : ${names}\n\nL’ENT DOIT agir.\n\n`)
    .join('');
const THREE = chapter('AAS', 'MSG', 'AGD, ext');

const check = (catalogue: string, text: string): void => {
  const files = { 'catalogues/s.yaml': catalogue, 'a.md': text };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    ['nothing asks for it', '{ id: ⟦FOR⟧, name: Forum, parent: ext2 }', THREE],
    [
      '“all” is nothing of its own',
      '{ id: ⟦FOR⟧, name: Forum }',
      `${THREE}### BP-009 — T\n\n- **Services** : tous\n\nL’ENT DOIT agir.\n`,
    ],
    [
      'a withdrawn item is nothing',
      '{ id: ⟦FOR⟧, name: Forum }',
      `${THREE}### BP-009 — T\n\n- **Services** : Forum\n- **Statut** : retiré\n`,
    ],
  ])('%s', (_, last, text) => check(services(last), text));
});

describe('left alone', () => {
  test.each([
    ['its family is named', '{ id: FOR, name: Forum, parent: ext }', THREE],
    [
      'its former name is',
      '{ id: FOR, name: Forum, renamed-from: [Salon] }',
      chapter('AAS', 'MSG', 'AGD, ext', 'Salon'),
    ],
    ['deprecated', '{ id: FOR, name: Forum, deprecated: true }', THREE],
    ['merged into another', '{ id: FOR, name: Forum, merged-into: MSG }', THREE],
    ['a family', '{ id: FOR, name: Forum, parent: AGD }', chapter('AAS', 'MSG', 'FOR, ext')],
    ['a mere list', '{ id: FOR, name: Forum }', chapter('AAS', 'MSG')],
  ])('%s', (_, last, text) => check(services(last), text));
});
