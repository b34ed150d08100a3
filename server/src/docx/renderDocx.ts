import {
  AlignmentType,
  Document,
  Footer,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import type { List, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { printableText } from '../core/base/printableText.ts';
import type { ViewTexts } from '../core/messages/views/viewTexts.ts';
import type { ComputedProject } from '../core/project/projectView.ts';
import { MARK_KEY } from '../core/views/generatedMark.ts';
import type { Draft } from '../core/views/pictures/pictures.ts';
import { picturesIn } from '../core/views/pictures/picturesIn.ts';
import { embedPictures } from '../core/views/render/html/pagePictures.ts';
import { addressTargets, viewDocument } from '../core/views/render/viewDocument.ts';
import type {} from '../core/views/render/viewNodes.ts';
import type { ViewModel } from '../core/views/viewModel.ts';
import { bookmarkNames } from './bookmarkNames.ts';
import { type BlockWriter, blocksOf } from './docxBlocks.ts';
import { footnotes } from './docxNotes.ts';
import { BLANK_MARK, sealed } from './docxPackage.ts';
import { drawableAddress, isDrawable, pictureWriter } from './docxPictures.ts';
import { documentStyles, numbering } from './docxStyles.ts';

/** What the file says of who made it. */
const AUTHOR = 'Atelier SDET';

/**
 * Writes a view as a Word document with styles, table of contents, bookmarks, footnotes and pictures; `base` leads from the
 * output to the source. Same view, same pictures, same bytes.
 */
export function draftDocx(
  project: ComputedProject,
  model: ViewModel,
  texts: ViewTexts,
  base: string,
): Draft<Promise<Uint8Array>> {
  const root = viewDocument(project, model, texts);
  return {
    wish: {
      // However often it is shown, a package holds a picture once.
      pictures: picturesIn(root).map(({ path }) => ({ path, times: 1 })),
      shows: isDrawable,
    },
    async finish(pictures) {
      embedPictures(root, texts, drawableAddress(pictures));
      const bookmarks = bookmarkNames(root);
      addressTargets(root, bookmarks, base);
      const document = documentOf(root, model, texts, { bookmarks, picture: pictureWriter(pictures) });
      return sealed(new Uint8Array(await Packer.toArrayBuffer(document)));
    },
  };
}

function documentOf(
  root: Root,
  model: ViewModel,
  texts: ViewTexts,
  { bookmarks, picture }: Pick<BlockWriter, 'bookmarks' | 'picture'>,
): Document {
  const notes = footnotes(root, picture);
  const writer: BlockWriter = {
    bookmarks,
    noteCall: notes.call,
    picture,
    placed: new Set(),
    starts: new Set(),
    lists: 0,
  };
  const children = withContents(root, writer, texts);
  return new Document({
    title: printableText(model.title),
    subject: printableText(model.subtitle),
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    customProperties: [{ name: MARK_KEY, value: BLANK_MARK }],
    styles: documentStyles(model.language),
    numbering: numbering([...writer.starts].sort((a, b) => a - b)),
    footnotes: notes.written,
    sections: [{ children, footers: { default: pageFooter() } }],
  });
}

type Child = Paragraph | Table | TableOfContents;

/** The list of contents becomes a field that Word can bring up to date; its heading is none of the text. */
function withContents(root: Root, writer: BlockWriter, texts: ViewTexts): readonly Child[] {
  const at = root.children.findIndex(node => node.type === 'list' && node.data?.viewList === 'contents');
  const contents = root.children[at];
  if (contents?.type !== 'list') return blocksOf(root.children, writer);
  return [
    ...blocksOf(root.children.slice(0, at - 1), writer),
    contentsHeading(texts),
    tableOfContents(contents, texts),
    ...blocksOf(root.children.slice(at + 1), writer),
  ];
}

/** It begins a page: LibreOffice keeps no heading with a list of contents, and would leave it alone at the end of one. */
function contentsHeading({ contents }: ViewTexts): Paragraph {
  return new Paragraph({
    style: 'TOCHeading',
    pageBreakBefore: true,
    children: [new TextRun(printableText(contents))],
  });
}

function tableOfContents(list: List, texts: ViewTexts): TableOfContents {
  const cachedEntries = entriesOf(list, 1);
  const deepest = cachedEntries.reduce((most, { level }) => Math.max(most, level), 1);
  return new TableOfContents(printableText(texts.contents), {
    hyperlink: true,
    headingStyleRange: `1-${deepest}`,
    cachedEntries,
    beginDirty: false,
    tabLeader: LeaderType.NONE,
  });
}

interface Entry {
  readonly title: string;
  readonly level: number;
  readonly href: string;
}

function entriesOf(list: List, level: number): readonly Entry[] {
  return list.children.flatMap(item => item.children.flatMap(node => entry(node, level)));
}

function entry(node: RootContent, level: number): readonly Entry[] {
  if (node.type === 'list') return entriesOf(node, level + 1);
  const [link] = node.type === 'paragraph' ? node.children : [];
  return link?.type === 'link'
    ? [{ title: printableText(textOf(link)), level, href: link.url.slice(1) }]
    : [];
}

function pageFooter(): Footer {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  const run = new TextRun({ children, size: 18 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}
