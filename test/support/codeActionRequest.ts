import {
  type CodeAction,
  SnippetTextEdit,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-types';
import { projectPath } from '../../server/src/core/base/projectPath.ts';
import type { Project } from '../../server/src/core/project/project.ts';
import { codeActionResolve } from '../../server/src/features/codeActions/codeActionResolve.ts';
import { codeActions } from '../../server/src/features/codeActions/codeActions.ts';
import { bench, pathOf, type RequestOptions } from './featureRequest.ts';
import type { Files } from './inMemoryProject.ts';
import { parseMarks } from './marks.ts';

/** How actions are asked for: at `$0`, or for the first `⟦…⟧` when there is no cursor. */
export interface ActionRequest extends RequestOptions {
  readonly only?: readonly string[];
  readonly diagnostics?: readonly object[];
}

/** What was offered, and what each action makes of the files. */
export interface Offered {
  readonly project: Project;
  readonly actions: readonly CodeAction[];
  /** With plain spaces for those that do not break. */
  readonly titles: readonly string[];
  /** Files that differ after the action whose title begins or fits so; undefined when there is no such action. */
  after(title: string | RegExp): Files | undefined;
  /** Where the client would put the cursor: the placeholder's text. */
  selected(title: string | RegExp): string | undefined;
}

/** Asks for code actions in a marked project. */
export function offered(marked: Files, request: ActionRequest = {}): Offered {
  const selection = Object.entries(marked).flatMap(([path, text]) => {
    const { spans } = parseMarks(text);
    return spans.slice(0, 1).map(span => ({ path, span }));
  })[0];
  const atCursor = Object.values(marked).some(text => text.includes('$0'));
  const files =
    atCursor || selection === undefined
      ? marked
      : { ...marked, [selection.path]: withCursor(marked[selection.path] ?? '') };
  const made = bench(files, request);
  const { context, cursor } = made;
  const span =
    atCursor || selection === undefined ? { start: cursor.offset, end: cursor.offset } : selection.span;
  const range = context.positions(cursor.path)?.rangeOf(span);
  const params = {
    textDocument: { uri: context.uriOf(cursor.path) },
    range,
    context: { diagnostics: request.diagnostics ?? [], ...(request.only ? { only: request.only } : {}) },
  };
  const never = { isCancellationRequested: false };
  const actions = codeActions.handle(context, params as never, never) ?? [];
  const find = (title: string | RegExp): CodeAction | undefined => {
    const found = actions.find(action =>
      typeof title === 'string' ? plainSpaces(action.title) === title : title.test(plainSpaces(action.title)),
    );
    if (found === undefined || found.edit) return found;
    return codeActionResolve.handle(context, found, never) ?? undefined;
  };
  return {
    project: made.project,
    actions,
    titles: actions.map(({ title }) => plainSpaces(title)),
    after: title => {
      const action = find(title);
      return (
        action?.edit && applied(made.files, action, path => made.project.view.text(projectPath(path)) ?? '')
      );
    },
    selected: title => /\$\{1:((?:\\.|[^}])*)\}/.exec(JSON.stringify(find(title)?.edit ?? ''))?.[1],
  };
}

function plainSpaces(title: string): string {
  return title.replaceAll('\u00A0', ' ');
}

function withCursor(text: string): string {
  const at = text.indexOf('⟦');
  return at < 0 ? text : `${text.slice(0, at)}$0${text.slice(at)}`;
}

/** The files that a workspace edit changes or makes, as they are after it. */
function applied(files: Files, { edit }: CodeAction, textOf: (path: string) => string): Files {
  const changed: Record<string, string> = {};
  const put = (uri: string, edits: readonly (TextEdit | SnippetTextEdit)[]): void => {
    const path = pathOf(uri);
    const before = changed[path] ?? (path in files ? textOf(path) : '');
    changed[path] = withEdits(before, edits);
  };
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) put(uri, edits);
  for (const change of edit?.documentChanges ?? []) {
    if (TextDocumentEdit.is(change)) put(change.textDocument.uri, change.edits);
    else if (change.kind === 'create') {
      if (pathOf(change.uri) in files) throw new Error(`${change.uri} is there already`);
      changed[pathOf(change.uri)] = '';
    }
  }
  return changed;
}

function withEdits(text: string, edits: readonly (TextEdit | SnippetTextEdit)[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
  const offset = ({ line, character }: TextEdit['range']['start']): number =>
    (starts[line] ?? text.length) + character;
  const placed = edits.map(edit => ({
    start: offset(edit.range.start),
    end: offset(edit.range.end),
    put: SnippetTextEdit.is(edit) ? plain(edit.snippet.value) : edit.newText,
  }));
  placed.sort((a, b) => a.start - b.start);
  let [result, from] = ['', 0];
  for (const { start, end, put } of placed) {
    if (start < from) throw new Error('edits overlap');
    result += text.slice(from, start) + put;
    from = end;
  }
  return result + text.slice(from);
}

/** A snippet as it stands when nothing is typed. */
function plain(snippet: string): string {
  return snippet.replace(/\$\{1:((?:\\.|[^\\}])*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}
