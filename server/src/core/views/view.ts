import type { Language } from '../manifest/manifest.ts';
import { viewTexts } from '../messages/views/index.ts';
import type { ComputedProject } from '../project/projectView.ts';
import { actorDirectory, type UnknownActor } from './actors.ts';
import { buildModel } from './buildModel.ts';
import { stamped } from './generatedMark.ts';
import { renderMarkdown } from './render/markdown.ts';
import { selectItems } from './selectItems.ts';
import { summaryOf, type ViewSummary } from './summary.ts';
import type { ViewDetail } from './viewModel.ts';

/** What a reader's version is to hold. */
export interface ViewOptions {
  /** Ids, names or aliases of actors or groups of the catalogue. */
  readonly actors: readonly string[];
  /** `plain`: *En clair*, else the first sentence; `full`: the whole statement with its fields and blocks. */
  readonly detail: ViewDetail;
  /**
   * What leads from the output to the project's folder: a relative path (`..`) or a URL. Links to what was left out
   * and images begin with it; by default the output is taken to lie in the project's folder.
   */
  readonly sourceBase?: string;
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

/** Makes the version of a project that some actors need. Same project and options, same bytes. */
export function generateView(project: ComputedProject, options: ViewOptions): ViewOutput | UnknownActors {
  const { view } = project;
  const directory = actorDirectory(view);
  const { actors, unknown } = directory.findAll(options.actors);
  if (unknown.length > 0) return { kind: 'unknown-actors', actors: unknown };
  const language = options.language ?? view.manifest.language;
  const selection = selectItems(view, directory, actors);
  const summary = summaryOf(selection);
  const model = buildModel(view, { actors, selection, summary, detail: options.detail, language });
  const text = renderMarkdown(project, model, viewTexts(language), options.sourceBase ?? '');
  return {
    kind: 'output',
    fileName: fileName(
      actors.map(({ id }) => id),
      options.detail,
    ),
    text: stamped(text, { title: `${model.title} — ${model.subtitle}`, language }),
    summary,
  };
}

/** Longest name without extension; the rest of a long list of actors is only counted. */
const LONGEST_NAME = 80;

function fileName(ids: readonly string[], detail: ViewDetail): string {
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
  return `${shown}${rest}${detail === 'full' ? '-full' : ''}.md`;
}
