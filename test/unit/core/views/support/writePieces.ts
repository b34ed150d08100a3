import type { Block, FilePlan, LINK_FORMS, MENTION_FORMS, Piece } from './randomPlan.ts';

/** A file of the plan and where it will lie. */
export interface Place {
  readonly plan: FilePlan;
  readonly path: string;
  readonly ids: readonly string[];
  readonly first: number;
}

/** All that references can mean. */
export interface World {
  readonly places: readonly Place[];
  readonly items: readonly string[];
  readonly markers: Map<string, string>;
}

/** What the texts of one file are written with. */
export interface Site {
  readonly world: World;
  readonly place: Place;
}

/** The ID that a number means; one past the last means none that is defined. */
export function target(to: number, { world }: Site): string {
  return world.items[to % (world.items.length + 1)] ?? 'EX-999';
}

/** Pieces as the content of a table's cell. */
export function cell(pieces: readonly Piece[], site: Site): string {
  return inline(pieces, site, true).replace(/(?<!\\)\|/g, '\\|');
}

/** A block as it is written, ready to be joined by empty lines. */
export function blockText({ form, pieces }: Block, site: Site): readonly string[] {
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
      return [
        `<div onclick="x()">bloc <b>gras</b> ${target(pieces.length, site)}<script>alert(1)</script></div>`,
      ];
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

/** Pieces as running text. */
export function inline(pieces: readonly Piece[], site: Site, oneLine = false): string {
  return pieces.map(piece => pieceText(piece, site)).join(oneLine ? ' ' : '\n');
}

function pieceText(piece: Piece, site: Site): string {
  if (piece.kind === 'words') return piece.text;
  if (piece.kind === 'note') return `appel[^${piece.to}]`;
  if (piece.kind === 'link') return linkText(piece.form, piece.to, site);
  const mention = mentionText(piece.form, target(piece.to, site));
  // At the start of a paragraph an ID would define; in a register it refers all the same.
  return site.place.plan.kind === 'register' ? mention : `dit ${mention}`;
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
    section: 'au § 1.0 et au § 2.1',
    'broken-section': 'au § 99.9',
    'volume-section': 'au § 1.0 du Volume B',
    note: 'note de bas de page n° 1',
    figure: 'figure 1 et fiche 7',
  };
  return texts[form];
}

function linkText(form: (typeof LINK_FORMS)[number], to: number, { world, place }: Site): string {
  const chapters = world.places.filter(({ plan }) => plan.kind !== 'register');
  const other = chapters[to % Math.max(1, chapters.length)];
  const path = encodeURI(`../${other?.path ?? 'principal/absent.md'}`)
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29');
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
