import { describe, expect, it } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver-types';
import { codeLens, codeLensResolve } from '../../../../server/src/features/navigation/codeLens.ts';
import {
  affectedBy,
  bench,
  type FeatureBench,
  PLAIN,
  pathOf,
  type RequestOptions,
} from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

/** The lenses of the first file, resolved: `text under it: title`. */
function check(files: Files, expected: readonly string[], options: RequestOptions = {}): void {
  const request = bench(files, options);
  const lenses = request.ask(codeLens) ?? [];
  const shown = lenses.map(
    lens => `${request.textIn(request.cursor.path, lens.range)}: ${resolve(request, lens).command?.title}`,
  );
  expect(shown).toEqual(expected);
}

function resolve({ context }: FeatureBench, lens: CodeLens): CodeLens {
  return codeLensResolve.handle(context, lens, { isCancellationRequested: false }) ?? lens;
}

function resolveAll(request: FeatureBench): readonly (string | undefined)[] {
  return (request.ask(codeLens) ?? []).map(lens => resolve(request, lens).command?.title);
}

/** What the first lens opens, as `path: text there`. */
function opened(request: FeatureBench): readonly string[] {
  const [first] = request.ask(codeLens) ?? [];
  const locations = (first && resolve(request, first).command?.arguments?.[2]) as
    | readonly Location[]
    | undefined;
  return (locations ?? []).map(({ uri, range }) => `${pathOf(uri)}: ${request.textIn(pathOf(uri), range)}`);
}

const PROJECT: Files = {
  '01.md':
    '### EX-AAS-001 — A\n\n- **Besoins** : AX-1, Un besoin, AX-2, inconnu\n\nDOIT.\n\n### EX-AAS-002 — B\n\nDOIT, voir EX-AAS-001.\n\n### EX-AAS-003 — C\n\nDOIT, voir EX-AAS-001 à EX-AAS-003.\n',
  'catalogues/besoins.yaml':
    'kind: needs\nentries:\n  - id: AX-1\n    name: Un besoin\n  - id: AX-2\n    name: Deux\n  - id: AX-3\n    name: Trois\n',
};

describe('codeLens', () => {
  it('counts the places that cite an item, ranges too, and the needs it answers, each once', () => {
    check(PROJECT, [
      'EX-AAS-001: cité 2 fois · répond à 2 besoins',
      'EX-AAS-002: cité 1 fois',
      'EX-AAS-003: cité 1 fois',
    ]);
  });

  it('says when nobody cites an item, in English too', () => {
    check({ '01.md': '### EX-AAS-001 — A\n\nDOIT.\n' }, ['EX-AAS-001: jamais cité']);
    check({ '01.md': '### EX-AAS-001 — A\n\nDOIT.\n' }, ['EX-AAS-001: never cited'], { language: 'en' });
  });

  it('opens the list of all that it counts', () => {
    expect(opened(bench(PROJECT))).toEqual([
      '01.md: EX-AAS-001',
      '01.md: EX-AAS-001',
      'catalogues/besoins.yaml: AX-1',
      'catalogues/besoins.yaml: AX-2',
    ]);
  });

  it('counts over a need the items in force that answer it', () => {
    const { 'catalogues/besoins.yaml': needs = '', ...chapters } = PROJECT;
    const withdrawn = '### EX-AAS-009 — Z\n\n- **Besoins** : AX-3\n- **Statut** : retiré\n';
    const files = { 'catalogues/besoins.yaml': needs, ...chapters, '02.md': withdrawn };
    check(files, [
      'AX-1: 1 exigence y répond',
      'AX-2: 1 exigence y répond',
      'AX-3: aucune exigence n’y répond',
    ]);
    expect(opened(bench(files))).toEqual(['01.md: EX-AAS-001']);
  });

  it('counts over an actor the items that name it, also by an alias, a remark or inheritance', () => {
    const actors =
      'kind: actors\nentries:\n  - id: ed\n    name: Éditeur ENT\n    aliases: [fabricant]\n  - id: x\n';
    const item = (n: number, actor: string): string =>
      `### EX-AAS-00${n} — A\n\n- **Acteurs** : ${actor}\n\nDOIT.\n\n`;
    check(
      {
        'catalogues/a.yaml': actors,
        '01.md': item(1, 'éditeur ent (R)') + item(2, 'fabricant, ed') + item(3, 'autre'),
        '02.md': '---\nactors: [ed]\n---\n\n### EX-AAS-004 — D\n\nDOIT.\n',
      },
      ['ed: nommé dans 3 exigences', 'x: nommé dans aucune exigence'],
    );
  });

  it('shows nothing over other entries', () => {
    check({ 'catalogues/g.yaml': 'kind: glossary\nentries:\n  - id: ENT\n    definition: x\n' }, []);
  });

  it('shows nothing when the setting says so', () => {
    check(PROJECT, [], { settings: { inlayHints: true, codeLens: false } });
  });

  it('is text alone for a client that knows no command, and where there is nothing to open', () => {
    const request = bench(PROJECT, { client: PLAIN });
    const [first] = request.ask(codeLens) ?? [];
    expect(first && resolve(request, first).command).toEqual({
      title: 'cité 2 fois · répond à 2 besoins',
      command: '',
    });
    expect(opened(bench({ '01.md': '### EX-AAS-001 — A\n\nDOIT.\n' }))).toEqual([]);
  });

  it('is text alone without a range', () => {
    const lens = { data: { uri: 'x', id: 'EX-AAS-001' } } as unknown as CodeLens;
    expect(resolve(bench(PROJECT), lens).command?.command).toBe('');
  });

  it('hands back what is none of ours', () => {
    const request = bench(PROJECT);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    for (const data of [undefined, null, 'x', { uri: 'x' }, { id: 3 }]) {
      expect(resolve(request, { range, data } as CodeLens)).toEqual({ range, data });
    }
  });

  it('has nothing to say of a file that is not read', () => {
    expect(bench({ 'LISEZMOI.txt': '$0a' }).ask(codeLens)).toBeNull();
  });

  it('is told to count something else when another document cites an item once more, or in another line', () => {
    const request = bench({ '01.md': '### EX-AAS-001 — A\n\nDOIT.\n', '02.md': 'Voir EX-AAS-001.\n' });
    for (const text of ['Voir EX-AAS-001, EX-AAS-001.\n', '\nVoir EX-AAS-001, EX-AAS-001.\n', 'Rien.\n']) {
      resolveAll(request);
      expect(affectedBy(request, '02.md', text)).toEqual(['01.md', '02.md']);
    }
    expect(resolveAll(request)).toEqual(['jamais cité']);
    expect(affectedBy(request, '02.md', 'Rien du tout.\n')).toEqual(['02.md']);
  });

  it('is told to count something else when another document names an entry', () => {
    const request = bench({
      'catalogues/besoins.yaml': 'kind: needs\nentries:\n  - id: AX-1\n    name: Un\n',
      '01.md': '### EX-AAS-001 — A\n\nDOIT.\n',
    });
    expect(resolveAll(request)).toEqual(['aucune exigence n’y répond']);
    const answering = '### EX-AAS-001 — A\n\n- **Besoins** : AX-1\n\nDOIT.\n';
    expect(affectedBy(request, '01.md', answering)).toContain('catalogues/besoins.yaml');
    expect(resolveAll(request)).toEqual(['1 exigence y répond']);
  });
});
