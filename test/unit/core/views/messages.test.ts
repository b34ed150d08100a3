import { describe, expect, it } from 'vitest';
import { viewTexts } from '../../../../server/src/core/messages/views/index.ts';
import type { ViewTexts } from '../../../../server/src/core/messages/views/viewTexts.ts';

const COUNTS = [
  { kind: 'faq', count: 2 },
  { kind: 'requirement', count: 1 },
  { kind: 'criterion', count: 3 },
];
const NONE: typeof COUNTS = [];
const ONE: typeof COUNTS = [{ kind: 'requirement', count: 1 }];

/** The same items left out for every reason. */
const all = (counts: typeof COUNTS) => ({
  'other-actors': counts,
  withdrawn: counts,
  'other-kinds': counts,
  'other-levels': counts,
  'other-services': counts,
});

/** Items left out because they concern others. */
const others = (counts: typeof COUNTS) => ({ ...all(NONE), 'other-actors': counts });

/** Everything that a table can say. */
function sentences({ origin, subtitle, closing, ...texts }: ViewTexts): readonly string[] {
  const actors = ['A', 'B'];
  return [
    texts.untitled,
    texts.contents,
    texts.fullText('EX-1'),
    texts.place.label,
    texts.place.text(['A', 'B']),
    ...Object.values(texts.statuses),
    ...[subtitle.titles, subtitle.plain, subtitle.full].flatMap(say => [say(actors), say([])]),
    ...[origin.titles, origin.plain, origin.full].flatMap(({ label, text }) => [
      label,
      text(true),
      text(false),
    ]),
    origin.status.label,
    origin.status.text,
    origin.source.label,
    origin.source.text({ title: 'T', version: '1', revision: 'r' }),
    origin.source.text({ title: 'T', version: undefined, revision: undefined }),
    origin.kept.label,
    ...[COUNTS, NONE].flatMap(counts => [origin.kept.text(counts, actors), origin.kept.text(counts, [])]),
    origin.withoutActor.label,
    origin.withoutActor.text(COUNTS),
    origin.withoutActor.text([{ kind: 'requirement', count: 1 }]),
    origin.leftOut.label,
    origin.dependencies.label,
    ...[COUNTS, ONE].map(counts => origin.dependencies.text(counts)),
    ...[COUNTS, NONE].map(counts => origin.kept.text(counts, 'all')),
    ...[COUNTS, ONE, NONE].flatMap(counts =>
      [true, false].map(linked => origin.leftOut.text(all(counts), linked)),
    ),
    texts.outsideNote,
    closing.title,
    closing.remark,
  ];
}

describe('the texts of views', () => {
  it('are set as French is', () => {
    for (const text of sentences(viewTexts('fr'))) {
      expect(text).not.toMatch(/'|(?<!\u00a0)[:;!?»]|«(?!\u00a0)|\s{2}|undefined/);
    }
    expect(viewTexts('fr').colon).toBe('\u00a0: ');
  });

  it('are set as English is', () => {
    for (const text of sentences(viewTexts('en'))) expect(text).not.toMatch(/'|\s[:;!?]|\s{2}|undefined/);
  });

  it('count kinds in words', () => {
    expect(viewTexts('fr').origin.leftOut.text(others(COUNTS), true)).toMatch(
      /^1\u00a0exigence, 2\u00a0questions fréquentes et 3\u00a0autres éléments ne concernent que/,
    );
    expect(viewTexts('en').origin.leftOut.text(others([{ kind: 'criterion', count: 1 }]), true)).toMatch(
      /^1 entry concerns other/,
    );
    expect(viewTexts('fr').origin.kept.text([{ kind: 'usage', count: 1 }], ['A', 'B'])).toBe(
      '1\u00a0usage qui concerne\u00a0: A ou B.',
    );
  });
});
