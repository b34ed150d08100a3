import { describe, expect, it } from 'vitest';
import { answer, labels, offer, taken, typed } from '../../../support/completionRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const item = (list: string, rest = '\nL’ENT DOIT.\n'): Files => ({
  '01.md': `### EX-AAS-001 — A\n\n${list}\n${rest}`,
});

/** The first labels that are offered. */
function first(files: Files, character?: string): readonly string[] {
  return labels(files, character === undefined ? {} : typed(character)).slice(0, 3);
}

describe('labels of fields', () => {
  it.each([
    ['an empty entry', '- $0', ['Niveau', 'Acteurs', 'Services']],
    ['an entry in bold', '- **$0', ['Niveau', 'Acteurs', 'Services']],
    ['an entry behind others', '- **Niveau** : obligatoire\n- $0', ['Acteurs', 'Services', 'Degré']],
    ['an entry before others', '- $0\n- **Niveau** : obligatoire', ['Acteurs', 'Services', 'Degré']],
    ['a begun label', '- Act$0', ['Niveau', 'Acteurs', 'Services']],
    ['a list with stars', '* $0', ['Niveau', 'Acteurs', 'Services']],
  ])('are offered in %s', (_, list, expected) => expect(first(item(list))).toEqual(expected));

  it.each([
    ['a list that is part of the statement', '### EX-AAS-001 — A\n\nL’ENT DOIT :\n\n- $0\n'],
    ['a list of a section', '# A\n\n- $0\n'],
    ['a heading', '### EX-AAS-001 — A\n\n#### $0\n'],
    ['a value', '### EX-AAS-001 — A\n\n- **Titre** : x$0\n'],
    ['code', '### EX-AAS-001 — A\n\n```\n- $0\n```\n'],
    ['the statement', '### EX-AAS-001 — A\n\nDOIT $0\n'],
  ])('are not offered in %s', (_, text) => expect(labels({ '01.md': text })).not.toContain('Acteurs'));

  it('come by themselves behind `- ` and `**`', () => {
    expect(first(item('- $0'), ' ')[0]).toBe('Niveau');
    expect(first(item('- **$0'), '*')[0]).toBe('Niveau');
    expect(first(item('- mot $0'), ' ')).toEqual([]);
    expect(first({ '01.md': 'un **$0' }, '*')).toEqual([]);
  });

  it('replace what is begun, as the other labels of the document are written', () => {
    expect(taken(item('- Ac$0'), 'Acteurs')).toContain('\n- **Acteurs** : \n');
    expect(taken(item('- **Ac$0** : Chef'), 'Acteurs')).toContain('\n- **Acteurs** : Chef\n');
    const plain = {
      ...item('- $0'),
      '01.md': `${item('- Niveau: obligatoire')['01.md']}\n### EX-AAS-002 — B\n\n- $0\n`,
    };
    expect(taken(plain, 'Acteurs')).toContain('\n- Acteurs: \n');
  });

  it('are those of the volume, of the document’s language', () => {
    const manifest = (rest: string): Files => ({
      'sdet.yaml': `sdet: 1\n${rest}`,
      ...item('- $0'),
    });
    expect(labels(manifest("language: en\nvolumes: [{id: v, chapters: ['*.md']}]\n"))).toContain('Actors');
    expect(
      labels(
        manifest(
          "volumes: [{id: v, chapters: ['*.md'], labels: {actors: [Qui]}}]\nlabels: {actors: [Responsable]}\n",
        ),
      ),
    ).toContain('Qui');
    expect(
      labels(manifest("volumes: [{id: v, chapters: ['*.md']}]\nlabels: {actors: [Responsable]}\n")),
    ).toContain('Responsable');
  });

  it('say what they are for, in the user’s language, and are found without accents', () => {
    const found = offer(item('- $0'), 'Dépend de', { language: 'en' });
    expect(found.documentation).toEqual({ kind: 'markdown', value: expect.stringContaining('depends') });
    expect(found.filterText).toContain('depend de');
  });

  it('of blocks are offered too', () =>
    expect(labels(item('- $0'))).toEqual(expect.arrayContaining(['En clair', 'Pourquoi'])));
});

describe('keys of attribute lists', () => {
  it.each([
    ['behind the ID of a lead', '- **EX-AAS-001** {$0} DOIT.\n', true],
    ['behind another', '- **EX-AAS-001** {level=obligatoire $0} DOIT.\n', true],
    ['in a directive', ':::exigence{#EX-AAS-001 $0}\nDOIT\n:::\n', true],
    ['in a heading', '## Titre {$0}\n', true],
    ['in prose', 'Une accolade {$0}\n', false],
    ['in a value', '- **EX-AAS-001** {title="x $0"} DOIT.\n', false],
    ['behind a brace that is closed', '- **EX-AAS-001** {level=x} $0 DOIT.\n', false],
  ])('%s', (_, text, expected) => expect(labels({ '01.md': text }).includes('actors')).toBe(expected));

  it('are those that items inherit, on a section', () => {
    expect(labels({ '01.md': '## Titre {$0}\n' })).toEqual([
      'actors',
      'services',
      'degree',
      'status',
      'tags',
    ]);
  });

  it('leave out those that are there', () => {
    const { items } = answer({ '01.md': '- **EX-AAS-001** {level=obligatoire $0} DOIT.\n' });
    expect(items.map(({ label }) => label)).not.toContain('level');
    expect(taken({ '01.md': '- **EX-AAS-001** {ac$0} DOIT.\n' }, 'actors')).toBe(
      '- **EX-AAS-001** {actors=} DOIT.\n',
    );
  });
});
