import { printableText } from '../base/printableText.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import type { Language } from '../manifest/manifest.ts';
import { viewTexts } from '../messages/views/index.ts';
import type { OutsideForm, ViewGlossary, ViewGrouping } from '../model/view.ts';
import type { ComputedProject } from '../project/projectView.ts';
import { actorDirectory, type UnknownActor } from './actors.ts';
import { buildModel } from './buildModel.ts';
import { documentsOnly } from './documentsOnly.ts';
import { stamped, stampedPage } from './generatedMark.ts';
import { type Draft, NO_PICTURES, NO_WISH, type Pictures } from './pictures/pictures.ts';
import { draftHtml } from './render/html/html.ts';
import { renderMarkdown } from './render/markdown.ts';
import { type ItemFilter, selectItems } from './selectItems.ts';
import { summaryOf, type ViewSummary } from './summary.ts';
import type { ViewDetail, ViewModel } from './viewModel.ts';

/** The formats whose files are text. */
export const TEXT_FORMATS = ['md', 'html'] as const;

/** A format whose files are text. */
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** What a reader's version is to hold. */
export interface ViewOptions extends ItemFilter {
  /** Ids, names or aliases of actors or groups of the catalogue; or everybody. */
  readonly actors: readonly string[] | 'all';
  /** What files are named after; the actors by default. */
  readonly name?: string;
  /** Title of the version; by default it names the actors. */
  readonly title?: string;
  /** What a reference to something left out becomes: a link to the source by default. */
  readonly outside?: OutsideForm;
  /** What items are put together by: the chapters of the source, by default. */
  readonly groupBy?: ViewGrouping;
  /** Which terms are explained at the end: those that are used, by default. */
  readonly glossary?: ViewGlossary;
  /** The Markdown file whose text the version begins with. */
  readonly intro?: ProjectPath;
  /** `titles`: titles and levels alone; `plain`: *En clair*, else the first sentence; `full`: the whole statement with its fields and blocks. */
  readonly detail: ViewDetail;
  /**
   * What leads from the output to the project's folder: a relative path (`..`) or a URL. Links to what was left out
   * and images begin with it; by default the output is taken to lie in the project's folder.
   */
  readonly sourceBase?: string;
  /** Documents whose items alone it holds, in reading order; all by default. */
  readonly documents?: readonly ProjectPath[];
  /** Markdown by default. */
  readonly format?: TextFormat;
  /** Language of what we write ourselves; the project's by default. */
  readonly language?: Language;
}

/** A file that was produced, to be written whole. */
export interface ViewOutput {
  readonly kind: 'output';
  /** A proposal without folder: `dasen-chef-etablissement.md`. */
  readonly fileName: string;
  readonly text: string;
  readonly summary: ViewSummary;
}

/** Nothing was produced: the project knows no such actor. */
export interface UnknownActors {
  readonly kind: 'unknown-actors';
  readonly actors: readonly UnknownActor[];
}

/** A version that wants nothing more than its pictures. */
export interface ViewDraft extends Omit<ViewOutput, 'kind' | 'text'>, Draft<string> {
  readonly kind: 'draft';
}

/** Makes the version of a project that some actors need, but for its pictures. Same project and options, same bytes. */
export function draftView(project: ComputedProject, options: ViewOptions): ViewDraft | UnknownActors {
  const model = modelFor(project, options);
  if (model.kind === 'unknown-actors') return model;
  const format = options.format ?? 'md';
  return {
    kind: 'draft',
    fileName: viewFileName(model, options, format),
    summary: model.summary,
    ...RENDERERS[format](project, model, options),
  };
}

/** Makes the whole version at once, with the pictures that are given. */
export function generateView(
  project: ComputedProject,
  options: ViewOptions,
  pictures: Pictures = NO_PICTURES,
): ViewOutput | UnknownActors {
  const draft = draftView(project, options);
  if (draft.kind === 'unknown-actors') return draft;
  const { fileName, summary } = draft;
  return { kind: 'output', fileName, text: draft.finish(pictures), summary };
}

/** The name of a version's file: that of its definition, or of its actors and detail. */
export function viewFileName(
  { actors }: ViewModel,
  { name, detail }: ViewOptions,
  extension: string,
): string {
  const base =
    name === undefined
      ? baseName(
          actors.map(({ id }) => id),
          detail,
        )
      : baseName([name], 'plain');
  return `${base}.${extension}`;
}

/** What every format is written from. */
export function modelFor({ view }: ComputedProject, options: ViewOptions): ViewModel | UnknownActors {
  const { detail, title, intro, outside = 'link', groupBy = 'chapter', glossary = 'used' } = options;
  const { language = view.manifest.language } = options;
  const directory = actorDirectory(view);
  const { actors: found, unknown } = directory.findAll(options.actors === 'all' ? [] : options.actors);
  if (unknown.length > 0) return { kind: 'unknown-actors', actors: unknown };
  const actors = options.actors === 'all' ? options.actors : found;
  const { documents } = options;
  const within = documents === undefined ? view : documentsOnly(view, documents);
  const selection = selectItems(within, directory, actors, options);
  const summary = summaryOf(selection);
  return buildModel(view, {
    actors,
    title,
    selection,
    summary,
    detail,
    outside,
    groupBy,
    glossary,
    intro,
    language,
  });
}

type TextRenderer = (project: ComputedProject, model: ViewModel, options: ViewOptions) => Draft<string>;

const RENDERERS: Readonly<Record<TextFormat, TextRenderer>> = {
  md: (project, model, { sourceBase = '' }) => {
    const text = renderMarkdown(project, model, viewTexts(model.language), sourceBase);
    const title = printableText(`${model.title} — ${model.subtitle}`);
    const whole = stamped(printableText(text), { title, language: model.language });
    return { wish: NO_WISH, finish: () => whole };
  },
  html: (project, model, { sourceBase = '' }) => {
    const { wish, finish } = draftHtml(project, model, viewTexts(model.language), sourceBase);
    return { wish, finish: pictures => stampedPage(finish(pictures)) };
  },
};

/** Longest name without extension; the rest of a long list of actors is only counted. */
const LONGEST_NAME = 80;

function baseName(ids: readonly string[], detail: ViewDetail): string {
  const words = ids.map(id =>
    id
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}_-]+/gu, '')
      .toLowerCase(),
  );
  let count = words.length;
  while (count > 1 && words.slice(0, count).join('+').length > LONGEST_NAME) count--;
  const shown = words.slice(0, count).join('+').slice(0, LONGEST_NAME) || 'sdet';
  const rest = words.length > count ? `+${words.length - count}` : '';
  return `${shown}${rest}${detail === 'plain' ? '' : `-${detail}`}`;
}
