import type { Manifest } from '../manifest/manifest.ts';
import type { ViewTexts } from '../messages/views/viewTexts.ts';
import type { OutsideForm, ViewGrouping } from '../model/view.ts';
import type { Actor } from './actors.ts';
import { CLOSING_KEY } from './nodeKey.ts';
import type { ViewSummary } from './summary.ts';
import type { OriginStatement, ViewDetail } from './viewModel.ts';

/** What a version says of itself: what it is taken from, what it holds and leaves out, and what it is worth. */
export function originStatements(
  manifest: Manifest,
  {
    actors,
    summary,
    detail,
    outside,
    groupBy = 'chapter',
  }: {
    readonly actors: readonly Actor[] | 'all';
    readonly summary: ViewSummary;
    readonly detail: ViewDetail;
    readonly outside: OutsideForm;
    readonly groupBy?: ViewGrouping;
  },
  texts: ViewTexts,
): readonly OriginStatement[] {
  const { origin } = texts;
  const { version, revision } = manifest;
  const names = actors === 'all' ? actors : actors.map(({ name }) => name);
  const say = (label: string, text: string): OriginStatement => ({
    label,
    text,
    target: { kind: 'nowhere' },
  });
  const { chosen, withoutActor, dependencies } = summary.kinds;
  return [
    say(
      origin.source.label,
      origin.source.text({ title: manifest.title || texts.untitled, version, revision }),
    ),
    say(origin.kept.label, origin.kept.text(chosen, names)),
    ...(dependencies.length === 0
      ? []
      : [say(origin.dependencies.label, origin.dependencies.text(dependencies))]),
    ...(summary.withoutActor === 0
      ? []
      : [
          {
            ...say(origin.withoutActor.label, origin.withoutActor.text(withoutActor)),
            target: { kind: 'inside', key: CLOSING_KEY },
          } as const,
        ]),
    say(origin.leftOut.label, origin.leftOut.text(summary.byReason, outside !== 'text')),
    say(origin[detail].label, origin[detail].text(groupBy === 'chapter')),
    say(origin.status.label, manifest.status ?? origin.status.text),
  ];
}
