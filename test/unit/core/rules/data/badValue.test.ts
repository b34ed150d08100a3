import { describe, expect, test } from 'vitest';
import { renderFinding } from '../../../../../server/src/core/messages/render.ts';
import { findingsBy, fixedBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'data/bad-value';
const manifest = (more: string, version = '1'): Record<string, string> => ({
  'sdet.yaml': `sdet: ${version}\nvolumes:\n  - { id: p, chapters: ['*.md'] }\n${more}`,
});

describe('found', () => {
  test.each([
    manifest('', '⟦2⟧'),
    manifest('language: ⟦de⟧\n'),
    manifest('rules: { id/duplicate: ⟦fatal⟧ }\n'),
    manifest("items: { faq: { pattern: ⟦'F-('⟧ } }\n"),
    manifest('keywords: { case: ⟦lower⟧ }\nlevels: ⟦sdte⟧\n'),
    manifest("items: { test: { path: '(?<critere>\\d+)\\.md', id: ⟦'<critère>.1'⟧ } }\n"),
    manifest("items: { test: { path: '(?<id>\\d+)\\.md', id: ⟦<nom>.<id>⟧ } }\n"),
    {
      'sdet.yaml': `sdet: 1
volumes:
  - { id: p, chapters: ['*.md'], items: { test: { id: ⟦<b>⟧ } } }
items: { test: { path: '(?<a>\\d+)\\.md', id: <a> } }
`,
    },
    manifest("links: { anchor-files: [⟦glossaire/terme.md⟧, ⟦'<ancre>.md'⟧] }\n"),
    manifest("links: { elsewhere: ⟦''⟧ }\n"),
    { 'catalogues/a.yaml': 'kind: ⟦acteurs⟧\nentries: []\n' },
  ])('%o', files => expect(markedBy(RULE, files)).toEqual(files));
});

describe('not found', () => {
  test.each([
    manifest('language: en\nkeywords: { case: any }\nlevels: rfc2119-fr\n'),
    manifest("items: { faq: { pattern: 'F-(\\d+)[a-z]?' } }\nrules: { id/duplicate: hint }\n"),
    manifest('levels:\n'),
    manifest("items: { test: { path: '(?<a>\\d+)/(?<b>\\d+)\\.md', id: <a>.<b>.1 } }\n"),
    manifest("items: { test: { path: '(?<id>\\d+)\\.md' } }\n"),
    manifest("links: { anchor-files: ['glossaire/<anchor>.md'], elsewhere: [/obligations/] }\n"),
    manifest('links:\n'),
    manifest('items: [a]\nlinks: { anchor-files: { a: b }, elsewhere: }\n'),
  ])('%o', files => expect(markedBy(RULE, files)).toEqual(files));
});

test('the nearest value is offered, in the quotes that stand there', () => {
  expect(fixedBy(RULE, manifest('levels: "rfc-2119"\n'))).toBe(manifest('levels: "rfc2119"\n')['sdet.yaml']);
});

test('a group or a place for the anchor that is wanted is named', () => {
  const files = manifest(
    "items: { test: { path: '(?<critere>\\d+)\\.md', id: '<critère>.1' } }\nlinks: { anchor-files: glossaire/terme.md }\n",
  );
  expect(fixedBy(RULE, files)).toContain("id: '<critere>.1'");
  expect(findingsBy(RULE, files).map(finding => renderFinding(finding, 'en').message)).toEqual([
    expect.stringContaining('“<critère>” is not an accepted value of “items › test › id”'),
    expect.stringContaining('Write “glossaire/<anchor>.md”.'),
  ]);
});

describe('what is wrong with an expression is said in one’s own language', () => {
  test.each([
    [
      "'F-('",
      'fr',
      '«\u00a0F-(\u00a0» n’est pas une expression régulière admise (cette parenthèse n’est pas fermée\u00a0: «\u00a0(\u00a0»).',
    ],
    ["'F-('", 'en', '“F-(” is not an accepted regular expression (this parenthesis is never closed: “(”).'],
    [
      "'F+*a'",
      'fr',
      '«\u00a0F+*a\u00a0» n’est pas une expression régulière admise (rien à répéter devant ce signe\u00a0: «\u00a0*a\u00a0»).',
    ],
  ] as const)('%s, %s', (pattern, language, expected) =>
    expect(saidBy(RULE, manifest(`items: { faq: { pattern: ${pattern} } }\n`), language)).toEqual([expected]),
  );
});

test('an empty entry is no empty list', () =>
  expect(saidBy(RULE, manifest("links: { elsewhere: ['', /a/] }\n"))).toEqual([
    'Une entrée de «\u00a0links › elsewhere\u00a0» est vide.',
  ]));

test('a format of the future says so', () => {
  expect(saidBy(RULE, manifest('', '2'))).toEqual(['La version de format «\u00a02\u00a0» n’est pas connue.']);
});

test.each([
  ['2', 'Mettez Atelier SDET à jour\u00a0: ce fichier a été écrit pour une version plus récente.'],
  ['0', 'Écrivez «\u00a01\u00a0».'],
])('what to do about format %s', (version, expected) =>
  expect(findingsBy(RULE, manifest('', version)).map(one => renderFinding(one, 'fr').remedy)).toEqual([
    expected,
  ]),
);
