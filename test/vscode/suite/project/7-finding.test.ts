import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CompletionItem,
  type CompletionList,
  commands,
  type Location,
  MarkdownString,
  type SymbolInformation,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { behind, closeAll, open, textAt } from '../support.ts';

const AUTHENTICATION = 'annexe-operationnelle/02-authentification.md';
const STORY = 'fiches/us-001-suivre-la-scolarite.md';

/** VS Code's own Markdown gives each heading as it is written, `#` included; what we give has none. */
async function symbols(query: string): Promise<readonly string[]> {
  const found = await commands.executeCommand<SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return found
    .filter(({ name }) => !name.startsWith('#'))
    .map(({ name, location }) => `${name} in ${workspace.asRelativePath(location.uri)}`);
}

async function preparedAt(document: TextDocument, text: string): Promise<CallHierarchyItem> {
  const [item, ...others] = await commands.executeCommand<CallHierarchyItem[]>(
    'vscode.prepareCallHierarchy',
    document.uri,
    behind(document, text),
  );
  assert(item && others.length === 0);
  return item;
}

function told({ name, detail }: CallHierarchyItem): string {
  return `${name}: ${detail}`;
}

/** What is offered behind a text that is typed behind a place. */
async function offeredBehind(path: string, place: string, typed: string): Promise<readonly CompletionItem[]> {
  const document = await open(path);
  await window.activeTextEditor?.edit(edit => edit.insert(behind(document, place), typed));
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    behind(document, place + typed),
    undefined,
    200,
  );
  return items;
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

describe('finding', () => {
  afterEach(closeAll);

  it('finds an item by its ID and by its title without accents, a section by its number', async () => {
    const expected = `EX-AAS-004 Le compte national des familles in ${AUTHENTICATION}`;
    assert.equal((await symbols('EX-AAS-004'))[0], expected);
    assert.equal((await symbols('compte national familles'))[0], expected);
    assert((await symbols('2.2 Federation'))[0]?.endsWith(`Fédération d’identités in ${AUTHENTICATION}`));
    assert.deepEqual(await symbols('zzzxqj'), []);
  });

  it('shows in the call hierarchy what an item depends on and who cites it', async () => {
    const document = await open(AUTHENTICATION);
    const item = await preparedAt(document, '### EX-AAS-00');
    assert.equal(told(item), 'EX-AAS-001: Une session commune');
    const callers = await commands.executeCommand<CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    assert(
      callers.some(({ from }) => told(from) === 'EX-AAS-002: depends on · Une déconnexion complète'),
      callers.map(({ from }) => told(from)).join('\n'),
    );
    const calls = await commands.executeCommand<CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      item,
    );
    assert.deepEqual(
      calls.map(({ to, fromRanges: [range] }) => `${told(to)} (${range && textAt(document, range)})`),
      [
        'EX-POR-001: refines · Un point d’accès unique (EX-POR-001)',
        'EX-AAS-004: cites · Le compte national des familles (EX-AAS-004)',
      ],
    );
  });

  it('finds who names a catalogue entry, in Markdown and in registers', async () => {
    const document = await open('catalogues/acteurs.yaml');
    const places = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      behind(document, '- id: acade'),
    );
    const texts = new Set<string>();
    for (const { uri, range } of places)
      texts.add(
        `${uri.path.split('.').at(-1)}: ${textAt(await workspace.openTextDocument(uri), range).toLowerCase()}`,
      );
    assert(texts.has('md: académie') && texts.has('yaml: academie'), [...texts].join('\n'));
  });

  it('completes the level and an actor where a field wants them', async () => {
    const levels = await offeredBehind(AUTHENTICATION, '- **Besoins** : AX-52\n', '- **Niveau** : ');
    const names = levels.map(labelOf);
    for (const name of ['obligatoire', 'recommandé', 'interdit']) assert(names.includes(name), names.join());
    await closeAll();
    const actors = await offeredBehind(AUTHENTICATION, '- **Acteurs** : éditeur ENT', ', recto');
    const academy = actors.find(
      item => /académie/i.test(labelOf(item)) || /rectorat/i.test(`${labelOf(item)} ${item.filterText}`),
    );
    assert(academy, actors.slice(0, 20).map(labelOf).join());
  });

  it('completes section numbers behind §, anchors behind #, files in HTML, and catalogue ids in YAML', async () => {
    const sections = await offeredBehind(STORY, '## Déroulé\n', '\nVoir § 4.');
    assert(
      sections.some(item => labelOf(item).includes('4.2')),
      sections.slice(0, 20).map(labelOf).join(),
    );
    await closeAll();
    const anchors = await offeredBehind(STORY, '## Déroulé\n', '\n[x](../principal/01-introduction.md#14');
    assert(
      anchors.some(item => labelOf(item).includes('14-niveaux-dexigence')),
      anchors.slice(0, 20).map(labelOf).join(),
    );
    await closeAll();
    const inHtml = await offeredBehind(STORY, '## Déroulé\n', '\n<a href="../principal/01-intro');
    assert(
      inHtml.some(item => labelOf(item) === '../principal/01-introduction.md'),
      inHtml.slice(0, 20).map(labelOf).join(),
    );
    await closeAll();
    const ids = await offeredBehind('exigences/journalisation.yaml', 'actors: [editeur-ent', ', heb');
    assert(ids.map(labelOf).includes('hebergeur'), ids.slice(0, 20).map(labelOf).join());
  });

  it('says of a completed ID its title, level and statement', async () => {
    const items = await offeredBehind(STORY, '## Déroulé\n', '\nVoir EX-AAS-0');
    const item = items.find(one => labelOf(one) === 'EX-AAS-004');
    assert(item, items.slice(0, 20).map(labelOf).join());
    assert.equal(item.detail, 'Le compte national des familles · recommended');
    const { documentation } = item;
    assert.match(
      documentation instanceof MarkdownString ? documentation.value : String(documentation),
      /DEVRAIENT se connecter à l’ENT avec leur compte EduConnect/,
    );
  });
});
