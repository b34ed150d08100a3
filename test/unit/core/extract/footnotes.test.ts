import { describe, expect, test } from 'vitest';
import { read } from './support/read.ts';

function marks(text: string): readonly string[] {
  return read(text).references.flatMap(reference =>
    reference.kind === 'footnote' && reference.syntax === 'mark'
      ? [
          `${reference.label}: ${text.slice(reference.span.start, reference.span.end)}${reference.from ? ` in ${reference.from}` : ''}`,
        ]
      : [],
  );
}

test('footnotes by label, with the place of the label', () => {
  const text = 'a[^1][^Deux]\n\n[^1]: b\n[^Deux]: c\n';
  expect(
    read(text).footnotes.map(({ label, labelSpan }) => [label, text.slice(labelSpan.start, labelSpan.end)]),
  ).toEqual([
    ['1', '1'],
    ['DEUX', 'Deux'],
  ]);
});

describe('marks', () => {
  test.each([
    ['a[^1]\n\n[^1]: b', ['1: 1']],
    ['a[^x]', ['X: x']],
    ['\\* b[^x]', ['X: x']],
    ['\\\\[^x]', ['X: x']],
    ['# EX-AAS-001\n\na[^é-1]', ['É-1: é-1 in EX-AAS-001']],
  ])('%o', (text, expected) => expect(marks(text)).toEqual(expected));
  test.each([
    '\\[^9]',
    '[\\^9]',
    '[^9\\]',
    'a&#91;^9]',
    '`[^1]`',
    '[^.]',
    '[^ 1]',
    '\\[^1]'.replace('[^', '[ ^'),
    '[^1]: b',
    '```\n[^1]\n```',
  ])('none in %o', text => expect(marks(text)).toEqual([]));
});
