import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { type Moved, moveFiles, moveRefusal } from '../../../../server/src/core/refactor/moveFiles.ts';
import type { FileMove } from '../../../../server/src/core/refactor/moves.ts';
import { type Files, projectOf, withManifest } from '../../../support/inMemoryProject.ts';
import { edited } from './renamed.ts';

/** `'a.md → b/a.md, c → d'` as moves. */
export function movesIn(text: string): readonly FileMove[] {
  return text.split(', ').map(move => {
    const [from = '', to = ''] = move.split(' → ');
    return { from: projectPath(from), to: projectPath(to) };
  });
}

/** All files under their new paths with their new texts. */
export function after(files: Files, { edits, files: moved }: Pick<Moved, 'edits' | 'files'>): Files {
  const paths = new Map<string, string>(moved.map(({ from, to }) => [from, to]));
  return Object.fromEntries(
    Object.entries(edited(files, edits)).map(([path, text]) => [paths.get(path) ?? path, text]),
  );
}

/** Moves files: those that have another text then, under their new paths; with what was doubtful, or the refusal. */
export function movedFiles(files: Files, moves: string): Files | string {
  const all = withManifest(files);
  const { view } = projectOf(all);
  const refusal = moveRefusal(view, movesIn(moves));
  if (refusal) return `refused: ${refusal.kind}`;
  const result = moveFiles(view, movesIn(moves));
  if (result.doubts.length > 0) return `doubts: ${result.doubts.map(({ kind }) => kind).join(', ')}`;
  const texts = after(all, result);
  const before = new Set(Object.values(all));
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => !before.has(text)));
}
