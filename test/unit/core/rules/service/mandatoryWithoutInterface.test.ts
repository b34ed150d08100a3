import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const check = (entry: string, kind = 'services'): void => {
  const files = { 'catalogues/c.yaml': `kind: ${kind}\nentries:\n  - ${entry}\n` };
  expect(markedBy('service/mandatory-without-interface', files)).toEqual(files);
};

describe('found', () => {
  test.each([
    '{ id: ⟦gar⟧, name: Ressources, mandatory-by: Code de l’éducation }',
    '{ id: ⟦gar⟧, name: Ressources, mandatory-by: Code, interface: "" }',
    'id: ⟦gar⟧\r\n    name: Ressources\r\n    mandatory-by: Code\r\n',
  ])('%s', entry => check(entry));
});

describe('left alone', () => {
  test.each([
    '{ id: gar, name: Ressources, mandatory-by: Code, interface: GAR }',
    '{ id: gar, name: Ressources }',
    '{ id: gar, name: Ressources, mandatory-by: Code, deprecated: true }',
    '{ id: gar, name: Ressources, mandatory-by: Code, merged-into: autre }',
    '{ id: gar, name: Ressources, mandatory-by: }',
  ])('%s', entry => check(entry));
  test('in other catalogues', () => check('{ id: gar, name: Ressources, mandatory-by: Code }', 'objects'));
});
