import { describe, expect, it } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver-types';
import {
  documentLinkResolve,
  documentLinks,
} from '../../../../server/src/features/navigation/documentLinks.ts';
import { bench, PLAIN } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

/** The links of the first file, resolved, as `text → target`. */
function check(files: Files, expected: readonly string[]): void {
  const request = bench(files);
  const shown = (request.ask(documentLinks) ?? []).map(link => {
    const text = request.textIn(request.cursor.path, link.range);
    return `${text} → ${resolved(request.context, link).target?.replace('mem://p/', '')}`;
  });
  expect(shown).toEqual(expected);
}

function resolved(
  context: Parameters<typeof documentLinkResolve.handle>[0],
  link: DocumentLink,
): DocumentLink {
  const token = { isCancellationRequested: false };
  return link.target === undefined ? (documentLinkResolve.handle(context, link, token) ?? link) : link;
}

const HOME = '# Été\n\n## 3.4 Hébergement\n\n<a id="ancre"></a>\n';

describe('documentLinks', () => {
  it('lead to files, to the line of a heading and of an explicit anchor', () => {
    check(
      {
        '02.md': '[a](01.md) [b](01.md#34-h%C3%A9bergement) [c](./01.md#ancre) [d](#moi)\n\n# Moi\n',
        '01.md': HOME,
      },
      [
        '01.md → 01.md',
        '01.md#34-h%C3%A9bergement → 01.md#L3',
        './01.md#ancre → 01.md#L5',
        '#moi → 02.md#L3',
      ],
    );
  });

  it('lead to pictures, and from definitions of links', () => {
    check(
      { '02.md': '![plan](img/plan.svg)\n\n[x][y]\n\n[y]: <01.md>\n', '01.md': HOME, 'img/plan.svg': '' },
      ['img/plan.svg → img/plan.svg', '01.md → 01.md'],
    );
  });

  it('lead to URLs as a browser takes them', () => {
    check({ '01.md': '[a](https://a.fr/é%20x?q=1#b) <https://b.fr> [c](mailto:x@y.fr) [d](//e.fr)\n' }, [
      'https://a.fr/é%20x?q=1#b → https://a.fr/%C3%A9%20x?q=1#b',
      '<https://b.fr> → https://b.fr',
      'mailto:x@y.fr → mailto:x@y.fr',
      '//e.fr → https://e.fr',
    ]);
  });

  it('lead to the file where the anchor is missing', () => {
    check({ '02.md': '[a](01.md#hiver)\n', '01.md': HOME }, ['01.md#hiver → 01.md']);
  });

  it('lead from the Markdown of a register', () => {
    check(
      {
        'exigences/r.yaml':
          'items:\n  - id: EX-AAS-001\n    statement: Il DOIT, voir [ceci](../01.md#ancre).\n',
        '01.md': HOME,
      },
      ['../01.md#ancre → 01.md#L5'],
    );
  });

  it.each([
    ['a missing file', '[x](rien.md)'],
    ['a folder', '[x](img)'],
    ['a place out of the project', '[x](../../a.md)'],
    ['a scheme that runs code', '[x](javascript:alert(1))'],
    ['code', '`[x](01.md)`'],
    ['an ID', 'EX-AAS-001'],
  ])('there is none to %s', (_, text) => check({ '02.md': `${text}\n`, '01.md': HOME, 'img/a.svg': '' }, []));

  it('say what they lead to, where the client shows it', () => {
    const files = {
      '02.md': '[a](01.md#34-hébergement) [b](01.md) [c](https://d.fr) [e](catalogues/a.yaml)\n',
      '01.md': HOME,
      'catalogues/a.yaml': 'kind: actors\nentries: []\n',
    };
    const tooltips = (client?: typeof PLAIN): readonly unknown[] =>
      (bench(files, client ? { client } : {}).ask(documentLinks) ?? []).map(({ tooltip }) => tooltip);
    expect(tooltips()).toEqual([
      'Ouvrir\u00a0: 3.4 Hébergement',
      'Ouvrir\u00a0: Été',
      'Ouvrir dans le navigateur\u00a0: https://d.fr',
      'Ouvrir\u00a0: catalogues/a.yaml',
    ]);
    expect(tooltips(PLAIN)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('are handed back as they are when they are not ours', () => {
    const { context } = bench({ '01.md': HOME });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    for (const data of [undefined, null, 3, { uri: 'x' }, { path: 7 }]) {
      const link = { range, data } as DocumentLink;
      expect(documentLinkResolve.handle(context, link, { isCancellationRequested: false })).toEqual(link);
    }
  });

  it('are none of a file that is not read', () => {
    expect(bench({ 'LISEZMOI.txt': '$0a' }).ask(documentLinks)).toBeNull();
  });
});

describe('the introduction of a view', () => {
  it('is a link', () => {
    const files = {
      'v/x.yaml': 'view: 1\nid: x\nintro: v/mots.md\n$0',
      'v/mots.md': '# Mots\n',
      'sdet.yaml': "sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'] }]\nviews: [v/*.yaml]\n",
    };
    check(files, ['v/mots.md → v/mots.md']);
  });
});
