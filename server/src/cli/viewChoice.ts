import { fold } from '../core/base/fold.ts';
import type { ViewDetail } from '../core/model/view.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import { type DefinedView, viewsOf } from '../core/views/definitions.ts';
import type { ViewOptions } from '../core/views/view.ts';
import { UserError } from './userError.ts';
import { VIEW_FORMATS, type ViewFormat } from './viewFiles.ts';

/** Which versions a command line asks for. */
export interface ViewChoice {
  readonly actor?: readonly string[];
  readonly view?: readonly string[];
  readonly all?: boolean;
  readonly detail?: ViewDetail;
}

/** A version to make. */
export interface ChosenView {
  /** Undefined for a version of actors that were named one by one. */
  readonly id: string | undefined;
  readonly options: ViewOptions;
  readonly budget: number | undefined;
}

/** The versions that are asked for; actors that are named make up one version together. */
export function chosenViews(project: ProjectView, choice: ViewChoice): readonly ChosenView[] {
  const { actor: actors = [], view: names = [], all = false, detail } = choice;
  if (actors.length === 0 && names.length === 0 && !all) throw new UserError(({ error }) => error.noVersion);
  const known = viewsOf(project);
  if (all && known.length === 0) throw new UserError(({ error }) => error.noViews);
  const defined = all ? known : [...new Set(names.map(name => findView(known, name)))];
  const combined: ViewOptions = { actors, detail: detail ?? 'plain' };
  return [
    ...(actors.length > 0 ? [{ id: undefined, options: combined, budget: undefined }] : []),
    ...defined.map(({ id, options, budget }) => ({
      id,
      options: detail === undefined ? options : { ...options, detail },
      budget,
    })),
  ];
}

function findView(known: readonly DefinedView[], name: string): DefinedView {
  const found = known.find(({ id }) => fold(id) === fold(name));
  if (found) return found;
  throw new UserError(({ error }) =>
    [
      error.unknownView(name),
      ...(known.length > 0 ? [error.knownViews(known.map(({ id }) => id))] : []),
    ].join('\n'),
  );
}

/** Reads `md,html`; each format once. */
export function chosenFormats(text: string): readonly ViewFormat[] {
  const names = text.split(',').map(name => name.trim().toLowerCase());
  return [...new Set(names)].map(name => {
    const format = VIEW_FORMATS.find(known => known === name);
    if (format === undefined) throw new UserError(({ error }) => error.unknownFormat(name));
    return format;
  });
}
