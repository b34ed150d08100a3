import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { formatDocument } from '../../../../server/src/core/format/formatDocument.ts';
import { applyEdits } from '../../../../server/src/core/refactor/edits.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';
import { type Random, seededRandom } from '../../../support/random.ts';
import { markdownTexts, SEEDS, yamlTexts } from '../extract/support/texts.ts';

/** A project and the text of one of its files once that was formatted. */
function formatted(files: Files, path: string): string {
  const { view } = projectOf(files);
  const edits = formatDocument(view, projectPath(path)) ?? [];
  for (const [index, { span }] of edits.entries()) {
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect(edits[index - 1]?.span.end ?? 0).toBeLessThanOrEqual(span.start);
  }
  return applyEdits(files[path] ?? '', edits);
}

/** What no layout may touch: every character but blanks and what tables are drawn with. */
function words(text: string): string {
  return text.replace(/[\s|:-]+/g, '');
}

/** What the project knows of a file, and what it finds wrong, without places. */
function said(files: Files, path: string): unknown {
  const project = projectOf(files);
  const facts = project.view.facts(projectPath(path));
  const fields = facts?.items.map(item => [
    item.fields.map(({ key, label, values }) => [key, label, values.map(({ text }) => text)]),
    item.blocks.map(({ key, text }) => [key, text]),
  ]);
  const rules = [...allFindings(project).values()]
    .flat()
    .map(({ rule }) => rule)
    .sort();
  return [facts?.symbols, fields, rules];
}

function holds(files: Files, path: string): boolean {
  const text = files[path] ?? '';
  const once = formatted(files, path);
  const after = { ...files, [path]: once };
  expect(words(once)).toBe(words(text));
  expect(said(after, path)).toEqual(said(files, path));
  expect(formatted(after, path)).toBe(once);
  return once !== text;
}

describe('formatting changes nothing that is said, and once is as good as twice', () => {
  it.each(SEEDS)('for any Markdown (seed %i)', seed => {
    fc.assert(
      fc.property(markdownTexts, text => {
        holds({ '01.md': text }, '01.md');
      }),
      { seed, numRuns: 20 },
    );
  });

  it.each(SEEDS)('for any YAML (seed %i)', seed => {
    fc.assert(
      fc.property(yamlTexts, text => {
        holds(
          { 'exigences/r.yaml': text, 'catalogues/c.yaml': 'kind: actors\nentries: []\n' },
          'exigences/r.yaml',
        );
      }),
      { seed, numRuns: 20 },
    );
  });

  it.each(SEEDS)('for tables and lists in disorder (seed %i)', seed => {
    const changed = [1, 2, 3, 4].filter(n => holds({ '01.md': disordered(seed + n) }, '01.md'));
    expect(changed.length).toBeGreaterThan(1);
  });

  it.each(SEEDS)('for tables full of backslashes and pipes (seed %i)', seed => {
    const piece = fc.constantFrom('\\', '|', '\\|', '\\\\', ' ', 'x', '`', '-', ':', '\t', '&#124;');
    const row = fc.array(piece, { maxLength: 8 }).map(pieces => `|${pieces.join('')}`);
    const table = fc.tuple(
      fc.constantFrom('|a|\n|-|', '|a|b|\n|-|:-:|', 'a|b\n-|-'),
      fc.array(row, { maxLength: 4 }),
    );
    fc.assert(
      fc.property(table, ([head, rows]) => {
        holds({ '01.md': `${[head, ...rows].join('\n')}\n` }, '01.md');
      }),
      { seed, numRuns: 40 },
    );
  });

  it('for a row that ends in an escaped backslash', () => {
    const text = '|a|\n|-|\n|\\|\n|x\\\\|\n';
    expect(formatted({ '01.md': text }, '01.md')).toBe('| a   |\n| --- |\n| \\|  |\n| x\\\\ |\n');
    holds({ '01.md': text }, '01.md');
  });

  it.each(SEEDS)('for registers in disorder (seed %i)', seed => {
    const changed = [1, 2, 3, 4].filter(n =>
      holds({ 'exigences/r.yaml': register(seed + n) }, 'exigences/r.yaml'),
    );
    expect(changed.length).toBeGreaterThan(1);
  });

  it('for every file of the example, whatever its lists went in by before', () => {
    const root = 'examples/sdet';
    const files: Record<string, string> = {};
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (/\.(?:md|ya?ml)$/.test(name)) files[name] = readFileSync(join(root, name), 'utf8');
    }
    const { view } = projectOf(files);
    for (const path of Object.keys(files)) {
      const text = applyEdits(files[path] ?? '', formatDocument(view, projectPath(path)) ?? []);
      expect(words(text)).toBe(words(files[path] ?? ''));
      files[path] = text;
    }
    const again = projectOf(files).view;
    for (const path of Object.keys(files)) {
      expect([path, formatDocument(again, projectPath(path)) ?? []]).toEqual([path, []]);
    }
  });
});

const CELLS = [
  '',
  'EX-AAS-001',
  'été',
  '漢字',
  'a\\|b',
  '`c\\|d`',
  '**e**',
  '[f](02.md)',
  'L’ENT DOIT.',
  ' ',
  '\\',
  'x\\\\',
  '\\|',
  'y\\',
  '`\\`',
];
const BLANKS = ['', ' ', '  ', '\t'];

function disordered(seed: number): string {
  const random = seededRandom(seed);
  const blank = (): string => random.pick(BLANKS);
  const columns = 1 + random.below(4);
  const row = (cells: readonly string[]): string => {
    const inner = cells.map(cell => blank() + cell + blank()).join('|');
    return `|${inner}|${blank()}`;
  };
  const cells = (): string[] => Array.from({ length: columns }, () => random.pick(CELLS));
  const rule = Array.from({ length: columns }, () => random.pick(['-', '--', ':-', '-:', ':-:']));
  const head = ['ID', 'Niveau', 'Exigence', 'x'].slice(0, columns);
  const table = [head, rule, ...Array.from({ length: random.below(5) }, cells)].map(row);
  const prefix = random.pick(['', '> ', '  ']);
  const fields = ['Niveau', 'Acteurs', 'Voir', 'Note', 'Inconnu'].map(label => {
    const bold = random.pick([label, `**${label}**`, `*${label}*`]);
    const values = random.pick([
      'obligatoire',
      'a,b',
      'EX-AAS-002 ,  EX-AAS-003',
      '',
      'a (b, c)',
      '« x, y »',
    ]);
    return `-${random.pick([' ', '  ', '   '])}${bold}${random.pick(['', ' ', '\u00a0', '  '])}:${random.pick([' ', '  '])}${values}${blank()}`;
  });
  const list = fields.slice(0, 1 + random.below(fields.length)).join('\n');
  return `### EX-AAS-00${random.below(9)} — Titre\n\n${list}\n\nL’ENT DOIT.\n\n${table.map(line => prefix + line).join('\n')}\n`;
}

function register(seed: number): string {
  const random = seededRandom(seed);
  const dash = ' '.repeat(2 * random.below(2));
  const items = Array.from({ length: 1 + random.below(4) }, (_, n) => item(random, dash, n));
  return `${random.pick(['', '# tête\n', 'title:   T  \n'])}items:\n${items.join('')}`;
}

function item(random: Random, dash: string, n: number): string {
  const gap = ' '.repeat(1 + random.below(3));
  const inner = dash + ' '.repeat(1 + gap.length);
  const keys = [
    `id:${' '.repeat(1 + random.below(2))}EX-AAS-00${n}`,
    random.pick(['title: Un titre', 'title: "a: b"', "title:   'c'"]),
    random.pick([
      'see: [EX-AAS-001,EX-AAS-002]',
      `see:\n${inner}- EX-AAS-001\n${inner}- EX-AAS-002`,
      'level: interdit',
    ]),
    random.pick([
      `statement: |\n${inner}    Un DOIT\n\n${inner}      deux`,
      `statement: >-\n${inner} Un\n${inner} deux`,
      `statement: Un\n${inner}  deux`,
      `statement: |2\n${inner}   Un\n${inner}  deux`,
    ]),
    random.pick(['# fin', 'plain: x   ', 'note: ~']),
  ];
  return `${dash}-${gap}${keys.join(`\n${inner}`)}\n${random.pick(['', '\n', `${dash}# commentaire\n`])}`;
}
