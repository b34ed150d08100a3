import { describe, expect, test } from 'vitest';
import { renderFinding } from '../../../../server/src/core/messages/render.ts';
import type { Finding } from '../../../../server/src/core/model/finding.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { rules } from '../../../../server/src/core/rules/index.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';

/** Every rule is switched on, so that none is left out. */
const MANIFEST = `sdet: 1
volumes: [{ id: p, title: Principal, chapters: ['*.md'] }]
catalogues: [catalogues/*.yaml]
registers: [exigences/*.yaml]
items:
  requirement: { pattern: 'EX-(?<service>[A-Z]{3})-(?<number>\\d+)' }
rules: { ${rules.map(({ id }) => `${id}: warning`).join(', ')} }
`;

function repeated(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

function id(index: number): string {
  return `EX-AAS-${String(index).padStart(5, '0')}`;
}

/** Every place lies in its text; what is found can be told in a few lines. */
function complaints(files: Files, found: readonly Finding[]): readonly string[] {
  const isInside = ({ path, span, fixes }: Finding): boolean =>
    [span, ...fixes.flatMap(({ edits }) => edits.map(edit => edit.span))].every(
      ({ start, end }) => 0 <= start && start <= end && end <= (files[path]?.length ?? 0),
    );
  const outside = found.filter(finding => !isInside(finding)).map(({ rule, path }) => `${rule} in ${path}`);
  const long = found.slice(0, 50).filter(finding => renderFinding(finding, 'fr').message.length > 2000);
  return [...outside, ...long.map(({ rule }) => `${rule} goes on and on`)];
}

/** How often each rule spoke: `3 id/case`. */
function outcome(files: Files): readonly string[] {
  const all = { 'sdet.yaml': MANIFEST, ...files };
  const found = allFindings(projectOf(all));
  expect(complaints(all, found)).toEqual([]);
  const counts = new Map<string, number>();
  for (const { rule } of found) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => `${count} ${rule}`).toSorted();
}

describe('long chapters', () => {
  test.each<[string, string, readonly string[]]>([
    ['headings', '# a\n\n'.repeat(50_000), []],
    ['headings that skip a rank', '# a\n\n### b\n\n'.repeat(5000), ['5000 structure/heading-skip']],
    ['the same number', '# 1 A\n\n'.repeat(10_000), ['9999 structure/number-duplicate']],
    ['items without a word', repeated(5000, index => `## ${id(index)}\n\n`), ['5000 structure/empty-item']],
    ['items that are titles', repeated(5000, index => `## ${id(index)} — T\n\n`), []],
    ['numbers far apart', repeated(2000, index => `## ${id(index * 100_000)} — T\n\n`), []],
    ['IDs on one line', 'EX-AAS-00001 '.repeat(150_000), ['150000 reference/unresolved-item']],
    ['acronyms', repeated(17_000, index => `Z${Number(index).toString(36).toUpperCase()}Q `), []],
    ['half a megabyte on one line', 'a '.repeat(250_000), []],
    ['two megabytes of one word', 'a'.repeat(2_000_000), []],
    ['halves of characters', '\ud800'.repeat(100_000), []],
  ])('%s', { timeout: 60_000 }, (_, text, expected) => {
    const found = outcome({ 'a.md': text });
    expect(found.filter(one => !one.endsWith(' term/undefined-acronym'))).toEqual(expected);
  });

  test('an item that is withdrawn, cited on one long line', () => {
    const old = '## EX-AAS-00001 — T\n\n- **Statut** : retiré\n';
    expect(outcome({ 'a.md': old, 'b.md': 'voir EX-AAS-00001 '.repeat(20_000) })).toEqual([
      '20000 reference/withdrawn-target',
    ]);
  });

  test('words from right to left', () => {
    const text = `# \u202eEX-AAS-00001 \u05e9\u05dc\u05d5\u05dd\n\n${'مرحبا EX-AAS-00002 \u202e§ 3.4\u202c '.repeat(5000)}`;
    expect(outcome({ 'a.md': text })).toContain('5001 reference/unresolved-item');
  });
});

describe('ten thousand levels', () => {
  const n = 10_000;
  test.each<[string, Files]>([
    ['quotes', { 'a.md': '>'.repeat(n) }],
    ['lists', { 'a.md': '- '.repeat(n) }],
    ['YAML in braces', { 'exigences/r.yaml': `items: ${'['.repeat(n)}` }],
    ['YAML in dashes', { 'exigences/r.yaml': '- '.repeat(n) }],
    ['YAML in stairs', { 'catalogues/a.yaml': repeated(2000, index => `${' '.repeat(index)}a:\n`) }],
    ['the front matter', { 'a.md': `---\ntitle: ${'['.repeat(n)}\n---\n\n# A\n` }],
  ])('%s are refused with one finding', (_, files) => expect(outcome(files)).toEqual(['1 data/syntax']));

  test('of the manifest too, and the rest is read', () =>
    expect(outcome({ 'sdet.yaml': `${MANIFEST}x: ${'{a: '.repeat(n)}`, 'a.md': '# A\n' })).toEqual([
      '1 data/syntax',
    ]));
});

describe('catalogues', () => {
  const services = (count: number, parent: (index: number) => number): Files => ({
    'catalogues/s.yaml': `kind: services\nentries:\n${repeated(count, index => `  - { id: s${index}, name: S ${index}, parent: s${parent(index)} }\n`)}`,
  });
  test('parents of parents', () =>
    expect(outcome(services(3000, index => Math.min(index + 1, 2999)))).toEqual(['1 service/parent-cycle']));
  test('parents in one circle', () =>
    expect(outcome(services(3000, index => (index + 1) % 3000))).toEqual(['1 service/parent-cycle']));
  test('a bomb of aliases', () => {
    const bomb = repeated(
      30,
      index => `  - &a${index} [${`*a${index - 1}, `.repeat(index === 0 ? 0 : 9)}]\n`,
    );
    expect(outcome({ 'catalogues/a.yaml': `kind: actors\nentries:\n${bomb}` })).toEqual(['1 data/syntax']);
  });
  test('a long glossary and a long text', () => {
    const glossary = `kind: glossary\nentries:\n${repeated(2000, index => `  - { id: t${index}, name: mot${index} court, prefer: autre }\n`)}`;
    const found = outcome({
      'catalogues/g.yaml': glossary,
      'a.md': repeated(20_000, index => `un mot${index} court `),
    });
    expect(found).toContain('2000 term/deprecated');
  });
});

describe('patterns that could take for ever', () => {
  test.each(['(a+)+b', '(a|a)*b', '(\\d+)*X', '([A-Z]+-?)+\\d', '(.*)*x', '(x+x+)+y', '(?:a{1,30}){1,30}b'])(
    '%s is refused',
    pattern => {
      const sdet = `sdet: 1\nvolumes: [{ id: p, chapters: ['*.md'] }]\nitems: { r: { pattern: '${pattern}' } }\n`;
      expect(outcome({ 'sdet.yaml': sdet, 'a.md': `# ${'a'.repeat(64)}\n` })).toEqual([
        '1 data/unsafe-pattern',
      ]);
    },
  );
  test.each(['(a|ab)*c', 'EX-\\d{3}', '[A-Z]{2,4}-\\d+', '(?:EX|BP)-\\d+(?:\\.\\d+)?'])(
    '%s is not',
    pattern => {
      const sdet = `sdet: 1\nvolumes: [{ id: p, chapters: ['*.md'] }]\nitems: { r: { pattern: '${pattern}' } }\n`;
      expect(outcome({ 'sdet.yaml': sdet, 'a.md': '# A\n' })).toEqual([]);
    },
  );
});
