import { describe, expect, it } from 'vitest';
import { labels, offer, taken, typed } from '../../../support/completionRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const FILES: Files = {
  'sdet.yaml': `sdet: 1
volumes:
  - { id: p, title: Document principal, chapters: ['*.md'] }
  - { id: ao, title: Annexe opérationnelle, aliases: [annexe technique], chapters: ['ao/*.md'], numbering: auto }
`,
  '02.md': '# 2 Services\n\n## 2.1 Accès\n\n# Annexe A — Formats\n',
  'ao/01.md': '# Cadre\n\n## Détail\n',
};
const at = (text: string): Files => ({ ...FILES, '01.md': text });

describe('numbers of sections', () => {
  it.each([
    ['Voir § $0', ['2', '2.1', '1', '1.1']],
    ['Voir §$0', ['2', '2.1', '1', '1.1']],
    ['Voir §§ $0', ['2', '2.1', '1', '1.1']],
    ['Voir le chapitre $0', ['2', '2.1', '1', '1.1']],
    ['Voir la partie $0', ['2', '2.1', '1', '1.1']],
    ['See section $0', ['2', '2.1', '1', '1.1']],
    ['Voir la section n° 2.$0', ['2.1']],
    ['Voir § 2$0', ['2', '2.1']],
    ['Voir l’annexe $0', ['A']],
  ])('%s', (text, expected) => expect(labels(at(text))).toEqual(expected));

  it.each([
    ['a word that only ends so', 'Une intersection $0'],
    ['code', '`§ $0`'],
    ['a comment', '<!-- § $0 -->'],
    ['behind another word', 'Voir § 2 et $0'],
  ])('are not offered in %s', (_, text) => expect(labels(at(text))).not.toContain('2.1'));

  it('are computed where the volume counts them', () => {
    expect(labels({ ...FILES, 'ao/02.md': '# Suite\n\nVoir § $0' })).toEqual(['1', '1.1', '2', '2', '2.1']);
  });

  it('name the other volume', () => {
    expect(taken(at('Voir § $0.'), '1.1')).toBe('Voir § 1.1 de l’annexe opérationnelle.');
    expect(taken(at('Voir § $0.'), '2.1')).toBe('Voir § 2.1.');
  });

  it('replace the whole number, and show the title', () => {
    expect(taken(at('Voir § 2$0.3, puis'), '2.1')).toBe('Voir § 2.1, puis');
    expect(offer(at('Voir § $0'), '2.1')).toMatchObject({
      detail: 'Document principal',
      labelDetails: { description: 'Accès' },
    });
  });

  it('come by themselves behind the sign and a space', () => {
    expect(labels(at('Voir §$0'), typed('§'))).toContain('2.1');
    expect(labels(at('Voir § $0'), typed(' '))).toContain('2.1');
    expect(labels(at('Voir le $0'), typed(' '))).toEqual([]);
    expect(labels(at('Cette section $0'), typed(' '))).toEqual([]);
  });
});

describe('names of volumes', () => {
  it.each([
    ['Voir § 2.2 de l’ann$0 ici', 'de l’annexe opérationnelle', 'Voir § 2.2 de l’annexe opérationnelle ici'],
    ["Voir § 2.2 de l'annexe t$0 ici", 'de l’annexe technique', 'Voir § 2.2 de l’annexe technique ici'],
    ['Voir l’annexe opé$0 ici', 'Annexe opérationnelle', 'Voir l’annexe opérationnelle ici'],
    ['Voir l’annexe ope$0', 'Annexe opérationnelle', 'Voir l’annexe opérationnelle'],
  ])('%s', (text, label, expected) => expect(taken(at(text), label)).toBe(expected));

  it.each(['Voir le document prin$0', 'Voir l’annexe z$0', 'Voir an$0', 'Voir § 2.2 et l$0'])(
    'none in %s',
    text => expect(labels(at(text)).filter(label => /annexe|document/i.test(label))).toEqual([]),
  );
});
