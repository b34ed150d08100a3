import { expect, it } from 'vitest';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import { sourceTexts } from '../../../../../server/src/core/views/render/sourceText.ts';
import { generateView } from '../../../../../server/src/core/views/view.ts';
import { projectOf } from '../../../../support/inMemoryProject.ts';
import { ACTORS, item } from '../support/viewOf.ts';

const A = projectPath('a.md');

it('parses a document once, however many views are made', () => {
  const project = projectOf({ ...ACTORS, 'a.md': `# A\n\n${item('EX-AA-001', 'Texte.')}`, 'b.md': '# B\n' });
  const before = project.evaluations;
  generateView(project, { actors: ['chef'], detail: 'full' });
  expect(project.evaluations - before).toBe(1);
  for (const actor of ['chef', 'direction', 'editeur'])
    generateView(project, { actors: [actor], detail: 'plain' });
  expect(project.evaluations - before).toBe(1);
  const one = sourceTexts(project)(A)?.fragmentAt({ start: 0, end: 0 });
  expect(sourceTexts(project)(A)?.fragmentAt({ start: 0, end: 0 })).toBe(one);
});

it('reads a text again when it changed, even where only places moved', () => {
  const project = projectOf({ ...ACTORS, 'a.md': `# A\n\n${item('EX-AA-001', 'Texte un.')}` });
  generateView(project, { actors: ['chef'], detail: 'full' });
  project.apply([{ kind: 'text', path: A, text: `# A\n\nIntro.\n\n${item('EX-AA-001', 'Texte un.')}` }]);
  const made = generateView(project, { actors: ['chef'], detail: 'full' });
  expect(made.kind === 'output' && made.text).toMatch(/## A\n\nIntro\.\n\n[\s\S]*\nTexte un\.\n$/);
});

it('finds the text of a register around a place', () => {
  const text = 'title: R\nitems:\n  - id: EX-AA-001\n    statement: Un.\n    plain: Deux.\n';
  const source = sourceTexts(projectOf({ 'exigences/r.yaml': text }))(projectPath('exigences/r.yaml'));
  const at = (word: string): string | undefined => {
    const start = text.indexOf(word);
    return source?.fragmentAt({ start, end: start + word.length })?.source.text;
  };
  expect([at('Un.'), at('Deux'), at('statement: Un')]).toEqual(['Un.', 'Deux.', undefined]);
  expect(sourceTexts(projectOf({}))(projectPath('absent.md'))).toBeUndefined();
});
