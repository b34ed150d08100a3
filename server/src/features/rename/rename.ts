import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { refactorTexts } from '../../core/messages/refactor/index.ts';
import type { Refusal } from '../../core/refactor/refusal.ts';
import { refusalText } from '../../core/refactor/refusalText.ts';
import { renameAt } from '../../core/refactor/rename.ts';
import { defineFeature, type FeatureContext, type RefusedRequest } from '../feature.ts';
import type { RenameParams } from '../lsp.ts';
import { projectEdit } from './projectEdit.ts';

/**
 * Renames an item, a catalogue entry, a heading, an anchor, a footnote or a link's definition everywhere in the project;
 * what cannot be done exactly is refused with the reason.
 */
export const rename = defineFeature<RenameParams, WorkspaceEdit | RefusedRequest>({
  method: 'textDocument/rename',
  capabilities: client => ({ renameProvider: client.prepareRename ? { prepareProvider: true } : true }),
  about: 'position',
  whole: true,
  handle(context, { position, newName }) {
    const { view } = context.project;
    const offset = context.positions(context.path)?.offsetAt(position);
    if (offset === undefined || typeof newName !== 'string') return null;
    const result = renameAt(view, context.path, offset, newName);
    if (result.kind === 'refused') return refusedRename(context, result.refusal);
    return projectEdit([{ context, edits: result.edits }], {
      title: refactorTexts(context.language).change.title(result.old, result.name),
      isAnnotated: context.client.renameAnnotations,
    });
  },
});

/** A refusal in the client's language. */
export function refusedRename({ project, language }: FeatureContext, refusal: Refusal): RefusedRequest {
  return { refused: refusalText(project.view, refusal, language) };
}
