import { applyEdits, type ProjectEdits } from '../../../../server/src/core/refactor/edits.ts';
import { renameAt } from '../../../../server/src/core/refactor/rename.ts';
import { type Files, markedProject } from '../../../support/inMemoryProject.ts';

/** The texts of files after edits; files that were not edited keep theirs. */
export function edited(files: Files, edits: ProjectEdits): Files {
  const own = new Map([...edits].map(([path, list]): readonly [string, typeof list] => [path, list]));
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, applyEdits(text, own.get(path) ?? [])]),
  );
}

/** Renames what stands at `$0`: the texts that changed, or `refused: <reason>` with what it names. */
export function renamed(marked: Files, name: string): Files | string {
  const { project, files, cursor } = markedProject(marked);
  if (cursor === undefined) throw new Error('no $0');
  const result = renameAt(project.view, cursor.path, cursor.offset, name);
  if (result.kind === 'refused') {
    const { kind, ...rest } = result.refusal;
    const place = 'place' in rest ? ` ${rest.place.path}` : 'path' in rest ? ` ${rest.path}` : '';
    return `refused: ${kind}${place}`;
  }
  const after = edited(files, result.edits);
  return Object.fromEntries(Object.entries(after).filter(([path, text]) => text !== files[path]));
}
