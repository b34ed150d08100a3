import { describe, expect, test } from 'vitest';
import { read } from './support/read.ts';
import { showItems } from './support/show.ts';

/** What an item with that body says. */
function check(body: string, expected: string): void {
  expect(showItems(read(`# EX-AAS-001\n\n${body}`))).toEqual([`heading EX-AAS-001${expected}`]);
}

describe('a labelled block', () => {
  test.each([
    ['> **En clair** : a', ' <plain: a>'],
    ['> **En clair :** a', ' <plain: a>'],
    ['> En clair : a\n> b', ' <plain: a b>'],
    ['**En clair** : a', ' <plain: a>'],
    ['**EN CLAIR**\u00a0: a', ' <plain: a>'],
    ['> **Pourquoi** : a\n>\n> b\n>\n> - c', ' <rationale: a b c>'],
    ['**Vérification** :\n\n- a\n- b', ' <verification: a b>'],
    ['**Vérification** : contrôler que :\n\n1. a\n2. b', ' <verification: contrôler que : a b>'],
    ['> **Note** : `a`', ' <note: a>'],
    ['a\n\n> **Note** : b\n\nc', ' <note: b> : a c'],
  ])('%o', (body, expected) => check(body, expected));
});

describe('ordinary text', () => {
  test.each([
    ['En clair : a', ' : En clair : a'],
    ['> a', ' : a'],
    ['> **Important** : a', ' : Important : a'],
    ['**Important** : a', ' : Important : a'],
    ['Texte **En clair** : a', ' : Texte En clair : a'],
    ['> - **En clair** : a', ' : En clair : a'],
    ['**Note** : a.\n\n- b', ' <note: a.> : b'],
  ])('%o', (body, expected) => check(body, expected));
});

test('places', () => {
  const text = '# EX-AAS-001\n\n> **En clair** : un *seul* mot.\n\n**Note** :\n\n- a\n';
  const [plain, note] = read(text).items[0]?.blocks ?? [];
  const places = [plain?.span, plain?.contentSpan, note?.span, note?.contentSpan];
  expect(places.map(place => text.slice(place?.start, place?.end))).toEqual([
    '> **En clair** : un *seul* mot.',
    'un *seul* mot.',
    '**Note** :\n\n- a',
    '\n\n- a',
  ]); // prettier-ignore
});
