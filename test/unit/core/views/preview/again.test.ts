import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import { Project } from '../../../../../server/src/core/project/project.ts';
import { type PieceHtml, wholeHtml } from '../../../../../server/src/core/views/preview/pieceHtml.ts';
import {
  Preview,
  type PreviewOptions,
  type PreviewState,
} from '../../../../../server/src/core/views/preview/preview.ts';
import { generateView } from '../../../../../server/src/core/views/view.ts';
import { type Files, projectOf } from '../../../../support/inMemoryProject.ts';
import { RandomEdits } from '../../../../support/randomEdits.ts';
import { ACTORS } from '../support/viewOf.ts';

const EVERYBODY: PreviewOptions = { actors: 'all', outside: 'note', detail: 'full', language: 'fr' };

function shown(preview: Preview, paths: readonly string[], options = EVERYBODY): PreviewState {
  return preview.show(paths.map(projectPath), options, undefined, () => true);
}

const wholeOf = ({ blocks }: PreviewState): readonly string[] =>
  blocks.map(({ key, html }) => `${key} ${wholeHtml(html)}`);

/** The words of each item, as a page has them too. */
function wordsOf(html: string): readonly string[] {
  return [...html.matchAll(/<article[\s\S]*?<\/article>/g)].map(([article]) =>
    article
      .replace(/<a class="(?:share|to-source)"[^>]*>[^<]*<\/a>/g, '')
      .replace(/<p class="source">[\s\S]*?<\/p>/g, '')
      .replace(/ (?:id|href|aria-\w+|data-(?:place|footnote)[^=]*)="[^"]*"/g, '')
      .replace(/<\/?h\d/g, '<h')
      .replace(/\s+/g, ' ')
      .replaceAll(' </article>', '</article>'),
  );
}

/** Writes texts into a chapter one after the other; each time the preview must be that of a project which never had another. */
function check(texts: readonly string[], rest: Files = {}, options = EVERYBODY): void {
  const files = (text: string): Files => ({ ...ACTORS, ...rest, 'a.md': text });
  const project = projectOf(files(texts[0] ?? ''));
  const preview = new Preview(project);
  // Twice, since what a text says is kept from its second reading on.
  for (const text of [...texts, ...texts]) {
    project.apply([{ kind: 'text', path: projectPath('a.md'), text }]);
    const now = shown(preview, ['a.md'], options);
    expect(wholeOf(now)).toEqual(wholeOf(shown(new Preview(projectOf(files(text))), ['a.md'], options)));
    expect(wordsOf(wholeOf(now).join(''))).toEqual(wordsOf(pageOf(project, options)));
  }
}

/** The page that is written to a file: it is rendered as a whole. */
function pageOf(project: Project, { actors, detail, outside }: PreviewOptions): string {
  const of = actors === 'all' ? 'all' : actors.map(({ id }) => id);
  const made = generateView(project, { actors: of, detail, outside, glossary: 'none', format: 'html' });
  return made.kind === 'output' ? made.text : '';
}

function preview(text: string, rest: Files = {}): PreviewState {
  return shown(new Preview(projectOf({ ...ACTORS, ...rest, 'a.md': text })), ['a.md']);
}

const item = (n: number, text: string): string => `## EX-AA-00${n} — Titre ${n}\n\n${text}\n\n`;
const FOUR = [1, 2, 3, 4].map(n => item(n, `L’ENT DOIT ${n}, voir EX-AA-00${5 - n}.`)).join('');

/** Items below another heading. */
const INNER = FOUR.replaceAll('##', '###');
const CITING = FOUR.replace('voir', 'voir § 7, figure 2 et');
const LINKING = FOUR.replace('voir', 'voir [là](#7-une-section) et');
const SECTION = '## 7 Une section\n\n### EX-AA-008 — Titre 8\n\nDOIT, voir § 7.\n\n';
const FIGURE = '## EX-AA-008 — Titre 8\n\nDOIT, voir figure 2.\n\n![a](p.png)\n\n*Figure 2 — Un plan*\n';
const LIST =
  '## Liste\n\nLe socle DOIT :\n\n- **EX-AA-001** — un, voir EX-AA-002 ;\n- **EX-AA-002** — deux.\n';
const TABLE =
  '## Table\n\n| Id | Exigence |\n|---|---|\n| EX-AA-001 | DOIT un, voir EX-AA-002 |\n| EX-AA-002 | DOIT deux | \n| EX-AA-003 | trois | a |\n';

/** Each item with so much text behind it that it begins a part of its own. */
function longer(text: string): string {
  return text.replace(/^##+ EX.*\n/gm, heading => `${heading}\n${'Un texte qui explique. '.repeat(16)}\n`);
}

/** So much text that a chapter with it is read in parts. */
function around(letter: string): string {
  const section = (n: number): string =>
    `## ${letter}${n}\n\n${'Un texte de la partie. '.repeat(12)}\n\n### EX-${letter}${letter}-00${n} — Titre\n\nL’ENT DOIT, voir EX-AA-001.\n`;
  return [1, 2, 3, 4].map(section).join('\n');
}

describe('written again, a preview is what it would be the first time', () => {
  const KINDS: readonly (readonly [string, readonly string[]])[] = [
    ['a word', [FOUR, FOUR.replace('DOIT 2', 'DOIT bien 2')]],
    ['a line more', [FOUR, FOUR.replace('DOIT 2', 'DOIT\n\nencore 2')]],
    ['another level', [FOUR, FOUR.replace('DOIT 3', 'PEUT 3')]],
    ['another title, in links too', [FOUR, FOUR.replace('Titre 3', 'Autre titre')]],
    ['another ID', [FOUR, FOUR.replace('## EX-AA-003', '## EX-AA-009')]],
    ['the same ID twice', [FOUR, FOUR.replace('## EX-AA-003', '## EX-AA-002')]],
    ['an item goes', [FOUR, item(1, 'DOIT.') + item(4, 'DOIT.')]],
    ['a heading in between', [FOUR, FOUR.replace('## EX-AA-003', '## Partie\n\nTexte.\n\n### EX-AA-003')]],
    ['a heading inside an item', [FOUR, FOUR.replace('DOIT 2', 'DOIT 2\n\n### Détail\n\nTexte')]],
    ['a footnote comes and goes', [FOUR, `${FOUR.replace('DOIT 2', 'DOIT 2[^1]')}[^1]: Note.\n`, FOUR]],
    ['a picture', [FOUR, FOUR.replace('DOIT 2', 'DOIT 2 ![alt](p.png "titre")')]],
    ['a table and code', [FOUR, FOUR.replace('voir', '\n\n| a |\n|---|\n| b |\n\n```js\nc\n```\n\nvoir')]],
    ['a list that counts from two', [FOUR, FOUR.replace('voir', '\n\n2. a\n3. b\n\nvoir')]],
    ['marks', [FOUR, FOUR.replace('voir', '*a* **b** ~~c~~ `d` H<sub>2</sub>O [e](f.md "g") - [x] h voir')]],
    [
      'a link by a definition',
      ['f.md', 'g.md', 'g.md "deux"', 'g.md "trix"'].map(
        to => `${FOUR.replace('voir', '[a][d]')}[d]: ${to}\n`,
      ),
    ],
    [
      'blank lines that take no more room',
      [FOUR.replace('2\n\nL', '2\n\n\n\nL'), FOUR.replace('2\n\nL', '2\n  \nL')],
    ],
    [
      'a section that is cited',
      [
        `${CITING}${SECTION}`,
        `${CITING}${SECTION.replace('Une', 'Cette')}`,
        `${CITING}${SECTION.replace('7', '8')}`,
      ],
    ],
    [
      'a footnote that prose names',
      ['Une note.', '    Une note.'].map(
        text => `${FOUR.replace('voir', 'voir note de bas de page n° 1,')}Texte[^1].\n\n[^1]: ${text}\n`,
      ),
    ],
    [
      'which of two is the second',
      ['**EX-AA-001** — DOIT.', '  EX-AA-001 — DOIT   .'].map(
        text =>
          `${text}\n\n${longer(FOUR.replace('## EX-AA-001', '## EX-AA-005'))}\n\n- **EX-AA-001** — DOIT x.\n- **EX-AA-001** — DOIT x.\n`,
      ),
    ],
    ['an anchor', [`${LINKING}${SECTION}`, `${LINKING}${SECTION.replace('Une', 'Cette')}`]],
    ['a figure that is cited', [`${CITING}${FIGURE}`, `${CITING}${FIGURE.replace('Figure 2', 'Figure 3')}`]],
    [
      'the words before a list of items',
      [LIST, LIST.replace('Le socle', 'Tout socle'), LIST.replace('DOIT :', 'DOIT.')],
    ],
    ['a list of items', [LIST, LIST.replace('deux', 'double'), LIST.replace('- **', '-  **')]],
    ['a table of items', [TABLE, TABLE.replace('deux', 'double'), TABLE.replace('| a |', '| EX-AA-002 |')]],
    ['actors of the section', ['chef', 'dsi'].map(actor => `## Partie {actors=${actor}}\n\n${INNER}`)],
    ['a heading that becomes a paragraph', ['# ', ''].map(mark => `${mark}Partie\n\n${INNER}`)],
    ['a field that names another', [FOUR.replace('L’ENT', '- **Dépend de** : EX-AA-003\n\nL’ENT'), FOUR]],
  ];
  test.each(KINDS)('%s', (_, texts) => {
    check(texts, { 'f.md': '# F\n', 'g.md': '# G\n' });
    check(texts, { 'f.md': '# F\n', 'g.md': '# G\n' }, { ...EVERYBODY, detail: 'plain', outside: 'link' });
  });
  // Long chapters are read in parts: there an item may be the same as before.
  test.each(KINDS)('%s, in a long chapter', (_, texts) => {
    const long = texts.map(text => `# A\n\n${around('B')}\n${longer(text)}\n${around('C')}`);
    check(long, { 'f.md': '# F\n', 'g.md': '# G\n' });
    check(long, { 'f.md': '# F\n', 'g.md': '# G\n' }, { ...EVERYBODY, detail: 'plain', outside: 'link' });
  });

  test('a chapter in which nothing is written, when another changes to which it leads', () => {
    const other = `# B\n\n${item(5, 'DOIT.')}## 7 Une section\n\nTexte.\n\n## Ancre\n\n${item(6, 'DOIT.')}`;
    const leading = FOUR.replace('voir', 'voir EX-AA-005, EX-AA-006, § 7, [là](b.md#ancre), [b](b.md) et');
    const files = (text: string): Files => ({
      ...ACTORS,
      'a.md': leading,
      'b.md': text,
      'c.md': `# C\n\n${around('C')}${longer(leading.replaceAll(/## EX-AA-00(\d)/g, '## EX-AA-01$1'))}`,
    });
    const project = projectOf(files(other));
    for (const detail of ['full', 'plain'] as const) {
      const preview = new Preview(project);
      const others = [
        other.replace('## EX-AA-005', '## EX-AA-007'),
        other.replace('## 7', '## 8'),
        other.replace('## Ancre', '## Autre'),
        other.replace('DOIT', 'DOIT\n\nencore'),
        `${item(8, 'DOIT.')}${other}`,
        '',
        other,
      ];
      for (const text of others) {
        project.apply([{ kind: 'text', path: projectPath('b.md'), text }]);
        const paths = ['a.md', 'b.md', 'c.md'];
        const options = { ...EVERYBODY, detail, outside: 'link' } as const;
        const now = shown(preview, paths, options);
        expect(wholeOf(now)).toEqual(wholeOf(shown(new Preview(projectOf(files(text))), paths, options)));
      }
    }
  });

  test('items without an actor, and terms that are explained', () => {
    const glossary =
      'kind: glossary\nentries:\n  - { id: ent, name: Espace, acronym: ENT, definition: Un mot. }\n';
    check(
      [FOUR, FOUR.replace('DOIT 2', 'DOIT ENT 2'), FOUR.replaceAll('ENT', 'X')],
      { 'g.yaml': glossary },
      {
        ...EVERYBODY,
        actors: [{ id: 'chef', name: 'Chef d’établissement' }],
      },
    );
  });

  test('a volume that gets a heading while the section around an item loses its own', () => {
    const volumes = (other: string): string =>
      `sdet: 1\nvolumes:\n  - { id: v, title: V, chapters: ['a.md'] }\n${other}`;
    const states = [
      { 'sdet.yaml': volumes(''), 'a.md': `# Partie\n\n${longer(INNER)}` },
      {
        'sdet.yaml': volumes("  - { id: w, title: W, chapters: ['w.md'] }\n"),
        'a.md': `Partie\n\n${longer(INNER)}`,
      },
    ];
    const files = (index: number): Files => ({ 'w.md': '# W\n', ...states[index % 2] });
    const project = projectOf(files(0));
    const preview = new Preview(project);
    for (let index = 1; index < 6; index++) {
      project.apply(
        Object.entries(files(index)).map(([path, text]) => ({ kind: 'text', path: projectPath(path), text })),
      );
      expect(wholeOf(shown(preview, ['a.md']))).toEqual(
        wholeOf(shown(new Preview(projectOf(files(index))), ['a.md'])),
      );
    }
  });

  describe('a register', () => {
    const register = (shared: string, statement = 'DOIT.'): string =>
      `title: R\nx:\n  note: &p ${shared}\nitems:\n  - id: EX-AA-001\n    statement: ${statement}\n    plain: *p\n  - id: EX-AA-002\n    statement: DOIT.\n`;
    test.each([
      ['a statement', [register('a'), register('a', 'DOIT bien.')]],
      ['what an alias stands for', [register('a'), register('b')]],
      ['how lines are read', ['|', '>', '>-'].map(header => register(`${header}\n      a\n\n      b`))],
      ['line breaks', ['|', '>'].map(header => register(`${header}\n      a  \n      b`))],
      ['code', ['|', '>'].map(header => register(`${header}\n      ~~~\n      a\n      ~~~`))],
      ['a line more', [register('a'), register('a\n      b'), register('a')]],
    ])('%s', (_, texts) => {
      const files = (text: string): Files => ({ ...ACTORS, 'exigences/r.yaml': text });
      const project = projectOf(files(texts[0] ?? ''));
      const preview = new Preview(project);
      for (const text of [...texts, ...texts]) {
        project.apply([{ kind: 'text', path: projectPath('exigences/r.yaml'), text }]);
        const now = shown(preview, ['exigences/r.yaml']);
        expect(wholeOf(now).join('')).toContain('EX-AA-002');
        expect(wholeOf(now)).toEqual(
          wholeOf(shown(new Preview(projectOf(files(text))), ['exigences/r.yaml'])),
        );
      }
    });
  });

  test('values of YAML that hold what no text may hold', () => {
    const text = (words: string): string =>
      `---\nactors: "x\\0y"\ntags: ["<""EX-AA-001<"""]\n---\n${FOUR.replace('DOIT 2', words)}`;
    check([text('DOIT 2'), text('PEUT 2')]);
    const [main] = preview(text('DOIT 2')).blocks;
    expect((main ? wholeHtml(main.html) : '').match(/<article/g)).toHaveLength(4);
  });

  test('two items whose anchors could be the same are both there', () => {
    const manifest =
      "sdet: 1\nvolumes: [{ id: v, title: V, chapters: ['*.md'] }]\nitems:\n  r: { pattern: 'EX(?:/\\d)?' }\n";
    const text = '## EX — un\n\nDOIT un.\n\n## EX/1 — deux\n\nDOIT deux.\n\n## EX — trois\n\nDOIT trois.\n';
    check([text, text.replace('DOIT deux', 'PEUT deux')], { 'sdet.yaml': manifest });
    const [main] = preview(text, { 'sdet.yaml': manifest }).blocks;
    const words = (main ? wholeHtml(main.html) : '').match(/DOIT \w+/g);
    expect(words).toEqual(['DOIT un', 'DOIT deux', 'DOIT trois']);
  });

  test.each([1, 2, 3, 4, 5, 6])('random edits of a project, seed %i', { timeout: 60_000 }, seed => {
    const random = new RandomEdits(seed);
    const project = new Project();
    const preview = new Preview(project);
    const apply = (to: Project, changes: ReturnType<RandomEdits['next']>): Project => {
      to.apply(changes);
      to.apply(to.wanted().map(path => random.given(path)));
      return to;
    };
    apply(project, random.everything());
    for (let step = 0; step < 60; step++) {
      const documents = project.view.documents();
      const options = { ...EVERYBODY, detail: step % 30 < 15 ? 'full' : 'plain' } as const;
      const now = shown(preview, documents, options);
      const anew = apply(new Project(), random.everything());
      expect(wholeOf(now)).toEqual(wholeOf(shown(new Preview(anew), documents, options)));
      apply(project, random.next());
    }
  });
});

describe('items that are the same', () => {
  const piece = (texts: readonly string[]): readonly PieceHtml[] => {
    const project = projectOf({ ...ACTORS, 'a.md': texts[0] ?? '' });
    const preview = new Preview(project);
    return texts.map(text => {
      project.apply([{ kind: 'text', path: projectPath('a.md'), text }]);
      const [block] = shown(preview, ['a.md']).blocks;
      return block?.html as PieceHtml;
    });
  };

  test('only those that changed are others, and the frame is the same', () => {
    const [before, after] = piece([FOUR, FOUR.replace('DOIT 2', 'DOIT bien 2')]);
    expect(after?.frame).toBe(before?.frame);
    const changed = [...(after?.items ?? [])].filter(([anchor, html]) => before?.items.get(anchor) !== html);
    expect(changed.map(([anchor]) => anchor)).toEqual(['a.md_23EX-AA-002']);
    expect(changed[0]?.[1]).toContain('DOIT bien 2');
  });

  test('those with footnotes belong to the frame: they are numbered through the whole', () => {
    const [noted] = piece([`${FOUR.replace('DOIT 2', 'DOIT 2[^1]')}[^1]: Note.\n`]);
    expect([...(noted?.items.keys() ?? [])].map(anchor => anchor.slice(-3))).toEqual(['001', '003', '004']);
    expect(noted?.frame).toContain('DOIT 2<sup>');
  });
});
