import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { isGenerated, isUnmodified, stamped } from '../../../../server/src/core/views/generatedMark.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';
import { item, viewOf } from './support/viewOf.ts';

const TEXT = stamped('# Titre\n\nTexte.\n', { title: 'Un « titre » : "cité"', language: 'fr' });

function check(text: string, expected: 'foreign' | 'edited' | 'ours'): void {
  expect(isUnmodified(text) ? 'ours' : isGenerated(text) ? 'edited' : 'foreign').toBe(expected);
}

describe('the mark of generated files', () => {
  it('stands in the front matter', () => {
    expect(TEXT).toMatch(
      /^---\ntitle: "Un « titre » : \\"cité\\""\nlang: fr\nsdet-generated: sha256-[0-9a-f]{64}\n---\n\n# Titre\n\nTexte\.\n$/,
    );
  });

  it.each([
    ['as it was written', TEXT],
    ['checked out with CRLF', TEXT.replace(/\n/g, '\r\n')],
    ['saved with a BOM', `\uFEFF${TEXT}`],
  ])('is whole: %s', (_, text) => check(text, 'ours'));

  it.each([
    ['a word was changed', TEXT.replace('Texte', 'Autre texte')],
    ['a line was added', `${TEXT}\nNote de ma main.\n`],
    ['the title was changed', TEXT.replace('title: "Un', 'title: "Le')],
    ['the hash was taken away', TEXT.replace(/sha256-\w+/, '')],
    ['the hash was changed', TEXT.replace(/sha256-./, 'sha256-x')],
    ['the key was quoted', TEXT.replace('sdet-generated:', '"sdet-generated":')],
  ])('shows a change by hand: %s', (_, text) => check(text, 'edited'));

  it.each([
    ['nothing', ''],
    ['a chapter', '---\ntitle: x\n---\n\n# Titre\n'],
    ['the mark in the text', '# Titre\n\nsdet-generated: sha256-00\n'],
    ['the mark behind the front matter', '---\ntitle: x\n---\n\nsdet-generated: sha256-00\n'],
    ['front matter that does not end', '---\nsdet-generated: sha256-00\n'],
    ['a key that only resembles', '---\nsdet-generated-by: x\n---\n'],
  ])('is not found in what a person wrote: %s', (_, text) => check(text, 'foreign'));

  it('keeps an output from being read as a source', () => {
    const { text } = viewOf({ 'a.md': `# A\n\n${item('EX-AA-001', 'Texte.')}` });
    const project = projectOf({ 'sortie.md': text });
    expect(project.view.facts(projectPath('sortie.md'))?.generated).toBe(true);
    expect(project.view.items()).toEqual([]);
    expect(isUnmodified(text)).toBe(true);
  });
});
