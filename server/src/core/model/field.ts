import type { Span } from '../base/span.ts';

/** The fields of an item whose values are short (DESIGN §3). */
export const FIELD_KEYS = [
  'title',
  'level',
  'actors',
  'services',
  'degree',
  'status',
  'since',
  'until',
  'depends',
  'refines',
  'replaces',
  'see',
  'needs',
  'legal',
  'objects',
  'tags',
] as const; // prettier-ignore

/** A field of an item. */
export type FieldKey = (typeof FIELD_KEYS)[number];

/** The labelled blocks of an item: fields whose value is Markdown. */
export const BLOCK_KEYS = ['plain', 'rationale', 'verification', 'note'] as const;

/** A labelled block of an item. */
export type BlockKey = (typeof BLOCK_KEYS)[number];

/** Fields that hold item IDs; each is a link role. */
export const LINK_FIELDS = ['depends', 'refines', 'replaces', 'see'] as const;

/** A field that holds item IDs. */
export type LinkField = (typeof LINK_FIELDS)[number];

/** Fields whose values name entries of the catalogue of that kind. */
export const USE_FIELDS = ['actors', 'services', 'needs'] as const;

/** A field whose values name entries of the catalogue of that kind. */
export type UseField = (typeof USE_FIELDS)[number];

/** A field of which it is known whether items usually fill it. */
export type HabitField = UseField | 'level';

/** Stands for the name of an entry where « tous les acteurs » is written. */
export const EVERY_ENTRY = '*';

/** Fields that a chapter's front matter or a section heading hands down to its items (DESIGN §3). */
export const INHERITED_FIELDS = ['actors', 'services', 'degree', 'status', 'tags'] as const;

/** One value of a field: `éditeur ENT` in `- **Acteurs** : éditeur ENT, intégrateur ENT`. */
export interface FieldValue {
  readonly text: string;
  /** `- **Acteurs** : «éditeur ENT», intégrateur ENT` */
  readonly span: Span;
}

/** One labelled entry that an author wrote. */
export interface FieldFact {
  /** What the label stands for; undefined when no label of the project fits. */
  readonly key: FieldKey | undefined;
  readonly label: string;
  /** `- **«Acteurs»** : éditeur ENT` */
  readonly labelSpan: Span;
  readonly values: readonly FieldValue[];
  /** `«- **Acteurs** : éditeur ENT»` */
  readonly span: Span;
}

/** A block with a bold label in an item's body, or the like key of a register. */
export interface BlockFact {
  readonly key: BlockKey;
  /** Readable text of the block without its label. */
  readonly text: string;
  /** `«> **En clair** : un seul mot de passe.»` */
  readonly span: Span;
  /** `> **En clair** : «un seul mot de passe.»` */
  readonly contentSpan: Span;
}
