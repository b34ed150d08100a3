import assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  type Extension,
  extensions,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

/** A text that cites an item which no file defines; the run plants it before VS Code starts. */
export const PLANTED_ID = 'EX-AAS-999';
/** The file that it is planted in. No test opens it. */
export const PLANTED_FILE = 'fiches/us-003-preparer-la-rentree.md';

/** The extension under test. */
export function extensionUnderTest(): Extension<unknown> {
  const extension = extensions.getExtension('atelier-sdet.atelier-sdet');
  assert(extension, 'the extension is not installed');
  return extension;
}

/** A file of the workspace's folder. */
export function fileUri(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, ...path.split('/'));
}

/** Opens a file in an editor. */
export async function open(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(fileUri(path));
  await window.showTextDocument(document);
  return document;
}

/** Undoes what a test did to open files, and closes them. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** The position right behind the first occurrence of a text, in which a space stands for a no-break space too. */
export function behind(document: TextDocument, text: string): Position {
  const offset = plain(document.getText()).indexOf(plain(text));
  assert(offset >= 0, `“${text}” does not stand in ${document.uri.path}`);
  return document.positionAt(offset + text.length);
}

/** A text of the same length with plain spaces for no-break ones. */
export function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** The range of the first occurrence of a text, spaces as for `behind`. */
export function rangeOf(document: TextDocument, text: string): Range {
  const end = behind(document, text);
  return new Range(document.positionAt(document.offsetAt(end) - text.length), end);
}

/** What stands in a range. */
export function textAt(document: TextDocument, { start, end }: Range): string {
  return document.getText(new Range(start, end));
}

/** Findings of a file as `rule: the text that they mark`, in order; the file need not be open. */
export async function findingsIn(path: string): Promise<readonly string[]> {
  const lines = new TextDecoder().decode(await workspace.fs.readFile(fileUri(path))).split('\n');
  return languages
    .getDiagnostics(fileUri(path))
    .map(found => `${ruleOf(found)}: ${marked(lines, found.range)}`);
}

/** The rule that a diagnostic comes from. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function marked(lines: readonly string[], { start, end }: Range): string {
  return (lines[start.line] ?? '').slice(
    start.character,
    end.line === start.line ? end.character : undefined,
  );
}

/** Waits until a condition on the diagnostics holds; the test's time limit ends the wait. */
export function whenDiagnostics(holds: () => boolean | Promise<boolean>): Promise<void> {
  return new Promise((done, fail) => {
    const check = async (): Promise<void> => {
      if (!(await holds())) return;
      listener.dispose();
      done();
    };
    const listener = languages.onDidChangeDiagnostics(() => check().catch(fail));
    check().catch(fail);
  });
}

/** What a file of the workspace says now, in the editor where it is open there, else on the disk. */
export async function textOf(path: string): Promise<string> {
  return (await workspace.openTextDocument(fileUri(path))).getText();
}

/** Each file of a workspace edit with what its edits put there, in order: `path: text | text`. */
export function putBy(edit: WorkspaceEdit): readonly string[] {
  return edit
    .entries()
    .map(([uri, edits]) => `${workspace.asRelativePath(uri)}: ${edits.map(one => one.newText).join(' | ')}`)
    .sort();
}

interface Checked {
  readonly projects: readonly { readonly findings: Readonly<Record<string, number>> }[];
}

/** What the project has when a test left it as the suite gets it: the planted fault and nothing beside. */
export const ONLY_PLANTED = '1 error';

/** How many findings the project has now by its own command, of each severity that there is: `1 error, 2 info`. */
export async function countFindings(): Promise<string> {
  const { projects } = await commands.executeCommand<Checked>('sdet.check');
  return projects
    .flatMap(({ findings }) =>
      Object.entries(findings)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => `${count} ${name}`),
    )
    .join(', ');
}

/** Between two questions what others sent to this host has its turn: what is asked may be answered without leaving it. */
const INTERVAL = 100;

/** Asks again until a condition holds, at most 300 times; false when it never does. */
export async function eventually(holds: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await holds()) return true;
    await new Promise(done => setTimeout(done, INTERVAL));
  }
  return false;
}
