import { ExternalHyperlink, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { FootnoteReference, Html, Image, Link, Nodes } from 'mdast';
import { printableText } from '../core/base/printableText.ts';
import { withoutLinks } from '../core/views/render/viewNodes.ts';
import type { PictureWriter } from './docxPictures.ts';
import { linkAddress } from './linkAddress.ts';

/** Writes the call of a footnote. */
export type NoteCall = (call: FootnoteReference) => readonly ParagraphChild[];

/** What inline content is written with. */
export interface InlineWriter {
  readonly noteCall: NoteCall;
  readonly picture: PictureWriter;
  /** How wide a picture may be, in twentieths of a point. */
  readonly room: number;
}

/** How a run looks, apart from its text. */
type Look = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'superScript' | 'subScript' | 'style'>;

/** Writes inline content of an addressed view; what leads nowhere that a document may lead to is text alone. */
export function runsOf(
  nodes: readonly Nodes[],
  writer: InlineWriter,
  look: Look = {},
): readonly ParagraphChild[] {
  let raised: Look = {};
  return nodes.flatMap((node): readonly ParagraphChild[] => {
    if (node.type !== 'html') return runs(node, writer, { ...look, ...raised });
    raised = raisedBy(node);
    return [];
  });
}

/** `<sup>` and `<sub>` stand beside what they enclose; a view holds no other HTML. */
function raisedBy({ value }: Html): Look {
  if (value === '<sup>') return { superScript: true };
  return value === '<sub>' ? { subScript: true } : {};
}

function runs(node: Nodes, writer: InlineWriter, look: Look): readonly ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return textRun(node.value.replace(/\s*\n\s*/g, ' '), look);
    case 'inlineCode':
      return textRun(node.value, look.style === undefined ? { ...look, style: 'CodeCar' } : look);
    case 'strong':
      return runsOf(node.children, writer, { ...look, bold: true });
    case 'emphasis':
      return runsOf(node.children, writer, { ...look, italics: true });
    case 'delete':
      return runsOf(node.children, writer, { ...look, strike: true });
    case 'break':
      return [new TextRun({ ...look, break: 1 })];
    case 'link':
      return link(node, writer, look);
    case 'image':
      return picture(node, writer, look);
    case 'footnoteReference':
      return writer.noteCall(node);
    default:
      return 'children' in node ? runsOf(node.children, writer, look) : [];
  }
}

function textRun(text: string, look: Look): readonly ParagraphChild[] {
  return text === '' ? [] : [new TextRun({ ...look, text: printableText(text) })];
}

function picture(node: Image, writer: InlineWriter, look: Look): readonly ParagraphChild[] {
  const drawn = writer.picture(node, writer.room);
  return drawn === undefined ? textRun(node.alt ?? '', look) : [drawn];
}

/** Calls of footnotes go behind the link, since one place of a document cannot be two links. */
function link(node: Link, writer: InlineWriter, look: Look): readonly ParagraphChild[] {
  const calls: FootnoteReference[] = [];
  const words = withoutLinks(node.children);
  const hold: NoteCall = call => {
    calls.push(call);
    return [];
  };
  const anchor = node.url.startsWith('#') ? node.url.slice(1) : undefined;
  const address = anchor === undefined ? linkAddress(node.url) : undefined;
  const leads = anchor !== undefined || address !== undefined;
  const children = runsOf(
    words,
    { ...writer, noteCall: hold },
    leads ? { ...look, style: 'Hyperlink' } : look,
  );
  const behind = calls.flatMap(writer.noteCall);
  if (children.length === 0 || !leads) return [...children, ...behind];
  if (anchor !== undefined) return [new InternalHyperlink({ anchor, children }), ...behind];
  return [new ExternalHyperlink({ link: address ?? '', children }), ...behind];
}
