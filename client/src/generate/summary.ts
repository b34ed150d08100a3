import { env, l10n } from 'vscode';

/** One file that was written, in numbers. */
export interface WrittenView {
  readonly actor: string;
  readonly kept: number;
  readonly leftOut: number;
}

/** What a person is told in the end: how many files, where, and what each kept and left out. */
export function summarise(views: readonly WrittenView[], folder: string): string {
  const one = new Intl.PluralRules(env.language).select(views.length) === 'one';
  const head = one
    ? l10n.t('{0} simplified version written to “{1}”.', views.length, folder)
    : l10n.t('{0} simplified versions written to “{1}”.', views.length, folder);
  const parts = views.map(({ actor, kept, leftOut }) =>
    l10n.t('{0}: {1} kept, {2} left out', actor, kept, leftOut),
  );
  return `${head} ${parts.join(' · ')}`;
}
