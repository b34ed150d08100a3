import type { Files } from '../../../../support/inMemoryProject.ts';
import {
  ACTORS,
  type FilePlan,
  type ItemPlan,
  type Piece,
  type ProjectPlan,
  type SectionPlan,
  WRITTEN,
} from './randomPlan.ts';
import { blockText, cell, inline, type Place, type Site, target, type World } from './writePieces.ts';

/** A project as it was written. */
export interface WrittenProject {
  readonly files: Files;
  /** Each defined ID with the word that stands in its statement and nowhere else. */
  readonly markers: ReadonlyMap<string, string>;
}

/** The file that a view may begin with. */
export const INTRO = 'vues/début (1).md';

const FOLDERS = ['principal', 'annexe é 50%'];

const MANIFEST = `sdet: 1
title: Projet
version: "3"
volumes:
  - { id: principal, title: Volume A, chapters: ['${FOLDERS[0]}/*.md'] }
  - { id: annexe, title: Volume B, chapters: ['${FOLDERS[1]}/*.md'] }
catalogues: [catalogues/*.yaml]
registers: [exigences/*.yaml]
views: [vues/*.yaml]
items:
  requirement: { pattern: 'EX-\\d{3}' }
`;

const GLOSSARY = `kind: glossary
entries:
  - { id: mot, name: Mot, definition: Ce que l’on dit. }
  - { id: texte, name: Texte sûr, acronym: TXT, plain: 'Voir <b>EX-001</b> [x](y).' }
  - { id: exigence, name: Exigence, definition: Une demande. }
`;

/** Writes the files of a plan. */
export function written({ files, intro, groups }: ProjectPlan): WrittenProject {
  const places = [...placed(files), { plan: intro, path: INTRO, ids: [], first: 0 }];
  const world: World = { places, items: places.flatMap(({ ids }) => ids), markers: new Map() };
  const texts = places.map((place): [string, string] => [place.path, fileText(place, world)]);
  return {
    files: { 'sdet.yaml': MANIFEST, ...Object.fromEntries(texts), ...around(groups) },
    markers: world.markers,
  };
}

function around(groups: ProjectPlan['groups']): Files {
  const entries = ACTORS.map((id, at) => {
    const group = groups[at];
    const name = id.startsWith('groupe') ? id.replace('groupe-', 'Groupe ') : `Acteur ${id}`;
    return `  - { id: ${id}, name: ${name}${group === undefined ? '' : `, group: ${ACTORS[group]}`} }`;
  });
  return {
    'catalogues/acteurs.yaml': `kind: actors\nentries:\n${entries.join('\n')}\n`,
    'catalogues/glossaire.yaml': GLOSSARY,
    'images/plan (1).png': 'png',
    'vues/v.yaml': `view: 1\nid: v\nintro: ${INTRO}\n`,
  };
}

function idOf(number: number): string {
  return `EX-${String(number).padStart(3, '0')}`;
}

function placed(files: readonly FilePlan[]): readonly Place[] {
  let next = 1;
  return files.map((plan, at) => {
    const count = plan.kind === 'document' ? 1 : 0;
    const first = next;
    next += plan.sections.reduce((sum, { items }) => sum + items.length, count);
    const ids = Array.from({ length: next - first }, (_, offset) => idOf(first + offset));
    const path =
      plan.kind === 'register'
        ? `exigences/r${at}.yaml`
        : `${FOLDERS[plan.volume]}/${at}${at === 1 ? ' à (b)' : ''}.md`;
    return { plan, path, ids, first };
  });
}

function fileText(place: Place, world: World): string {
  const site: Site = { world, place };
  return place.plan.kind === 'register' ? register(site) : chapter(site);
}

function chapter(site: Site): string {
  const { plan, ids, first } = site.place;
  let next = first;
  const head = [
    ...(plan.kind === 'document' ? [`id: ${ids[0]}`] : []),
    ...(plan.titled || plan.kind === 'document'
      ? [`title: Chapitre ${site.place.path.replace(/\W/g, '')}`]
      : []),
    ...(plan.actors === undefined ? [] : [`actors: [${WRITTEN[plan.actors]}]`]),
  ];
  if (plan.kind === 'document') next++;
  const own = plan.kind === 'document' ? [`${marker(site, ids[0] ?? '')} dit le document.`] : [];
  const body = plan.sections.flatMap((section, at) => {
    const start = next;
    next += section.items.length;
    return sectionText(section, at, start, site);
  });
  const notes = [0, 1].map(at => `[^${at}]: ${inline(plan.note, site, at === 1)} fin de note.`);
  const definitions = ['[def]: <../principal/0.md>', '[nul]: rien.md', '[img]: <../images/plan (1).png>'];
  return [
    ...(head.length > 0 ? [['---', ...head, '---'].join('\n')] : []),
    ...own,
    ...body,
    ...notes,
    definitions.join('\n'),
    '',
  ].join('\n\n');
}

function marker({ world }: Site, id: string): string {
  const word = `marque${id.replace('EX-', '')}x`;
  world.markers.set(id, word);
  return word;
}

function sectionText(section: SectionPlan, at: number, first: number, site: Site): readonly string[] {
  const attributes = section.actors === undefined ? '' : ` {actors="${WRITTEN[section.actors]}"}`;
  const title = `${'#'.repeat(section.rank)} ${at + 1}.${at} Partie ${at} ${inline(section.title, site, true)}${attributes}`;
  const items = section.items.flatMap((plan, offset) => itemText(plan, idOf(first + offset), site));
  return [
    title,
    `<a id="ancre-${at}"></a>`,
    '**Figure 1 : un plan**',
    ...section.intro.flatMap(one => blockText(one, site)),
    ...items,
    ...section.tail.flatMap(one => blockText(one, site)),
  ];
}

function actorsOf(plan: ItemPlan): string {
  return (plan.actors ?? []).map(at => WRITTEN[at]).join(', ');
}

function itemText(plan: ItemPlan, id: string, site: Site): readonly string[] {
  const mark = marker(site, id);
  const title = inline(plan.title, site, true);
  const fields = [
    ...(plan.actors ? [`- **Acteurs** : ${actorsOf(plan)}`] : []),
    ...(plan.see.length > 0 ? [`- **Voir** : ${plan.see.map(to => target(to, site)).join(', ')}`] : []),
  ];
  const attributes = plan.actors ? ` {actors="${actorsOf(plan)}"}` : '';
  const plain = plan.plain ? [`> **En clair** : ${inline(plan.plain, site)} clair`] : [];
  const body = plan.blocks.flatMap(one => blockText(one, site));
  const indented = [...body, ...plain].map(text => text.replace(/^(?=.)/gm, '  '));
  switch (plan.form) {
    case 'heading':
      return [
        `##### ${id} — ${title} t`,
        ...(fields.length > 0 ? [fields.join('\n')] : []),
        `${mark} DOIT.`,
        ...body,
        ...plain,
      ];
    case 'lead':
      return [
        `**${id}** ${mark} DOIT ${inline(plan.title, site)}`,
        ...(fields.length > 0 ? [fields.join('\n')] : []),
        ...plain,
      ];
    case 'list':
      return [
        'Le socle DOIT :',
        [`- **${id}**${attributes} ${mark} ${inline(plan.title, site)}`, ...indented].join('\n\n'),
        '<!-- fin -->',
      ];
    case 'table':
      return [
        `| ID | Acteurs | Énoncé | Suite |\n|---|---|---|---|\n| ${id} | ${actorsOf(plan)} | ${mark} DOIT ${cell(plan.title, site)} | ${cell(plan.plain ?? [], site)} |`,
      ];
    case 'directive':
      return [
        `:::exigence{#${id}${attributes.replace(' {', ' ').replace('}', '')}}\n\n${[`${mark} DOIT.`, ...body, ...plain].join('\n\n')}\n\n:::`,
      ];
    default:
      return [];
  }
}

function register(site: Site): string {
  const { plan, first } = site.place;
  let next = first;
  const items = plan.sections
    .flatMap(section => section.items)
    .map(item => {
      const id = idOf(next++);
      const text = [`${marker(site, id)} DOIT.`, ...item.blocks.flatMap(one => blockText(one, site))].join(
        '\n\n',
      );
      return [
        `  - id: ${id}`,
        `    title: ${JSON.stringify(`${inline(plainPieces(item.title), site, true)} t`)}`,
        ...(item.actors ? [`    actors: [${item.actors.map(at => WRITTEN[at]).join(', ')}]`] : []),
        ...(item.see.length > 0 ? [`    see: [${item.see.map(to => target(to, site)).join(', ')}]`] : []),
        `    statement: ${item.see.length > 1 ? `|\n${text.replace(/^(?=.)/gm, '      ')}` : JSON.stringify(text)}`,
        ...(item.plain ? [`    plain: ${JSON.stringify(`${inline(item.plain, site)} clair`)}`] : []),
      ].join('\n');
    });
  return `${plan.titled ? 'title: Registre\n' : ''}items:\n${items.join('\n') || '  []'}\n`;
}

/** A register's title is plain text: links and footnotes are none there. */
function plainPieces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ kind }) => kind === 'words' || kind === 'mention');
}
