import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { actionContext } from '../../../../server/src/features/codeActions/codeActions.ts';
import { moveToChapter } from '../../../../server/src/features/codeActions/moveToChapter.ts';
import { offered } from '../../../support/codeActionRequest.ts';
import { bench, type FeatureBench } from '../../../support/featureRequest.ts';
import { type Files, textOf } from '../../../support/inMemoryProject.ts';

const MOVE = /^Déplacer cet élément dans le chapitre/;
const REST = '  - id: EX-AAS-009\n    statement: L’ENT PEUT.\n';
const register = (entry: string): string => `items:\n${entry}${REST}`;
const ENTRY = '  - id: EX-$0AAS-001\n    level: facultatif\n    statement: L’ENT PEUT agir.\n';
const CHAPTER = '# A\n\n## EX-AAS-002\n\nL’ENT DOIT.\n';
const FILES: Files = { 'exigences/r.yaml': register(ENTRY), 'a.md': CHAPTER };

describe('an entry becomes a heading', () => {
  test('behind the last of its service, at its rank', () => {
    const other = '# B\n\n### EX-MSG-001\n\nL’ENT DOIT.\n';
    expect(offered({ ...FILES, 'b.md': other }).after(MOVE)).toEqual({
      'exigences/r.yaml': `items:\n${REST}`,
      'a.md': `${CHAPTER}\n## EX-AAS-001\n\n- **Niveau**\u00A0: facultatif\n\nL’ENT PEUT agir.\n`,
    });
  });

  test.each([
    ['items:\n', 'items: []\n'],
    ['items:   # rien\n', undefined],
    ['items:\n  # celle-ci\n', undefined],
  ])('the only one of its register: %j', (head, expected) => {
    const made = offered({ ...FILES, 'exigences/r.yaml': head + ENTRY }).after(MOVE);
    expect(made?.['exigences/r.yaml']).toBe(expected);
  });

  test.each([
    ['bound to its document', { 'exigences/r.yaml': register(ENTRY.replace('agir', 'agir (§ 3)')) }],
    ['without its like in any chapter', { 'a.md': '# A\n' }],
    ['in brackets', { 'exigences/r.yaml': 'items: [{ id: EX-$0AAS-001, statement: L’ENT PEUT. }]\n' }],
  ])('not %s', (_, files) => expect(offered({ ...FILES, ...files }).after(MOVE)).toBeUndefined());
});

/** What the chapter would gain, and how many texts were read for it. */
function gained({ project, context, cursor }: FeatureBench): string | undefined {
  const range = context.positions(cursor.path)?.rangeOf({ start: cursor.offset, end: cursor.offset });
  const asked = range && actionContext({ ...context, path: cursor.path }, range, []);
  const [proposed] = asked ? moveToChapter.propose(asked) : [];
  const edit = proposed?.plan()?.edits.find(({ path }) => path === projectPath('a.md'));
  return edit && `${project.view.text(projectPath('a.md'))?.slice(0, edit.span.start)}|`;
}

test('what was found out is remembered until the register or the chapter changes', () => {
  const made = bench(FILES);
  expect(gained(made)).toBe(`${CHAPTER}|`);
  const before = made.project.evaluations;
  expect(gained(made)).toBe(`${CHAPTER}|`);
  expect(made.project.evaluations).toBe(before);
  made.project.apply([textOf('a.md', `# Autre\n\n${CHAPTER}`)]);
  expect(gained(made)).toBe(`# Autre\n\n${CHAPTER}|`);
});
