import { expect, test } from 'vitest';
import { proposeManifest } from '../../../../server/src/core/init/proposeManifest.ts';

type Files = Readonly<Record<string, string>>;

function kindsIn(files: Files): readonly string[] {
  const kinds = proposeManifest(new Map(Object.entries(files)))?.kinds ?? [];
  return kinds.map(({ kind, pattern, path, forms, ids }) =>
    [`${kind} ${forms.join('+')} ×${ids.length}`, pattern, ...(path === undefined ? [] : [path])].join(' | '),
  );
}

/** The kinds that are proposed for a tree: `kind forms ×count | pattern`. */
function check(files: Files, ...expected: readonly string[]): void {
  expect(kindsIn(files)).toEqual(expected);
}

const numbers = (count: number, line: (number: string) => string): string =>
  Array.from({ length: count }, (_, index) => line(String(index + 1).padStart(2, '0'))).join('\n');
const table = (head: string, rows: string): string => `| ${head} | Exigence |\n|---|---|\n${rows}\n`;

test('headings, and leads in bold', () => {
  check(
    { 'a.md': numbers(6, n => `### EX-AAS-0${n} — Titre\n\nTexte.\n`) },
    'requirement heading ×6 | EX-AAS-(?<number>\\d{3})',
  );
  check({ 'a.md': numbers(6, n => `- **BP-0${n}** Le texte.`) }, 'practice lead ×6 | BP-(?<number>\\d{3})');
  check({ 'a.md': numbers(7, n => `## R${n} Le titre`) }, 'requirement heading ×7 | R(?<number>\\d{2})');
});

test('grades behind the number, as ANSSI has them', () => {
  const graded = numbers(6, n => `> **R${n}** — x\n\n> **R${n}-** — y\n\n> **R${n}--** — z\n\n### R${n}+\n`);
  check({ 'a.md': graded }, 'requirement heading+lead ×24 | R(?<number>\\d{2})[-+]{0,2}');
  check(
    { 'a.md': numbers(6, n => `- **EX-AAS-0${n}**- x\n- **EX-AAS-0${n}+** y`) },
    'requirement lead ×6 | EX-AAS-(?<number>\\d{3})',
  );
});

test('anchors before the IDs', () => {
  const anchored = table(
    'ID',
    numbers(6, n => `| <a id="r${n}"></a>API-${n} | x |`),
  );
  check({ 'a.md': anchored }, 'requirement table ×6 | API-(?<number>\\d{2})');
  check(
    { 'a.md': numbers(6, n => `### <a name="r${n}"></a> API-${n} — x`) },
    'requirement heading ×6 | API-(?<number>\\d{2})',
  );
});

test('two kinds in one text', () => {
  check(
    { 'a.md': numbers(6, n => `- **BP-0${n}** x\n- **EX-AAS-0${n}** x\n- **EX-SUP-0${n}** x`) },
    'requirement lead ×12 | EX-(?:AAS|SUP)-(?<number>\\d{3})',
    'practice lead ×6 | BP-(?<number>\\d{3})',
  );
});

test('a table that defines, and another folder that quotes it', () => {
  const files = {
    'annexes/a.md': table(
      'Index',
      numbers(20, n => `| OIA_${n} | x |`),
    ),
    'themes/b.md': table(
      'Index',
      numbers(10, n => `| OIA_${n} | y |`),
    ),
  };
  check(files, 'requirement table ×20 | OIA_(?<number>\\d{2})');
  expect(proposeManifest(new Map(Object.entries(files)))?.quoting).toEqual([
    { volume: 'themes', kinds: ['requirement'] },
  ]);
});

test('two folders that define different items', () => {
  const files = {
    'a/a.md': table(
      'Index',
      numbers(9, n => `| OIA_${n} | x |`),
    ),
    'b/b.md': table(
      'Index',
      numbers(9, n => `| PID_${n} | y |`),
    ),
  };
  check(files, 'requirement table ×18 | (?:OIA|PID)_(?<number>\\d{2})');
  expect(proposeManifest(new Map(Object.entries(files)))?.quoting).toEqual([]);
});

test('a code in the front matter; the headings and tables repeat it', () => {
  const sheets = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => {
      const id = `${index < 3 ? 'UI' : 'CO'}-0${index + 1}`;
      return [
        `fiches/${id}.md`,
        `---\ncode: ${id}\nresponsable: Développeur\n---\n# ${id} - Le titre de la fiche\n`,
      ];
    }),
  );
  const files = { ...sheets, 'fiches/000.md': table('Fiche', '| UI-01 | x |\n| UI-99 | x |') };
  check(files, 'requirement document ×6 | (?:CO|UI)-(?<number>\\d{2})');
  expect(proposeManifest(new Map(Object.entries(files)))?.labels).toEqual([
    { target: 'id', names: ['code'] },
    { target: 'actors', names: ['responsable'] },
  ]);
});

test('one file for each number, its name in prose, and a tag', () => {
  const files = {
    ...Object.fromEntries(
      Array.from({ length: 6 }, (_, n) => [`src/criteres/1.${n + 1}/index.md`, '---\ntitle: x\n---\n']),
    ),
    'src/faq/a.md':
      'Le critère 1.1, le critère 1.2 et les critères 1.3 : voir {% crit 1.4 %} et {% crit "1.5" %}.',
  };
  check(files, 'criterion document ×6 | \\d+\\.\\d+ | src/criteres/(?<id>\\d+\\.\\d+)/index\\.md');
  const proposal = proposeManifest(new Map(Object.entries(files)));
  expect(proposal?.kinds[0]?.names).toEqual(['critère']);
  expect(proposal?.cite).toEqual([{ template: '{% crit <id> %}', count: 2 }]);
});

test('what is no ID', () => {
  check({ 'a.md': numbers(9, n => `# A.2.${Number(n)} Section`) });
  check({ 'a.md': numbers(4, n => `### EX-AAS-0${n} Trop peu`) });
  check({ 'a.md': numbers(9, n => `Voir ISO-90${n} et RFC-21${n}.`) });
  check({ 'a.md': `\`\`\`\n${numbers(9, n => `### EX-AAS-0${n}`)}\n\`\`\`` });
  check({ 'README.md': numbers(9, n => `### EX-AAS-0${n} Exemple`), 'a.md': 'Texte.' });
});

test('risks that every paper quotes are no items', () => {
  const rows = numbers(9, n => `| TR${n} | x |`);
  check({ 'p/a.md': table('ID', rows), 'p/b.md': table('ID', rows) });
});

test('language, levels, volumes and numbering', () => {
  const proposal = proposeManifest(
    new Map([
      ['README.md', '# The framework\n\nAbout.'],
      [
        'docs/index.md',
        '# Main\n\n## 1.1 Scope\n\n## 1.2 The terms\n\n## 1.3 The rest of it\n\nThe unit SHALL work.',
      ],
      [
        'docs/topics/a.md',
        `# Topic\n\n## Scope\n\n${'The provider SHALL do this and MAY do that. '.repeat(5)}`,
      ],
      ['CHANGELOG.md', '# Changes'],
    ]),
  );
  expect(proposal).toMatchObject({
    title: 'The framework',
    language: 'en',
    files: 2,
    levels: { levels: 'rfc2119', case: 'upper' },
  });
  expect(proposal?.levels.words[0]).toEqual({ word: 'SHALL', count: 6 });
  expect(
    proposal?.volumes.map(({ id, chapters, numbering }) => `${id} ${chapters.join(' ')} ${numbering}`),
  ).toEqual(['main docs/*.md manual', 'topics docs/topics/*.md none']);
});

test('links whose anchors are elsewhere, or nowhere', () => {
  const links = numbers(12, n => `[x](#mot-${n})`);
  const words = numbers(12, n => `## Mot ${n}`);
  const anchors = (files: Files): string | undefined =>
    proposeManifest(new Map(Object.entries(files)))?.links.anchors;
  expect(anchors({ 'a.md': links, 'b.md': words })).toBe('volume');
  expect(anchors({ 'a.md': `${links}\n${words}` })).toBe('file');
  expect(anchors({ 'a.md': links })).toBe('unknown');
});

test('catalogues and registers', () => {
  const proposal = proposeManifest(
    new Map([
      ['a.md', 'Texte.'],
      ['catalogues/acteurs.yaml', 'kind: actors\nentries:\n  - id: x\n'],
      ['exigences/a.yaml', 'items:\n  - id: EX-AAS-001\n'],
      ['mkdocs.yaml', 'site_name: x\n'],
    ]),
  );
  expect(proposal).toMatchObject({ catalogues: ['catalogues/*.yaml'], registers: ['exigences/*.yaml'] });
});

test('files about the repository are left aside', () => {
  const ignored = (...paths: readonly string[]): readonly string[] | undefined =>
    proposeManifest(new Map(paths.map(path => [path, '# Titre'])))?.ignore;
  expect(ignored('a.md', 'README.md', 'CHANGELOG.md')).toEqual(['CHANGELOG.md', 'README.md']);
  expect(ignored('docs/a.md', 'docs/x/b.md', 'docs/x/README.md', 'README.md')).toEqual(['docs/x/README.md']);
});

test('a volume without a heading of the first rank is called after its file', () => {
  const proposal = proposeManifest(new Map([['guide-technique.md', '## R1 - Titre\n']]));
  expect(proposal).toMatchObject({ title: 'Guide technique', volumes: [{ title: 'Guide technique' }] });
});

test('nothing to read', () => {
  expect(
    proposeManifest(
      new Map([
        ['README.md', '# x'],
        ['a.yaml', 'a: 1'],
      ]),
    ),
  ).toBeUndefined();
});

test('the IDs of registers, however few, and the Markdown that quotes them', () => {
  const register =
    "items:\n  - id: SEC-01\n    statement: Le service DOIT.\n  - { id: 'SEC-02', statement: x }\n";
  check(
    { 'a.md': '# A\n\nVoir SEC-01.\n', 'r/s.yaml': register },
    'requirement register ×2 | SEC-(?<number>\\d{2})',
  );
  check(
    { 'a.md': table('Réf.', '| SEC-01 | voir |\n| SEC-02 | voir |'), 'r/s.yaml': register },
    'requirement register ×2 | SEC-(?<number>\\d{2})',
  );
  check(
    {
      'a.md': numbers(6, n => `### EX-AAS-0${n} — Titre`),
      'r/s.yml': 'items:\n- id: EX-AAS-010\n- id: EX-AAS-011\n',
    },
    'requirement heading+register ×8 | EX-AAS-(?<number>\\d{3})',
  );
});

test.each([
  ['no items', 'entries:\n  - id: SEC-01\n'],
  ['no entries', 'items:\n  - title: SEC-01\n'],
  ['IDs without a number', 'items:\n  - id: chiffrement\n'],
])('YAML with %s gives no kind', (_, text) => check({ 'a.md': '# A\n', 'r/s.yaml': text }));

test('the number of a first chapter is not part of the title', () => {
  const titled = (title: string): string | undefined =>
    proposeManifest(new Map([['chap/a.md', `# ${title}\n\n${numbers(6, n => `### EX-AAS-0${n} — T\n`)}`]]))
      ?.title;
  expect(titled('1. Cadre de référence')).toBe('Cadre de référence');
  expect(titled('Chapitre 2 — Cadre')).toBe('Cadre');
  expect(titled('3 questions')).toBe('3 questions');
  expect(titled('Chapitre 2')).toBe('Chapitre 2');
});

test('items with bare numbers behind a word for them', () => {
  check(
    {
      'a.md': numbers(6, n => `#### [Critère 1.${Number(n)}](#crit-1-${n}) [A] Quoi ? {id="crit-1-${n}"}\n`),
    },
    'criterion heading ×6 | \\d+\\.\\d+',
  );
  check(
    { 'a.md': numbers(6, n => `**Test 1.2.${Number(n)}** : Quoi ?\n`) },
    'test lead ×6 | \\d+\\.\\d+\\.\\d+',
  );
  const [kind] =
    proposeManifest(new Map([['a.md', numbers(6, n => `### Règle 1.${Number(n)} — Titre\n`)]]))?.kinds ?? [];
  expect(kind?.names).toEqual(['règle']);
});

test('rows under bare numbers', () => {
  const rows = numbers(6, n => `| **2.1.${Number(n)}** | Vérifiez. |`);
  check({ 'a.md': table('#', rows) }, 'requirement table ×6 | \\d+\\.\\d+\\.\\d+');
});

test('numbers that are no items', () => {
  check({ 'a.md': numbers(6, n => `### Section 1.${Number(n)} — Titre\n`) });
  check({ 'a.md': numbers(6, n => `### 1.${Number(n)} Titre\n`) });
  check({ 'a.md': `${numbers(6, n => `### Critère 1.${Number(n)} Titre\n`)}\n## 3.4 Une section\n` });
  check({ 'a.md': numbers(4, n => `### Critère 1.${Number(n)} Titre\n`) });
  check({ 'a.md': table('Version', `${numbers(6, n => `| 1.0.${Number(n)} | x |`)}\n| à venir | x |`) });
  const twice = numbers(
    6,
    n => `### Version 1.${Number(n)}\n\n### Mode 1.${Number(n)} a\n\n### Mode 1.${Number(n)} b\n`,
  );
  check({ 'a.md': twice });
});

test('the column that its header calls one of IDs', () => {
  const rows = numbers(6, n => `| **2.${Number(n)}** | MSTG‑STORAGE‑${Number(n)} | Le texte. |`);
  const files = { 'a.md': `| # | MSTG-ID | Texte |\n|---|---|---|\n${rows}\n` };
  check(files, 'requirement table ×6 | MSTG-STORAGE-(?<number>\\d+)');
  expect(proposeManifest(new Map(Object.entries(files)))?.labels).toEqual([
    { target: 'id', names: ['MSTG-ID'] },
  ]);
});
