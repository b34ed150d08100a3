import { strFromU8, unzipSync } from 'fflate';
import { viewTexts } from '../../../../server/src/core/messages/views/index.ts';
import { NO_PICTURES } from '../../../../server/src/core/views/pictures/pictures.ts';
import { modelFor, type ViewOptions } from '../../../../server/src/core/views/view.ts';
import { draftDocx } from '../../../../server/src/docx/renderDocx.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';
import { ACTORS } from '../../core/views/support/viewOf.ts';

/** The bytes of a view as a document, for the actor `chef` unless told otherwise. */
export async function docxOf(
  files: Files,
  options: Partial<ViewOptions> = {},
  pictures = NO_PICTURES,
): Promise<Uint8Array> {
  const project = projectOf({ ...ACTORS, ...files });
  const model = modelFor(project, { actors: ['chef'], detail: 'full', ...options });
  if (model.kind !== 'model') throw new Error('no such view');
  const draft = draftDocx(project, model, viewTexts(model.language), options.sourceBase ?? '');
  return await draft.finish(pictures);
}

/** The parts of a package as texts, by name. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(bytes));
  return Object.fromEntries(files.map(([name, data]) => [name, strFromU8(data)]));
}

/** A part of a view of these files. */
export async function partOf(name: string, files: Files, options?: Partial<ViewOptions>): Promise<string> {
  return partsOf(await docxOf(files, options))[name] ?? '';
}

/** The words of a part of a document: a line for each paragraph, its style first where it has one. */
export function linesOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, paragraph = '']) => {
    const style = /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1];
    const text = paragraph
      .replace(/<w:br\/>/g, '⏎')
      .replace(/<w:footnoteReference w:id="(\d+)"\/>/g, '[$1]')
      .replace(/<w:instrText\b[^>]*>[^<]*<\/w:instrText>/g, '')
      .replace(/<[^>]*>/g, '');
    return style === undefined ? decoded(text) : `${style}: ${decoded(text)}`;
  });
}

function decoded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\u00a0/g, ' ');
}
