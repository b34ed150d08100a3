import { commands, type Hover, languages, MarkdownString, Position, type Uri, workspace } from 'vscode';
import {
  extensionUnderTest,
  fileUri,
  PLANTED_FILE,
  PLANTED_ID,
  ruleOf,
  whenDiagnostics,
} from '../support.ts';

/** What is tried in the web extension host, a worker without Node: reading, answering, writing. */
const CHECKS: Readonly<Record<string, () => Promise<boolean>>> = {
  async 'shows the finding of a file that was never opened'() {
    await whenDiagnostics(() => languages.getDiagnostics(fileUri(PLANTED_FILE)).length > 0);
    const [found, ...others] = languages.getDiagnostics(fileUri(PLANTED_FILE));
    if (found === undefined || others.length > 0 || !extensionUnderTest().isActive) return false;
    return ruleOf(found) === 'reference/unresolved-item' && found.message.includes(PLANTED_ID);
  },

  async 'hovers over an ID'() {
    const document = await workspace.openTextDocument(fileUri('fiches/us-001-suivre-la-scolarite.md'));
    const at = document.positionAt(document.getText().indexOf('EX-AAS-004') + 3);
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new Position(at.line, at.character),
    );
    const texts = hovers
      .flatMap(({ contents }) => contents)
      .map(part => (part instanceof MarkdownString ? part.value : String(part)));
    return texts.some(text => text.includes('Le compte national des familles'));
  },

  async 'writes a simplified version'() {
    const argument = { actors: ['editeur-ent'], detail: 'plain', folder: fileUri('sorties') };
    const written = await commands.executeCommand<readonly { readonly uri: Uri }[]>(
      'sdet.generateViews',
      argument,
    );
    const [file] = written;
    if (file === undefined) return false;
    return new TextDecoder()
      .decode(await workspace.fs.readFile(file.uri))
      .includes('sdet-generated: sha256-');
  },

  // VS Code's own Markdown extension runs in another host here, and calls only what is in its own.
  async 'gives the built-in preview of Markdown what it calls'() {
    const { exports } = extensionUnderTest();
    return typeof (exports as { extendMarkdownIt?: unknown }).extendMarkdownIt === 'function';
  },

  async 'exports the index of items'() {
    const argument = { kinds: ['index'], formats: ['csv'], folder: fileUri('sorties') };
    const written = await commands.executeCommand<readonly { readonly uri: Uri }[]>('sdet.export', argument);
    const [file] = written;
    if (file === undefined) return false;
    return new TextDecoder().decode(await workspace.fs.readFile(file.uri)).includes('EX-AAS-004');
  },
};

/** What VS Code calls. There is no file system here: results go to the console, one line of JSON each. */
export async function run(): Promise<void> {
  for (const [title, check] of Object.entries(CHECKS)) {
    const failure = await check().then(
      held => (held ? undefined : 'it does not hold'),
      (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    console.log(`sdet-web-result ${JSON.stringify({ title, failure })}`);
  }
  console.log('sdet-web-end');
}
