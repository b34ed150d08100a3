import {
  Bookmark,
  FootnoteReferenceRun,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { FootnoteDefinition, FootnoteReference, Root, RootContent } from 'mdast';
import { eachNode } from '../core/syntax/eachNode.ts';
import { noteBookmark } from './bookmarkNames.ts';
import type { PictureWriter } from './docxPictures.ts';
import { type InlineWriter, type NoteCall, runsOf } from './docxRuns.ts';
import { PAGE_WIDTH } from './docxStyles.ts';

/** The footnotes of a document; filled while its text is written. */
export interface Notes {
  readonly call: NoteCall;
  /** As the package wants them, by number from 1, in the order of their first call. */
  readonly written: Record<string, { readonly children: readonly Paragraph[] }>;
}

/**
 * Footnotes where they are called. Word knows neither a second call of a note nor a call inside one: a second call is a
 * raised link to the first, and a note that only notes call stands in parentheses where the first of them calls it.
 */
export function footnotes(root: Root, picture: PictureWriter): Notes {
  const definitions = definitionsOf(root);
  const numbers = new Map<string, number>();
  const enclosed = new Set<string>();
  const written: Record<string, { readonly children: readonly Paragraph[] }> = {};

  const call: NoteCall = ({ identifier }) => {
    const definition = definitions.get(identifier);
    const known = numbers.get(identifier);
    if (!definition || known !== undefined) return known === undefined ? [] : [again(known)];
    const number = numbers.size + 1;
    numbers.set(identifier, number);
    written[number] = { children: noteParagraphs(definition, writer) };
    return [new Bookmark({ id: noteBookmark(number), children: [new FootnoteReferenceRun(number)] })];
  };

  const inner: NoteCall = ({ identifier }: FootnoteReference) => {
    const known = numbers.get(identifier);
    if (known !== undefined) return [again(known)];
    const definition = definitions.get(identifier);
    if (!definition || enclosed.has(identifier)) return [];
    enclosed.add(identifier);
    const words = definition.children.flatMap(node => [...inlineRuns(node, writer)]);
    return [new TextRun(' ('), ...words, new TextRun(')')];
  };

  const writer: InlineWriter = { noteCall: inner, picture, room: PAGE_WIDTH };
  return { call, written };
}

function definitionsOf(root: Root): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  eachNode(root, node => {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  });
  return definitions;
}

function again(number: number): ParagraphChild {
  const children = [new TextRun({ text: String(number), style: 'FootnoteReference' })];
  return new InternalHyperlink({ anchor: noteBookmark(number), children });
}

/** A note holds paragraphs only: the words of lists, tables and quotes come as paragraphs of their own. */
function noteParagraphs(definition: FootnoteDefinition, writer: InlineWriter): readonly Paragraph[] {
  const paragraphs = linesOf(definition.children).map(
    node => new Paragraph({ style: 'FootnoteText', children: [...inlineRuns(node, writer)] }),
  );
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'FootnoteText' })];
}

function linesOf(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.flatMap((node): readonly RootContent[] => {
    const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    if (isLine || !('children' in node)) return [node];
    return linesOf(node.children as readonly RootContent[]);
  });
}

function inlineRuns(node: RootContent, writer: InlineWriter): readonly ParagraphChild[] {
  if (node.type === 'code') return runsOf([{ type: 'inlineCode', value: node.value }], writer);
  return runsOf([node], writer);
}
