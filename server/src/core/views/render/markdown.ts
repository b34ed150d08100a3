import type { Parents, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Info, type State, toMarkdown } from 'mdast-util-to-markdown';
import type { ViewTexts } from '../../messages/views/viewTexts.ts';
import type { ComputedProject } from '../../project/projectView.ts';
import type { ViewModel } from '../viewModel.ts';
import { headingAnchors } from './headingAnchors.ts';
import { addressTargets, viewDocument } from './viewDocument.ts';

/** Writes a view as Markdown in which every link works; `base` leads from the output to the source. */
export function renderMarkdown(
  project: ComputedProject,
  model: ViewModel,
  texts: ViewTexts,
  base: string,
): string {
  const root = viewDocument(project, model, texts);
  addressTargets(root, headingAnchors(root), base);
  return toMarkdown(root, {
    bullet: '-',
    listItemIndent: 'one',
    rule: '-',
    incrementListMarker: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: { text: readableText },
    unsafe: [{ atBreak: true, character: ':', after: '::' }],
  });
}

/**
 * Text with the escapes that it needs, but not before a bracketed word: without link definitions `[RGPD]` is no
 * reference, and people read these files as they are. `[x]` stays escaped, since it would make a task.
 */
function readableText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  const escaped = defaultHandlers.text(node, parent, state, info);
  if (state.stack.includes('label') || state.stack.includes('reference')) return escaped;
  return escaped.replace(/\\\[(?![xX]\])([\p{L}\p{N}][^[\]\\\n]*\])(?=[^([:])/gu, '[$1');
}
