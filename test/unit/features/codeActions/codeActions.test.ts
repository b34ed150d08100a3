import { expect, test } from 'vitest';
import type { ClientAbilities } from '../../../../server/src/features/clientAbilities.ts';
import { codeActionResolve } from '../../../../server/src/features/codeActions/codeActionResolve.ts';
import { codeActions } from '../../../../server/src/features/codeActions/codeActions.ts';
import { PROVIDERS } from '../../../../server/src/features/codeActions/providers.ts';
import { offered } from '../../../support/codeActionRequest.ts';
import { ABLE, bench, PLAIN } from '../../../support/featureRequest.ts';

const ACTORS = 'kind: actors\nentries:\n  - {id: editeur-ent, name: Éditeur ENT, aliases: [éditeur]}\n';
const CHAPTER = `# Accès

### EX-AAS-001 — Session

- **Acteurs** : $0éditeur

L'ENT DOIT reconnaître l'usager.
`;
const FILES = { 'catalogues/acteurs.yaml': ACTORS, 'chapitre.md': CHAPTER };
const FIX = /^Remplacer par «\sÉditeur ENT\s»$/;

function client(without: readonly (keyof ClientAbilities)[]): ClientAbilities {
  return { ...ABLE, ...Object.fromEntries(without.map(key => [key, false])) };
}

test('the diagnostic that the client sent is given back with the fix that puts it right', () => {
  const range = { start: { line: 4, character: 16 }, end: { line: 4, character: 23 } };
  const diagnostic = { range, code: 'actor/alias', source: 'sdet', message: 'autre texte' };
  const other = { ...diagnostic, code: 'level/unknown' };
  const elsewhere = { ...diagnostic, range: { ...range, end: { line: 4, character: 22 } } };
  const { actions } = offered(FILES, {
    diagnostics: [other, diagnostic, elsewhere, 'x' as never, null as never, {}],
  });
  const fix = actions.find(({ title }) => FIX.test(title));
  expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [diagnostic] });
  expect(fix?.diagnostics).toHaveLength(1);
  expect(offered(FILES).actions.find(({ title }) => FIX.test(title))).not.toHaveProperty('diagnostics');
});

test('edits are left to the resolve request where the client can make it, and given at once elsewhere', () => {
  const lazy = offered(FILES).actions.find(({ title }) => FIX.test(title));
  expect(lazy).not.toHaveProperty('edit');
  const eager = offered(FILES, { client: client(['resolveCodeActionEdit']) });
  expect(eager.actions.find(({ title }) => FIX.test(title))).toHaveProperty('edit.documentChanges');
  const old = offered(FILES, { client: client(['resolveCodeActionEdit', 'documentChanges']) });
  expect(old.actions.find(({ title }) => FIX.test(title))).toHaveProperty('edit.changes');
  for (const one of [offered(FILES), eager, old])
    expect(one.after(FIX)?.['chapitre.md']).toContain('- **Acteurs** : Éditeur ENT\n');
});

test('a client that knows no literals of code actions is offered nothing, and told of nothing', () => {
  expect(offered(FILES, { client: PLAIN }).actions).toEqual([]);
  const { capabilities } = codeActions;
  expect(typeof capabilities === 'function' && [capabilities(PLAIN), capabilities(ABLE)]).toEqual([
    {},
    {
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor.extract', 'refactor.rewrite', 'source.fixAll.sdet'],
        resolveProvider: true,
      },
    },
  ]);
});

test.each([
  [['quickfix'], ['quickfix']],
  [['refactor'], ['refactor.extract', 'refactor.rewrite']],
  [['refactor.rewrite'], ['refactor.rewrite']],
  [['refactor.inline'], []],
  [['refactor.rewrite.x', 'quick'], []],
  [['source'], ['source.fixAll.sdet']],
  [['source.fixAll'], ['source.fixAll.sdet']],
  [['source.organizeImports'], []],
  [[''], ['quickfix', 'refactor.extract', 'refactor.rewrite', 'source.fixAll.sdet']],
  [[], ['quickfix', 'refactor.extract', 'refactor.rewrite']],
])('only %j gives %j', (only, kinds) => {
  const files = {
    'sdet.yaml':
      "sdet: 1\nvolumes: [{id: v, chapters: ['*.md']}]\ncatalogues: ['catalogues/*.yaml']\nregisters: ['exigences/*.yaml']\n",
    'catalogues/acteurs.yaml': ACTORS,
    'chapitre.md': '# Accès\n\n- **EX-AAS-001** {actors=$0éditeur} L’ENT DOIT reconnaître l’usager.\n',
  };
  const { actions } = offered(files, { only });
  expect([...new Set(actions.map(({ kind }) => kind))].sort()).toEqual(kinds);
});

test('what is no request for a place gives nothing; an action that is gone comes back as it was', () => {
  const { context } = bench(FILES);
  const never = { isCancellationRequested: false };
  const textDocument = { uri: 'mem://p/chapitre.md' };
  for (const range of [undefined, {}, { start: { line: 1 }, end: null }, 'x'])
    expect(codeActions.handle(context, { textDocument, range } as never, never)).toBeNull();
  for (const data of [
    undefined,
    null,
    4,
    { range: {} },
    { only: [4, null], range: { start: { line: 4, character: 16 }, end: { line: 9, character: 1e9 } } },
    { provider: 'fixes', index: 99 },
  ]) {
    const action = { title: 'Rien', data };
    expect(codeActionResolve.handle(context, action as never, never)).toEqual(action);
  }
  const range = { start: { line: 4, character: 16 }, end: { line: 4, character: 16 } };
  const stale = { title: 'Autre titre', data: { uri: '', provider: 'fixes', index: 0, range, only: [] } };
  expect(codeActionResolve.handle(context, stale, never)).toEqual(stale);
});

test('nothing is offered in a generated output', () => {
  const text = '---\nsdet-generated: v1\n---\n\n# T\n\n$0**EX-AAS-001** L’ENT DOIT.\n';
  expect(offered({ 'a.md': text }).titles).toEqual([]);
});

test('every provider has a name of its own and says what it gives', () => {
  const names = PROVIDERS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(PROVIDERS.every(({ kinds }) => kinds.length > 0)).toBe(true);
});
