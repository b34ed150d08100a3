import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWhenStale, type Run, sdet, temporaryFolders } from './sdet.ts';

const folders = temporaryFolders();
beforeAll(buildWhenStale, 120_000);
afterAll(folders.remove);

const FILES = {
  'p/sdet.yaml': `sdet: 1
title: Essai
volumes: [{ id: v, title: V, chapters: ['*.md'] }]
catalogues: [cat/*.yaml]
items: { requirement: { pattern: 'EX-\\d+' } }
`,
  'p/cat/acteurs.yaml': 'kind: actors\nentries: [{ id: chef, name: Chef }, { id: editeur, name: Éditeur }]\n',
  'p/a.md': '# A\n\n### EX-1 — Un\n\n- **Acteurs** : Chef\n\nL’ENT DOIT suivre EX-2.\n',
  'p/b.md': '# B\n\n### EX-2 — Deux\n\nL’ENT DOIT.\n',
};

interface Place {
  readonly cwd: string;
  readonly run: (...args: string[]) => Run;
  readonly read: (name: string) => string;
}

function project(): Place {
  const cwd = folders.make(FILES);
  return {
    cwd,
    run: (...args) => sdet(['export', ...args], { cwd }),
    read: name => readFileSync(join(cwd, name), 'utf8'),
  };
}

describe('what is written to stdout', () => {
  const { run } = project();
  const check = (args: readonly string[], start: string, part: string): void => {
    const { code, out, err } = run(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.slice(0, start.length)).toBe(start);
    expect(out).toContain(part);
  };
  it.each([
    [['index', 'p'], '---\ntitle: "Index des éléments — Essai"', '| [EX-1](p/a.md#ex-1--un) | Un |'],
    [['index', 'p', '--format', 'csv'], '\uFEFFID;Nature;', '\r\nEX-2;requirement;Deux;obligatoire;'],
    [['traceability', 'p', '--format', 'csv'], '\uFEFFRelation;', 'Acteurs;editeur;Éditeur;;;\r\n'],
    [['coverage', 'p', '--out', '-'], '---\ntitle: "Couverture', '| editeur | Éditeur | 0 |'],
    [['graph', 'p'], '<svg ', 'EX-1 cite dans son texte EX-2'],
    [['model', 'p'], '{\n  "schemaVersion": 1,', '"id": "EX-2"'],
  ])('%j', check);
  it('a file means its items alone, which is said', () => {
    const { out } = run('index', 'p/b.md');
    expect(out).toContain('Limité à 1 fichier sur 4.');
    expect(out).toContain('EX-2');
    expect(out).not.toContain('EX-1');
  });
  it('an ID that is defined twice is there twice, which stderr tells', () => {
    const cwd = folders.make({ ...FILES, 'p/c.md': '# C\n\n### EX-2 — Encore\n\nL’ENT DOIT suivre EX-9.\n' });
    const { code, out, err } = sdet(['export', 'index', 'p', '--format', 'csv'], { cwd });
    expect(code).toBe(0);
    expect(out.match(/^EX-2;/gm)).toHaveLength(2);
    expect(err).toMatch(/^Attention.* 3\serreurs.*\n$/);
  });
  it('without a kind, what there is', () =>
    expect(
      run()
        .out.split('\n')
        .map(line => line.split(' ')[0]),
    ).toEqual(['index', 'traceability', 'coverage', 'graph', 'model', '']));
});

describe('what is written to a file', () => {
  it('takes its format from the name, and links from its folder', () => {
    const { run, read } = project();
    expect(run('index', 'p', '--out', 'out/x.csv')).toMatchObject({ code: 0, out: 'Écrit dans out/x.csv\n' });
    expect(read('out/x.csv')).toContain('EX-1;requirement;');
    run('index', 'p', '--out', 'out/x.md');
    expect(read('out/x.md')).toContain('(../p/a.md#ex-1--un)');
    run('graph', 'p', '--out', 'out/x.svg');
    expect(read('out/x.svg')).toContain('href="../p/a.md#ex-1--un"');
  });

  it('replaces its own Markdown, and the same bytes', () => {
    const { run } = project();
    for (const name of ['x.md', 'x.csv']) {
      expect(run('index', 'p', '--out', name).code).toBe(0);
      expect(run('index', 'p', '--out', name).code).toBe(0);
    }
    expect(run('coverage', 'p', '--out', 'x.md').code).toBe(0);
  });

  it.each(['x.md', 'x.csv'])('leaves the work of others alone, without --force (%s)', name => {
    const { cwd, run, read } = project();
    writeFileSync(join(cwd, name), 'mien\n');
    const { code, err } = run('index', 'p', '--out', name);
    expect(code).toBe(2);
    expect(err).toContain('n’a pas été produit par sdet');
    expect(read(name)).toBe('mien\n');
    expect(run('index', 'p', '--out', name, '--force').code).toBe(0);
    expect(read(name)).toContain('EX-1');
  });
});

describe('wrong use', () => {
  const { cwd, run } = project();
  it.each([
    [['graph', 'p', '--format', 'csv'], 'ne peut pas être exporté en csv'],
    [['graph', 'p', '--out', 'x.md'], 'ne peut pas être exporté en md'],
    [['plan', 'p'], 'index, traceability'],
    [['index', 'rien'], 'n’existe pas'],
    [['index', 'p/autre.md', '--out', 'x.md'], 'n’existe pas'],
    [['index', 'p', '--out', 'p'], 'est un dossier'],
    [['index', 'p', '--force'], 'n’a de sens qu’avec --out'],
    [['index', 'p', '--out', '-', '--force'], 'n’a de sens qu’avec --out'],
  ])('%j', (args, part) => {
    const { code, out, err } = run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(part);
    expect(existsSync(join(cwd, 'x.md'))).toBe(false);
  });
});
