import { describe, expect, test } from 'vitest';
import { yamlComments } from '../../../../server/src/core/syntax/yamlComments.ts';

/** The comments of a text. */
const comments = (text: string): readonly string[] =>
  yamlComments(text).map(({ start, end }) => text.slice(start, end));

describe('comments', () => {
  test.each([
    ['# a\nb: 1 # c\n', ['# a', '# c']],
    ['a: 1 # b\r\nc: 2\r\n', ['# b']],
    ['a: | # b\n  # c\n# d\n', ['# b', '# d']],
    ['[a, # b\n c]', ['# b']],
    ['---\n# a\n...\n# b', ['# a', '# b']],
    ['\uFEFF# a', ['# a']],
    ['a: "b # c', []],
    ['a: [\n# b\nc: d', ['# b']],
  ])('%j: %j', (text, expected) => expect(comments(text)).toEqual(expected));
});

describe('none', () => {
  test.each([
    'a: b#c',
    'a: "b # c"',
    "a: 'b\n  # c'",
    'a: |\n  # b',
    'a: >-\n  b\n  # c\n',
    'a: "\n # b"',
    '',
  ])('%j', text => expect(comments(text)).toEqual([]));
});
