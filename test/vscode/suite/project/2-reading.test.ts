import assert from 'node:assert/strict';
import {
  commands,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  MarkdownString,
  type Uri,
  workspace,
} from 'vscode';
import { behind, closeAll, fileUri, open } from '../support.ts';

const AUTHENTICATION = 'annexe-operationnelle/02-authentification.md';
const STORY = 'fiches/us-001-suivre-la-scolarite.md';

function lineOf(place: Location | LocationLink): { readonly path: string; readonly line: number } {
  const [uri, range] =
    'uri' in place
      ? [place.uri, place.range]
      : [place.targetUri, place.targetSelectionRange ?? place.targetRange];
  return { path: workspace.asRelativePath(uri), line: range.start.line };
}

async function textOfLine(place: Location | LocationLink): Promise<string> {
  const { path, line } = lineOf(place);
  const text = new TextDecoder().decode(await workspace.fs.readFile(fileUri(path)));
  return text.split('\n')[line] ?? '';
}

describe('reading', () => {
  after(closeAll);

  it('hovers over an ID: a card with its title and level', async () => {
    const document = await open(STORY);
    const position = behind(document, 'EX-AAS-00');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const card = hovers
      .flatMap(hover => hover.contents)
      .map(part => (part instanceof MarkdownString ? part.value : String(part)))
      .join('\n');
    assert.match(card, /Le compte national des familles/);
    assert.match(card, /EX-AAS-004/);
  });

  it('gives no card where there is no ID', async () => {
    const document = await open(STORY);
    const position = behind(document, 'Elle se conn');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    assert.deepEqual(hovers, []);
  });

  it('jumps from a citation to the definition in another file', async () => {
    const document = await open(STORY);
    const position = behind(document, 'EX-AAS-00');
    const places = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    assert.equal(places.length, 1);
    const [place] = places;
    assert(place);
    assert.equal(lineOf(place).path, AUTHENTICATION);
    assert.match(await textOfLine(place), /^### EX-AAS-004 — Le compte national des familles/);
  });

  it('finds the references in files of every kind, open or not', async () => {
    const document = await open(AUTHENTICATION);
    const position = behind(document, '### EX-AAS-00');
    const places = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    const files = new Set(places.map(place => lineOf(place).path));
    assert(files.has(AUTHENTICATION), [...files].join());
    for (const place of places) assert.match(await textOfLine(place), /EX-AAS-001/);
  });

  it('outlines a chapter: sections and the items in them', async () => {
    const document = await open(AUTHENTICATION);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (list: readonly DocumentSymbol[]): readonly string[] =>
      list.flatMap(symbol => [symbol.name, ...names(symbol.children)]);
    assert(
      names(symbols).some(name => name.includes('EX-AAS-001')),
      names(symbols).join(' | '),
    );
  });

  it('leaves a Markdown file outside every project alone', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: 'voir EX-AAS-001' });
    const position = document.positionAt(8);
    const uri: Uri = document.uri;
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
    assert.deepEqual(hovers, []);
  });
});
