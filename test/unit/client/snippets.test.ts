import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allFindings } from '../../../server/src/core/rules/findings.ts';
import { projectOf } from '../../support/inMemoryProject.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const read = (language: string): readonly Snippet[] =>
  Object.values(
    JSON.parse(readFileSync(`snippets/${language}.code-snippets`, 'utf8')) as Record<string, Snippet>,
  );
const markdown = read('markdown');
const yaml = read('yaml');

/** The text that a snippet leaves when nobody types anything into it. */
function expand({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\}$])/g, '$1');
}

function snippet(all: readonly Snippet[], prefix: string): Snippet {
  const found = all.filter(one => one.prefix.includes(prefix));
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} snippets for ${prefix}`);
  return found[0];
}

const CATALOGUES = {
  'catalogues/acteurs.yaml':
    'kind: actors\nentries:\n  - { id: editeur-ent, name: éditeur ENT }\n  - { id: software-editor, name: software editor }\n',
  'catalogues/services.yaml':
    'kind: services\nentries:\n  - { id: authentification, name: Authentification, aliases: [AAS] }\n  - { id: authentication, name: Authentication }\n',
};

/** A project around files; EX-AAS-001 and EX-AAS-005 exist, for snippets cite them. */
function findings(files: Readonly<Record<string, string>>, language = 'fr'): readonly string[] {
  const manifest = `sdet: 1
title: Essai
language: ${language}
volumes: [{ id: v, title: V, chapters: ['*.md'], numbering: none }]
catalogues: ['catalogues/*.yaml']
registers: ['exigences/*.yaml']
items:
  requirement: { pattern: 'EX-[A-Z]{3}-\\d{3}' }
  faq: { pattern: 'FAQ-\\d{3}' }
levels: sdet
`;
  const cited = language === 'fr' ? "L'ENT DOIT exister." : 'The system MUST exist.';
  const project = projectOf({
    'sdet.yaml': manifest,
    ...CATALOGUES,
    'cited.md': `# A\n\n## EX-AAS-${files['chapitre.md']?.includes('EX-AAS-001 —') ? '005' : '001'} — Cité\n\n${cited}\n`,
    ...files,
  });
  return allFindings(project).map(({ rule, path, args }) => `${path} ${rule} ${JSON.stringify(args)}`);
}

function itemsIn(text: string, language: string): readonly string[] {
  const project = projectOf({
    'sdet.yaml': `sdet: 1\nlanguage: ${language}\nvolumes: [{ id: v, title: V, chapters: ['*.md'] }]\nitems:\n  requirement: { pattern: 'EX-[A-Z]{3}-\\d{3}' }\n  faq: { pattern: 'FAQ-\\d{3}' }\n`,
    'c.md': text,
  });
  return project.view.items().map(id => `${id} ${project.view.item(id)?.fields.level?.join() ?? '-'}`);
}

describe('Markdown', () => {
  it.each([
    ['sdet-exigence', 'fr', ['EX-AAS-001 obligatoire']],
    ['sdet-requirement', 'en', ['EX-AAS-001 mandatory']],
    ['sdet-exigence-courte', 'fr', ['EX-AAS-002 obligatoire']],
    ['sdet-requirement-short', 'en', ['EX-AAS-002 mandatory']],
    ['sdet-tableau', 'fr', ['EX-AAS-003 obligatoire', 'EX-AAS-004 recommandé']],
    ['sdet-table', 'en', ['EX-AAS-003 mandatory', 'EX-AAS-004 recommended']],
    ['sdet-document', 'fr', ['FAQ-001 -']],
    ['sdet-item-file', 'en', ['FAQ-001 -']],
  ] as const)('%s makes items', (prefix, language, items) => {
    const text = expand(snippet(markdown, prefix));
    expect(itemsIn(text, language)).toEqual(items);
    expect(findings({ 'chapitre.md': text }, language)).toEqual([]);
  });

  it.each([
    ['sdet-champs', 'fr'],
    ['sdet-fields', 'en'],
    ['sdet-en-clair', 'fr'],
    ['sdet-plain', 'en'],
    ['sdet-pourquoi', 'fr'],
    ['sdet-rationale', 'en'],
    ['sdet-verification-fr', 'fr'],
    ['sdet-verification-en', 'en'],
  ])('%s is right inside an item', (prefix, language) => {
    const must = language === 'fr' ? "L'ENT DOIT tenir." : 'The system MUST hold.';
    const text = `# A\n\n### EX-AAS-008 — Essai\n\n${expand(snippet(markdown, prefix))}\n\n${must}\n`;
    expect(findings({ 'chapitre.md': text }, language)).toEqual([]);
  });

  it.each([
    ['sdet-chapitre', 'fr'],
    ['sdet-chapter', 'en'],
  ])('%s begins a chapter', (prefix, language) => {
    expect(findings({ 'chapitre.md': expand(snippet(markdown, prefix)) }, language)).toEqual([]);
  });
});

describe('YAML', () => {
  it('sdet-manifeste is a manifest', () => {
    const project = projectOf({
      'sdet.yaml': expand(snippet(yaml, 'sdet-manifeste')),
      'principal/1.md': '# 1 Un\n\n## EX-AAS-001 — Un\n\nDOIT.\n',
    });
    expect(allFindings(project).map(({ rule, path }) => `${path} ${rule}`)).toEqual([]);
    expect(project.view.items()).toEqual(['EX-AAS-001']);
  });

  it.each(['sdet-registre', 'sdet-register'])('%s is a register', prefix => {
    expect(findings({ 'exigences/r.yaml': expand(snippet(yaml, prefix)) })).toEqual([]);
  });

  it('sdet-exigence is an item of a register', () => {
    const entry = expand(snippet(yaml, 'sdet-exigence')).replace(/^/gm, '  ');
    expect(findings({ 'exigences/r.yaml': `title: R\nitems:\n${entry}\n` })).toEqual([]);
  });

  it.each(['sdet-niveaux', 'sdet-besoins', 'sdet-glossaire', 'sdet-references'])(
    '%s is a catalogue',
    prefix => {
      expect(findings({ 'catalogues/x.yaml': expand(snippet(yaml, prefix)) })).toEqual([]);
    },
  );

  it.each(['acteurs', 'services'])('sdet-%s is a catalogue', name => {
    const path = `catalogues/${name}.yaml`;
    expect(findings({ [path]: expand(snippet(yaml, `sdet-${name}`)) })).toEqual([]);
  });

  it('sdet-entree is an entry of a catalogue', () => {
    const entry = expand(snippet(yaml, 'sdet-entree')).replace(/^/gm, '  ');
    expect(findings({ 'catalogues/x.yaml': `kind: services\nentries:\n${entry}\n` })).toEqual([]);
  });
});

it('every snippet has a prefix of ours, none is given twice in a language', () => {
  for (const all of [markdown, yaml]) {
    const prefixes = all.flatMap(({ prefix }) => prefix);
    expect(prefixes.filter(prefix => !/^sdet-[a-z-]+$/.test(prefix))).toEqual([]);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  }
});

it('every snippet ends where one goes on typing', () => {
  for (const { body, description } of [...markdown, ...yaml])
    expect(body.join('\n'), description).toMatch(/\$0$/);
});
