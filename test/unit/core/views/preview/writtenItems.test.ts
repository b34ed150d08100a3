import { expect, test } from 'vitest';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import type { Project } from '../../../../../server/src/core/project/project.ts';
import { type KnownItems, writeItems } from '../../../../../server/src/core/views/preview/writtenItems.ts';
import { sourceTexts } from '../../../../../server/src/core/views/render/sourceText.ts';
import { modelFor } from '../../../../../server/src/core/views/view.ts';
import type { ViewItem } from '../../../../../server/src/core/views/viewModel.ts';
import { projectOf } from '../../../../support/inMemoryProject.ts';

const item = (n: number, words = ''): string =>
  `## EX-AA-0${n} — Titre\n\n${'L’ENT DOIT faire ce que ce texte dit. '.repeat(8)}${words}\n\n`;
const chapter = (words = ''): string =>
  [10, 11, 12, 13, 14].map(n => item(n, n === 12 ? words : '')).join('');

/** Writes the items of a project and tells which of them were written. */
function writer(project: Project): () => readonly string[] {
  let known: KnownItems = new Map();
  return () => {
    const model = modelFor(project, { actors: 'all', detail: 'full' });
    if (model.kind !== 'model') throw new Error('no model');
    const ids: string[] = [];
    const apart = writeItems(model.parts, known, {
      around: { sources: sourceTexts(project), targets: model.targets, anchors: { get: key => key } },
      raised: 0,
      write(of: ViewItem, _, around) {
        ids.push(of.id);
        const place = of.texts[0]?.passage.spans[0];
        for (const mention of (place && around.sources(of.begins.path)?.mentionsIn(place)) ?? [])
          if (mention.kind === 'item') around.targets.item(mention.id);
        return of.id === 'EX-AA-013' ? undefined : `<article>${of.id}</article>`;
      },
    });
    known = apart.known;
    return ids;
  };
}

const write = (project: Project, path: string, text: string): void => {
  project.apply([{ kind: 'text', path: projectPath(path), text }]);
};

test('in a chapter only the item is written in which something was typed', () => {
  const project = projectOf({ 'a.md': chapter() });
  const written = writer(project);
  expect(written()).toHaveLength(5);
  write(project, 'a.md', chapter('Un'));
  expect(written()).toHaveLength(5);
  write(project, 'a.md', chapter('Un mot'));
  expect(written()).toEqual(['EX-AA-012']);
  // What stands at the end of a text is read again when the text goes on.
  write(project, 'a.md', `${chapter('Un mot')}# Fin\n`);
  expect(written()).toEqual(['EX-AA-014']);
});

test('an item is written again when what its text refers to has changed', () => {
  const project = projectOf({ 'a.md': chapter(), 'b.md': '# B\n' });
  const written = writer(project);
  for (const words of ['Un', 'Voir EX-AA-099.']) {
    write(project, 'a.md', chapter(words));
    written();
  }
  write(project, 'b.md', '# B\n\n## EX-AA-098 — Autre\n\nDOIT.\n');
  expect(written()).toEqual(['EX-AA-098']);
  write(project, 'b.md', '# B\n\n## EX-AA-099 — Autre\n\nDOIT.\n');
  expect(written()).toEqual(['EX-AA-012', 'EX-AA-099']);
});

test('in a register only the item is written whose words were changed, and those on other lines than before', () => {
  const register = (words: string, before = ''): string =>
    `items:\n${before}${[20, 21, 22].map(n => `  - id: BP-0${n}\n    statement: ${n === 21 ? words : 'On peut.'}\n`).join('')}`;
  const project = projectOf({ 'exigences/r.yaml': register('On doit.') });
  const written = writer(project);
  expect(written()).toEqual(['BP-020', 'BP-021', 'BP-022']);
  write(project, 'exigences/r.yaml', register('On doit aussi.'));
  expect(written()).toEqual(['BP-021']);
  write(project, 'exigences/r.yaml', register('On doit aussi.', '  # Note\n'));
  expect(written()).toEqual(['BP-020', 'BP-021', 'BP-022']);
});
