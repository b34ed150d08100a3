import { describe, expect, test } from 'vitest';
import { read } from './support/read.ts';

/** `name` with the text of its place, for each anchor that is no slug. */
function anchors(text: string): readonly string[] {
  return read(text).anchors.map(({ name, span }) => `${name} ${text.slice(span.start, span.end)}`);
}

describe('an attribute list marks a place', () => {
  test.each([
    ['at the end of a paragraph', '**[Test 1.5.1](#t)** Quoi ? {id="test-1-5-1"}', 'test-1-5-1 test-1-5-1'],
    ['before a list that goes on', 'Quoi ? {#t}\n- a\n- b', 't #t'],
    ['behind a bracketed text', 'Voir [le RGS]{#rgs} et la suite.', 'rgs #rgs'],
    ['in bold', '**Titre {#t}**', 't #t'],
    ['on a line of its own', 'Texte.\n{: #t .note}', 't #t'],
    ['in a list entry', '- un {#un}', 'un #un'],
    ['in a cell', '| A |\n|---|\n| un {#un} |', 'un #un'],
    ['in a quote', '> Texte. {#t}', 't #t'],
    ['behind the ID of an item', '- **EX-AAS-001** {#ex-1 level=b} Le texte.', 'ex-1 #ex-1'],
    ['at the very start', '{#t} Texte.', 't #t'],
  ])('%s', (_, text, expected) => expect(anchors(text)).toEqual([expected]));

  test('several of them', () => expect(anchors('a {#a}\nb {#b} c')).toEqual(['a #a', 'b #b']));
  test('of a heading once', () => expect(anchors('# A {id="x"}')).toEqual(['x x', 'a-idx # A {id="x"}']));
});

describe('no place', () => {
  test.each([
    ['in code', 'Écrivez `{#t}`.'],
    ['in a block of code', '```\n{#t}\n```'],
    ['a template', '{{#if x}} a {{/if}}'],
    ['a template with a space', '{{ #if x }}'],
    ['without an anchor', 'Texte. {.note}'],
    ['a language', '*web views*{lang=en}'],
    ['fields only', '**EX-AAS-001** {level=b} Texte.'],
    ['not closed', 'Texte {#t'],
    ['over a line end', 'Texte {#t\n.x}'],
    ['words in braces', 'Texte {de la #partie {b}} fin'],
    ['a tag of a generator', '{% include "x#t" %}'],
  ])('%s', (_, text) => expect(anchors(text)).toEqual([]));
});
