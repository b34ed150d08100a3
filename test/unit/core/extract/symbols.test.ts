import { describe, expect, test } from 'vitest';
import { read } from './support/read.ts';

const TEXT = `---
actors: [a]
---

# 3 Titre {#ancre}

Voir EX-AAS-009, [lien](b.md#c) et <https://a.fr>.

Figure 2 : dessin

## EX-AAS-001 — Un

- Dépend de : EX-AAS-002

L'ENT DOIT a.
`;

function kinds(text: string): readonly string[] {
  return read(text).symbols.map(({ kind }) => kind);
}

test('one for each thing that others can see', () =>
  expect([...new Set(kinds(TEXT))].sort()).toEqual([
    'anchor',
    'caption',
    'item',
    'link',
    'outline',
    'reference',
    'section',
  ]));

test('an empty text gives none', () => expect(kinds('')).toEqual([]));
test('nor do outer links, malformed IDs and prose', () =>
  expect(kinds('a EX-AAS-01 https://a.fr [b](../../c.md)')).toEqual([]));

describe('stay as they are', () => {
  const before = JSON.stringify(read(TEXT).symbols);
  test.each([
    ['a sentence in a paragraph', TEXT.replace('Voir', 'Une phrase. Voir')],
    ['a paragraph', TEXT.replace('## EX', 'Un paragraphe.\n\n## EX')],
    ['blank lines', TEXT.replaceAll('\n\n', '\n\n\n\n')],
    ['CRLF', TEXT.replaceAll('\n', '\r\n')],
    ['another mark of emphasis', TEXT.replace('Voir', '*Voir*')],
  ])('%s', (_, text) => expect(JSON.stringify(read(text).symbols)).toBe(before));
});

describe('change', () => {
  const before = JSON.stringify(read(TEXT).symbols);
  test.each([
    ['a reference', TEXT.replace('EX-AAS-009', 'EX-AAS-008')],
    ['a title', TEXT.replace('Titre', 'Autre')],
    ['a statement', TEXT.replace('DOIT a', 'DOIT b')],
    ['an inherited field', TEXT.replace('[a]', '[b]')],
    ['a link', TEXT.replace('b.md#c', 'b.md#d')],
  ])('%s', (_, text) => expect(JSON.stringify(read(text).symbols)).not.toBe(before));
});
