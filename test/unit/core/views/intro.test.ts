import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import type { ViewOptions } from '../../../../server/src/core/views/view.ts';
import type { Files } from '../../../support/inMemoryProject.ts';
import { brokenParts } from '../../docx/support/docxCheck.ts';
import { docxOf, partsOf } from '../../docx/support/docxOf.ts';
import { pageFaults } from './support/pageCheck.ts';
import { ACTORS, item, viewOf } from './support/viewOf.ts';

const MANIFEST = `sdet: 1
title: Essai
volumes: [{ id: v, title: V, chapters: ['*.md'] }]
catalogues: [catalogues/*.yaml]
views: [vues/*.yaml]
items: { requirement: { pattern: 'EX-[A-Z]+-\\d+' } }
`;
const INTRO = projectPath('vues/mots.md');

function files(intro: string, more: Files = {}): Files {
  return {
    'sdet.yaml': MANIFEST,
    'vues/v.yaml': `view: 1\nid: v\nintro: ${INTRO}\n`,
    [INTRO]: intro,
    'a.md': `# Accès\n\n${item('EX-AA-001', 'On DOIT, voir [les mots](vues/mots.md#deux).')}\n${item('EX-AA-002', 'On PEUT.').replace('chef', 'editeur')}`,
    ...more,
  };
}

/** The beginning of a version, up to its first part; spaces all plain. */
function beginning(all: Files, options: Partial<ViewOptions> = {}): string {
  const { text } = viewOf(all, { intro: INTRO, sourceBase: 'src', ...options });
  const body = text.replace(/\u00a0/g, ' ').replace(/^---\n[\s\S]*?\n---\n\n/, '');
  return body.slice(0, body.indexOf('## Accès')).replace(/(?:- \*\*.*\n)+/, '- …\n');
}

describe('the introduction of a version', () => {
  it('stands between its titles and the statement of origin, which then has a heading', () => {
    expect(beginning(files('Bienvenue.\n\n- un\n- deux\n'))).toBe(
      '# Essai\n\n**Version détaillée pour : Chef d’établissement**\n\nBienvenue.\n\n- un\n- deux\n\n## À propos de cette version\n\n- …\n\n',
    );
  });
  it('has its headings below the title, whatever their ranks', () => {
    const text = beginning(files('### Un\n\nA.\n\n#### Deux\n\nB.\n'));
    expect(text).toContain('\n## Un\n\nA.\n\n### Deux\n\nB.\n');
  });
  it('refers to items that are in, to what is left out, and to itself', () => {
    const text = beginning(
      files('# Un\n\nVoir EX-AA-001, EX-AA-002, [plus bas](#deux), [a](../a.md).\n\n# Deux\n'),
    );
    expect(text).toContain(
      'Voir [EX-AA-001](#ex-aa-001--titre), [EX-AA-002](src/a.md#ex-aa-002--titre), [plus bas](#deux), [a](#accès).',
    );
  });
  it('is where links of chapters to it lead', () => {
    const { text } = viewOf(files('# Un\n\n# Deux\n'), { intro: INTRO, sourceBase: 'src' });
    expect(text).toContain('[les mots](#deux)');
    expect(viewOf(files('# Un\n\n# Deux\n'), { sourceBase: 'src' }).text).toContain(
      '[les mots](src/vues/mots.md#deux)',
    );
  });
  it('says nothing of its front matter, and brings its notes', () => {
    const text = beginning(files('---\ntitle: Mots\n---\n\nVoir[^1].\n\n[^1]: Une note.\n'));
    expect(text).toContain('\nVoir[^1].\n');
    expect(text).not.toContain('title: Mots');
  });
  it('spells out acronyms as the rest does', () => {
    const more = {
      'catalogues/g.yaml':
        'kind: glossary\nentries:\n  - { id: sso, name: Authentification unique, acronym: SSO, plain: Un mot de passe. }\n',
    };
    expect(beginning(files('Le SSO.\n', more), { detail: 'plain' })).toContain(
      'Le [SSO](#sso--authentification-unique) (Authentification unique).',
    );
  });
  it.each([
    ['an empty one', files('')],
    ['one with front matter alone', files('---\ntitle: T\n---\n')],
  ])('is left out: %s', (_, all) => {
    expect(beginning(all)).toBe('# Essai\n\n**Version détaillée pour : Chef d’établissement**\n\n- …\n\n');
  });
  it('is left out when the file is not there', () => {
    const { [INTRO]: _, ...rest } = files('');
    expect(beginning(rest)).not.toContain('À propos');
  });
  it('comes without its items when it is a chapter, to which links go on leading', () => {
    const all = files('x', { 'b.md': `# Avant\n\nLire [ceci](#avant).\n\n${item('EX-BB-001', 'On DOIT.')}` });
    const text = beginning(all, { intro: projectPath('b.md') });
    expect(text).toContain('## Avant\n\nLire [ceci](#avant-1).\n\n## À propos');
    expect(text).not.toContain('EX-BB-001');
  });
});

describe('in other formats the introduction', () => {
  const all = files(
    '# Un\n\nVoir EX-AA-001, EX-AA-002, [plus bas](#deux), [tout](mots.md)[^1].\n\n## Deux\n\n[^1]: Note.\n',
  );
  it('holds together as a page, before the table of contents and the tools', () => {
    const { text } = viewOf(
      { ...all, 'b.md': `# Bis\n\n${item('EX-BB-001', 'DOIT.')}` },
      {
        intro: INTRO,
        sourceBase: 'src',
        format: 'html',
      },
    );
    expect(pageFaults(text, { ...all, ...ACTORS })).toEqual([]);
    const order = [
      '<h2 id="un">',
      '<h3 id="deux">',
      'class="origin"',
      '<nav',
      'class="tools"',
      'class="part"',
    ];
    const places = order.map(sign => text.indexOf(sign));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });
  it('holds together as a document', async () => {
    const bytes = await docxOf(all, { intro: INTRO, sourceBase: 'src' });
    expect(brokenParts(bytes)).toEqual([]);
    expect(partsOf(bytes)['word/document.xml']).toContain('plus bas');
  });
});
