import { describe, expect, it } from 'vitest';
import { viewTexts } from '../../../../server/src/core/messages/views/index.ts';
import type { ViewTexts } from '../../../../server/src/core/messages/views/viewTexts.ts';

const COUNTS = [
  { kind: 'faq', count: 2 },
  { kind: 'requirement', count: 1 },
  { kind: 'criterion', count: 3 },
];
const NONE: typeof COUNTS = [];

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
    ...[subtitle.plain, subtitle.full].flatMap(say => [say(actors), say([])]),
    ...[origin.plain, origin.full, origin.status].flatMap(({ label, text }) => [label, text]),
    origin.source.label,
    origin.source.text({ title: 'T', version: '1', revision: 'r' }),
    origin.source.text({ title: 'T', version: undefined, revision: undefined }),
    origin.kept.label,
    ...[COUNTS, NONE].flatMap(counts => [origin.kept.text(counts, actors), origin.kept.text(counts, [])]),
    origin.withoutActor.label,
    origin.withoutActor.text(COUNTS),
    origin.withoutActor.text([{ kind: 'requirement', count: 1 }]),
    origin.leftOut.label,
    ...[COUNTS, NONE].map(counts => origin.leftOut.text(counts)),
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
    expect(viewTexts('fr').origin.leftOut.text(COUNTS)).toMatch(
      /^1\u00a0exigence, 2\u00a0questions fréquentes et 3\u00a0autres éléments ne concernent que/,
    );
    expect(viewTexts('en').origin.leftOut.text([{ kind: 'criterion', count: 1 }])).toMatch(
      /^1 entry concerns other/,
    );
    expect(viewTexts('fr').origin.kept.text([{ kind: 'usage', count: 1 }], ['A', 'B'])).toBe(
      '1\u00a0usage qui concerne\u00a0: A ou B.',
    );
  });
});
