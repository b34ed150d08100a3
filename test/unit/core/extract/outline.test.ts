import { describe, expect, test } from 'vitest';
import { sectionAt } from '../../../../server/src/core/extract/outline.ts';
import type { SectionFact } from '../../../../server/src/core/model/section.ts';
import { read } from './support/read.ts';

/** `rank number|title #slug ^parent`. */
function show({ rank, number, annex, title, slug, parent }: SectionFact): string {
  const counted = number === undefined ? '' : `${annex ? 'annexe ' : ''}${number}|`;
  return `${rank} ${counted}${title} #${slug}${parent < 0 ? '' : ` ^${parent}`}`;
}

function check(text: string, ...expected: readonly string[]): void {
  expect(read(text).sections.map(show)).toEqual(expected);
}

describe('sections', () => {
  test('lie in each other by rank', () =>
    check('# A\n\n## B\n\n#### C\n\n## D\n\n# E', '1 A #a', '2 B #b ^0', '4 C #c ^1', '2 D #d ^0', '1 E #e'));
  test('may begin low', () => check('### A\n\n# B', '3 A #a', '1 B #b'));
  test('of both kinds', () => check('A\n===\n\nB\n---', '1 A #a', '2 B #b ^0'));
  test('with numbers', () =>
    check('# 3.4 T\n\n## Annexe A — U\n\n# V', '1 3.4|T #34-t', '2 annexe A|U #annexe-a--u ^0', '1 V #v'));
  test('without what is no word', () =>
    check(
      '# A[^1] et ![x](i.png) b<br>c\n\n## B <a id="z"></a>\n\n[^1]: n',
      '1 A et b c #a-et--bc',
      '2 B #b ^0',
    ));
  test('behind anchors', () =>
    check(
      '# <a id="x"></a>3.4 T\n\n## <a name="y"></a> Annexe A — U',
      '1 3.4|T #34-t',
      '2 annexe A|U #annexe-a--u ^0',
    ));
  test('without attributes', () => check('# A {#x actors=b}', '1 A #a'));
  test('without text', () => check('#\n\n##', '1  #', '2  #-1 ^0'));
  test('with a title that is code', () => check('# Le `code` *x*', '1 Le code x #le-code-x'));

  test.each([
    ['a heading in a quote', '> # A'],
    ['a heading in a list', '- # A'],
    ['a heading in a directive', ':::note\n# A\n:::'],
    ['no space', '#A'],
    ['seven marks', '####### A'],
    ['code', '    # A'],
  ])('%s is none', (_, text) => check(text));
});

describe('anchors as GitHub makes them', () => {
  test.each([
    ['Fédération d’identités', 'fédération-didentités'],
    ['3.4 Hébergement : où ?', '34-hébergement--où-'],
    ['A\u00a0B', 'ab'],
    ['a_b-c', 'a_b-c'],
    ['`code` **gras**', 'code-gras'],
    ['[lien](x.md) et ![image](y.png)', 'lien-et'],
    ['A &amp; B', 'a--b'],
    ['ÉCOLE', 'école'],
    ['« Guillemets »', '-guillemets-'],
    ['<b>a</b>', 'a'],
    ['🧭 nord', '-nord'],
  ])('%s', (heading, slug) => expect(read(`# ${heading}`).sections[0]?.slug).toBe(slug));

  test('twice the same', () =>
    expect(read('# A\n\n## A\n\n> # A\n\n# A').sections.map(({ slug }) => slug)).toEqual([
      'a',
      'a-1',
      'a-3',
    ]));
  test('one that is taken already', () =>
    expect(read('# A\n\n# A-1\n\n# A').sections.map(({ slug }) => slug)).toEqual(['a', 'a-1', 'a-2']));
});

describe('other anchors', () => {
  function anchors(text: string): readonly string[] {
    return read(text).anchors.map(({ name, span }) => `${name}: ${text.slice(span.start, span.end)}`);
  }
  test.each([
    ['# A {#b}', ['b: #b', 'a-b: # A {#b}']],
    ['# A {actors=c}', ['a-actorsc: # A {actors=c}']],
    ['> # A', ['a: # A']],
    ['<a id="b"></a>\n\nc', ['b: b']],
    ['a <a name="b"></a>', ['b: b']],
  ])('%o', (text, expected) => expect(anchors(text)).toEqual(expected));

  test.each(['# A', 'a {b}', '# A {b}', '`<a id="b">`', '```\n<a id="b">\n```', '<!-- <a id="b"> -->'])(
    'none in %o',
    text => expect(anchors(text)).toEqual([]),
  );
});

test('places', () => {
  const text = 'a\n\n## 3.4 *Un* titre {actors=x} ##\n\nb\n\n### c\n\n## d';
  const [section] = read(text).sections;
  const places = [section?.titleSpan, section?.headingSpan, section?.span];
  expect(places.map(place => text.slice(place?.start, place?.end))).toEqual([
    '3.4 *Un* titre',
    '## 3.4 *Un* titre {actors=x} ##',
    '## 3.4 *Un* titre {actors=x} ##\n\nb\n\n### c\n\n',
  ]);
});

describe('sectionAt', () => {
  const text = 'a\n\n# b\n\n## c\n\nd\n\n# e\n';
  const { sections } = read(text);
  test.each([
    ['a', -1],
    ['b', 0],
    ['c', 1],
    ['d', 1],
    ['e', 2],
  ])('%s', (word, index) => expect(sectionAt(sections, text.indexOf(word))).toBe(index));
  test('behind the end', () => expect(sectionAt(sections, 999)).toBe(-1));
  test('the parent, where a section in it has ended', () => {
    const [b] = sections;
    expect(
      sectionAt(
        [{ ...sections[0] } as SectionFact, { ...sections[1], span: { start: 8, end: 10 } } as SectionFact],
        12,
      ),
    ).toBe(b ? 0 : -1);
  });
});
