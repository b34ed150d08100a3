import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { png, SVG } from '../support/pictures.ts';
import { buildWhenStale, type Run, sdet, temporaryFolders } from './sdet.ts';

const folders = temporaryFolders();
beforeAll(buildWhenStale, 120_000);
afterAll(folders.remove);

/** Every file of a folder, from it, with `/`. */
function tree(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const FILES = {
  'p/sdet.yaml': `sdet: 1
title: Essai
volumes: [{ id: v, title: V, chapters: ['*.md'] }]
catalogues: [cat/*.yaml]
items: { requirement: { pattern: 'EX-\\d+' } }
`,
  'p/cat/acteurs.yaml': `kind: actors
entries:
  - { id: chef, name: Chef }
  - { id: editeur, name: Éditeur }
`,
  'p/a.md': `# A

### EX-1 — Un

- **Acteurs** : Chef

L’ENT DOIT suivre EX-2.

### EX-2 — Deux

- **Acteurs** : Éditeur

L’ENT DOIT.

### EX-3 — Trois

L’ENT DOIT.
`,
};

function project(): { cwd: string; view: (...args: string[]) => Run; read: (name: string) => string } {
  const cwd = folders.make(FILES);
  return {
    cwd,
    view: (...args) => sdet(['view', ...args], { cwd }),
    read: name => readFileSync(join(cwd, name), 'utf8'),
  };
}

describe('writing a version', () => {
  test('writes one file in the folder, and nothing elsewhere', () => {
    const { cwd, view, read } = project();
    const { code, out, err } = view('--actor', 'chef', '--out', 'vues/mes vues', 'p');
    expect(out.replaceAll('\u00a0', ' ')).toBe(
      'Version écrite dans vues/mes vues/chef.md\n2 éléments retenus, dont 1 sans acteur désigné ; 1 laissé de côté.\n',
    );
    expect([code, err]).toEqual([0, '']);
    expect(tree(cwd)).toEqual([...Object.keys(FILES), 'vues/mes vues/chef.md'].sort());
    const text = read('vues/mes vues/chef.md');
    expect(text).toContain('EX-1');
    expect(text).toContain('](../../p/a.md#ex-2--deux)');
    expect(text).not.toContain(cwd);
  });
  test('warns of errors in the project, and writes all the same', () => {
    const { cwd, view, read } = project();
    writeFileSync(join(cwd, 'p/b.md'), 'Voir EX-9 et EX-8.\n');
    const { code, err } = view('--actor', 'chef', '--out', 'o', '--lang', 'en', 'p');
    expect([code, err]).toEqual([0, 'Beware: the project has 2 errors; “sdet check” shows them.\n']);
    expect(read('o/chef.md')).toContain('EX-1');
  });
  test('takes several actors, by id, name or alias', () => {
    const { view } = project();
    expect(view('--actor', 'Chef', '--actor', 'editeur', '--out', 'o', 'p').out).toContain(
      'o/chef+editeur.md',
    );
  });
  test('gives the same bytes again, wherever it is called from', () => {
    const { cwd, view, read } = project();
    view('--actor', 'chef', '--out', 'o', 'p');
    const first = read('o/chef.md');
    expect(sdet(['view', '--actor', 'chef', '--out', '../o'], { cwd: join(cwd, 'p') }).code).toBe(0);
    expect(read('o/chef.md')).toBe(first);
  });
  test('is no source of the project that it lies in', () => {
    const { cwd, view } = project();
    view('--actor', 'chef', '--out', 'p', 'p');
    expect(existsSync(join(cwd, 'p/chef.md'))).toBe(true);
    expect(sdet(['check', 'p'], { cwd }).code).toBe(0);
    expect(sdet(['list', 'items', 'p'], { cwd }).out).toContain('3 éléments.');
  });
});

describe('what stands there already', () => {
  test('stays when a person changed it, until that is forced', () => {
    const { cwd, view, read } = project();
    view('--actor', 'chef', '--out', 'o', 'p');
    writeFileSync(join(cwd, 'o/chef.md'), read('o/chef.md').replace('EX-1', 'EX-1 (relu)'));
    const { code, out, err } = view('--actor', 'chef', '--out', 'o', '--lang', 'en', 'p');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('“o/chef.md” was changed since it was made; nothing was written.');
    expect(read('o/chef.md')).toContain('(relu)');
    expect(view('--actor', 'chef', '--out', 'o', '--force', 'p').code).toBe(0);
    expect(read('o/chef.md')).not.toContain('(relu)');
  });
  test('stays when it is not ours', () => {
    const { cwd, view, read } = project();
    mkdirSync(join(cwd, 'o'));
    writeFileSync(join(cwd, 'o/chef.md'), '# Mes notes\n');
    expect(view('--actor', 'chef', '--out', 'o', '--lang', 'en', 'p').err).toContain('was not made by sdet');
    expect(read('o/chef.md')).toBe('# Mes notes\n');
    expect(readdirSync(join(cwd, 'o'))).toEqual(['chef.md']);
  });
});

describe('views that the project defines', () => {
  const defined = (): ReturnType<typeof project> => {
    const made = project();
    mkdirSync(join(made.cwd, 'p/views'));
    writeFileSync(
      join(made.cwd, 'p/sdet.yaml'),
      FILES['p/sdet.yaml'].replace('items:', 'views: [views/*.yaml]\nitems:'),
    );
    writeFileSync(
      join(made.cwd, 'p/views/titres.yaml'),
      'view: 1\nid: titres\ntitle: Les titres\ndetail: titles\nbudget: { words: 3 }\n',
    );
    return made;
  };

  test('are written in each format, and their budget is told', () => {
    const { cwd, view, read } = defined();
    const { code, err } = view(
      '--view',
      'Titres',
      '--format',
      'md,html,docx',
      '--out',
      'o',
      '--lang',
      'en',
      'p',
    );
    expect(code).toBe(0);
    expect(err).toMatch(/^View “titres” has \d+ words; its budget is 3\.\n$/);
    expect(readdirSync(join(cwd, 'o')).sort()).toEqual(['titres.docx', 'titres.html', 'titres.md']);
    expect(read('o/titres.md')).toContain('**Les titres**');
  });

  test('are all written with --all, one for each actor too', () => {
    const { cwd, view } = defined();
    expect(view('--all', '--out', 'o', 'p').code).toBe(0);
    expect(readdirSync(join(cwd, 'o')).sort()).toEqual(['chef.md', 'editeur.md', 'titres.md']);
  });

  test('are compared with --check, which writes nothing', () => {
    const { cwd, view } = defined();
    const check = (): Run =>
      view(
        '--view',
        'titres',
        '--actor',
        'chef',
        '--format',
        'md,docx',
        '--out',
        'o',
        '--lang',
        'en',
        '--check',
        'p',
      );
    expect([check().code, existsSync(join(cwd, 'o'))]).toEqual([1, false]);
    view('--view', 'titres', '--actor', 'chef', '--format', 'md,docx', '--out', 'o', 'p');
    expect(check().code).toBe(0);
    writeFileSync(join(cwd, 'p/a.md'), `${FILES['p/a.md']}\n### EX-4 — Quatre\n\nL’ENT DOIT.\n`);
    writeFileSync(join(cwd, 'o/chef.md'), 'à moi\n');
    const { code, out } = check();
    expect([code, out.match(/Out of date/g)?.length]).toEqual([1, 4]);
    expect(readFileSync(join(cwd, 'o/chef.md'), 'utf8')).toBe('à moi\n');
  });

  test('are not written at all when one of the files is a person’s', () => {
    const { cwd, view } = defined();
    mkdirSync(join(cwd, 'o'));
    writeFileSync(join(cwd, 'o/titres.md'), 'à moi\n');
    expect(view('--actor', 'chef', '--view', 'titres', '--out', 'o', 'p').code).toBe(2);
    expect(readdirSync(join(cwd, 'o'))).toEqual(['titres.md']);
  });

  test('are listed', () => {
    const { cwd } = defined();
    const { out } = sdet(['list', 'views', 'p', '--format', 'json'], { cwd });
    expect(JSON.parse(out).views).toEqual([
      { id: 'titres', title: 'Les titres', actors: [], detail: 'titles', file: 'p/views/titres.yaml' },
      { id: 'chef', title: 'Chef', actors: ['chef'], detail: 'plain', file: null },
      { id: 'editeur', title: 'Éditeur', actors: ['editeur'], detail: 'plain', file: null },
    ]);
  });
});

describe('wrong use', () => {
  test('an actor that nobody bears: the nearest and all of them, nothing written', () => {
    const { cwd, view } = project();
    const { code, out, err } = view('--actor', 'chet', '--out', 'o', '--lang', 'en', 'p');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'sdet: Unknown actor: “chet”.\nDid you mean chef?\nActors of the catalogue: chef, editeur.\n',
    );
    expect(existsSync(join(cwd, 'o'))).toBe(false);
  });
  test('a file in the place of the folder', () => {
    const { view } = project();
    const { code, err } = view('--actor', 'chef', '--out', 'p/a.md', '--lang', 'en', 'p');
    expect([code, err]).toEqual([2, 'sdet: --out: “p/a.md” is a file; name a folder.\n']);
  });

  test.each([
    [['--out', 'o', 'p'], 'Name the version: --actor ID, --view ID or --all.'],
    [['--view', 'x', '--out', 'o', 'p'], 'This project has no view “x”.'],
    [['--actor', 'chef', '--format', 'pdf', '--out', 'o', 'p'], '--format: “pdf” is not a format'],
  ])('%s', (args, expected) => {
    const { cwd, view } = project();
    const { code, out, err } = view(...args, '--lang', 'en');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(expected);
    expect(existsSync(join(cwd, 'o'))).toBe(false);
  });

  test('--all, where there is neither an actor nor a view', () => {
    const cwd = folders.make({
      'sdet.yaml': "sdet: 1\nvolumes: [{ id: p, chapters: ['*.md'] }]\n",
      'a.md': '# A\n',
    });
    const { code, out, err } = sdet(['view', '--all', '--out', 'o', '--lang', 'en'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('This project defines no actor and no view');
    expect(existsSync(join(cwd, 'o'))).toBe(false);
  });
});

describe('pictures', () => {
  const PICTURES = {
    ...FILES,
    'p/a.md': FILES['p/a.md'].replace(
      'L’ENT DOIT suivre EX-2.',
      '![Plan](img/plan.jpg) ![Logo](logo.svg) ![Grand](g.png)',
    ),
    'p/img/plan.jpg': png(4, 3),
    'p/logo.svg': SVG,
    'p/g.png': Buffer.concat([png(), new Uint8Array(2 * 1024 * 1024)]),
  };
  const make = (cwd: string, ...more: string[]): Run =>
    sdet(
      ['view', '--actor', 'chef', '--detail', 'full', '--format', 'html,docx', '--out', 'o', ...more, 'p'],
      { cwd },
    );

  test('become part of pages and documents; which do not, and why, is said once', () => {
    const cwd = folders.make(PICTURES);
    const { code, err } = make(cwd);
    expect([code, err.replaceAll('\u00a0', ' ').trimEnd().split('\n')]).toEqual([
      0,
      [
        'Image « g.png » remplacée par un lien : elle dépasse 2 Mio ; réduisez-la.',
        'Image « logo.svg » remplacée par un lien : un document Word ne la montre pas ; donnez-la en PNG ou en JPEG.',
      ],
    ]);
    const page = readFileSync(join(cwd, 'o/chef-full.html'), 'utf8');
    const base64 = Buffer.from(png(4, 3)).toString('base64');
    expect(page).toContain(`<img src="data:image/png;base64,${base64}" alt="Plan">`);
    expect(page).toContain(`<img src="data:image/svg+xml;base64,${btoa(SVG)}" alt="Logo">`);
    expect(page).toContain('<a href="../p/g.png">Image\u00a0: Grand (fichier g.png)</a>');
    const parts = unzipSync(readFileSync(join(cwd, 'o/chef-full.docx')));
    expect(Object.keys(parts).filter(name => name.startsWith('word/media/'))).toEqual([
      'word/media/image1.png',
    ]);
    expect(make(cwd, '--check').code).toBe(0);
    writeFileSync(join(cwd, 'p/img/plan.jpg'), png(5, 3));
    expect(make(cwd, '--check').code).toBe(1);
    expect(make(cwd).code).toBe(0);
  });

  test('do not come from outside the folder', () => {
    const cwd = folders.make({ ...PICTURES, 'geheim.png': png(9, 9) });
    rmSync(join(cwd, 'p/img/plan.jpg'));
    symlinkSync('../../geheim.png', join(cwd, 'p/img/plan.jpg'));
    make(cwd);
    const page = readFileSync(join(cwd, 'o/chef-full.html'), 'utf8');
    expect(page).not.toContain(Buffer.from(png(9, 9)).toString('base64'));
    expect(page).toContain('Plan');
  });
});
