import { env, l10n } from 'vscode';

/** One file that was written, in numbers. */
export interface WrittenView {
  /** Name of the actor or version. */
  readonly actor: string;
  readonly kept: number;
  readonly leftOut: number;
  /** What the server says of it, such as a picture that it does without. */
  readonly warnings: readonly string[];
}

/** What a person is told in the end: how many files, where, and what each version kept and left out. */
export function summarise(views: readonly WrittenView[], folder: string): string {
  const parts = views.map(({ actor, kept, leftOut }) =>
    l10n.t('{0}: {1} kept, {2} left out', actor, kept, leftOut),
  );
  // The formats of one version hold the same.
  return `${countWritten(views.length, folder)} ${[...new Set(parts)].join(' · ')}`;
}

/** How many warnings a notification has room for. */
const MOST_WARNINGS = 3;

/** What files were written with, each warning once however many formats have it; the first of them, and how many follow. */
export function warningsOf(views: readonly Pick<WrittenView, 'warnings'>[]): readonly string[] {
  const all = [...new Set(views.flatMap(({ warnings }) => warnings))];
  const more = all.length - MOST_WARNINGS;
  return more > 1 ? [...all.slice(0, MOST_WARNINGS), l10n.t('And {0} more warnings.', more)] : all;
}

/** `2 files written to “out”.` */
export function countWritten(count: number, folder: string): string {
  const one = new Intl.PluralRules(env.language).select(count) === 'one';
  return one
    ? l10n.t('{0} file written to “{1}”.', count, folder)
    : l10n.t('{0} files written to “{1}”.', count, folder);
}
