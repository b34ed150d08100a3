import { describe, expect, it } from 'vitest';
import { generateView } from '../../../../../server/src/core/views/view.ts';
import { projectOf } from '../../../../support/inMemoryProject.ts';

/** What a version makes of a statement; `~` stands for a space at which no line ends. */
function check(statement: string, expected: string, language = 'fr'): void {
  const project = projectOf({
    'sdet.yaml': `sdet: 1\nlanguage: ${language}\nvolumes: [{ id: v, title: V, chapters: ['*.md'] }]\n`,
    'a.md': `# A\n\n## EX-AA-001 — T\n\n${statement}\n`,
  });
  const view = generateView(project, { actors: 'all', detail: 'full', format: 'md' });
  const text = view.kind === 'output' ? view.text.replaceAll('\u00a0', '~').trimEnd() : '';
  expect(text.slice(text.lastIndexOf('\n') + 1)).toBe(expected);
}

describe('no line ends', () => {
  it.each([
    ['Fin ; suite : quoi ? Oui !', 'Fin~; suite~: quoi~? Oui~!'],
    ['Dit « cité » (« non »).', 'Dit «~cité~» («~non~»).'],
    ['À 50 %, § 3.4 et n° 2.', 'À 50~%, §~3.4 et n°~2.'],
    ['Le **socle** : *« fort »* ; oui', 'Le **socle**~: *«~fort~»*~; oui'],
  ])('around the signs of %j', (statement, expected) => check(statement, expected));
});

describe('spaces stay as they are', () => {
  it.each([
    ['where there is none', 'Fin; suite: «cité»'],
    ['in code', '`a ; b`'],
    ['before what only begins like a sign', 'Voir :nom: et ?x=1 et %d'],
  ])('%s', (_, statement) => check(statement, statement));

  it('in headings, whose anchors are made of them', () => {
    const project = projectOf({ 'a.md': '# A\n\n## EX-AA-001 — Un : deux ?\n\nDOIT.\n' });
    const view = generateView(project, { actors: 'all', detail: 'full', format: 'md' });
    expect(view.kind === 'output' ? view.text : '').toContain('## EX-AA-001 — Un : deux ?\n');
  });

  it('in English', () => check('Fin ; « cité » 50 %', 'Fin ; « cité » 50 %', 'en'));
});
