import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import type { Project } from '../../../../../server/src/core/project/project.ts';
import { wholeHtml } from '../../../../../server/src/core/views/preview/pieceHtml.ts';
import {
  Preview,
  type PreviewOptions,
  type PreviewState,
} from '../../../../../server/src/core/views/preview/preview.ts';
import { generateView } from '../../../../../server/src/core/views/view.ts';
import { type Files, projectOf, textOf } from '../../../../support/inMemoryProject.ts';
import { ACTORS, item } from '../support/viewOf.ts';

const CHEF = [{ id: 'chef', name: 'Chef d’établissement' }];
const PLAIN: PreviewOptions = { actors: CHEF, outside: 'link', detail: 'plain', language: 'fr' };
const always = (): boolean => true;

interface Shown {
  readonly project: Project;
  readonly preview: Preview;
  show(paths?: readonly string[], options?: Partial<PreviewOptions>, first?: string): PreviewState;
}

function start(files: Files): Shown {
  const project = projectOf({ ...ACTORS, ...files });
  const preview = new Preview(project);
  const all = Object.keys(files).filter(path => path.endsWith('.md'));
  return {
    project,
    preview,
    show: (paths = all, options = {}, first) =>
      preview.show(
        paths.map(projectPath),
        { ...PLAIN, ...options },
        first === undefined ? undefined : projectPath(first),
        always,
      ),
  };
}

/** Pieces as `key: ids of the items in it`. */
function check(state: PreviewState, expected: readonly string[]): void {
  expect(
    state.blocks.map(({ key, html }) =>
      `${key}: ${[...wholeHtml(html).matchAll(/aria-labelledby="[^"]*_23([^"]*)"/g)].map(match => match[1]).join(' ')}`.trim(),
    ),
  ).toEqual(expected);
}

const htmlOf = ({ blocks }: PreviewState): string => blocks.map(({ html }) => wholeHtml(html)).join('');

const TWO: Files = {
  'a.md': `# A\n\nIntro.\n\n${item('EX-AA-001', 'DOIT, voir EX-BB-001 et EX-BB-002.')}`,
  'b.md': `# B\n\n${item('EX-BB-001', 'DOIT.')}\n## EX-BB-002 — Éditeur seul\n\n- **Acteurs** : éditeur\n\nDOIT.\n\n## EX-BB-003 — Personne\n\nDOIT.\n`,
};

it('shows chapters without a glossary, whatever the version that is previewed has', () => {
  const glossary =
    'kind: glossary\nentries:\n  - { id: ent, name: Espace, acronym: ENT, definition: Un mot. }\n';
  const files = { 'a.md': `# A\n\n${item('EX-AA-001', 'L’ENT DOIT.')}`, 'g.yaml': glossary };
  const version = { groupBy: 'level', glossary: 'all', title: 'T' } as const;
  const paths = ['a.md'];
  expect(htmlOf(start(files).show(paths, version))).toBe(htmlOf(start(files).show(paths, { title: 'T' })));
});

const VOLUMES = `sdet: 1
title: P
volumes:
  - { id: v, title: Premier, chapters: [a*.md] }
  - { id: w, title: Second, chapters: [b*.md, c*.md] }
catalogues: [catalogues/*.yaml]
`;

describe('pieces', () => {
  it('one chapter alone has neither title nor contents', () => {
    check(start(TWO).show(['a.md']), ['main a.md: EX-AA-001']);
  });

  it('several have a head, and what has no actor at the end', () => {
    check(start(TWO).show(), [
      'head:',
      'main a.md: EX-AA-001',
      'main b.md: EX-BB-001',
      'closing:',
      'closing b.md: EX-BB-003',
    ]);
  });

  it('each volume has its heading once', () => {
    const { show } = start({ ...TWO, 'c.md': `# C\n\n${item('EX-CC-001', 'DOIT.')}`, 'sdet.yaml': VOLUMES });
    check(show(), [
      'head:',
      'volume v:',
      'main a.md: EX-AA-001',
      'volume w:',
      'main b.md: EX-BB-001',
      'main c.md: EX-CC-001',
      'closing:',
      'closing b.md: EX-BB-003',
    ]);
    expect(htmlOf(show()).match(/>Second</g)).toHaveLength(1);
  });

  it('has nothing of a document that keeps nothing', () => {
    const { show } = start({
      ...TWO,
      'c.md': '# C\n\n## EX-CC-001 — T\n\n- **Acteurs** : éditeur\n\nDOIT.\n',
    });
    check(show(['c.md']), []);
    expect(show(['c.md'])).toMatchObject({ kept: 0, leftOut: 1, missing: 0 });
  });

  it('a chapter alone begins on the first rank, wherever it stands in a whole', () => {
    const { show } = start({ ...TWO, 'sdet.yaml': VOLUMES });
    expect(htmlOf(show(['a.md']))).toMatch(/^\n?<section class="part"><h1 /);
    expect(htmlOf(show(['a.md', 'b.md']))).toContain('<h3 data-place="0" id="a.md_23_0Aa">');
  });
});

describe('what is shown', () => {
  it('are the very items of the page that is written to a file, with the same words', () => {
    const { project, show } = start(TWO);
    const made = generateView(project, { actors: ['chef'], detail: 'full', format: 'html' });
    const words = (html: string): readonly string[] =>
      [...html.matchAll(/<article[\s\S]*?<\/article>/g)].map(([article]) =>
        article
          .replace(/<a class="(?:share|to-source)"[^>]*>[^<]*<\/a>/g, '')
          .replace(/<[^>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      );
    const page = made.kind === 'output' ? made.text : '';
    expect(words(page)).toHaveLength(3);
    expect(words(htmlOf(show(undefined, { detail: 'full' })))).toEqual(words(page));
  });

  it('counts what it shows and what it leaves out, in its own extent', () => {
    const { show } = start(TWO);
    expect(show()).toMatchObject({ kept: 3, leftOut: 1, missing: 0 });
    expect(show(['a.md'])).toMatchObject({ kept: 1, leftOut: 0 });
  });

  it('takes levels and detail', () => {
    const { show } = start({ 'a.md': `# A\n\n${item('EX-AA-001', 'DOIT.')}\n${item('EX-AA-002', 'PEUT.')}` });
    check(show(undefined, { levels: ['facultatif'] }), ['main a.md: EX-AA-002']);
    expect(htmlOf(show(undefined, { detail: 'titles' }))).not.toContain('PEUT');
  });

  it('takes in what is depended on, from other documents too', () => {
    const { show } = start({
      'a.md': '# A\n\n## EX-AA-001 — T\n\n- **Acteurs** : chef\n- **Dépend de** : EX-BB-001\n\nDOIT.\n',
      'b.md': '# B\n\n## EX-BB-001 — T\n\n- **Acteurs** : éditeur\n\nDOIT.\n',
    });
    check(show(), ['head:', 'main a.md: EX-AA-001']);
    check(show(undefined, { degree: 1 }), ['head:', 'main a.md: EX-AA-001', 'main b.md: EX-BB-001']);
  });
});

describe('links and places', () => {
  it('lead to other pieces where those are shown, else to the source', () => {
    const { show } = start(TWO);
    expect(htmlOf(show())).toContain('<a href="#b.md_23EX-BB-001">EX-BB-001</a>');
    expect(htmlOf(show())).toContain('<a href="b.md#ex-bb-002--%C3%A9diteur-seul">EX-BB-002</a>');
    expect(htmlOf(show(['a.md']))).toContain('<a href="b.md#ex-bb-001--titre">EX-BB-001</a>');
  });

  it('every link inside has its place, and no place is there twice', () => {
    const { show } = start({
      ...TWO,
      'sdet.yaml': VOLUMES,
      'c.md': `# B\n\n${item('EX-CC-001', 'A[^1].\n\n[^1]: N.')}`,
      'ca.md': `# B\n\n${item('EX-CC-002', 'A[^1].\n\n[^1]: N.')}`,
    });
    const html = htmlOf(show(undefined, { detail: 'full' }));
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(match => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g))
      expect(ids).toContain(decodeURIComponent(target ?? ''));
  });

  it('tell the line of the source', () => {
    const html = htmlOf(start(TWO).show(['a.md']));
    const lines = TWO['a.md']?.split('\n') ?? [];
    expect(html).toContain(`data-place="${lines.indexOf('Intro.')}">Intro.`);
    expect(html).toMatch(
      new RegExp(`data-place="${lines.indexOf('## EX-AA-001 — Titre')}" id="[^"]*EX-AA-001"`),
    );
    expect(html).toMatch(
      new RegExp(`<p data-place="${lines.findIndex(line => line.startsWith('DOIT'))}">DOIT`),
    );
  });

  it('show pictures by their path in the project', () => {
    const { show } = start({
      'd/a.md': '# A\n\n## EX-AA-001 — T\n\n![Plan](plan%201.png)\n',
      'd/plan 1.png': '',
      'sdet.yaml': 'sdet: 1\nvolumes: [{id: v, title: V, chapters: ["d/*.md"]}]\n',
    });
    expect(htmlOf(show(['d/a.md'], { actors: 'all', detail: 'full' }))).toContain(
      '<img src="d/plan%201.png" alt="Plan">',
    );
  });

  it.each([
    '<script>x</script>',
    '[x](javascript:alert(1))',
    '<img src=x onerror=alert(1)>',
    '![x](http://x.test/a.png)',
  ])('let nothing of the source run or be fetched: %s', attack => {
    const html = htmlOf(
      start({ 'a.md': `# A\n\n${item('EX-AA-001', attack, attack)}` }).show(undefined, { detail: 'full' }),
    );
    expect(html).not.toMatch(/<script|<img|javascript:|onerror=(?!alert\(1\)&)/i);
  });
});

describe('time', () => {
  const MANY: Files = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map(name => [
      `${name}.md`,
      `# ${name}\n\n${item(`EX-AA-00${name.charCodeAt(0) - 96}`, 'DOIT.')}`,
    ]),
  );
  const paths = Object.keys(MANY).map(projectPath);

  it('makes the first document first, and the rest when it is asked again', () => {
    const { preview } = start(MANY);
    const never = (): boolean => false;
    const once = preview.show(paths, PLAIN, projectPath('c.md'), never);
    check(once, ['main c.md: EX-AA-003']);
    expect(once.missing).toBe(3);
    const rest = preview.show(paths, PLAIN, projectPath('c.md'), always);
    expect(rest.missing).toBe(0);
    check(rest, ['head:', ...['a', 'b', 'c', 'd'].map((name, at) => `main ${name}.md: EX-AA-00${at + 1}`)]);
  });

  it('comes to its end even when there is never time for more than one', () => {
    const { preview } = start(MANY);
    const left: number[] = [];
    for (let round = 0; round < 4; round++) {
      left.push(preview.show(paths, PLAIN, undefined, () => false).missing);
    }
    expect(left).toEqual([3, 2, 1, 0]);
  });

  it('an edit makes anew what has read it, and nothing else', () => {
    const { project, show } = start({ ...MANY, 'b.md': `${MANY['b.md']}\nVoir EX-AA-003.\n` });
    show();
    const before = project.evaluations;
    project.apply([textOf('a.md', (MANY['a.md'] ?? '').replace('DOIT', 'DOIT toujours'))]);
    expect(htmlOf(show())).toContain('DOIT toujours');
    const alone = project.evaluations - before;
    project.apply([textOf('c.md', (MANY['c.md'] ?? '').replace('Titre', 'Autre'))]);
    expect(htmlOf(show())).toContain('Autre');
    expect(project.evaluations - before - alone).toBeGreaterThan(alone);
    expect(alone).toBeLessThan(6);
  });

  it('shows the same after edits as a preview that is new', () => {
    const { project, show } = start(TWO);
    show();
    const edits: readonly (readonly [string, string])[] = [
      ['b.md', `# B\n\n${item('EX-BB-002', 'PEUT.')}`],
      ['a.md', `# A\n\n${item('EX-AA-001', 'DOIT, voir EX-BB-001 et EX-BB-002.')}`],
      ['catalogues/acteurs.yaml', 'kind: actors\nentries:\n  - { id: chef, name: Chef }\n'],
      ['b.md', `# B\n\nTexte.\n\n${item('EX-BB-001', 'DOIT.')}`],
    ];
    let files: Files = { ...ACTORS, ...TWO };
    for (const [path, text] of edits) {
      files = { ...files, [path]: text };
      project.apply([textOf(path, text)]);
      expect(show()).toEqual(start(files).show(['a.md', 'b.md']));
    }
  });

  it('forgets what was shown before', () => {
    const { project, preview, show } = start(MANY);
    show();
    show(undefined, { actors: 'all' });
    const before = project.evaluations;
    show(undefined, { actors: 'all' });
    expect(project.evaluations).toBe(before);
    preview.dispose();
    show(undefined, { actors: 'all' });
    expect(project.evaluations - before).toBe(4);
  });
});
