import type { ProjectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';
import type { FieldValue } from './field.ts';

/** How much of each item a view shows, least first. */
export const VIEW_DETAILS = ['titles', 'plain', 'full'] as const;

/** How much of each item a view shows. */
export type ViewDetail = (typeof VIEW_DETAILS)[number];

/** What a reference to something that a view leaves out may become. */
export const OUTSIDE_FORMS = ['link', 'note', 'text'] as const;

/** What a reference to something left out becomes: a link to the source, a footnote, or its words alone. */
export type OutsideForm = (typeof OUTSIDE_FORMS)[number];

/** Which terms a view may explain at its end. */
export const VIEW_GLOSSARIES = ['used', 'all', 'none'] as const;

/** Which terms a view explains at its end: those that it uses, all of the project, none. */
export type ViewGlossary = (typeof VIEW_GLOSSARIES)[number];

/** What a view may put items together by. */
export const VIEW_GROUPINGS = ['chapter', 'service', 'level'] as const;

/** What a view puts items together by: the volumes and chapters of the source, their services, their levels. */
export type ViewGrouping = (typeof VIEW_GROUPINGS)[number];

/** What may tell items apart for a view. */
export const VIEW_FILTERS = ['actors', 'levels', 'kinds', 'services'] as const;

/** A key of a view definition that tells items apart. */
export type ViewFilter = (typeof VIEW_FILTERS)[number];

/** A view as its file defines it. */
export interface ViewFact {
  /** `id: «chefs-etablissement»` */
  readonly id: FieldValue;
  readonly title: string | undefined;
  /** What is kept, by key; undefined: everything, whatever it says of that. */
  readonly keep: Readonly<Record<ViewFilter, readonly FieldValue[] | undefined>>;
  readonly detail: ViewDetail;
  /** How many steps along dependencies are taken in. */
  readonly degree: number;
  readonly outside: OutsideForm;
  readonly groupBy: ViewGrouping;
  readonly glossary: ViewGlossary;
  /** Words that the output should not exceed. */
  readonly budget: number | undefined;
  /** `budget: { words: «4000» }`; undefined without a budget. */
  readonly budgetSpan: Span | undefined;
  /** The Markdown file whose text the output begins with; undefined for none, and for a path out of the project. */
  readonly intro: ProjectPath | undefined;
}
