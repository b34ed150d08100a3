import { describe, expect, it } from 'vitest';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { bench, PLAIN, type RequestOptions } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

/** The card at the cursor, without the URIs of its links; undefined when there is none. */
function card(files: Files, options: RequestOptions = {}): string | undefined {
  const contents = bench({ ...FILES, ...files }, options).ask(hover)?.contents;
  const value = typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
  return value?.replace(/\]\(<[^>]*>\)/g, ']');
}

/** The text that the card is about. */
function covered(text: string): string | undefined {
  const request = bench({ ...FILES, '01.md': text });
  const range = request.ask(hover)?.range;
  return range && request.textIn('01.md', range);
}

const FILES: Files = {
  'sdet.yaml': `sdet: 1
volumes:
  - { id: p, title: Document principal, chapters: ['*.md'] }
  - { id: ao, title: Annexe opérationnelle, chapters: ['ao/*.md'], numbering: auto }
`,
  '02.md': `# 2 Services

Début *du* chapitre.

## 2.1 Accès

### EX-AAS-002 — Annuaire

DOIT.

### EX-AAS-003 — Suite

DOIT.

## 2.2 Sortie

<a id="ici"></a>Là.

Figure 3 : les acteurs
`,
  'ao/01.md': '# Cadre\n\n## Détail\n\nTexte.\n',
  'images/plan.png': '',
};

describe('sections', () => {
  const SECTION = `**2 Services**

*Document principal · 02.md*

- 2.1 Accès
- 2.2 Sortie

Début du chapitre.

**Exigences**\u00A0: [EX-AAS-002], [EX-AAS-003]`;

  it.each([
    ['by a number in prose', 'Voir § $02.\n'],
    ['by a link', '[x](02.md#2-serv$0ices)\n'],
    ['by a link’s text', '[x$0](02.md#2-services)\n'],
  ])('show title, outline, first lines and items, %s', (_, text) =>
    expect(card({ '01.md': text })).toBe(SECTION),
  );

  it('show their own outline on the heading', () => {
    expect(card({ '02.md': (FILES['02.md'] ?? '').replace('# 2 Serv', '# 2 $0Serv') })).toBe(SECTION);
    expect(card({ '01.md': '# Se$0ul\n\nTexte.\n' })).toBeUndefined();
  });

  it('bear the number that is computed', () => {
    expect(card({ '01.md': 'Voir § 1.$01 de l’annexe opérationnelle.\n' })).toBe(
      '**1.1 Détail**\n\n*Annexe opérationnelle · ao/01.md*\n\nTexte.',
    );
  });

  it('of one number in several files are all named', () => {
    const shown = card({ '03.md': '# 2 Autres\n', '01.md': 'Voir § $02.\n' });
    expect(shown).toContain('- 2 Services — *02.md*');
    expect(shown).toContain('- 2 Autres — *03.md*');
  });

  it('are cut after a dozen lines', () => {
    const many = Array.from({ length: 15 }, (_, i) => `## 9.${i + 1} T${i}\n`).join('\n');
    const shown = card({ '09.md': `# 9 Long\n\n${many}`, '01.md': 'Voir § $09.\n' });
    expect(shown?.match(/^- 9\./gm)).toHaveLength(12);
    expect(shown).toContain('- et 3 de plus');
  });

  it('cover the number, the link’s address', () => {
    expect(covered('Voir § 2.$01, puis.\n')).toBe('2.1');
    expect(covered('[x](02.md#2-serv$0ices)\n')).toBe('02.md#2-services');
    expect(covered('Voir [le$0s](02.md#2-services).\n')).toBe('[les](02.md#2-services)');
  });

  it('are none where nothing bears the number', () =>
    expect(card({ '01.md': 'Voir § 7.$07.\n' })).toBeUndefined());
});

describe('anchors, files, figures', () => {
  it.each([
    ['an explicit anchor: its line', '[x](02.md#ic$0i)\n', '**\\#ici**\n\n*02.md*\n\nLà.'],
    [
      'a file: title, first lines, items',
      '[x](02.m$0d)\n',
      '**Services**\n\n*02.md*\n\nDébut du chapitre.\n\n**Exigences**\u00A0: [EX-AAS-002], [EX-AAS-003]',
    ],
    ['a picture', '![x](images/pl$0an.png)\n', '*images/plan.png*\n\n![images/plan.png]'],
    ['a figure', 'Voir figure $03.\n', 'Figure 3 : les acteurs\n\n*02.md*'],
  ])('%s', (_, text, expected) => expect(card({ '01.md': text })).toBe(expected));

  it.each([
    ['a file that is not there', '[x](zut.m$0d)\n'],
    ['an anchor that is not there', '[x](02.md#zu$0t)\n'],
    ['a URL', '[x](https://a.b/$0c)\n'],
    ['a figure that is not there', 'Voir figure $09.\n'],
    ['a folder', '[x](image$0s)\n'],
  ])('nothing for %s', (_, text) => expect(card({ '01.md': text })).toBeUndefined());

  it('the caption itself says nothing more', () =>
    expect(card({ '02.md': (FILES['02.md'] ?? '').replace('Figure 3', 'Figure $03') })).toBeUndefined());

  it('plain text for a plain client', () => {
    expect(card({ '01.md': '![x](images/pl$0an.png)\n' }, { client: PLAIN })).toBe('images/plan.png');
    expect(card({ '01.md': 'Voir § $02.\n' }, { client: PLAIN })).toContain(
      '2 Services\n\nDocument principal · 02.md',
    );
  });
});

describe('notes and links', () => {
  const NOTES = '\n[^1]: Une *note* avec [lien](02.md) et `code`.\n\n[Page]: 02.md "t"\n';

  it.each([
    ['a note', `Mot[^$01].\n${NOTES}`, '**Note 1**\n\nUne note avec lien et code.'],
    [
      'a definition',
      `Voir [ceci][pa$0ge].\n${NOTES}`,
      '**Lien «\u00A0Page\u00A0»**\n\n02.md "t"\n\n*Services*',
    ],
    ['a lone label', `Voir [Pa$0ge].\n${NOTES}`, '**Lien «\u00A0Page\u00A0»**\n\n02.md "t"\n\n*Services*'],
  ])('show the text of %s', (_, text, expected) => expect(card({ '01.md': text })).toBe(expected));

  it('nothing for a note that is not there', () =>
    expect(card({ '01.md': `Mot[^$09].\n${NOTES}` })).toBeUndefined());
});

describe('ranges', () => {
  it('list their items with titles', () => {
    expect(card({ '01.md': 'Voir EX-AAS-002 $0à EX-AAS-003.\n' })).toBe(
      '**2 exigences**\n\n- [EX-AAS-002] — Annuaire\n- [EX-AAS-003] — Suite',
    );
  });

  it('say nothing when no item is known', () =>
    expect(card({ '01.md': 'Voir EX-AAS-702 $0à EX-AAS-703.\n' })).toBeUndefined());
});

describe('the introduction of a view', () => {
  const at = (intro: string): string | undefined =>
    card({
      'vues/x.yaml': `view: 1\nid: x\nintro: ${intro}\n`,
      'vues/mots.md': '# Mots\n\nBienvenue.\n',
      'sdet.yaml': `${FILES['sdet.yaml']}views: [vues/*.yaml]\n`,
    });
  it('is shown as the file that it is', () => expect(at('vues/mo$0ts.md')).toContain('Mots'));
});
