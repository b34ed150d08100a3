import { expect, it } from 'vitest';
import { item, viewOf } from './support/viewOf.ts';

it('counts every item once, by kind', () => {
  const other =
    '## EX-AA-002 — T\n\n- **Acteurs** : editeur\n\nTexte.\n\n## EX-AA-003 — T\n\nTexte.\n\n## BP-001 — T\n\nTexte.\n';
  expect(viewOf({ 'a.md': `# A\n\n${item('EX-AA-001', 'Texte.')}\n${other}` }).summary).toEqual({
    kept: 3,
    withoutActor: 2,
    leftOut: 1,
    byReason: {
      'other-actors': [{ kind: 'requirement', count: 1 }],
      withdrawn: [],
      'other-kinds': [],
      'other-levels': [],
      'other-services': [],
    },
    kinds: {
      chosen: [{ kind: 'requirement', count: 1 }],
      withoutActor: [
        { kind: 'requirement', count: 1 },
        { kind: 'practice', count: 1 },
      ],
      leftOut: [{ kind: 'requirement', count: 1 }],
      dependencies: [],
    },
  });
});
