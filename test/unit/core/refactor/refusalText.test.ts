import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import type { Refusal } from '../../../../server/src/core/refactor/refusal.ts';
import { refusalText } from '../../../../server/src/core/refactor/refusalText.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const path = projectPath('a.md');
const place = { path, span: { start: 4, end: 5 } };
const { view } = projectOf({ 'a.md': 'un\n\ndeux\n' });

/** One of each kind: the type sees to it that none is missing. */
const ALL: { readonly [Kind in Refusal['kind']]: Extract<Refusal, { kind: Kind }> } = {
  'nothing-here': { kind: 'nothing-here' },
  generated: { kind: 'generated', path },
  unread: { kind: 'unread', path },
  unchanged: { kind: 'unchanged', name: 'x' },
  malformed: { kind: 'malformed', name: 'x', pattern: undefined },
  taken: { kind: 'taken', name: 'x', place },
  cited: { kind: 'cited', name: 'x', count: 2, place },
  undefined: { kind: 'undefined', name: 'x' },
  'defined-twice': { kind: 'defined-twice', name: 'x', place },
  range: { kind: 'range', text: 'x à y', place },
  'from-path': { kind: 'from-path', path },
  'in-ids': { kind: 'in-ids', name: 'x', count: 2, example: 'EX-X-001' },
  nameless: { kind: 'nameless', name: 'x', place },
  'number-lost': { kind: 'number-lost', number: '3', count: 2, place },
  inexact: { kind: 'inexact', text: 'x', place },
  'other-meaning': { kind: 'other-meaning', name: 'x', path },
  'no-file': { kind: 'no-file', path },
  exists: { kind: 'exists', path },
  'bad-destination': { kind: 'bad-destination', path },
};

test.each(Object.values(ALL))('$kind', refusal => {
  const texts = (['fr', 'en'] as const).map(language =>
    refusalText(view, refusal, language, at => `dir/${at}`),
  );
  expect(texts[0]).not.toBe(texts[1]);
  for (const text of texts) {
    expect(text.length).toBeGreaterThan(10);
    if ('place' in refusal) expect(text).toContain('dir/a.md:3');
    else if ('path' in refusal) expect(text).toContain('dir/a.md');
  }
});

test('a place that is a whole file has no line', () => {
  const refusal: Refusal = { kind: 'taken', name: 'x', place: { path, span: undefined } };
  expect(refusalText(view, refusal, 'en')).toBe('“x” exists already (a.md). Choose another name.');
});
