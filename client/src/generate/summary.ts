import { env, l10n } from 'vscode';

/** One file that was written, in numbers. */
export interface WrittenView {
  /** Name of the actor or version. */
  readonly actor: string;
  readonly kept: number;
  readonly leftOut: number;
}

/** What a person is told in the end: how many files, where, and what each version kept and left out. */
export function summarise(views: readonly WrittenView[], folder: string): string {
  const parts = views.map(({ actor, kept, leftOut }) =>
    l10n.t('{0}: {1} kept, {2} left out', actor, kept, leftOut),
  );
  // The formats of one version hold the same.
  return `${countWritten(views.length, folder)} ${[...new Set(parts)].join(' · ')}`;
}

/** `2 files written to “out”.` */
export function countWritten(count: number, folder: string): string {
  const one = new Intl.PluralRules(env.language).select(count) === 'one';
  return one
    ? l10n.t('{0} file written to “{1}”.', count, folder)
    : l10n.t('{0} files written to “{1}”.', count, folder);
}
