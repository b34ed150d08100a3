import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import { refactorTexts } from '../../core/messages/refactor/index.ts';
import type { EditRole, PlacedEdit, ProjectEdits } from '../../core/refactor/edits.ts';
import type { ProjectContext } from '../feature.ts';
import { FILE_START } from '../position.ts';

/** How edits are told of. */
export interface EditStory {
  readonly title: string;
  /** Whether the client keeps annotations of such an answer. */
  readonly isAnnotated: boolean;
}

/**
 * Edits of projects as the LSP writes them, each list in the order of its text. Annotations say what each edit changes
 * and never ask for one of them to be left out: all of them together are exact, a part of them is not.
 */
export function projectEdit(
  projects: readonly { readonly context: ProjectContext; readonly edits: ProjectEdits }[],
  story: EditStory,
): WorkspaceEdit {
  const [first] = projects;
  if (!first) return { changes: {} };
  const documents = projects.flatMap(({ context, edits }) =>
    [...edits].map(([path, list]) => ({ context, path, list })),
  );
  if (!first.context.client.documentChanges) {
    const changes = documents.map(({ context, path, list }) => [
      context.uriOf(path),
      list.map(edit => textEdit(context, edit)),
    ]);
    return { changes: Object.fromEntries(changes) };
  }
  const isAnnotated = story.isAnnotated && first.context.client.changeAnnotations;
  const documentChanges = documents.map(({ context, path, list }) => ({
    textDocument: { uri: context.uriOf(path), version: context.versionOf(path) },
    edits: list.map(edit => (isAnnotated ? annotated(context, edit) : textEdit(context, edit))),
  }));
  if (!isAnnotated) return { documentChanges };
  return { documentChanges, changeAnnotations: annotationsOf(first.context, story.title, documents) };
}

function textEdit(context: ProjectContext, { path, span, text }: PlacedEdit): TextEdit {
  return { range: context.positions(path)?.rangeOf(span) ?? FILE_START, newText: text };
}

function annotated(context: ProjectContext, edit: PlacedEdit): AnnotatedTextEdit {
  return { ...textEdit(context, edit), annotationId: edit.role };
}

/** One annotation for each sort of change, with how many places of how many files it concerns. */
function annotationsOf(
  { language }: ProjectContext,
  title: string,
  documents: readonly { readonly path: ProjectPath; readonly list: readonly PlacedEdit[] }[],
): Readonly<Record<string, ChangeAnnotation>> {
  const { change } = refactorTexts(language);
  const roles = [...new Set(documents.flatMap(({ list }) => list.map(({ role }) => role)))];
  return Object.fromEntries(
    roles.map((role: EditRole): readonly [EditRole, ChangeAnnotation] => {
      const counts = documents.map(({ list }) => list.filter(edit => edit.role === role).length);
      const places = counts.reduce((sum, count) => sum + count, 0);
      const files = counts.filter(count => count > 0).length;
      const description = change.counted(change[role], places, files);
      return [role, { label: title, description, needsConfirmation: false }];
    }),
  );
}
