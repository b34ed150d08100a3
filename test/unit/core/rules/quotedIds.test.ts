import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../support/checkRule.ts';

const MANIFEST = (forms: string): string => `sdet: 1
language: en
levels: rfc2119
volumes:
  - { id: main, chapters: ['a.md'] }
  - { id: papers, chapters: ['b.md'], items: { requirement: { pattern: 'R_\\d\\d', forms: ${forms} } } }
items: { requirement: { pattern: 'R_\\d\\d', forms: [table] } }
`;
const DEFINED = '| ID | Text |\n|---|---|\n| R_01 | The unit SHALL answer. |\n| R_02 | Empty |\n';

/** Marks what the rule finds in a paper whose volume defines nothing. */
function check(rule: string, paper: string, forms = '[]'): void {
  const files = { 'sdet.yaml': MANIFEST(forms), 'a.md': DEFINED, 'b.md': paper };
  expect(markedBy(`reference/${rule}`, files)).toEqual(files);
}

describe('an ID that the paper shows the text of is no dead end', () => {
  test.each([
    '| ID | Text |\n|---|---|\n| R_11 | The unit SHALL wait until its peers have all answered. |\n\nR_11 is for later.',
    '| Old | New | Text |\n|---|---|---|\n| R_01 | ~~**R_11**~~ (new) | The unit SHALL wait until its peers have all answered. |',
    '### R_11\n\nThe unit SHALL wait until its peers have all answered.',
    '### Requirement R_11 — Waiting\n\nThe unit SHALL wait until its peers have all answered. See R_11.',
    '> **R_11** The unit SHALL wait until its peers have all answered.',
    '- [R_11] The unit SHALL wait until its peers have all answered.',
    'We suggest the new requirement R_11. With R_11 the unit waits.',
    'Moved to Topic 4 (**new R_11**).',
  ])('%s', paper => check('unresolved-item', paper));
});

describe('any other is', () => {
  test.each([
    'The unit waits, see ⟦R_11⟧.',
    '| Text |\n|---|\n| As ⟦R_11⟧ says. |',
    '| ID | Text |\n|---|---|\n| ⟦R_11⟧ and others | The unit SHALL wait until its peers have all answered. |',
    '| ID | Subject |\n|---|---|\n| ⟦R_11⟧ | Waiting |',
    '**⟦R_11⟧**: to be discussed.',
    '## Discussion of the text of ⟦R_11⟧',
    '⟦R_11⟧ is for later.',
    '**R_12** The unit SHALL wait until all its peers have answered (see ⟦R_11⟧).',
    'The news ⟦R_11⟧ brings.',
  ])('%s', paper => check('unresolved-item', paper));
  test('in a volume that may define it', () =>
    check('unresolved-item', '**⟦R_11⟧** The unit SHALL wait until its peers have all answered.', '[table]'));
});

describe('a withdrawn item', () => {
  test.each([
    '| ID | Text |\n|---|---|\n| R_02 | The unit SHALL stop when its peers have stopped. |\n\nR_02 was too strict.',
    '| ID | Text |\n|---|---|\n| R_01 | The unit SHALL stop as R_02 says, when its peers stop. |',
    '> **R_01** The unit SHALL stop as R_02 says, when its peers stop.',
  ])('whose wording is quoted: %s', paper => check('withdrawn-target', paper));
  test.each(['As ⟦R_02⟧ says, the unit stops.', '**R_01** The unit SHALL answer.\n\nSee ⟦R_02⟧.'])(
    'that a reader is sent to: %s',
    paper => check('withdrawn-target', paper),
  );
});
