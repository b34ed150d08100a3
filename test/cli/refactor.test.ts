import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWhenStale, type Run, sdet, temporaryFolders } from './sdet.ts';

const folders = temporaryFolders();
beforeAll(buildWhenStale, 120_000);
afterAll(folders.remove);

const FILES: Readonly<Record<string, string>> = {
  'p/sdet.yaml': `sdet: 1
title: Essai
volumes: [{ id: v, title: V, chapters: ['c/*.md'] }]
catalogues: [cat/*.yaml]
`,
  'p/cat/acteurs.yaml': 'kind: actors\nentries:\n  - { id: chef, name: Chef d’établissement }\n',
  'p/cat/services.yaml':
    'kind: services\nentries:\n  - { id: chef, name: Service du chef }\n  - { id: msg, name: Messagerie }\n',
  'p/c/1.md':
    '\uFEFF# 1 Accès\r\n\r\n### EX-AAS-001 — Accès\r\n\r\n- **Acteurs** : chef\r\n\r\nL’ENT DOIT.\r\n',
  'p/c/2.md': '# 2 Suite\n\nVoir § 1[^n], EX-AAS-001 et [lien](1.md#ex-aas-001--accès).\n\n[^n]: Note.\n',
};

interface Bench {
  readonly cwd: string;
  run(...args: string[]): Run;
  read(name: string): string;
  /** Files that differ from the start, by their new texts; `-` for those that are gone. */
  changed(): Readonly<Record<string, string>>;
}

function bench(): Bench {
  const cwd = folders.make(FILES);
  const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
  const now = (): readonly string[] =>
    readdirSync(cwd, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(cwd.length + 1));
  return {
    cwd,
    run: (...args) => sdet([...args, '--lang', 'en'], { cwd }),
    read,
    changed() {
      const texts = now().map(name => [name, read(name)] as const);
      const gone = Object.keys(FILES).filter(name => !existsSync(join(cwd, name)));
      return Object.fromEntries([
        ...texts.filter(([name, text]) => FILES[name] !== text),
        ...gone.map(name => [name, '-'] as const),
      ]);
    },
  };
}

describe('sdet rename', () => {
  test('an item: byte order mark and line ends stay', () => {
    const { run, changed } = bench();
    expect(run('rename', 'EX-AAS-001', 'EX-AAS-009', 'p')).toEqual({
      code: 0,
      out: '“EX-AAS-001” renamed to “EX-AAS-009”: 3 places in 2 files.\n',
      err: '',
    });
    expect(changed()).toEqual({
      'p/c/1.md': FILES['p/c/1.md']?.replace('EX-AAS-001', 'EX-AAS-009'),
      'p/c/2.md': FILES['p/c/2.md']
        ?.replace('EX-AAS-001', 'EX-AAS-009')
        .replace('#ex-aas-001', '#ex-aas-009'),
    });
    expect(run('rename', 'EX-AAS-009', 'EX-AAS-001', 'p').code).toBe(0);
    expect(changed()).toEqual({});
  });
  test('an entry, by its catalogue where its id is in several', () => {
    const { run, changed } = bench();
    const { code, err } = run('rename', 'chef', 'direction', 'p');
    expect([code, err]).toEqual([
      2,
      'sdet: “chef” means several things; write: actors:chef or services:chef.\n',
    ]);
    expect(run('rename', 'actors:chef', 'direction', 'p').code).toBe(0);
    expect(Object.keys(changed()).sort()).toEqual(['p/c/1.md', 'p/cat/acteurs.yaml']);
    expect(changed()['p/c/1.md']).toContain('**Acteurs** : direction');
  });
  test('a heading and its number, a footnote', () => {
    const { run, read } = bench();
    expect(run('rename', 'p/c/1.md#1-accès', '3 Entrée').out).toBe(
      '“1 Accès” renamed to “3 Entrée”: 2 places in 2 files.\n',
    );
    expect(read('p/c/1.md')).toContain('# 3 Entrée\r\n');
    expect(read('p/c/2.md')).toContain('§ 3[^n]');
    expect(run('rename', 'p/c/2.md#^n', '4').code).toBe(0);
    expect(read('p/c/2.md')).toContain('§ 3[^4], EX-AAS-001');
  });
  test('--dry-run shows the difference and writes nothing', () => {
    const { run, changed } = bench();
    const { code, out, err } = run('rename', 'EX-AAS-001', 'EX-AAS-009', 'p', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('+Voir § 1[^n], EX-AAS-009 et [lien](1.md#ex-aas-009--accès).\n');
    expect(err).toContain('Nothing was written');
    expect(changed()).toEqual({});
  });
  test.each([
    [['EX-AAS-001', 'EX-AAS-001'], '“EX-AAS-001” is the name already.'],
    [['EX-AAS-001', 'x'], '“x” does not look like an item of this kind:'],
    [['EX-AAS-002', 'EX-AAS-003'], 'means nothing in the project of “p/sdet.yaml”'],
    [['EX-AAS-002', 'EX-AAS-003'], 'Did you mean EX-AAS-001?'],
    [['p/c/1.md#absent', 'x'], 'means nothing in the project'],
    [['EX-AAS-001'], 'Argument NEW is missing'],
  ] as const)('%j is wrong use', (args, message) => {
    const { run, changed } = bench();
    const { code, out, err } = run('rename', ...args, ...(args.length > 1 ? ['p'] : []));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(changed()).toEqual({});
  });
  test('a file that cannot be written: none is', () => {
    const { run, cwd, changed } = bench();
    if (process.getuid?.() === 0) return;
    chmodSync(join(cwd, 'p/c/2.md'), 0o444);
    expect(run('rename', 'EX-AAS-001', 'EX-AAS-009', 'p').code).toBe(2);
    expect(changed()).toEqual({});
  });
  test('a document that is no UTF-8 and may cite the name', () => {
    const { run, cwd } = bench();
    writeFileSync(join(cwd, 'p/c/3.md'), Buffer.from('EX-AAS-001 \xe9t\xe9\n', 'latin1'));
    const { code, err } = run('rename', 'EX-AAS-001', 'EX-AAS-009', 'p');
    expect(code).toBe(2);
    expect(err).toContain('“p/c/3.md” was not read whole');
  });
});

describe('sdet move', () => {
  test('a file to another folder: links in it, links to it, the manifest', () => {
    const { run, changed } = bench();
    expect(run('move', 'p/c/2.md', 'p/d/e/2.md')).toEqual({
      code: 0,
      out: 'p/c/2.md → p/d/e/2.md: 1 file moved, 2 links or paths updated in 2 files.\n',
      err: '',
    });
    expect(changed()).toEqual({
      'p/c/2.md': '-',
      'p/d/e/2.md': FILES['p/c/2.md']?.replace('(1.md', '(../../c/1.md'),
      'p/sdet.yaml': FILES['p/sdet.yaml']?.replace("'c/*.md'", "'c/*.md', d/e/2.md"),
    });
  });
  test('a folder, and back: the very same bytes', () => {
    const { run, changed } = bench();
    expect(run('move', 'p/c', 'p/été 1').code).toBe(0);
    expect(changed()['p/sdet.yaml']).toContain("chapters: ['été 1/*.md']");
    expect(run('check', 'p').code).toBe(0);
    expect(run('move', 'p/été 1', 'p/c').code).toBe(0);
    expect(changed()).toEqual({});
  });
  test('into a folder that is there, and into one that will be', () => {
    const { run, cwd } = bench();
    expect(run('move', 'p/c/2.md', 'p/cat').code).toBe(0);
    expect(existsSync(join(cwd, 'p/cat/2.md'))).toBe(true);
    expect(run('move', 'p/cat/2.md', 'p/neuf/').code).toBe(0);
    expect(existsSync(join(cwd, 'p/neuf/2.md'))).toBe(true);
  });
  test('capitals alone', () => {
    const { run, cwd } = bench();
    expect(run('move', 'p/c/1.md', 'p/c/UN.md').code).toBe(0);
    expect(run('move', 'p/c/UN.md', 'p/c/un.md').code).toBe(0);
    expect(readdirSync(join(cwd, 'p/c')).sort()).toEqual(['2.md', 'un.md']);
    expect(readFileSync(join(cwd, 'p/c/2.md'), 'utf8')).toContain('(un.md#ex-aas-001--accès)');
  });
  test('a document that becomes one of another sort is told', () => {
    const { run, cwd } = bench();
    writeFileSync(join(cwd, 'p/notes.md'), '# Notes\n');
    expect(run('move', 'p/notes.md', 'p/c/').out).toContain(
      '“p/c/notes.md” is now part of the project (chapter v).',
    );
  });
  test('--dry-run', () => {
    const { run, changed } = bench();
    const { code, out, err } = run('move', 'p/c/1.md', 'p/c/0.md', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('+Voir § 1[^n], EX-AAS-001 et [lien](0.md#ex-aas-001--accès).\n');
    expect(err).toContain('Nothing was written');
    expect(changed()).toEqual({});
  });
  test.each([
    [['p/c/absent.md', 'p/c/x.md'], '“p/c/absent.md” does not exist.'],
    [['p/c/1.md', 'p/c/2.md'], '“p/c/2.md” exists already.'],
    [['p/c', 'p/c/d'], 'Cannot move to “p/c/d/c”'],
    [['p/sdet.yaml', 'p/x.yaml'], 'Cannot move to'],
    [['p/c/1.md', 'ailleurs/1.md'], 'lies outside the project'],
    [['p/c/1.md', 'p/c/1.md'], 'Cannot move to “p/c/1.md”'],
  ] as const)('%j is refused', (args, message) => {
    const { run, cwd, changed } = bench();
    if (args[1] === 'p/c/d') expect(run('move', 'p/c', 'p/c/d/').code).toBe(2);
    const { code, out, err } = run('move', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(args[1] === 'p/c/d' ? 'Cannot move to “p/c/d”' : message);
    expect(changed()).toEqual({});
    expect(readdirSync(join(cwd, 'p')).sort()).toEqual(['c', 'cat', 'sdet.yaml']);
  });
});
