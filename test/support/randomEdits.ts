import { projectPath } from '../../server/src/core/base/projectPath.ts';
import type { Change } from '../../server/src/core/project/project.ts';
import { type Random, seededRandom } from './random.ts';

/** The files of a project as an editor holds them. */
export type Files = Map<string, string>;

const CHAPTERS = ['a/1.md', 'a/2.md', 'a/10.md', 'b/1.md', 'b/sub/2.md'];

/** A chapter that is read in parts: between any two of its headings stands enough. */
const LONG = 'a/1.md';
const FILLING = 'Un mot qui ne dit rien de plus. '.repeat(60).trim();

const OTHERS = [
  'cat/actors.yaml',
  'cat/levels.yaml',
  'cat/services.yaml',
  'reg/r.yaml',
  'img/plan.png',
  'notes.md',
  'sdet.baseline.json',
];
const IDS = ['EX-AAS-001', 'EX-AAS-002', 'EX-MSG-001', 'EX-MSG-002', 'BP-001', 'BP-002'];
const ACTORS = ['editeur', 'Éditeur', 'éditeurs', 'academie', 'Académie', 'inconnu'];

const MANIFESTS = [
  [
    'sdet: 1',
    'title: T',
    'volumes:',
    '  - {id: a, chapters: ["a/*.md"]}',
    '  - {id: b, chapters: ["b/**/*.md"], numbering: auto}',
    'catalogues: ["cat/*.yaml"]',
    'registers: ["reg/*.yaml"]',
  ],
  [
    'sdet: 1',
    'title: Autre',
    'volumes:',
    '  - {id: b, chapters: ["b/**/*.md"], numbering: auto}',
    '  - {id: a, chapters: ["a/*.md"], keywords: {case: any}}',
    'catalogues: ["cat/*.yaml"]',
    'registers: ["reg/*.yaml"]',
  ],
  [
    'sdet: 1',
    'levels: propres',
    'volumes:',
    '  - {id: a, chapters: ["a/*.md", "b/**/*.md"]}',
    'catalogues: ["cat/*.yaml"]',
    'registers: ["reg/*.yaml"]',
    'rules: {id/duplicate: off}',
  ],
  [
    'sdet: 1',
    'volumes:',
    '  - id: a',
    '    chapters: ["**/*.md"]',
    '    numbering: auto',
    '    items: {requirement: {pattern: "EX-(?<service>[A-Z]+)-(?<number>\\\\d{3})", forms: [heading]}}',
    'catalogues: ["cat/*.yaml"]',
    'ignore: ["b/**"]',
  ],
]; // prettier-ignore

/** A project that starts full, and an endless row of random edits to it. */
export class RandomEdits {
  readonly files: Files = new Map();
  readonly #tooLarge = new Set<string>();
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    this.files.set('sdet.yaml', this.#manifest());
    for (const path of [...CHAPTERS, ...OTHERS]) this.files.set(path, this.#content(path));
  }

  /** Everything as it is now, for a project that is built from scratch. */
  everything(): readonly Change[] {
    return [...this.files.keys()].map(path => this.given(path));
  }

  /** A file as a host gives it now. */
  given(path: string): Change {
    const span = { start: 0, end: 0 };
    const isTooLarge = this.#tooLarge.has(path);
    return {
      kind: 'text',
      path: projectPath(path),
      text: isTooLarge ? '' : (this.files.get(path) ?? ''),
      problems: isTooLarge ? [{ code: 'too-large', size: 20_000_000, limit: 10_000_000, span }] : [],
    };
  }

  /** Makes a chapter too large for a host to give it, or small again. */
  resize(): readonly Change[] {
    const path = 'a/2.md';
    if (!this.#tooLarge.delete(path)) this.#tooLarge.add(path);
    return this.files.has(path) ? [this.given(path)] : [];
  }

  /** Does one edit and tells it as a host would. */
  next(): readonly Change[] {
    const random = this.#random;
    const path = random.pick([...CHAPTERS, ...CHAPTERS, ...OTHERS]);
    const known = this.files.get(path);
    if (random.chance(0.1)) return this.#write('sdet.yaml', this.#manifest());
    if (known === undefined) return this.#write(path, this.#content(path));
    if (random.chance(0.05)) {
      this.files.delete(path);
      return [{ kind: 'deleted', path: projectPath(path) }];
    }
    if (random.chance(0.1)) return this.#renameId();
    if (!path.endsWith('.md')) return this.#write(path, this.#content(path));
    return this.#write(path, this.#editLines(known.split('\n')).join('\n'));
  }

  #editLines(lines: string[]): string[] {
    const random = this.#random;
    const at = random.below(lines.length + 1);
    const kind = random.below(4);
    if (kind === 0) return lines.toSpliced(at, 0, ...this.#block());
    if (kind === 1) return lines.toSpliced(at, 1 + random.below(4));
    if (kind === 2) return lines.toSpliced(random.below(lines.length + 1), 0, ...lines.splice(at, 3));
    return lines.map((line, index) => (index === at ? lengthened(line) : line));
  }

  /** One ID becomes another in every file. */
  #renameId(): readonly Change[] {
    const [from, to] = [this.#random.pick(IDS), this.#random.pick(IDS)];
    return [...this.files]
      .filter(([, text]) => text.includes(from))
      .flatMap(([path, text]) => this.#write(path, text.replaceAll(from, to)));
  }

  #write(path: string, text: string): readonly Change[] {
    this.files.set(path, text);
    return [this.given(path)];
  }

  #manifest(): string {
    return this.#random.pick(MANIFESTS).join('\n');
  }

  #content(path: string): string {
    const random = this.#random;
    if (path === 'cat/actors.yaml') {
      const aliases = random.pick(['[éditeurs]', '[fournisseur]', '[]']);
      const second = random.chance(0.6) ? '\n  - {id: academie, name: Académie, group: pilotage}' : '';
      const slip = random.chance(0.3) ? '  - {id: "coupé\n' : '';
      return `kind: actors\nentries:\n  - {id: editeur, name: Éditeur, aliases: ${aliases}}${second}\n${slip}`;
    }
    if (path === 'cat/levels.yaml') {
      return `kind: levels\nid: propres\nentries:\n  - {id: fort, name: Fort, rank: ${random.below(5)}, keywords: [DOIT]}\n`;
    }
    if (path === 'cat/services.yaml')
      return `kind: ${random.pick(['services', 'objects'])}\nentries:\n  - {id: ${random.pick(['AAS', 'MSG'])}, name: S}\n`;
    if (path === 'reg/r.yaml') {
      return `title: R\nitems:\n  - {id: ${random.pick(IDS)}, actors: [${random.pick(ACTORS)}], see: [${random.pick(IDS)}], statement: "L'ENT ${random.pick(['DOIT', 'PEUT'])} agir (${random.pick(IDS)})."}\n`;
    }
    if (path === 'sdet.baseline.json') return this.#baseline();
    if (!path.endsWith('.md')) return 'x';
    const head = random.chance(0.3) ? ['---', `actors: [${random.pick(ACTORS)}]`, '---'] : [];
    const blocks = Array.from({ length: 3 + random.below(4) }, () => this.#block());
    const filling = path === LONG ? ['', FILLING, ''] : [];
    return [...head, ...blocks.flatMap(block => [...block, ...filling])].join('\n');
  }

  /** Debts of the sort that the random chapters have, some of an item that may have moved. */
  #baseline(): string {
    const random = this.#random;
    const findings = Array.from({ length: random.below(4) }, () => {
      const [rule, text] = random.pick([
        ['id/duplicate', random.pick(IDS)],
        ['reference/unresolved-item', random.pick(IDS)],
        ['level/unknown', 'fort'],
        ['actor/unknown', 'inconnu'],
      ] as const);
      const item = random.chance(0.7) ? { item: random.chance(0.5) ? text : random.pick(IDS) } : {};
      return { file: random.pick(CHAPTERS), rule, ...item, text, count: 1 + random.below(2) };
    });
    return JSON.stringify({ sdetBaseline: 1, findings });
  }

  #block(): readonly string[] {
    const random = this.#random;
    const id = random.pick(IDS);
    const other = random.pick(IDS);
    const number = `${1 + random.below(3)}.${1 + random.below(3)}`;
    return random.pick([
      ['', `## ${number} Titre ${random.below(4)}`, ''],
      ['', `# ${1 + random.below(2)} Partie`, ''],
      [
        '',
        `### ${id} — Titre`,
        '',
        `- **Niveau** : ${random.pick(['obligatoire', 'facultatif', 'fort'])}`,
        `- **Acteurs** : ${random.pick(ACTORS)}`,
        `- **Voir** : ${other}`,
        '',
        `L'ENT ${random.pick(['DOIT', 'doit', 'PEUT'])} agir, voir ${other}.`,
        '',
      ],
      ['', `- **${id}** L'ENT DEVRAIT suivre ${other}.`, ''],
      ['', '| ID | Niveau | Texte |', '|--|--|--|', `| ${id} | obligatoire | selon ${other} |`, ''],
      [
        '',
        `Voir [lien](${random.pick(['1.md', '../a/2.md', '2.md#titre-1', '#titre-2', '../img/plan.png', '../../hors.md'])}) et [[${other}]].`,
        '',
      ],
      ['', `Figure ${1 + random.below(2)} : schéma. Voir § ${number} et figure ${1 + random.below(3)}.`, ''],
      [
        '',
        `<!-- sdet-ignore ${random.pick(['reference/unresolved-item', 'reference/*', 'level/unknown', 'rien'])} : motif -->`,
        '',
      ],
      ['', `<a id="${random.pick(['x', 'y'])}"></a> De la prose.`, ''],
    ]); // prettier-ignore
  }
}

/** A heading's number becomes the next one, any other line grows. */
function lengthened(line: string): string {
  const heading = /^(## \d\.)(\d)/.exec(line);
  if (!heading) return `${line} suite`;
  return `${heading[1]}${(Number(heading[2]) % 3) + 1}${line.slice(heading[0].length)}`;
}
