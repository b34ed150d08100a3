import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completion } from '../../../../server/src/features/completion/completion.ts';
import { completionResolve } from '../../../../server/src/features/completion/completionResolve.ts';
import { bench, PLAIN, type RequestOptions } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const TYPED = (triggerCharacter: string): RequestOptions => ({
  params: { context: { triggerKind: 2, triggerCharacter } },
});

function items(files: Files, options: RequestOptions = {}): readonly CompletionItem[] {
  const found = bench(files, options).ask(completion)?.items ?? [];
  return [...found].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

/** The labels offered at the cursor, in the order in which a client shows them. */
function check(files: Files, expected: readonly string[], options: RequestOptions = {}): void {
  expect(items(files, options).map(({ label }) => label)).toEqual(expected);
}

/** The text after the first offer was taken. */
function taken(files: Files, label: string): string {
  const request = bench(files);
  const item = request.ask(completion)?.items.find(candidate => candidate.label === label);
  const edit = item?.textEdit;
  if (edit === undefined || !('range' in edit)) return 'no edit';
  const text = files[request.cursor.path]?.replace('$0', '') ?? '';
  const positions = request.context.positions(request.cursor.path);
  const [start, end] = [positions?.offsetAt(edit.range.start), positions?.offsetAt(edit.range.end)];
  return text.slice(0, start) + edit.newText + text.slice(end);
}

const OTHERS: Files = {
  '02.md': '### EX-AAS-002 — Annuaire\n\nDOIT.\n',
  '03.md': '### EX-BIB-001 — Bibliothèque\n\nDOIT.\n\n### EX-AAS-003 — Autre\n\nDEVRAIT.\n',
};

describe('completion of IDs', () => {
  it('ranks those of the chapter first, then those of the same service, then the others', () => {
    check({ '01.md': '### EX-AAS-001 — Accès\n\nDOIT, voir EX-$0\n', ...OTHERS }, [
      'EX-AAS-001',
      'EX-AAS-002',
      'EX-AAS-003',
      'EX-BIB-001',
    ]);
  });

  it('shows title and level, and the card when one is looked at', () => {
    const [first] = items({ '01.md': 'Voir EX-$0\n', '02.md': '### EX-AAS-002 — Annuaire\n\nDOIT.\n' });
    expect(first).toMatchObject({
      label: 'EX-AAS-002',
      detail: 'Annuaire · obligatoire',
      labelDetails: { description: 'Annuaire' },
      filterText: 'EX-AAS-002 Annuaire',
    });
    const request = bench({ '01.md': 'Voir EX-$0\n', '02.md': '### EX-AAS-002 — Annuaire\n\nDOIT.\n' });
    const resolved = completionResolve.handle(request.context, first ?? { label: '' }, {
      isCancellationRequested: false,
    });
    expect(JSON.stringify(resolved?.documentation)).toContain('**Annuaire**');
    expect(JSON.stringify(resolved?.documentation)).toContain('DOIT.');
  });

  it('hands an item back that it does not know', () => {
    const request = bench({ '01.md': '$0' });
    const foreign = { label: 'x', data: { id: 42 } };
    expect(completionResolve.handle(request.context, foreign, { isCancellationRequested: false })).toBe(
      foreign,
    );
  });

  it('replaces the whole word under the cursor', () => {
    expect(taken({ '01.md': 'Voir EX-A$0AS-00, puis.\n', ...OTHERS }, 'EX-BIB-001')).toBe(
      'Voir EX-BIB-001, puis.\n',
    );
    expect(taken({ '01.md': 'Voir EX-AA$0S-9.\n', ...OTHERS }, 'EX-AAS-002')).toBe('Voir EX-AAS-002.\n');
  });

  it('completes a word of the title too', () => {
    expect(taken({ '01.md': "Voir l'annu$0 ici\n", ...OTHERS }, 'EX-AAS-002')).toBe(
      "Voir l'EX-AAS-002 ici\n",
    );
  });

  it('closes the brackets of a wiki ID, unless they are closed', () => {
    expect(taken({ '01.md': 'Voir [[$0 ici\n', ...OTHERS }, 'EX-AAS-002')).toBe('Voir [[EX-AAS-002]] ici\n');
    expect(taken({ '01.md': 'Voir [[EX$0]] ici\n', ...OTHERS }, 'EX-AAS-002')).toBe(
      'Voir [[EX-AAS-002]] ici\n',
    );
  });

  it('completes in YAML', () => {
    const register = 'items:\n  - id: EX-BIB-009\n    title: T\n    depends: [EX-$0]\n    statement: DOIT.\n';
    expect(taken({ 'exigences/r.yaml': register, ...OTHERS }, 'EX-AAS-002')).toContain(
      'depends: [EX-AAS-002]',
    );
    const sources = { 'catalogues/r.yaml': 'kind: references\nentries: [{ id: RGS, name: RGS }]\n' };
    expect(
      items({ 'exigences/r.yaml': register, ...OTHERS, ...sources }).map(({ label }) => label),
    ).not.toContain('RGS');
    const prose = register.replace('[EX-$0]', '[]').replace('DOIT.', 'DOIT [$0');
    expect(items({ 'exigences/r.yaml': prose, ...OTHERS, ...sources }).map(({ label }) => label)).toContain(
      'RGS',
    );
  });

  it('completes by itself behind `[[` and in a word that begins an ID', () => {
    check({ '01.md': '[[$0\n', '02.md': '### EX-AAS-002 — A\n\nDOIT.\n' }, ['EX-AAS-002'], TYPED('['));
    check({ '01.md': 'Voir ex-$0\n', '02.md': '### EX-AAS-002 — A\n\nDOIT.\n' }, ['EX-AAS-002'], TYPED('-'));
  });

  it.each([
    ['a bullet', '-$0\n', '-'],
    ['a hyphenated word', 'porte-$0\n', '-'],
    ['a link', '[$0\n', '['],
    ['a task', '- [$0\n', '['],
  ])('stays quiet while one types %s', (_, text, typed) =>
    check({ '01.md': text, ...OTHERS }, [], TYPED(typed)),
  );

  it('offers nothing for the ID of a definition', () => {
    check({ '01.md': '### EX-AAS-00$01 — A\n\nDOIT.\n', ...OTHERS }, []);
  });

  it('sends at most 500 and asks to be asked again', () => {
    const many = Array.from({ length: 600 }, (_, i) => `- **EX-AAS-${i}** DOIT.`).join('\n');
    const files = {
      'sdet.yaml':
        "sdet: 1\nvolumes: [{id: v, chapters: ['*.md']}]\nitems:\n  requirement: {pattern: 'EX-AAS-\\d+'}\n",
      '02.md': many,
    };
    const all = bench({ ...files, '01.md': '$0' }).ask(completion);
    expect([all?.items.length, all?.isIncomplete]).toEqual([500, true]);
    const some = bench({ ...files, '01.md': 'EX-AAS-59$0' }).ask(completion);
    expect(some?.items.map(({ label }) => label)).toContain('EX-AAS-599');
    expect(some?.items.every(({ label }) => label.includes('59'))).toBe(true);
  });

  it('says no more than a plain client can show', () => {
    const [first] = items({ '01.md': 'EX-$0\n', ...OTHERS }, { client: PLAIN });
    expect(first?.labelDetails).toBeUndefined();
  });
});

describe('completion of field values', () => {
  const ACTORS: Files = {
    'catalogues/a.yaml':
      'kind: actors\nentries:\n  - id: editeur\n    name: Éditeur ENT\n  - id: chef\n    name: Chef\n',
  };
  const item = (field: string): Files => ({
    ...ACTORS,
    '01.md': `### EX-AAS-001 — A\n\n${field}\n\nDOIT.\n`,
  });

  it('offers the levels of the project', () => {
    check(item('- **Niveau** : $0'), ['obligatoire', 'interdit', 'recommandé', 'déconseillé', 'facultatif']);
  });

  it('offers actors, and replaces the one under the cursor alone', () => {
    check(item('- **Acteurs** : $0'), ['Chef', 'Éditeur ENT']);
    expect(taken(item('- **Acteurs** : Chef, édi$0'), 'Éditeur ENT')).toContain(
      '- **Acteurs** : Chef, Éditeur ENT\n',
    );
  });

  it('offers ids in YAML', () => {
    check(
      {
        ...ACTORS,
        'exigences/r.yaml': 'items:\n  - id: EX-AAS-001\n    actors: [e$0]\n    statement: DOIT.\n',
      },
      ['chef', 'editeur'],
    );
  });

  it('offers IDs in a field of links', () => {
    check(item('- **Dépend de** : EX-$0'), ['EX-AAS-001']);
  });

  it('offers IDs behind `[[` in any field', () => {
    check(item('- **Niveau** : [[$0'), ['EX-AAS-001']);
  });
});
