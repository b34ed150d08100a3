import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { isSafelyFixable, safeEdits } from '../../../../server/src/core/fix/safeEdits.ts';
import type { Finding } from '../../../../server/src/core/model/finding.ts';

/** A finding with one fix for each list of places; `!` before them: one that is not safe. */
function finding(name: string, ...fixes: readonly string[]): Finding {
  return {
    rule: name,
    severity: 'error',
    path: projectPath('a.md'),
    span: { start: 0, end: 0 },
    args: {},
    related: [],
    fixes: fixes.map(places => ({
      value: places,
      safe: !places.startsWith('!'),
      edits: places
        .replace('!', '')
        .split(' ')
        .map(place => place.split('-').map(Number))
        .map(([start = 0, end = 0]) => ({ span: { start, end }, text: name })),
    })),
  };
}

function check(findings: readonly Finding[], expected: string): void {
  const { edits, fixed } = safeEdits(findings);
  const shown = edits.map(({ span, text }) => `${text}${span.start}-${span.end}`).join(' ');
  expect(`${shown} | ${fixed.map(({ rule }) => rule).join(' ')}`).toBe(expected);
}

test.each([
  ['in the order of the text', [finding('a', '8-9'), finding('b', '1-2')], 'b1-2 a8-9 | a b'],
  [
    'the first of two that overlap',
    [finding('a', '1-5'), finding('b', '4-8'), finding('c', '9-9')],
    'a1-5 c9-9 | a c',
  ],
  ['or that touch', [finding('a', '1-5'), finding('b', '5-8')], 'a1-5 | a'],
  [
    'all edits of a fix, or none',
    [finding('a', '4-5'), finding('b', '1-2 5-6'), finding('c', '2-3')],
    'c2-3 a4-5 | a c',
  ],
  ['the first safe fix', [finding('a', '!1-2', '3-4', '5-6')], 'a3-4 | a'],
  ['none', [finding('a'), finding('b', '!1-2')], ' | '],
])('%s', (_, findings, expected) => check(findings, expected));

test('a finding is safely fixable by any of its fixes', () => {
  expect([finding('a'), finding('a', '!1-2'), finding('a', '!1-2', '3-4')].map(isSafelyFixable)).toEqual([
    false,
    false,
    true,
  ]);
});
