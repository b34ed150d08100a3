import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../server/src/core/base/projectPath.ts';
import { CATALOGUE_KINDS } from '../../../server/src/core/model/catalogue.ts';
import { BLOCK_KEYS } from '../../../server/src/core/model/field.ts';
import { ITEM_FORMS } from '../../../server/src/core/model/item.ts';
import type { Change, Project } from '../../../server/src/core/project/project.ts';
import { allFindings } from '../../../server/src/core/rules/findings.ts';
import { type Files, projectOf, textOf } from '../../support/inMemoryProject.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const read = (language: string): readonly Snippet[] =>
  Object.values(
    JSON.parse(readFileSync(`snippets/${language}.code-snippets`, 'utf8')) as Record<string, Snippet>,
  );
const ALL = { md: read('markdown'), yaml: read('yaml') };

/** A placeholder, a choice, a tab stop, an escape. */
const PART = /\$\{(\d+):((?:\\.|[^}\\])*)\}|\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}|\$(\d+)|\\([\\}$,|])/g;

/** The text that a snippet leaves when nobody types anything into it. */
function expand({ body }: Snippet): string {
  const bare = (text: string): string => text.replace(/\\([\\}$,|])/g, '$1');
  return body.join('\n').replace(PART, (_, _at, text, _choice, choices, _stop, escaped) => {
    if (typeof text === 'string') return bare(text);
    if (typeof choices === 'string') return bare(choices.split(',')[0] ?? '');
    return typeof escaped === 'string' ? escaped : '';
  });
}

function snippet(kind: 'md' | 'yaml', prefix: string): string {
  const found = ALL[kind].filter(one => one.prefix.includes(prefix));
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} snippets for ${prefix}`);
  return expand(found[0]);
}

const EXAMPLE = join(import.meta.dirname, '../../../examples/sdet');

function example(language: 'fr' | 'en'): Files {
  const entries = readdirSync(EXAMPLE, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  );
  const paths = entries.map(entry => join(entry.parentPath, entry.name).slice(EXAMPLE.length + 1));
  const files = Object.fromEntries(paths.map(path => [path, readFileSync(join(EXAMPLE, path), 'utf8')]));
  const manifest = (files['sdet.yaml'] ?? '').replace(
    'language: fr',
    `language: ${language}\nviews: ["views/*.yaml"]`,
  );
  return { ...files, 'sdet.yaml': manifest };
}

interface Host {
  readonly files: Files;
  readonly project: Project;
}

const HOSTS: Readonly<Record<'fr' | 'en', Host>> = { fr: hostOf('fr'), en: hostOf('en') };

function hostOf(language: 'fr' | 'en'): Host {
  const files = example(language);
  return { files, project: projectOf(files) };
}

/** Findings as text: `path rule arguments`. */
function findings(project: Project): readonly string[] {
  return allFindings(project).map(({ rule, path, args }) => `${path} ${rule} ${JSON.stringify(args)}`);
}

/** What is found in the example with these files that is not found in it without them. */
function check(language: 'fr' | 'en', files: Files): void {
  const { files: known, project } = HOSTS[language];
  const before = new Set(findings(project));
  project.apply(Object.entries(files).map(([path, text]) => textOf(path, text)));
  const more = findings(project).filter(one => !before.has(one));
  const items = project.view.items().length;
  const gone = Object.keys(files).map((path): Change => {
    const text = known[path];
    return text === undefined ? { kind: 'deleted', path: projectPath(path) } : textOf(path, text);
  });
  project.apply(gone);
  expect(more).toEqual([]);
  expect(items).toBeGreaterThan(0);
}

/** A chapter of its own for what stands in chapters. */
const inChapter = (text: string): Files => ({
  'principal/12-essai.md': `# 12 Essai\n\n## 12.1 Essai\n\n${text}\n`,
});
const inItem = (text: string, must: string): Files =>
  inChapter(`### EX-AAS-101 — Essai\n\n${text}\n\n${must}`);
/** Something that names an entry, so that it is of use. */
const using = (fields: string): Files =>
  inChapter(
    `### ${/Services/.test(fields) ? 'BP' : 'EX-AAS'}-101 — Essai\n\n${fields}\n\nL’ENT DOIT convenir.\n\n> **En clair** : oui.`,
  );

describe('every form of an item', () => {
  it.each([
    ['heading', 'sdet-exigence', 'sdet-requirement'],
    ['lead', 'sdet-exigence-courte', 'sdet-requirement-short'],
    ['table', 'sdet-tableau', 'sdet-table'],
    ['directive', 'sdet-bloc', 'sdet-directive'],
    ['document', 'sdet-document', 'sdet-item-file'],
    ['register', 'sdet-registre', 'sdet-register'],
  ] as const)(
    '%s',
    (form, fr, en) => {
      for (const [language, prefix] of [
        ['fr', fr],
        ['en', en],
      ] as const) {
        const text = snippet(form === 'register' ? 'yaml' : 'md', prefix);
        const path =
          form === 'document'
            ? 'fiches/essai.md'
            : form === 'register'
              ? 'exigences/essai.yaml'
              : 'principal/12-essai.md';
        const files = path.startsWith('principal') ? inChapter(text) : { [path]: text };
        const read = projectOf({ ...HOSTS[language].files, ...files }).view.facts(projectPath(path));
        expect(new Set(read?.items.map(item => item.form))).toEqual(new Set([form]));
        check(language, files);
      }
    },
    60_000,
  );

  it.each([
    ['sdet-exigence', 'fr'],
    ['sdet-requirement', 'en'],
  ] as const)('%s is an entry of a register', (prefix, language) => {
    const path = 'exigences/journalisation.yaml';
    const entry = snippet('yaml', prefix).replace(/^(?=.)/gm, '  ');
    check(language, { [path]: `${HOSTS[language].files[path]}${entry}` });
  });

  it('there is one for each', () => expect(ITEM_FORMS).toHaveLength(6));
});

describe('inside an item', () => {
  it.each([
    ['sdet-champs', 'fr'],
    ['sdet-fields', 'en'],
    ['sdet-en-clair', 'fr'],
    ['sdet-plain', 'en'],
    ['sdet-pourquoi', 'fr'],
    ['sdet-rationale', 'en'],
    ['sdet-verification-fr', 'fr'],
    ['sdet-verification-en', 'en'],
    ['sdet-note-fr', 'fr'],
    ['sdet-note-en', 'en'],
  ] as const)('%s', (prefix, language) => {
    const actors = /champs|fields/.test(prefix)
      ? ''
      : `- **${language === 'fr' ? 'Acteurs' : 'Actors'}** : editeur-ent\n\n`;
    check(language, inItem(`${actors}${snippet('md', prefix).trimEnd()}`, 'L’ENT DOIT tenir.'));
    const blocks = HOSTS[language].project.view;
    expect(blocks.items().length).toBeGreaterThan(100);
  });

  it('every labelled block has one in both languages', () => {
    expect(BLOCK_KEYS).toHaveLength(4);
    for (const [language, prefixes] of [
      ['fr', ['sdet-en-clair', 'sdet-pourquoi', 'sdet-verification-fr', 'sdet-note-fr']],
      ['en', ['sdet-plain', 'sdet-rationale', 'sdet-verification-en', 'sdet-note-en']],
    ] as const) {
      const manifest = `sdet: 1\nlanguage: ${language}\nvolumes: [{ id: v, chapters: ['*.md'] }]\n`;
      const text = `### EX-AAS-101\n\nDOIT.\n\n${prefixes.map(prefix => snippet('md', prefix)).join('\n')}`;
      const { view } = projectOf({ 'sdet.yaml': manifest, 'a.md': text });
      expect(view.facts(projectPath('a.md'))?.items[0]?.blocks.map(({ key }) => key)).toEqual(BLOCK_KEYS);
    }
  });
});

describe('chapters and comments', () => {
  it.each([
    ['sdet-chapitre', 'fr'],
    ['sdet-chapter', 'en'],
  ] as const)('%s begins a chapter', (prefix, language) => {
    check(language, { 'principal/12-essai.md': snippet('md', prefix) });
  });

  it.each([
    ['sdet-ignorer', 'fr'],
    ['sdet-ignore', 'en'],
  ] as const)('%s accepts a finding', (prefix, language) => {
    check(language, inChapter(`${snippet('md', prefix)}\nVoir [plus loin](#nulle-part).`));
    const service = `items:\n  - id: EX-AAS-101\n    title: Essai\n    actors: [editeur-ent]\n${snippet('yaml', prefix).replace(/^(?=.)/gm, '    ')}    services: [inconnu]\n    statement: L’ENT DOIT convenir.\n`;
    check(language, { 'exigences/essai.yaml': service });
  });
});

describe('the manifest', () => {
  it.each(['sdet-manifeste', 'sdet-manifest'])('%s', prefix => {
    const { files } = HOSTS.fr;
    const project = projectOf({ ...files, 'sdet.yaml': snippet('yaml', prefix) });
    expect(allFindings(project).filter(({ path }) => path === 'sdet.yaml')).toEqual([]);
    expect(project.view.items('requirement').length).toBeGreaterThan(50);
  });

  it('sdet-volume', () => {
    const volume = snippet('yaml', 'sdet-volume').replace(/^(?=.)/gm, '  ');
    const manifest = HOSTS.fr.files['sdet.yaml']?.replace('catalogues:', `${volume}\ncatalogues:`) ?? '';
    const project = projectOf({ ...HOSTS.fr.files, 'sdet.yaml': manifest, 'annexe/01.md': '# 1 Un\n' });
    expect(findings(project)).toEqual(findings(HOSTS.fr.project));
    expect(project.view.manifest.volumes.map(({ id }) => id)).toContain('annexe');
  });

  it.each([
    ['sdet-vue', 'fr'],
    ['sdet-view', 'en'],
  ] as const)('%s', (prefix, language) => check(language, { 'views/essai.yaml': snippet('yaml', prefix) }));
});

/** Each kind: prefixes of the catalogue and of an entry, French and English, and the fields that make it of use. */
const KINDS = {
  actors: [
    'sdet-acteurs',
    'sdet-acteur',
    'sdet-actors',
    'sdet-actor',
    '- **Acteurs** : nouvel-acteur, new-actor',
  ],
  services: [
    'sdet-services',
    'sdet-service',
    'sdet-services-en',
    'sdet-service-en',
    '- **Services** : nouveau-service, new-service\n- **Acteurs** : editeur-ent',
  ],
  levels: ['sdet-niveaux', 'sdet-niveau', 'sdet-levels', 'sdet-level', ''],
  glossary: ['sdet-glossaire', 'sdet-terme', 'sdet-glossary', 'sdet-term', ''],
  references: ['sdet-references', 'sdet-reference', 'sdet-references-en', 'sdet-reference-en', ''],
  objects: ['sdet-objets', 'sdet-objet', 'sdet-objects', 'sdet-object', ''],
  needs: [
    'sdet-besoins',
    'sdet-besoin',
    'sdet-needs',
    'sdet-need',
    '- **Besoins** : AX-101\n- **Acteurs** : editeur-ent',
  ],
} as const;

describe('every kind of catalogue', () => {
  /** The other entry that the item names is given too. */
  const others = (kind: string): string =>
    kind === 'actors'
      ? '  - { id: nouvel-acteur, name: A }\n  - { id: new-actor, name: B }\n'
      : '  - { id: nouveau-service, name: A }\n  - { id: new-service, name: B }\n';

  it.each(CATALOGUE_KINDS)('%s', kind => {
    const [frFile, frEntry, enFile, enEntry, fields] = KINDS[kind];
    for (const prefix of [frFile, enFile]) {
      const text = snippet('yaml', prefix);
      const own = /id: (\S+)\n {4}name/.exec(text)?.[1] ?? '';
      const use =
        fields
          .split(', ')
          .find(part => part.includes(own))
          ?.replace(/^(?!-)/, kind === 'actors' ? '- **Acteurs** : ' : '- **Services** : ') ?? fields;
      check('fr', { 'catalogues/essai.yaml': text, ...(use === '' ? {} : using(withActor(use))) });
    }
    for (const prefix of [frEntry, enEntry]) {
      const head = `kind: ${kind}\n${kind === 'levels' ? 'id: essai\n' : ''}entries:\n`;
      const text = snippet('yaml', prefix).replace(/^(?=.)/gm, '  ');
      const own = /id: (\S+)/.exec(text)?.[1] ?? '';
      const rest =
        kind === 'actors' || kind === 'services'
          ? others(kind)
              .split('\n')
              .filter(line => line !== '' && !line.includes(`id: ${own},`))
              .map(line => `${line}\n`)
              .join('')
          : '';
      check('fr', { 'catalogues/essai.yaml': head + text + rest, ...(fields === '' ? {} : using(fields)) });
    }
  });

  const withActor = (use: string): string =>
    use.includes('Acteurs') ? use : `${use}\n- **Acteurs** : editeur-ent`;

  it.each(['sdet-entree', 'sdet-entry'])('%s is an entry of any', prefix => {
    const entry = snippet('yaml', prefix).replace(/^(?=.)/gm, '  ');
    check('fr', { 'catalogues/essai.yaml': `kind: glossary\nentries:\n${entry}` });
  });
});

describe('all of them', () => {
  const all = [...ALL.md, ...ALL.yaml];

  it('a prefix of ours, none given twice in a language', () => {
    for (const list of [ALL.md, ALL.yaml]) {
      const prefixes = list.flatMap(({ prefix }) => prefix);
      expect(prefixes.filter(prefix => !/^sdet-[a-z-]+$/.test(prefix))).toEqual([]);
      expect(new Set(prefixes).size).toBe(prefixes.length);
    }
  });

  it('every one is expanded by a test above', () => {
    const source = readFileSync(import.meta.filename, 'utf8');
    const missing = all.flatMap(({ prefix }) => prefix).filter(prefix => !source.includes(`'${prefix}'`));
    expect(missing).toEqual([]);
  });

  it('ends where one goes on typing, and numbers its stops from 1 on', () => {
    for (const { body, description } of all) {
      const text = body.join('\n');
      expect(text, description).toMatch(/\$0$/);
      const stops = new Set([...text.matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, stop]) => Number(stop)));
      expect(
        [...stops].sort((a, b) => a - b),
        description,
      ).toEqual(Array.from({ length: stops.size }, (_, index) => index));
    }
  });
});
