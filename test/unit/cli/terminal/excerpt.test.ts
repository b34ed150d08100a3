import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../../server/src/cli/terminal/excerpt.ts';
import { displayWidth } from '../../../../server/src/core/base/cells.ts';

/** `source` marks the span with `⟦…⟧`; `expected` is the line and the marks below it. */
function check(source: string, expected: string | undefined, width = 80): void {
  const start = source.indexOf('⟦');
  const end = source.indexOf('⟧') - 1;
  const excerpt = excerptOf(source.replace(/[⟦⟧]/g, ''), { start, end }, width);
  const shown = excerpt && `${excerpt.before}${excerpt.marked}${excerpt.behind}\n${excerpt.marks}`;
  expect(shown).toBe(expected);
}

describe('the line and its marks', () => {
  test('marks a word in the middle of a text', () =>
    check('un\nL’ENT suit ⟦EX-1⟧ et\ntrois', 'L’ENT suit EX-1 et\n           ~~~~'));
  test('marks the first and the last word', () => {
    check('⟦EX-1⟧ suit', 'EX-1 suit\n~~~~');
    check('suit ⟦EX-1⟧', 'suit EX-1\n     ~~~~');
  });
  test('points with a caret at an empty place', () => {
    check('ab⟦⟧cd', 'abcd\n  ^');
    check('abcd⟦⟧', 'abcd\n    ^');
  });
  test('marks the first line only of a longer span', () =>
    check('un ⟦deux\ntrois⟧ quatre', 'un deux\n   ~~~~'));
  test('drops the indentation, but not under the span', () => {
    check('    - ⟦x⟧', '- x\n  ~');
    check('  ⟦  x⟧', '  x\n~~~');
  });
  test('shows nothing for an empty line', () => {
    check('a\n⟦⟧\nb', undefined);
    check('⟦⟧', undefined);
    check('a\n   ⟦⟧\nb', undefined);
  });
  test('looks no further than it shows, however long the line', { timeout: 60_000 }, () => {
    const [before, behind] = ['avant '.repeat(200_000), ' après'.repeat(200_000)];
    const text = `${before}EX-1${behind}`;
    const span = { start: before.length, end: before.length + 4 };
    for (let count = 0; count < 2_000; count++) {
      expect(excerptOf(text, span, 30)).toEqual({
        before: '…nt avant ',
        marked: 'EX-1',
        behind: ' après après ap…',
        marks: '          ~~~~',
      });
    }
  });
  test('takes CRLF and CR as line ends', () => {
    check('a\r\nb ⟦c⟧\r\nd', 'b c\n  ~');
    check('a\rb ⟦c⟧\rd', 'b c\n  ~');
  });
  test('keeps to the end of a span behind the text', () => {
    const excerpt = excerptOf('abc', { start: 1, end: 99 }, 80);
    expect(excerpt?.marks).toBe(' ~~');
  });
});

describe('characters that are not one column wide', () => {
  test('expands tabs', () => {
    check('a\t⟦b⟧', 'a   b\n    ~');
    check('|\t⟦\tx⟧', '|       x\n    ~~~~~');
  });
  test('counts a letter with combining accents once', () =>
    check('e\u0301te\u0301 ⟦e\u0301⟧', 'e\u0301te\u0301 e\u0301\n    ~'));
  test('marks the whole letter when a span starts inside it', () => check('ae⟦\u0301⟧b', 'ae\u0301b\n ~'));
  test('counts ideographs and emoji twice', () => {
    check('漢字⟦字⟧', '漢字字\n    ~~');
    check('👩‍🏫 ⟦x⟧', '👩‍🏫 x\n   ~');
  });
  test('never lets a source steer the terminal', () =>
    check('\u001B[31m ⟦\u202Ex⟧', '\uFFFD[31m \uFFFDx\n      ~~'));
});

describe('lines that are too wide', () => {
  const words = (count: number): string => 'mot '.repeat(count);
  test('cuts behind the span', () => check(`⟦x⟧ ${words(9)}`, 'x mot mot mot mot m…\n~', 20));
  test('cuts before the span', () =>
    check(`${words(9)}⟦x⟧`, '…t mot mot mot mot x\n                   ~', 20));
  test('cuts on both sides', () => check(`${words(9)}⟦x⟧ ${words(9)}`, '… mot x mot mot mo…\n      ~', 19));
  test('cuts a span that is wider itself', () =>
    check(`a ⟦${'x'.repeat(40)}⟧ b`, 'a xxxxxxxxxxxxxxxxx…\n  ~~~~~~~~~~~~~~~~~~', 20));
  test('is never wider than asked', () => {
    for (const width of [10, 17, 40]) {
      for (let at = 0; at < 120; at += 7) {
        const text = `${'漢a'.repeat(at)}EX-1${'b漢'.repeat(120 - at)}`;
        const excerpt = excerptOf(text, { start: at * 2, end: at * 2 + 4 }, width);
        const line = `${excerpt?.before}${excerpt?.marked}${excerpt?.behind}`;
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(excerpt?.marked).toBe('EX-1');
      }
    }
  });
});
