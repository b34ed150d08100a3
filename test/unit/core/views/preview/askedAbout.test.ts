import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import type { Span } from '../../../../../server/src/core/base/span.ts';
import {
  answeredStill,
  noting,
  type Surroundings,
} from '../../../../../server/src/core/views/preview/askedAbout.ts';
import type { Fragment, SourceText } from '../../../../../server/src/core/views/render/sourceText.ts';
import type { ViewTarget } from '../../../../../server/src/core/views/rewriteReferences.ts';

const PATH = projectPath('a.md');
const NOWHERE: ViewTarget = { kind: 'nowhere' };
const FRAGMENT = {
  definitions: new Map([['d', { type: 'definition', identifier: 'd', url: 'u' }]]),
  footnotes: new Map(),
} as unknown as Fragment;

/** Surroundings that answer by the words that are given, with places as they are asked about. */
function surroundings(words: Readonly<Record<string, string>> = {}): Surroundings {
  const target = (of: string): ViewTarget => ({ kind: 'web', url: words[of] ?? of });
  const text = {
    path: PATH,
    fragmentAt: () => FRAGMENT,
    shapeOf: () => [],
    mentionsIn: (stretch: Span) => [{ kind: 'item', id: words['mention'] ?? 'A-1', span: stretch }],
    linkAt: (offset: number) => ({
      kind: 'link',
      url: words['link'] ?? 'u',
      span: { start: offset, end: offset + 1 },
    }),
  } as unknown as SourceText;
  return {
    sources: path => (path === PATH && words['file'] !== 'gone' ? text : undefined),
    anchors: { get: key => words[key] ?? key },
    targets: {
      item: id => target(id),
      numbered: ({ number }) => target(number),
      source: name => target(name),
      link: ({ url }) => (url === 'none' ? NOWHERE : target(url)),
    },
  };
}

const ASKING: readonly (readonly [
  string,
  (around: Surroundings) => unknown,
  Readonly<Record<string, string>>,
])[] = [
  ['mentions', ({ sources }) => sources(PATH)?.mentionsIn({ start: 12, end: 15 }), { mention: 'A-2' }],
  [
    'mentions in a file that goes',
    ({ sources }) => sources(PATH)?.mentionsIn({ start: 12, end: 15 }),
    { file: 'gone' },
  ],
  ['a link', ({ sources }) => sources(PATH)?.linkAt(17), { link: 'v' }],
  ['an anchor', ({ anchors }) => anchors.get('item 1'), { 'item 1': 'x' }],
  ['an item', ({ targets }) => targets.item('A-1'), { 'A-1': 'x' }],
  [
    'a section',
    ({ targets }) => targets.numbered({ kind: 'section', number: '7' } as never, PATH),
    { 7: 'x' },
  ],
  ['a text', ({ targets }) => targets.source('RGS'), { RGS: 'x' }],
  [
    'an address',
    ({ targets }) => targets.link({ url: 'b.md', image: false } as never, PATH),
    { 'b.md': 'x' },
  ],
];

describe('what is noted', () => {
  test.each(ASKING)('%s', (_, ask, other) => {
    const { around, asked, isComplete } = noting(surroundings(), 10);
    expect(ask(around)).toEqual(ask(surroundings()));
    expect(asked).toHaveLength(1);
    expect(isComplete()).toBe(true);
    expect(answeredStill(asked, surroundings(), 10, 0)).toBe(true);
    expect(answeredStill(asked, surroundings(), 14, 4)).toBe(true);
    expect(answeredStill(asked, surroundings(other), 10, 0)).toBe(false);
  });

  test('a place that did not move with the item is another answer', () => {
    const { around, asked } = noting(surroundings(), 10);
    around.sources(PATH)?.mentionsIn({ start: 12, end: 15 });
    expect(answeredStill(asked, surroundings(), 14, 0)).toBe(false);
  });

  test('nothing asked, nothing noted', () => {
    const { around, asked, isComplete } = noting(surroundings(), 10);
    expect(around.sources(projectPath('b.md'))).toBeUndefined();
    expect(around.sources(PATH)?.fragmentAt({ start: 0, end: 1 })).toBeDefined();
    expect([asked.length, isComplete()]).toEqual([0, true]);
  });
});

test.each([
  ['a definition', ({ definitions }: Fragment) => definitions.get('d')],
  ['a footnote', ({ footnotes }: Fragment) => footnotes.get('1')],
  ['whether there is a footnote', ({ footnotes }: Fragment) => footnotes.has('1')],
])('%s is answered and not noted', (_, ask) => {
  const { around, isComplete } = noting(surroundings(), 0);
  const fragment = around.sources(PATH)?.fragmentAt({ start: 0, end: 1 });
  expect(fragment && ask(fragment)).toEqual(ask(FRAGMENT));
  expect(isComplete()).toBe(false);
});

test('a fragment is the same each time', () => {
  const { around } = noting(surroundings(), 0);
  const fragments = [0, 1].map(start => around.sources(PATH)?.fragmentAt({ start, end: 2 }));
  expect(fragments[0]).toBe(fragments[1]);
});
