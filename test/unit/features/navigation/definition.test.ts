import { describe, expect, it } from 'vitest';
import { definition } from '../../../../server/src/features/navigation/definition.ts';
import { bench, PLAIN, pathOf } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const CATALOGUES: Files = {
  'catalogues/acteurs.yaml': `kind: actors
entries:
  - id: editeur
    name: Éditeur ENT
    aliases: [éditeur]
`,
};

/** Where the cursor leads, as `path: text there`. */
function check(files: Files, expected: readonly string[]): void {
  const request = bench(files);
  const links = request.ask(definition) ?? [];
  const shown = links.map(link => {
    if (!('targetUri' in link)) throw new Error('an able client gets links');
    const path = pathOf(link.targetUri);
    return `${path}: ${request.textIn(path, link.targetSelectionRange)}`;
  });
  expect(shown).toEqual(expected);
}

describe('definition', () => {
  it('leads from a mention to the item', () => {
    check(
      {
        '01.md': '# A\n\n### EX-AAS-001 — Accès\n\nDOIT.\n',
        '02.md': '# B\n\nVoir EX-AAS-$0001.\n',
      },
      ['01.md: EX-AAS-001'],
    );
  });

  it('leads from a wiki ID, its brackets aside', () => {
    check(
      {
        '01.md': '### EX-AAS-001 — Accès\n\nDOIT. Voir [[$0EX-AAS-002]].\n\n### EX-AAS-002 — Nom\n\nDOIT.\n',
      },
      ['01.md: EX-AAS-002'],
    );
  });

  it('leads from a field that names an item', () => {
    check(
      {
        '01.md':
          '### EX-AAS-001 — Accès\n\n- **Dépend de** : EX-AAS-0$002\n\nDOIT.\n\n### EX-AAS-002 — Nom\n\nDOIT.\n',
      },
      ['01.md: EX-AAS-002'],
    );
  });

  it('stays at a definition', () => {
    check({ '01.md': '### EX-AAS-00$01 — Accès\n\nDOIT.\n' }, ['01.md: EX-AAS-001']);
  });

  it('shows every definition of an ID that is defined twice', () => {
    check(
      {
        '01.md': '### EX-AAS-001 — A\n\nDOIT.\n',
        '02.md': '### EX-AAS-001 — B\n\nDOIT. Voir EX-AAS-$0001.\n',
      },
      ['01.md: EX-AAS-001', '02.md: EX-AAS-001'],
    );
  });

  it('leads from a link to an anchor, accents and all', () => {
    check({ '01.md': '# Été\n\n## Fédération\n', '02.md': 'Lire [ceci](01.md#f%C3%A9d$0ération).\n' }, [
      '01.md: Fédération',
    ]);
  });

  it('leads from a link text too', () => {
    check({ '01.md': '# Été\n', '02.md': 'Lire [ce$0ci](01.md).\n' }, ['01.md: ']);
  });

  it.each([
    ['on its address', '[![plan](pla$0n.svg)](01.md)', 'plan.svg: '],
    ['on its text', '[![pl$0an](plan.svg)](01.md)', 'plan.svg: '],
    ['in HTML', '[<img src="pla$0n.svg">](01.md)', 'plan.svg: '],
    ['on the address of the link', '[![plan](plan.svg)](0$01.md)', '01.md: '],
    ['between two links', '[a](01.md)$0[b](c.md)', '01.md: '],
  ])('leads from a picture in a link to the picture: %s', (_, text, expected) => {
    check({ '02.md': `${text}\n`, '01.md': '# A\n', 'c.md': '# C\n', 'plan.svg': '<svg/>' }, [expected]);
  });

  it('leads to the picture of a set whose address is there', () => {
    const files = { '01.md': '# A\n', 'a.png': 'x', 'b.png': 'x' };
    check({ ...files, '02.md': '<img srcset="a.p$0ng 1x, b.png 2x">\n' }, ['a.png: ']);
    check({ ...files, '02.md': '<img srcset="a.png 1x, b.p$0ng 2x">\n' }, ['b.png: ']);
  });

  it('leads to the start of a file that is not read, such as a picture', () => {
    check({ '01.md': '![plan](pla$0n.svg)\n', 'plan.svg': '<svg/>' }, ['plan.svg: ']);
  });

  it('leads to the file when the anchor is missing', () => {
    check({ '01.md': '# Été\n', '02.md': '[x](01.md#hi$0ver)\n' }, ['01.md: ']);
  });

  it('leads from the values of a catalogue to the entries and items that they name', () => {
    const services = (parent: string): Files => ({
      'catalogues/s.yaml': `kind: services\nentries:\n  - id: socle\n    name: Socle\n  - id: ent\n    name: ENT\n    parent: ${parent}\n`,
    });
    check(services('so$0cle'), ['catalogues/s.yaml: socle']);
    check(services('"soc$0le"'), ['catalogues/s.yaml: socle']);
    check(services('inc$0onnu'), []);
    const needs = (answers: string): Files => ({
      '01.md': '### EX-AAS-001 — A\n\nDOIT.\n',
      'catalogues/b.yaml': `kind: needs\nentries:\n  - id: b1\n    name: Besoin\n    answers: [${answers}]\n`,
    });
    check(needs('EX-AAS-00$01'), ['01.md: EX-AAS-001']);
    check(needs('EX-AAS-00$09'), []);
  });

  it('leads from an actor, by alias and with its RACI letter, to the catalogue', () => {
    check({ ...CATALOGUES, '01.md': '### EX-AAS-001 — A\n\n- **Acteurs** : édit$0eur (R)\n\nDOIT.\n' }, [
      'catalogues/acteurs.yaml: editeur',
    ]);
  });

  it.each([
    ['an unknown ID', { '01.md': '### EX-AAS-001 — A\n\nVoir EX-AAS-$0999.\n' }],
    ['a link to nothing', { '01.md': '[x](rie$0n.md)\n' }],
    ['a URL', { '01.md': '[x](https://exam$0ple.org)\n' }],
    ['a link out of the project', { '01.md': '[x](../../a$0.md)\n' }],
    ['an ID in code', { '01.md': '### EX-AAS-001 — A\n\nTaper `EX-AAS-0$001`.\n' }],
    ['prose', { '01.md': 'Bon$0jour\n' }],
    [
      'an unknown actor',
      { ...CATALOGUES, '01.md': '### EX-AAS-001 — A\n\n- **Acteurs** : jard$0inier\n\nDOIT.\n' },
    ],
    ['an empty document', { '01.md': '$0' }],
  ])('leads nowhere from %s', (_, files) => check(files, []));

  it('gives plain locations to a client without links', () => {
    const request = bench({ '01.md': '### EX-AAS-001 — A\n\nDOIT. Voir EX-AAS-0$001.\n' }, { client: PLAIN });
    expect(request.ask(definition)).toEqual([
      { uri: 'mem://p/01.md', range: { start: { line: 0, character: 4 }, end: { line: 0, character: 14 } } },
    ]);
  });
});

describe('definition from prose', () => {
  const NOTES =
    '# 3 Services\n\n## 3.4 Hébergement\n\nVoir § 3.$04, figure 2[^1] et [x][y].\n\nFigure 2 : les acteurs\n\n[^1]: Une note.\n\n[y]: 02.md\n';
  const at = (place: string): Files => ({
    '01.md': NOTES.replace('$0', '').replace(place, `${place}$0`),
    '02.md': '# 4 Autre\n\nVoir le chapitre 3.4.\n',
  });

  it('leads to the section that bears the number', () => {
    check(at('§ 3.'), ['01.md: 3.4 Hébergement']);
    check(
      { ...at(''), '01.md': NOTES.replace('$0', ''), '02.md': '# 4 Autre\n\nVoir le chapitre 3.$04.\n' },
      ['01.md: 3.4 Hébergement'],
    );
  });

  it('leads to the caption of a figure', () => check(at('figure 2'), ['01.md: Figure 2']));

  it('leads to the footnote and to the definition of a link', () => {
    check(at('[^1'), ['01.md: 1']);
    check(at('[x][y'), ['01.md: y']);
  });

  it('leads from a range to every item in it', () => {
    check(
      {
        '01.md': [1, 2, 3].map(n => `### EX-AAS-00${n} — T\n\nDOIT.\n\n`).join(''),
        '02.md': 'Voir EX-AAS-001 $0à EX-AAS-003.\n',
      },
      ['01.md: EX-AAS-001', '01.md: EX-AAS-002', '01.md: EX-AAS-003'],
    );
  });

  it('leads nowhere from the number of no section', () => {
    check({ '01.md': '# 3 A\n\nVoir § 9.$09.\n' }, []);
  });
});

describe('the introduction of a view', () => {
  it('leads to the file', () => {
    const files = {
      'v/x.yaml': 'view: 1\nid: x\nintro: v/mo$0ts.md\n',
      'v/mots.md': '# Mots\n',
      'sdet.yaml': "sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'] }]\nviews: [v/*.yaml]\n",
    };
    check(files, ['v/mots.md: ']);
  });
});
