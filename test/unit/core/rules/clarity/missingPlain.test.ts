import { describe, expect, test } from 'vitest';
import { manifestWithRule } from '../../../../../server/src/core/rules/exampleManifest.ts';
import { findingsBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'clarity/missing-plain';

const check = (path: string, text: string): void => {
  const files = { 'sdet.yaml': manifestWithRule(RULE), [path]: text };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    '## ⟦EX-AAS-001⟧ — T\n\nL’ENT DOIT agir.\n',
    '## ⟦EX-AAS-001⟧ — T\r\n\r\nL’ENT DOIT agir.\r\n\r\n> **Note** : vite.\r\n',
    '- **⟦EX-AAS-001⟧** L’ENT DOIT agir.\n- **⟦EX-AAS-002⟧** L’ENT DOIT agir.\n',
    '## ⟦EX-AAS-001⟧ — T\n\nL’ENT DOIT agir.\n\n## EX-AAS-002 — T\n\nL’ENT DOIT agir.\n\n> **En clair** : agir.\n',
  ])('%s', text => check('a.md', text));
  test('in a register', () =>
    check('exigences/r.yaml', 'items:\n  - id: ⟦EX-AAS-001⟧\n    statement: L’ENT DOIT agir.\n'));
});

describe('left alone', () => {
  test.each([
    '## EX-AAS-001 — T\n\nL’ENT DOIT agir.\n\n> **En clair** : il agit.\n',
    '## EX-AAS-001 — T\n\nL’ENT DOIT agir.\n\n**En clair** : il agit.\n',
    '## EX-AAS-001 — T\n\n- **Statut** : retiré\n\nL’ENT DOIT agir.\n',
    '## EX-AAS-001 — Un titre seul\n',
    '## Titre\n\nL’ENT DOIT agir.\n',
  ])('%s', text => check('a.md', text));
  test('in a register', () =>
    check(
      'exigences/r.yaml',
      'items:\n  - id: EX-AAS-001\n    statement: L’ENT DOIT agir.\n    plain: Il agit.\n',
    ));
  test('by default', () =>
    expect(findingsBy(RULE, { 'a.md': '## EX-AAS-001 — T\n\nL’ENT DOIT agir.\n' })).toEqual([]));
});
