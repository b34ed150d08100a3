import type { ProjectPath } from '../core/base/projectPath.ts';
import type { Language } from '../core/manifest/manifest.ts';
import type { ItemAttributes } from '../core/model/item.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import { levelOf } from '../core/project/resolve.ts';

/** The level of an item as a reader sees it. */
export interface ShownLevel {
  readonly name: string;
  /** True when nobody declared it: the strongest keyword of the statement says so. */
  readonly fromText: boolean;
}

/** The level of an item that is defined in `path`; a field that names no known level is shown as written. */
export function shownLevel(
  view: ProjectView,
  path: ProjectPath,
  attributes: ItemAttributes,
  language: Language,
): ShownLevel | undefined {
  const found = levelOf(view.dialect(path).levels, attributes);
  if (found) return { name: found.level.name[language], fromText: found.from === 'keyword' };
  const written = attributes.fields.level?.[0];
  return written === undefined ? undefined : { name: written, fromText: false };
}
