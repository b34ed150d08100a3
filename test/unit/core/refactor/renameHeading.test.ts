import { describe, expect, test } from 'vitest';
import type { Files } from '../../../support/inMemoryProject.ts';
import { renamed } from './renamed.ts';

/** `name` is the new text; the answer holds the files that changed, or the refusal. */
function check(files: Files, name: string, expected: Files | string): void {
  expect(renamed(files, name)).toEqual(expected);
}

describe('links to its anchor', () => {
  test('in its own and in other files', () => {
    check(
      {
        '01.md': '# A\n\n## Fédéra$0tion\n\nVoir [ici](#fédération).\n',
        '02.md':
          '[a](01.md#fédération) [b](<01.md#fédération> "titre") [c](01.md#f%C3%A9d%C3%A9ration) [d][x] [e](01.md)\n\n[x]: ./01.md#fédération\n',
      },
      'Accès aux données',
      {
        '01.md': '# A\n\n## Accès aux données\n\nVoir [ici](#accès-aux-données).\n',
        '02.md':
          '[a](01.md#accès-aux-données) [b](<01.md#accès-aux-données> "titre") [c](01.md#acc%C3%A8s-aux-donn%C3%A9es) [d][x] [e](01.md)\n\n[x]: ./01.md#accès-aux-données\n',
      },
    ); // prettier-ignore
  });
  test('from a link to it', () => {
    check({ '01.md': '# A\n\n## Titre\n', '02.md': '[a](01.md#ti$0tre)\n' }, 'Autre', {
      '01.md': '# A\n\n## Autre\n',
      '02.md': '[a](01.md#autre)\n',
    });
  });
  test('headings of the same text: all links follow their own heading', () => {
    check(
      { '01.md': '# Ti$0tre\n\n## Titre\n\n## Titre\n\n[0](#titre) [1](#titre-1) [2](#titre-2)\n' },
      'Autre',
      { '01.md': '# Autre\n\n## Titre\n\n## Titre\n\n[0](#autre) [1](#titre) [2](#titre-1)\n' },
    );
    check(
      { '01.md': '# Autre$0\n\n## Titre\n\n## Titre\n\n[0](#autre) [1](#titre) [2](#titre-1)\n' },
      'Titre',
      { '01.md': '# Titre\n\n## Titre\n\n## Titre\n\n[0](#titre) [1](#titre-1) [2](#titre-2)\n' },
    );
  });
  test('an explicit anchor stays', () => {
    check(
      { '01.md': '## Ti$0tre {#repère}\n\n[a](#repère) [b](#titre)\n' },
      'Autre {#repère}',
      'refused: malformed',
    );
    check({ '01.md': '## Ti$0tre {#repère}\n\n[a](#repère) [b](#titre)\n' }, 'Autre', {
      '01.md': '## Autre {#repère}\n\n[a](#repère) [b](#autre)\n',
    });
  });
  test('markup, setext headings and closing marks', () => {
    check({ '01.md': '## Le **ti$0tre** ##\n\n[a](#le-titre)\n' }, 'Le `code`', {
      '01.md': '## Le `code` ##\n\n[a](#le-code)\n',
    });
    check({ '01.md': 'Ti$0tre\n=====\n\n[a](#titre)\n' }, 'Autre', {
      '01.md': 'Autre\n=====\n\n[a](#autre)\n',
    });
  });
  test('an anchor that may stand in any file of the volume', () => {
    const manifest = "sdet: 1\nvolumes: [{id: v, chapters: ['*.md']}]\nlinks: { anchors: volume }\n";
    check({ 'sdet.yaml': manifest, '01.md': '# Ti$0tre\n', '02.md': '[a](#titre)\n' }, 'Autre', {
      '01.md': '# Autre\n',
      '02.md': '[a](#autre)\n',
    });
  });
  test.each([
    ['in a quote', '> ## Ti$0tre\n> Texte.\n\n[a](#titre)\n', '> ## Autre\n> Texte.\n\n[a](#autre)\n'],
    ['in a list', '1. # Ti$0tre\n\n[a](#titre)\n', '1. # Autre\n\n[a](#autre)\n'],
    ['from a link to it', '> ## Titre ##\n\n[a](#ti$0tre)\n', '> ## Autre ##\n\n[a](#autre)\n'],
    [
      'among sections of its text',
      '# Titre\n\n> # Ti$0tre\n\n# Titre\n\n[0](#titre) [1](#titre-1) [2](#titre-2)\n',
      '# Titre\n\n> # Autre\n\n# Titre\n\n[0](#titre) [1](#autre) [2](#titre-1)\n',
    ],
    [
      'its attributes stay',
      '> ## Ti$0tre {#x}\n\n[a](#x) [b](#titre)\n',
      '> ## Autre {#x}\n\n[a](#x) [b](#autre)\n',
    ],
  ])('of a heading that is no section: %s', (_, text, expected) => {
    check({ '01.md': text }, 'Autre', { '01.md': expected });
  });
  test.each([
    ['> ## Ti$0tre\n', 'Titre', 'refused: unchanged'],
    ['> ## Ti$0tre\n', ' a', 'refused: malformed'],
    ['> ## Ti$0tre\n', 'EX-AAS-009', 'refused: other-meaning 01.md'],
    ['> ## Ti$0tre\n\n[a](#autre)\n', 'Autre', 'refused: cited 01.md'],
  ])('of a heading that is no section, not %j to %j', (text, name, expected) => {
    check({ '01.md': text }, name, expected);
  });
  test('the title of an item, not its ID', () => {
    check(
      {
        '01.md': '### EX-AAS-001 — Ac$0cès\n\nL’ENT DOIT.\n',
        '02.md': '[a](01.md#ex-aas-001--accès) EX-AAS-001\n',
      },
      'Sortie',
      {
        '01.md': '### EX-AAS-001 — Sortie\n\nL’ENT DOIT.\n',
        '02.md': '[a](01.md#ex-aas-001--sortie) EX-AAS-001\n',
      },
    );
  });
});

describe('its number', () => {
  const HOME = '# 3 Services\n\n## 3.4 Héberge$0ment\n';
  test('prose follows it, lists and other volumes too', () => {
    const manifest =
      "sdet: 1\nvolumes:\n  - {id: p, title: Document principal, chapters: ['p/*.md']}\n  - {id: ao, title: Annexe opérationnelle, chapters: ['ao/*.md']}\n";
    check(
      {
        'sdet.yaml': manifest,
        'p/1.md': HOME,
        'p/2.md':
          'Voir § 3.4, §§ 3 et 3.4, [le § 3.4](1.md#34-hébergement) et § 3.4 de l’annexe opérationnelle.\n',
        'ao/1.md': '# 3.4 Autre\n\nVoir § 3.4. Voir § 3.4 du document principal.\n',
      },
      '3.5 Hébergement',
      {
        'p/1.md': '# 3 Services\n\n## 3.5 Hébergement\n',
        'p/2.md':
          'Voir § 3.5, §§ 3 et 3.5, [le § 3.4](1.md#35-hébergement) et § 3.4 de l’annexe opérationnelle.\n',
        'ao/1.md': '# 3.4 Autre\n\nVoir § 3.4. Voir § 3.5 du document principal.\n',
      },
    ); // prettier-ignore
  });
  test('from prose', () => {
    check({ '01.md': HOME.replace('$0', ''), '02.md': 'Voir § 3.$04.\n' }, '3.5 Autre', {
      '01.md': '# 3 Services\n\n## 3.5 Autre\n',
      '02.md': 'Voir § 3.5.\n',
    });
  });
  test('annexes and sheets', () => {
    check({ '01.md': '# Annexe A — Droi$0t\n', '02.md': 'Voir annexe A.\n' }, 'Annexe B — Droit', {
      '01.md': '# Annexe B — Droit\n',
      '02.md': 'Voir annexe B.\n',
    });
    check({ '01.md': '# Fiche 14 — Droi$0t\n', '02.md': 'Voir fiche 14.\n' }, 'Fiche 15 — Droit', {
      '01.md': '# Fiche 15 — Droit\n',
      '02.md': 'Voir fiche 15.\n',
    });
  });
  test('no number changes where only the words do', () => {
    check({ '01.md': HOME, '02.md': 'Voir § 3.4.\n' }, '3.4 Autre', {
      '01.md': '# 3 Services\n\n## 3.4 Autre\n',
    });
  });
  const CASES: Readonly<
    Record<string, readonly [home: string, text: string, name: string, expected: string]>
  > = {
    taken: [`${HOME}\n## 3.5 Autre\n`, 'Voir § 3.4.', '3.5 Hébergement', 'refused: taken 01.md'],
    lost: [HOME, 'Voir § 3.4.', 'Hébergement', 'refused: number-lost 02.md'],
    cited: [HOME, 'Voir § 3.9.', '3.9 Hébergement', 'refused: cited 02.md'],
    'borne twice': [
      `${HOME}\n## 3.4 Bis\n`,
      'Voir § 3.4.',
      '3.5 Hébergement',
      'refused: defined-twice 01.md',
    ],
    'of another sort': [
      '# Annexe A — Droi$0t\n',
      'Voir annexe A.',
      'Chapitre 2 — Droit',
      'refused: number-lost 02.md',
    ],
  }; // prettier-ignore
  test.each(Object.entries(CASES))('%s', (_, [home, text, name, expected]) => {
    check({ '01.md': home, '02.md': `${text}\n` }, name, expected);
  });
});

test('what it speaks of may stay, move or go', () => {
  const before = '# Ti$0tre de EX-AAS-001 et [b](02.md), voir § 3.9\n';
  const rename = (name: string): void =>
    check({ '01.md': before, '02.md': '' }, name, { '01.md': `# ${name}\n` });
  rename('Selon [le b](02.md) et EX-AAS-001');
  rename('Suite du § 3.9');
  rename('Rien');
});

describe('refusals', () => {
  const CASES: Readonly<Record<string, readonly [text: string, name: string, expected: string]>> = {
    unchanged: ['# Ti$0tre\n', 'Titre', 'refused: unchanged'],
    empty: ['# Ti$0tre\n', '', 'refused: malformed'],
    'white space': ['# Ti$0tre\n', ' Autre', 'refused: malformed'],
    'two lines': ['# Ti$0tre\n', 'a\nb', 'refused: malformed'],
    'an anchor that is linked already': ['# Ti$0tre\n\n[a](#autre)\n', 'Autre', 'refused: cited 01.md'],
    'an ID that would begin an item': [
      '# Ti$0tre\n\n## Sous\n',
      'EX-AAS-001 — Titre',
      'refused: other-meaning 01.md',
    ],
    'an ID that it did not speak of': ['# Ti$0tre\n', 'Voir EX-AAS-001', 'refused: other-meaning 01.md'],
    'a link that it did not hold': ['# Ti$0tre\n', '[Autre](absent.md)', 'refused: other-meaning 01.md'],
    'another ID': ['# Selon$0 EX-AAS-001\n', 'Selon EX-AAS-002', 'refused: other-meaning 01.md'],
    'an ID once more': ['# Selon$0 EX-AAS-001\n', 'EX-AAS-001 et EX-AAS-001', 'refused: other-meaning 01.md'],
    'a section that it did not speak of': ['# Ti$0tre\n', 'Suite du § 3.9', 'refused: other-meaning 01.md'],
    'no anchor left for a link': ['# Ti$0tre\n\n[a](#titre)\n', '😀', 'refused: inexact 01.md'],
    'no heading': ['# Titre\n\nTex$0te.\n', 'Autre', 'refused: nothing-here'],
    'an item without a title': ['### EX-AAS-001 $0\n', 'Autre', 'refused: nothing-here'],
  }; // prettier-ignore
  test.each(Object.entries(CASES))('%s', (_, [text, name, expected]) => {
    check({ '01.md': text }, name, expected);
  });
});
