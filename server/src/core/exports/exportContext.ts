import type { ProjectPath } from '../base/projectPath.ts';
import type { Language } from '../manifest/manifest.ts';
import type { ExportTexts } from '../messages/exports/exportTexts.ts';
import { exportTexts } from '../messages/exports/index.ts';
import type { ExportKind } from '../model/export.ts';
import type { ProjectView } from '../project/projectView.ts';
import { type ListedItem, listedItems } from './listedItem.ts';

/** What every export is made from. */
export interface ExportContext {
  readonly view: ProjectView;
  readonly language: Language;
  readonly texts: ExportTexts;
  /** Documents that were asked for; undefined: all. */
  readonly only: ReadonlySet<ProjectPath> | undefined;
  /** Every definition in these documents, in reading order. */
  readonly items: readonly ListedItem[];
}

/** Reads the items of a project, or of some of its documents, once for an export. */
export function exportContext(
  view: ProjectView,
  language: Language,
  only?: ReadonlySet<ProjectPath>,
): ExportContext {
  const items = listedItems(view, language).filter(({ path }) => only === undefined || only.has(path));
  return { view, language, texts: exportTexts(language), only, items };
}

/** What readers of a part must know: of how many documents it is; nothing of an export of the whole. */
export function partRemarks({ only, texts, view }: ExportContext): readonly string[] {
  return only === undefined ? [] : [texts.part(only.size, view.documents().length)];
}

/** The title that an export bears. */
export function exportTitle({ view: { manifest }, texts }: ExportContext, kind: ExportKind): string {
  return texts.title(kind, manifest.title || texts.untitled, manifest.version);
}

/** Items of which something is asked still; each ID once, by its first definition. */
export function itemsInForce({ items }: ExportContext): readonly ListedItem[] {
  const known = new Set<string>();
  return items.filter(({ fact: { id }, isWithdrawn }) => {
    if (isWithdrawn || known.has(id)) return false;
    known.add(id);
    return true;
  });
}
