import { describe, expect, it } from 'vitest';
import { foldingRanges } from '../../../../server/src/features/navigation/foldingRanges.ts';
import { bench } from '../../../support/featureRequest.ts';

/** The folds of a text as `first-last kind`, lines counted from 1. */
function check(text: string, expected: readonly string[], path = '01.md'): void {
  const folds = bench({ [path]: text }).ask(foldingRanges) ?? [];
  const shown = folds.map(({ startLine, endLine, kind }) =>
    [`${startLine + 1}-${endLine + 1}`, kind].filter(Boolean).join(' '),
  );
  expect(shown).toEqual(expected);
}

describe('foldingRanges of Markdown', () => {
  it('fold sections and items, not the blank lines behind them', () => {
    check('# A\n\n## B\n\n### EX-AAS-001 — C\n\nDOIT.\n\n\n### EX-AAS-002 — D\n\nPEUT.\n\n# E\n', [
      '1-12',
      '3-12',
      '5-7',
      '10-12',
    ]);
  });

  it.each([
    ['front matter', '---\ntitle: A\ntags: [b]\n---\n\nTexte\n', ['1-4']],
    ['a table', '| a | b |\n|---|---|\n| c | d |\n', ['1-3']],
    ['a list and its entries', '- a\n  b\n- c\n', ['1-3', '1-2']],
    ['a quote', '> a\n> b\n', ['1-2']],
    ['code', '```\na\n```\n', ['1-3']],
    ['a comment', '<!-- a\n\nb -->\n\nTexte\n', ['1-3 comment']],
    ['a region', '<!-- #region x -->\n\na\n\n<!-- #endregion -->\n', ['1-5 region']],
    [
      'regions in each other',
      '<!-- #region -->\n\n<!-- #region -->\n\n<!-- #endregion -->\n\n<!-- #endregion -->\n',
      ['1-7 region', '3-5 region'],
    ],
    ['a directive', ':::exigence{#EX-AAS-001}\nDOIT.\n:::\n', ['1-3']],
    ['an item of a list', '- **EX-AAS-001** DOIT :\n  - a\n  - b\n', ['1-3', '2-3']],
    ['a footnote', 'a[^1]\n\n[^1]: b\n    c\n', ['3-4']],
    ['lines that end in CRLF', '# A\r\n\r\nb\r\n', ['1-3']],
  ])('fold %s', (_, text, expected) => check(text, expected)); // prettier-ignore

  it.each([
    ['a heading alone', '# A\n'],
    ['one line of each', 'a\n\n- b\n\n> c\n\n<!-- d -->\n'],
    ['a region that never ends', '<!-- #region -->\n\na\n'],
    ['an end without a beginning', 'a\n\n<!-- #endregion -->\n'],
    ['nothing', ''],
  ])('fold nothing in %s', (_, text) => check(text, []));
});

describe('foldingRanges of YAML', () => {
  it('fold items, lists, mappings and texts', () => {
    check(
      'title: A\nitems:\n  - id: EX-AAS-001\n    statement: |\n      Un\n      deux\n  - id: EX-AAS-002\n    see:\n      - EX-AAS-001\n',
      ['2-9', '3-6', '4-6', '7-9', '8-9'],
      'exigences/r.yaml',
    );
  });

  it('fold comments of several lines, not those inside a text', () => {
    check('# a\n# b\nkind: actors\n# c\nentries: []\n', ['1-2 comment'], 'catalogues/a.yaml');
    check('kind: |\n  # a\n  # b\n', ['1-3'], 'catalogues/a.yaml');
  });

  it('fold what there is in a text with errors', () => {
    check('items:\n  - id: [a\n    b: c\n', ['1-3', '2-3'], 'exigences/r.yaml');
  });
});

it('has nothing to say of a file that is not read', () => {
  expect(bench({ 'LISEZMOI.txt': '$0a' }).ask(foldingRanges)).toBeNull();
});
