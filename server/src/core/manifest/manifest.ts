import type { Span } from '../base/span.ts';
import type { BlockKey, FieldKey } from '../model/field.ts';
import type { Severity } from '../model/finding.ts';
import type { ItemForm, ItemKind } from '../model/item.ts';
import type { Level } from '../model/level.ts';

/** A language that the product speaks; French comes first. */
export type Language = 'fr' | 'en';

/** A kind of items: what its IDs look like and where such an ID defines. */
export interface ItemKindDefinition {
  readonly kind: ItemKind;
  /** Source of a regular expression that must match a whole token; undefined when only `path` is given. */
  readonly pattern: string | undefined;
  /** Source of a regular expression over project paths; its group `id` is the ID of the item in that file. */
  readonly path: string | undefined;
  /** With `path`: the ID put together from groups of the path, `<criterion>.<test>`; absent: the group `id`. */
  readonly id?: string;
  readonly forms: readonly ItemForm[];
  /** An ID without marks at the start of a paragraph defines too when a colon follows: `REQ-001: The unit shall…`. */
  readonly bare?: true;
  /** Levels that items of this kind may have, as written; absent: any (`level/not-allowed`). */
  readonly levels?: readonly string[];
  /** `section`: an item without actors of its own concerns those that the nearest section's title names. */
  readonly actorsFrom?: 'section';
  /** Words that announce such an item in prose, as written: `critère`; absent: none. */
  readonly names?: readonly string[];
}

/** Which levels hold: a preset's id, or the levels of the project's own `levels` catalogue with that id. */
export type LevelsChoice = string;

/** Settings that the manifest gives once and a volume may give again for itself. */
export interface DialectSettings {
  readonly items: readonly ItemKindDefinition[];
  readonly levels: LevelsChoice;
  readonly keywordCase: 'upper' | 'any';
  /** Labels added to the preset of the language, by field. */
  readonly labels: Readonly<Partial<Record<FieldKey | BlockKey | 'id', readonly string[]>>>;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** What the manifest says of a rule. */
export type RuleSetting = Severity | 'off';

/** A book of the project. */
export interface Volume extends DialectSettings {
  readonly id: string;
  readonly title: string;
  /** How prose names this volume. */
  readonly aliases: readonly string[];
  /** Globs over project paths, in reading order. */
  readonly chapters: readonly string[];
  readonly numbering: 'manual' | 'auto' | 'none';
}

/** How the links of the project are to be read. */
export interface LinkSettings {
  /** Folder that root-relative links (`/a.md`) start from; the project's folder by default. */
  readonly root: string;
  /** `optional`: `[x](chapter)` means `chapter.md`. */
  readonly extension: 'required' | 'optional';
  /** `volume`: a volume is published as one page, so `#x` may stand in any of its files. */
  readonly anchors: 'file' | 'volume';
  /** Files that an anchor `#x` may stand for, with `<anchor>` in the place of its name: `glossaire/<anchor>.md`. */
  readonly anchorFiles: readonly string[];
  /** How URLs begin that lead to parts of the published site which are not in this folder: `/obligations/`. */
  readonly elsewhere: readonly string[];
}

/** The manifest with every default filled in. */
export interface Manifest extends DialectSettings {
  readonly title: string;
  readonly version: string | undefined;
  readonly revision: string | undefined;
  readonly language: Language;
  /** What the document says of its own legal standing; undefined: the default statement. */
  readonly status: string | undefined;
  readonly volumes: readonly Volume[];
  readonly catalogues: readonly string[];
  readonly registers: readonly string[];
  readonly views: readonly string[];
  readonly links: LinkSettings;
  /** Further ways to write a reference to an item, with `<id>` in the place of its ID: `{% crit <id> %}`. */
  readonly cite: readonly string[];
  readonly ignore: readonly string[];
  /** Where each volume names its chapters, glob by glob. */
  readonly chapterSpans: readonly { readonly volume: string; readonly glob: string; readonly span: Span }[];
  /** Where each scale of levels is chosen, so that an unknown one can be shown. */
  readonly levelsSpans: readonly { readonly levels: LevelsChoice; readonly span: Span }[];
  /** Where each rule id stands under `rules`, so that an unknown one can be shown. */
  readonly ruleSpans: readonly { readonly rule: string; readonly span: Span }[];
}

/** What an actor is called, as written. */
export interface ActorNames {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The small, comparable part of the manifest that reading one document depends on. */
export interface Dialect {
  readonly language: Language;
  readonly items: readonly ItemKindDefinition[];
  /** Folded label (`niveau d'exigence`) to what it stands for; `id` marks a column of IDs. */
  readonly labels: Readonly<Record<string, FieldKey | BlockKey | 'id'>>;
  /** Folded front-matter keys that hold the ID of a file's item: `id`, and the `labels.id` of the manifest. */
  readonly idKeys: readonly string[];
  readonly levels: readonly Level[];
  readonly keywordCase: 'upper' | 'any';
  readonly numbering: Volume['numbering'];
  readonly links: LinkSettings;
  /** Further ways to write a reference to an item: `{% crit <id> %}`. */
  readonly cite: readonly string[];
  /** The actors that a section's title can name; absent where no kind asks for them, or without a catalogue of actors. */
  readonly actors?: readonly ActorNames[];
  /** What prose calls each volume: its title and aliases. */
  readonly volumes: readonly { readonly id: string; readonly names: readonly string[] }[];
}
