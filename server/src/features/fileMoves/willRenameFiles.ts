import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { refactorTexts } from '../../core/messages/refactor/index.ts';
import { moveFiles } from '../../core/refactor/moveFiles.ts';
import type { FileMove } from '../../core/refactor/moves.ts';
import { defineWorkspaceFeature, type ProjectContext, type WorkspaceContext } from '../feature.ts';
import type { RenameFilesParams } from '../lsp.ts';
import { projectEdit } from '../rename/projectEdit.ts';

/** Whatever lies in the workspace may be linked to: files of all kinds, and folders. */
const FILTERS = [{ pattern: { glob: '**/*' } }];

/**
 * The edits that keep projects whole when the client is about to rename or move files and folders: links in them and to
 * them, paths of the manifest, the baseline. The client does them first, so they speak of the old places.
 */
export const willRenameFiles = defineWorkspaceFeature<RenameFilesParams, WorkspaceEdit>({
  method: 'workspace/willRenameFiles',
  capabilities: { workspace: { fileOperations: { willRename: { filters: FILTERS } } } },
  about: 'files',
  whole: true,
  handle(context, { files }) {
    const projects = [...movesIn(context, files)].map(([project, moves]) => ({
      context: project,
      edits: moveFiles(project.project.view, moves, 'trust').edits,
    }));
    if (projects.every(({ edits }) => edits.size === 0)) return null;
    const { title } = refactorTexts(context.language).move;
    return projectEdit(projects, { title, isAnnotated: false });
  },
});

/** The moves of each project; those from one project to another, or out of all of them, are followed by none. */
function movesIn(
  context: WorkspaceContext,
  files: RenameFilesParams['files'],
): ReadonlyMap<ProjectContext, readonly FileMove[]> {
  const moves = new Map<ProjectContext, FileMove[]>();
  for (const file of files) {
    const from = context.locate(file?.oldUri);
    const to = context.locate(file?.newUri, true);
    if (from === undefined || to?.project !== from.project) continue;
    if (from.path === '' || to.path === '' || from.path === to.path) continue;
    const known = moves.get(from.project) ?? [];
    moves.set(from.project, [...known, { from: from.path, to: to.path }]);
  }
  return moves;
}
