import assert from 'node:assert/strict';
import {
  type CodeLens,
  ConfigurationTarget,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type FoldingRange,
  type InlayHint,
  Position,
  Range,
  Selection,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  type TextEdit,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  behind,
  closeAll,
  countFindings,
  eventually,
  fileUri,
  ONLY_PLANTED,
  open,
  plain,
  rangeOf,
  textAt,
} from '../support.ts';

const AUTHENTICATION = 'annexe-operationnelle/02-authentification.md';
const STORY = 'fiches/us-001-suivre-la-scolarite.md';

function wholeOf(document: TextDocument): Range {
  return new Range(new Position(0, 0), document.positionAt(document.getText().length));
}

async function hintsIn(path: string): Promise<readonly string[]> {
  const document = await open(path);
  const hints = await commands.executeCommand<InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    wholeOf(document),
  );
  return hints.map(({ label, position }) => {
    const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    return `${document.lineAt(position.line).text.slice(0, position.character).slice(-10)} ← ${text}`;
  });
}

async function lensesIn(path: string): Promise<readonly CodeLens[]> {
  const document = await open(path);
  return commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
}

/** Tokens as `type.modifier text`. */
async function tokensIn(path: string): Promise<readonly string[]> {
  const document = await open(path);
  const legend = await commands.executeCommand<SemanticTokensLegend>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  const { data } = await commands.executeCommand<SemanticTokens>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const names = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
    const text = document.lineAt(line).text.slice(character, character + length);
    tokens.push(`${[legend.tokenTypes[type], ...names].join('.')} ${text}`);
  }
  return tokens;
}

describe('presentation', () => {
  afterEach(closeAll);

  it('counts over an item who cites it and which needs it answers, and opens the list', async () => {
    const document = await open(AUTHENTICATION);
    const lenses = await lensesIn(AUTHENTICATION);
    const told = lenses.map(({ range, command }) => `${textAt(document, range)}: ${command?.title}`);
    assert.equal(told[3], 'EX-AAS-004: cited 3 times · answers 1 need');
    assert.equal(told.length, document.getText().match(/^(?:### |- \*\*)EX-AAS-\d+/gm)?.length);
    const command = lenses[3]?.command;
    assert(command !== undefined);
    // With arguments, VS Code would forget them when it asks for lenses again.
    assert.equal(command.arguments, undefined);
    await assert.doesNotReject(async () => commands.executeCommand(command.command));
  });

  it('writes the title and level behind a bare ID, and stops where the setting says so', async () => {
    const expected = 'EX-AAS-004 ← recommended · Le compte national des familles';
    const hints = await hintsIn(STORY);
    assert(hints.includes(expected), hints.join('\n'));
    const settings = workspace.getConfiguration('sdet.inlayHints');
    await settings.update('enabled', false, ConfigurationTarget.Global);
    try {
      assert(await eventually(async () => (await hintsIn(STORY)).length === 0), 'hints stay');
    } finally {
      await settings.update('enabled', undefined, ConfigurationTarget.Global);
    }
    assert(await eventually(async () => (await hintsIn(STORY)).includes(expected)), 'hints do not come back');
  });

  it('colours IDs, levels, actors, services and keywords for what they are', async () => {
    const tokens = await tokensIn(AUTHENTICATION);
    for (const expected of [
      'class.definition EX-AAS-001',
      'class EX-AAS-004',
      'property Acteurs',
      'enumMember obligatoire',
      'type éditeur ENT',
      'namespace protection des données',
      'keyword DOIT',
    ])
      assert(tokens.includes(expected), `${expected} is not among\n${tokens.join('\n')}`);
  });

  it('highlights every place of the file that means an item', async () => {
    const document = await open(AUTHENTICATION);
    const highlights = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      behind(document, '(voir EX-AAS-0'),
    );
    const places = highlights.map(({ range }) => `${range.start.line + 1}: ${textAt(document, range)}`);
    assert.deepEqual(places, ['20: EX-AAS-004', '55: EX-AAS-004']);
  });

  it('folds sections, items and their lists', async () => {
    const document = await open(AUTHENTICATION);
    const folds = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const lines = folds.map(
      ({ start, end }) => `${document.lineAt(start).text} … ${document.lineAt(end).text.slice(0, 30)}`,
    );
    for (const expected of [
      '### EX-AAS-001 — Une session commune … **Vérification** : ouvrir troi',
      '- **Niveau** : obligatoire … - **Besoins** : AX-52',
      '| Ensemble | Informations | Usage | … | Nominatif | identifiant, nom',
    ])
      assert(lines.map(plain).includes(expected), `${expected} is not among\n${lines.join('\n')}`);
  });

  it('selects outwards: from a value to its list, its item, its section', async () => {
    const document = await open(AUTHENTICATION);
    const [innermost] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [behind(document, '- **Acteurs** : édit')],
    );
    const texts: string[] = [];
    for (let at = innermost; at !== undefined; at = at.parent) texts.push(textAt(document, at.range));
    for (const [index, text] of texts.entries())
      assert(
        index === 0 || text.includes(texts[index - 1] ?? ''),
        `step ${index} does not hold the one before`,
      );
    assert(texts.map(plain).includes('éditeur ENT'), texts.slice(0, 5).join(' ⊂ '));
    const item = texts.findIndex(text => text.startsWith('### EX-AAS-001'));
    const section = texts.findIndex(text => text.startsWith('## 2.1 '));
    assert(item > 0 && section > item, `item ${item}, section ${section}`);
  });

  it('follows a link to the heading in another file', async () => {
    const document = await open('annexe-operationnelle/01-presentation.md');
    const links = await commands.executeCommand<DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      100,
    );
    const heading = (await workspace.openTextDocument(fileUri('principal/01-introduction.md')))
      .getText()
      .split('\n')
      .findIndex(line => line.startsWith('## 1.4 '));
    const targets = links.map(({ target }) => target).filter(target => target?.path.endsWith('.md'));
    assert(
      targets.some(
        target =>
          target?.path.endsWith('/principal/01-introduction.md') === true &&
          (target.fragment.startsWith(`L${heading + 1}`) || target.fragment === '14-niveaux-dexigence'),
      ),
      targets.join('\n'),
    );
  });

  it('edits the mark of a footnote together with its text', async () => {
    const settings = workspace.getConfiguration('editor');
    await settings.update('linkedEditing', true, ConfigurationTarget.Global);
    try {
      const document = await open('principal/06-accessibilite-et-mobilite.md');
      const at = behind(document, '[^rga');
      assert(window.activeTextEditor);
      window.activeTextEditor.selection = new Selection(at, at);
      await commands.executeCommand('editor.action.linkedEditing');
      await commands.executeCommand('type', { text: 'x' });
      const isDone = async (): Promise<boolean> =>
        (await countFindings()) === ONLY_PLANTED && document.getText().split('[^rgaxa]').length === 3;
      assert(await eventually(isDone), document.getText().slice(0, 1500));
    } finally {
      await settings.update('linkedEditing', undefined, ConfigurationTarget.Global);
    }
  });

  it('formats a crooked table and field list, and changes nothing else', async () => {
    const document = await open(AUTHENTICATION);
    const edit = new WorkspaceEdit();
    const [row, field] = ['| Anonyme | profil, structure |', '- **Niveau** : obligatoire\n'];
    edit.replace(document.uri, rangeOf(document, row), '|Anonyme|   profil, structure|');
    edit.replace(document.uri, rangeOf(document, field), '-   **Niveau**:   obligatoire\n');
    assert.equal(await workspace.applyEdit(edit), true);
    const before = document.getText();
    const edits = await commands.executeCommand<TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    const formatting = new WorkspaceEdit();
    formatting.set(document.uri, edits);
    assert.equal(await workspace.applyEdit(formatting), true);
    const after = plain(document.getText());
    assert.match(
      after,
      /^- \*\*Niveau\*\* : obligatoire\n- \*\*Acteurs\*\* : éditeur ENT, intégrateur ENT$/m,
    );
    assert.match(after, /^\| Anonyme +\| profil, structure +\| ressource en accès libre .*\|$/m);
    const words = (text: string): string => text.replaceAll(/[\s|*\-–:]+/g, ' ');
    assert.equal(words(after), words(plain(before)));
    assert.equal(await countFindings(), ONLY_PLANTED);
  });

  it('expands the snippet of a requirement into an item without a finding', async () => {
    const document = await open(AUTHENTICATION);
    const editor = window.activeTextEditor;
    assert(editor);
    const place = behind(
      document,
      'demandaient en 2013 comment vérifier l’identité de qui réclame un code.\n\n',
    );
    editor.selection = new Selection(place, place);
    await commands.executeCommand('editor.action.insertSnippet', {
      langId: 'markdown',
      name: 'Exigence (titre)',
    });
    assert.match(
      plain(document.getText()),
      /### EX-AAS-101 — Titre de l’exigence\n\n- \*\*Niveau\*\* : obligatoire\n/,
    );
    const lenses = await lensesIn(AUTHENTICATION);
    const titles = lenses.map(({ range, command }) => `${textAt(document, range)}: ${command?.title}`);
    assert(titles.includes('EX-AAS-101: never cited'), titles.join('\n'));
    assert.equal(await countFindings(), ONLY_PLANTED);
  });
});
