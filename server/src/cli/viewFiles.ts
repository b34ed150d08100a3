import { viewTexts } from '../core/messages/views/index.ts';
import type { ComputedProject } from '../core/project/projectView.ts';
import { isGenerated, isUnmodified } from '../core/views/generatedMark.ts';
import type { Draft, LackingPicture } from '../core/views/pictures/pictures.ts';
import type { ViewSummary } from '../core/views/summary.ts';
import {
  draftView,
  modelFor,
  TEXT_FORMATS,
  type UnknownActors,
  type ViewOptions,
  viewFileName,
} from '../core/views/view.ts';
import { gatherPictures, type ProjectFiles } from '../host/host.ts';
import type { OutputFile, Ownership } from './writeOutput.ts';

/** The formats that versions are written in. */
export const VIEW_FORMATS = [...TEXT_FORMATS, 'docx'] as const;

/** A format that versions are written in. */
export type ViewFormat = (typeof VIEW_FORMATS)[number];

/** The files of one version. */
export interface ViewFiles {
  readonly kind: 'files';
  readonly files: readonly OutputFile[];
  readonly summary: ViewSummary;
  /** Pictures that some format does without. */
  readonly lacking: readonly LackingPicture[];
}

/** Makes a version in each format, with the pictures that `readBytes` gives. */
export async function viewFiles(
  project: ComputedProject,
  options: ViewOptions,
  formats: readonly ViewFormat[],
  readBytes: ProjectFiles['readBytes'],
): Promise<ViewFiles | UnknownActors> {
  const model = modelFor(project, options);
  if (model.kind === 'unknown-actors') return model;
  const files: OutputFile[] = [];
  const lacking: LackingPicture[] = [];
  const finished = async <Text>({ wish, finish }: Draft<Text>): Promise<Text> => {
    const pictures = await gatherPictures(wish, readBytes);
    lacking.push(...pictures.lacking);
    return finish(pictures.found);
  };
  for (const format of formats) {
    if (format === 'docx') {
      // Loaded when it is wanted: it is the largest part of the program.
      const { draftDocx } = await import('../docx/renderDocx.ts');
      const draft = draftDocx(project, model, viewTexts(model.language), options.sourceBase ?? '');
      files.push({ name: viewFileName(model, options, format), text: await finished(draft) });
    } else {
      const draft = draftView(project, { ...options, format });
      if (draft.kind === 'unknown-actors') return draft;
      files.push({ name: draft.fileName, text: await finished(draft) });
    }
  }
  return { kind: 'files', files, summary: model.summary, lacking };
}

/** Whose a generated file is. */
export async function ownershipFinder(
  formats: readonly ViewFormat[],
): Promise<(text: string, bytes: Uint8Array) => Ownership> {
  const docx = formats.includes('docx') ? await import('../docx/docxPackage.ts') : undefined;
  return (text, bytes) => {
    // A ZIP archive begins so.
    if (docx && text.startsWith('PK')) return docx.docxOwnership(bytes);
    if (isUnmodified(text)) return 'ours';
    return isGenerated(text) ? 'edited' : 'foreign';
  };
}
