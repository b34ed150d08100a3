import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import type { Files } from '../../../../support/inMemoryProject.ts';

/** One thing that a text can hold; numbers choose among what the project has. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'mention'; readonly form: (typeof MENTION_FORMS)[number]; readonly to: number }
  | { readonly kind: 'link'; readonly form: (typeof LINK_FORMS)[number]; readonly to: number }
  | { readonly kind: 'note'; readonly to: number };

const MENTION_FORMS = [
  'bare', 'wiki', 'wiki-label', 'bracketed', 'bold', 'range', 'undefined', 'undefined-wiki', 'code', 'html', 'in-link', 'in-broken-link',
] as const; // prettier-ignore

const LINK_FORMS = [
  'file', 'section', 'own-section', 'item', 'anchor', 'reference', 'shortcut', 'broken-file', 'broken-anchor', 'broken-own',
  'broken-reference', 'outside', 'external', 'autolink', 'script', 'image', 'broken-image', 'image-reference', 'catalogue', 'titled',
  'formatted', 'image-in-link', 'top', 'html',
] as const; // prettier-ignore

const BLOCK_FORMS = ['paragraph', 'list', 'table', 'quote', 'code', 'html', 'heading', 'rule', 'nested', 'ordered', 'task', 'directive'] as const;
const ITEM_FORMS = ['heading', 'heading', 'lead', 'list', 'list', 'table', 'directive'] as const;

/** A block of text. */
export interface Block {
  readonly form: (typeof BLOCK_FORMS)[number];
  readonly pieces: readonly Piece[];
}

/** An item to be written. */
export interface ItemPlan {
  readonly form: (typeof ITEM_FORMS)[number] | 'document' | 'register';
  readonly actors: readonly number[] | undefined;
  readonly title: readonly Piece[];
  readonly blocks: readonly Block[];
  readonly plain: readonly Piece[] | undefined;
  readonly see: readonly number[];
}

/** A section with its own text and its items. */
export interface SectionPlan {
  readonly rank: number;
  readonly actors: number | undefined;
  readonly title: readonly Piece[];
  readonly intro: readonly Block[];
  readonly items: readonly ItemPlan[];
  readonly tail: readonly Block[];
}

/** A chapter, a file that is one item, or a register. */
export interface FilePlan {
  readonly kind: 'chapter' | 'document' | 'register';
  readonly volume: number;
  readonly actors: number | undefined;
  readonly titled: boolean;
  readonly sections: readonly SectionPlan[];
  readonly note: readonly Piece[];
}

/** A whole project. */
export interface ProjectPlan {
  readonly files: readonly FilePlan[];
  /** For each actor the group that it belongs to, if any; groups may contain each other. */
  readonly groups: readonly (number | undefined)[];
}

/** What the actors are called; the last ones are groups, unknown to the catalogue, everybody, nobody. */
export const ACTORS = ['alpha', 'beta', 'gamma', 'delta', 'groupe-un', 'groupe-deux'] as const;
const WRITTEN = ['alpha', 'Acteur beta', 'gamma (R)', 'delta', 'groupe-un', 'Groupe deux', 'inconnu', 'tous', '—'];

const words = fc.constantFrom(
  'du texte', 'une phrase. Une autre', 'cf. art. 3 du code', 'a*b_c', '[crochet]', '[ ]', '<balise', '# dièse', '1. un', '- tiret', '| barre',
  'fin :', '10<sup>6</sup>', '`code`', '**gras**', '*mot*', '~~non~~', '&amp; &copy;', '\\* \\[', 'https://exemple.fr/a', '§ 3.4', '« cité »', ':::', '{#x}', '![',
); // prettier-ignore

const index = fc.nat({ max: 40 });

const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 4, arbitrary: words.map(text => ({ kind: 'words' as const, text })) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('mention' as const), form: fc.constantFrom(...MENTION_FORMS), to: index }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('link' as const), form: fc.constantFrom(...LINK_FORMS), to: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('note' as const), to: fc.nat({ max: 3 }) }) },
);

const pieces = fc.array(piece, { maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.record({ form: fc.constantFrom(...BLOCK_FORMS), pieces });
const blocks = fc.array(block, { maxLength: 2 });

const item: fc.Arbitrary<ItemPlan> = fc.record({
  form: fc.constantFrom(...ITEM_FORMS),
  actors: fc.option(fc.uniqueArray(fc.nat({ max: WRITTEN.length - 1 }), { minLength: 1, maxLength: 3 }), { nil: undefined }),
  title: fc.array(piece, { maxLength: 2 }),
  blocks,
  plain: fc.option(pieces, { nil: undefined }),
  see: fc.array(index, { maxLength: 2 }),
});

const section: fc.Arbitrary<SectionPlan> = fc.record({
  rank: fc.integer({ min: 1, max: 4 }),
  actors: fc.option(fc.nat({ max: WRITTEN.length - 1 }), { nil: undefined, freq: 4 }),
  title: fc.array(piece, { maxLength: 1 }),
  intro: blocks,
  items: fc.array(item, { maxLength: 3 }),
  tail: fc.array(block, { maxLength: 1 }),
});

const file: fc.Arbitrary<FilePlan> = fc.record({
  kind: fc.constantFrom('chapter', 'chapter', 'chapter', 'document', 'register'),
  volume: fc.nat({ max: 1 }),
  actors: fc.option(fc.nat({ max: WRITTEN.length - 1 }), { nil: undefined, freq: 3 }),
  titled: fc.boolean(),
  sections: fc.array(section, { minLength: 1, maxLength: 3 }),
  note: pieces,
});

/** Projects of a few files with every form of item and every kind of reference, good and broken. */
export const randomProjects: fc.Arbitrary<ProjectPlan> = fc.record({
  files: fc.array(file, { minLength: 1, maxLength: 3 }),
  groups: fc.array(fc.option(fc.integer({ min: 4, max: 5 }), { nil: undefined }), { minLength: 6, maxLength: 6 }),
});

/** A project as it was written. */
export interface WrittenProject {
  readonly files: Files;
  /** Each defined ID with the word that stands in its statement and nowhere else. */
  readonly markers: ReadonlyMap<string, string>;
}

const FOLDERS = ['principal', 'annexe é 50%'];

const MANIFEST = `sdet: 1
title: Projet
version: "3"
volumes:
  - { id: principal, title: Volume A, chapters: ['${FOLDERS[0]}/*.md'] }
  - { id: annexe, title: Volume B, chapters: ['${FOLDERS[1]}/*.md'] }
catalogues: [catalogues/*.yaml]
registers: [exigences/*.yaml]
items:
  requirement: { pattern: 'EX-\\d{3}' }
`;

/** Writes the files of a plan. */
export function written({ files, groups }: ProjectPlan): WrittenProject {
  const places = placed(files);
  const world: World = { places, items: places.flatMap(({ ids }) => ids), markers: new Map() };
  const texts = places.map((place): [string, string] => [place.path, fileText(place, world)]);
  return { files: { 'sdet.yaml': MANIFEST, ...Object.fromEntries(texts), ...around(groups) }, markers: world.markers };
}

function around(groups: ProjectPlan['groups']): Files {
  const entries = ACTORS.map((id, at) => {
    const group = groups[at];
    const name = id.startsWith('groupe') ? id.replace('groupe-', 'Groupe ') : `Acteur ${id}`;
    return `  - { id: ${id}, name: ${name}${group === undefined ? '' : `, group: ${ACTORS[group]}`} }`;
  });
  return { 'catalogues/acteurs.yaml': `kind: actors\nentries:\n${entries.join('\n')}\n`, 'images/plan (1).png': 'png' };
}

interface Place {
  readonly plan: FilePlan;
  readonly path: string;
  readonly ids: readonly string[];
  readonly first: number;
}

interface World {
  readonly places: readonly Place[];
  readonly items: readonly string[];
  readonly markers: Map<string, string>;
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
    const path = plan.kind === 'register' ? `exigences/r${at}.yaml` : `${FOLDERS[plan.volume]}/${at}${at === 1 ? ' à (b)' : ''}.md`;
    return { plan, path, ids, first };
  });
}

/** What the texts of one file are written with. */
interface Site {
  readonly world: World;
  readonly place: Place;
  readonly slugs: GithubSlugger;
}

function fileText(place: Place, world: World): string {
  const site: Site = { world, place, slugs: new GithubSlugger() };
  return place.plan.kind === 'register' ? register(site) : chapter(site);
}

function chapter(site: Site): string {
  const { plan, ids, first } = site.place;
  let next = first;
  const head = [
    ...(plan.kind === 'document' ? [`id: ${ids[0]}`] : []),
    ...(plan.titled || plan.kind === 'document' ? [`title: Chapitre ${site.place.path.replace(/\W/g, '')}`] : []),
    ...(plan.actors === undefined ? [] : [`actors: [${WRITTEN[plan.actors]}]`]),
  ];
  if (plan.kind === 'document') next++;
  const own = plan.kind === 'document' ? [`${marker(site, ids[0] ?? '')} dit le document.`] : [];
  const body = plan.sections.flatMap((section, at) => {
    const start = next;
    next += section.items.length;
    return sectionText(section, at, start, site);
  });
  const notes = [0, 1].map(at => `[^n${at}]: ${inline(plan.note, site, at === 1)} fin de note.`);
  const definitions = ['[def]: <../principal/0.md>', '[nul]: rien.md', '[img]: <../images/plan (1).png>'];
  return [...(head.length > 0 ? [['---', ...head, '---'].join('\n')] : []), ...own, ...body, ...notes, definitions.join('\n'), ''].join('\n\n');
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
  return [title, `<a id="ancre-${at}"></a>`, ...section.intro.flatMap(one => blockText(one, site)), ...items, ...section.tail.flatMap(one => blockText(one, site))];
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
      return [`##### ${id} — ${title} t`, ...(fields.length > 0 ? [fields.join('\n')] : []), `${mark} DOIT.`, ...body, ...plain];
    case 'lead':
      return [`**${id}** ${mark} DOIT ${inline(plan.title, site)}`, ...(fields.length > 0 ? [fields.join('\n')] : []), ...plain];
    case 'list':
      return ['Le socle DOIT :', [`- **${id}**${attributes} ${mark} ${inline(plan.title, site)}`, ...indented].join('\n\n'), '<!-- fin -->'];
    case 'table':
      return [`| ID | Acteurs | Énoncé | Suite |\n|---|---|---|---|\n| ${id} | ${actorsOf(plan)} | ${mark} DOIT ${cell(plan.title, site)} | ${cell(plan.plain ?? [], site)} |`];
    case 'directive':
      return [`:::exigence{#${id}${attributes.replace(' {', ' ').replace('}', '')}}\n\n${[`${mark} DOIT.`, ...body, ...plain].join('\n\n')}\n\n:::`];
    default:
      return [];
  }
}

function target(to: number, { world }: Site): string {
  return world.items[to % (world.items.length + 1)] ?? 'EX-999';
}

function cell(pieces: readonly Piece[], site: Site): string {
  return inline(pieces, site, true).replace(/(?<!\\)\|/g, '\\|');
}

function register(site: Site): string {
  const { plan, first } = site.place;
  let next = first;
  const items = plan.sections.flatMap(section => section.items).map(item => {
    const id = idOf(next++);
    const text = [`${marker(site, id)} DOIT.`, ...item.blocks.flatMap(one => blockText(one, site))].join('\n\n');
    return [
      `  - id: ${id}`,
      `    title: ${JSON.stringify(`${inline(item.title, site, true)} t`)}`,
      ...(item.actors ? [`    actors: [${item.actors.map(at => WRITTEN[at]).join(', ')}]`] : []),
      ...(item.see.length > 0 ? [`    see: [${item.see.map(to => target(to, site)).join(', ')}]`] : []),
      `    statement: ${item.see.length > 1 ? `|\n${text.replace(/^(?=.)/gm, '      ')}` : JSON.stringify(text)}`,
      ...(item.plain ? [`    plain: ${JSON.stringify(`${inline(item.plain, site)} clair`)}`] : []),
    ].join('\n');
  });
  return `${plan.titled ? 'title: Registre\n' : ''}items:\n${items.join('\n') || '  []'}\n`;
}

function blockText({ form, pieces }: Block, site: Site): readonly string[] {
  const line = inline(pieces, site, true);
  switch (form) {
    case 'list':
      return [`- un ${line}\n- deux`];
    case 'ordered':
      return [`3. trois ${line}\n4. quatre`];
    case 'task':
      return [`- [ ] à faire ${line}\n- [x] fait`];
    case 'nested':
      return [`- un\n  - dedans ${line}\n\n    suite\n- deux`];
    case 'table':
      return [`| a | b |\n|---|:-:|\n| x ${cell(pieces, site)} | y |`];
    case 'quote':
      return [`> cité ${line}\n>\n> encore`];
    case 'code':
      return ['```\nEX-001 et [x](y.md)\n```'];
    case 'html':
      return [`<div onclick="x()">bloc <b>gras</b> ${target(pieces.length, site)}<script>alert(1)</script></div>`];
    case 'heading':
      return [`###### Détail ${line}`];
    case 'rule':
      return ['***'];
    case 'directive':
      return [`:::note\n\nremarque ${line}\n\n:::`];
    default:
      return [`mot ${inline(pieces, site)} mot`];
  }
}

function inline(pieces: readonly Piece[], site: Site, oneLine = false): string {
  return pieces.map(piece => pieceText(piece, site)).join(oneLine ? ' ' : '\n');
}

function pieceText(piece: Piece, site: Site): string {
  if (piece.kind === 'words') return piece.text;
  if (piece.kind === 'note') return `appel[^n${piece.to}]`;
  return piece.kind === 'mention' ? mentionText(piece.form, target(piece.to, site)) : linkText(piece.form, piece.to, site);
}

function mentionText(form: (typeof MENTION_FORMS)[number], id: string): string {
  const texts: Readonly<Record<typeof form, string>> = {
    bare: `voir ${id}.`,
    wiki: `[[${id}]]`,
    'wiki-label': `[[${id}|la suite]]`,
    bracketed: `[${id}]`,
    bold: `le **${id}**,`,
    range: `${id} à ${id} (${id})`,
    undefined: 'EX-998',
    'undefined-wiki': '[[EX-997]]',
    code: `\`${id}\``,
    html: `<b title="${id}">${id}</b>`,
    'in-link': `[voir ${id} ici](https://exemple.fr/)`,
    'in-broken-link': `[voir ${id} ici](absent.md)`,
  };
  return texts[form];
}

function linkText(form: (typeof LINK_FORMS)[number], to: number, { world, place }: Site): string {
  const chapters = world.places.filter(({ plan }) => plan.kind !== 'register');
  const other = chapters[to % Math.max(1, chapters.length)];
  const path = encodeURI(`../${other?.path ?? 'principal/absent.md'}`).replace(/\(/g, '%28').replace(/\)/g, '%29');
  const section = to % Math.max(1, other?.plan.sections.length ?? 1);
  const own = to % place.plan.sections.length;
  const texts: Readonly<Record<typeof form, string>> = {
    file: `[fichier](${path})`,
    section: `[partie](${path}#ancre-${section})`,
    'own-section': `[ici](#ancre-${own})`,
    item: `[exigence](${path}#${other?.ids[0]?.toLowerCase() ?? 'x'}---t)`,
    anchor: `[ancre](<../${other?.path ?? 'x.md'}#ancre-${section}>)`,
    reference: '[par renvoi][def]',
    shortcut: '[def]',
    'broken-file': '[cassé](../absent/x.md)',
    'broken-anchor': `[cassé](${path}#nulle-part)`,
    'broken-own': '[cassé](#nulle-part)',
    'broken-reference': '[sans cible][nul]',
    outside: '[dehors](../../ailleurs.md)',
    external: '[site](https://exemple.fr/x?a=(1)&b=2 "titre")',
    autolink: '<https://exemple.fr/é>',
    script: '[clic](javascript:alert(1))',
    image: '![plan EX-001](<../images/plan (1).png>)',
    'broken-image': '![plan EX-001](absent.png)',
    'image-reference': '![plan][img]',
    catalogue: '[acteurs](../catalogues/acteurs.yaml)',
    titled: `[t](${path} "un « titre »")`,
    formatted: `[**gras** et \`code\`](${path}#ancre-${section})`,
    'image-in-link': `[![vue](<../images/plan (1).png>)](${path})`,
    top: `[haut](${path}#top)`,
    html: `<a href="absent.md">lien</a>`,
  };
  return texts[form];
}
