import fc from 'fast-check';

/** One thing that a text can hold; numbers choose among what the project has. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'mention'; readonly form: (typeof MENTION_FORMS)[number]; readonly to: number }
  | { readonly kind: 'link'; readonly form: (typeof LINK_FORMS)[number]; readonly to: number }
  | { readonly kind: 'note'; readonly to: number };

/** Ways to refer in running text. */
export const MENTION_FORMS = [
  'bare',
  'wiki',
  'wiki-label',
  'bracketed',
  'bold',
  'range',
  'undefined',
  'undefined-wiki',
  'code',
  'html',
  'in-link',
  'in-broken-link',
  'section',
  'broken-section',
  'volume-section',
  'note',
  'figure',
] as const;

/** Links and images, good and broken. */
export const LINK_FORMS = [
  'file',
  'section',
  'own-section',
  'item',
  'anchor',
  'reference',
  'shortcut',
  'broken-file',
  'broken-anchor',
  'broken-own',
  'broken-reference',
  'outside',
  'external',
  'autolink',
  'script',
  'image',
  'broken-image',
  'image-reference',
  'catalogue',
  'titled',
  'formatted',
  'image-in-link',
  'top',
  'html',
] as const;

const BLOCK_FORMS = [
  'paragraph',
  'list',
  'table',
  'quote',
  'code',
  'html',
  'heading',
  'rule',
  'nested',
  'ordered',
  'task',
  'directive',
] as const;
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
  /** What a view begins with; it has no items. */
  readonly intro: FilePlan;
  /** For each actor the group that it belongs to, if any; groups may contain each other. */
  readonly groups: readonly (number | undefined)[];
}

/** The actors of the catalogue; the last two are groups. */
export const ACTORS = ['alpha', 'beta', 'gamma', 'delta', 'groupe-un', 'groupe-deux'] as const;
/** How the fields of items and files name them. */
export const WRITTEN = [
  'alpha',
  'Acteur beta',
  'gamma (R)',
  'delta',
  'groupe-un',
  'Groupe deux',
  'inconnu',
  'tous',
  '—',
];

const words = fc.constantFrom(
  'du texte',
  'une phrase. Une autre',
  'cf. art. 3 du code',
  'a*b_c',
  '[crochet]',
  '[ ]',
  '<balise',
  '# dièse',
  '1. un',
  '- tiret',
  '| barre',
  'fin :',
  '10<sup>6</sup>',
  '`code`',
  '**gras**',
  '*mot*',
  '~~non~~',
  '&amp; &copy;',
  '\\* \\[',
  'https://exemple.fr/a',
  '§ 3.4',
  '« cité »',
  ':::',
  '{#x}',
  '![',
);

const index = fc.nat({ max: 40 });

const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 4, arbitrary: words.map(text => ({ kind: 'words' as const, text })) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('mention' as const),
      form: fc.constantFrom(...MENTION_FORMS),
      to: index,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('link' as const),
      form: fc.constantFrom(...LINK_FORMS),
      to: index,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('note' as const), to: fc.nat({ max: 3 }) }) },
);

const pieces = fc.array(piece, { maxLength: 3 });
const block: fc.Arbitrary<Block> = fc.record({ form: fc.constantFrom(...BLOCK_FORMS), pieces });
const blocks = fc.array(block, { maxLength: 2 });

const item: fc.Arbitrary<ItemPlan> = fc.record({
  form: fc.constantFrom(...ITEM_FORMS),
  actors: fc.option(fc.uniqueArray(fc.nat({ max: WRITTEN.length - 1 }), { minLength: 1, maxLength: 3 }), {
    nil: undefined,
  }),
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
  sections: fc.array(section, { minLength: 1, maxLength: 2 }),
  note: pieces,
});

const intro: fc.Arbitrary<FilePlan> = file.map(plan => ({
  ...plan,
  kind: 'chapter' as const,
  actors: undefined,
  sections: plan.sections.map(part => ({ ...part, items: [] })),
}));

/** Projects of a few files with every form of item and every kind of reference, good and broken. */
export const randomProjects: fc.Arbitrary<ProjectPlan> = fc.record({
  files: fc.array(file, { minLength: 1, maxLength: 3 }),
  intro,
  groups: fc.array(fc.option(fc.integer({ min: 4, max: 5 }), { nil: undefined }), {
    minLength: 6,
    maxLength: 6,
  }),
});
