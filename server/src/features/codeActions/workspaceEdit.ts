import type {
  CreateFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import type { FeatureContext } from '../feature.ts';
import { FILE_START } from '../position.ts';
import type { ActionEdit, Plan } from './codeAction.ts';

/** A plan as the LSP writes it; undefined when the client cannot do it, or a document of it is not known. */
export function toWorkspaceEdit(context: FeatureContext, plan: Plan): WorkspaceEdit | undefined {
  const { client } = context;
  const created = plan.created ?? [];
  if (created.length > 0 && !(client.documentChanges && client.createFiles)) return undefined;
  const paths = [...new Set(plan.edits.map(({ path }) => path))];
  if (paths.some(path => context.positions(path) === undefined)) return undefined;
  const editsOf = (path: ProjectPath): readonly ActionEdit[] =>
    plan.edits.filter(edit => edit.path === path).toSorted((a, b) => a.span.start - b.span.start);
  if (!client.documentChanges) {
    const changes = paths.map(path => [context.uriOf(path), editsOf(path).map(edit => plain(context, edit))]);
    return { changes: Object.fromEntries(changes) };
  }
  return {
    documentChanges: [
      ...created.flatMap(({ path, text }) => creation(context.uriOf(path), text)),
      ...paths.map(path => ({
        textDocument: { uri: context.uriOf(path), version: context.versionOf(path) },
        edits: editsOf(path).map(edit => (client.snippetEdits ? snippet : plain)(context, edit)),
      })),
    ],
  };
}

function creation(uri: string, text: string): readonly (CreateFile | TextDocumentEdit)[] {
  const written = { textDocument: { uri, version: null }, edits: [{ range: FILE_START, newText: text }] };
  return [{ kind: 'create', uri, options: { ignoreIfExists: false, overwrite: false } }, written];
}

function plain(context: FeatureContext, { path, span, text }: ActionEdit): TextEdit {
  return { range: context.positions(path)?.rangeOf(span) ?? FILE_START, newText: text };
}

/** The part to replace becomes a placeholder; in the rest nothing must be taken for one. */
function snippet(context: FeatureContext, edit: ActionEdit): TextEdit | SnippetTextEdit {
  const { text, select } = edit;
  const at = select === undefined || select === '' ? -1 : text.indexOf(select);
  const { range, newText } = plain(context, edit);
  if (select === undefined || at < 0) return { range, newText };
  const behind = escapeSnippet(text.slice(at + select.length));
  const value = `${escapeSnippet(text.slice(0, at))}\${1:${escapeSnippet(select)}}${behind}`;
  return { range, snippet: { kind: 'snippet', value } };
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
