import type { FamilyTexts } from '../ruleText.ts';
import { en, quoteEn } from '../typography.ts';

/** English texts of the rules `reference/…`. */
export const referenceEn: FamilyTexts<'reference'> = {
  'reference/unresolved-item': {
    title: en`Reference to an ID that is defined nowhere`,
    what: ({ id }) => en`${quoteEn(id)} is defined nowhere in the project.`,
    why: () => en`Readers who follow this reference find nothing.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Correct the ID, define the item or take the reference out.`
        : en`Write ${quoteEn(nearest)} if that is meant; else define the item or take the reference out.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`The text, a field or a register cites an ID that fits a pattern of the project but that no item bears.`,
      why: en`Readers reach a dead end, and the simplified version cannot make a link. Most often it is a slip, or an item that was renamed or removed.`,
      remedy: en`Correct the ID (the nearest one is offered), define the item, or take the reference out. An ID in the text of a link is not judged: the link itself says where it leads. A withdrawn item keeps its place, with the status “withdrawn”, so that old references still arrive.`,
    },
  },
  'reference/unresolved-file': {
    title: en`Link to a file that does not exist`,
    what: ({ path }) => en`The link leads to ${quoteEn(path)}, which does not exist.`,
    why: () => en`Readers who follow it arrive on a missing page.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Correct the path, add the file or take the link out.`
        : en`Point to ${quoteEn(nearest)} if that is meant; else correct the path or add the file.`,
    fix: value => en`Link to ${quoteEn(value)}`,
    page: {
      what: en`A relative or root-relative (\`/…\`) link leads to a file or folder of the project that does not exist. Web addresses are never visited.`,
      why: en`Readers arrive on a missing page. The usual cause is a file that was renamed or moved.`,
      remedy: en`Correct the path (the file of the nearest name is offered) or add the file. If the links of the project have no extension or start from another folder, tell the manifest: \`links: { extension: optional, root: src }\`.`,
    },
  },
  'reference/unresolved-image': {
    title: en`Image that does not exist`,
    what: ({ path }) => en`The image ${quoteEn(path)} does not exist.`,
    why: () => en`Readers see an empty frame in its place.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Correct the path, add the image or take it out of the text.`
        : en`Point to ${quoteEn(nearest)} if that is meant; else correct the path or add the image.`,
    fix: value => en`Show ${quoteEn(value)}`,
    page: {
      what: en`An image of the text names a file of the project that does not exist.`,
      why: en`Readers see an empty frame; the version produced cannot carry the image.`,
      remedy: en`Correct the path or add the file. Mind the capitals: “Schema.png” and “schema.png” are two files to most servers.`,
    },
  },
  'reference/unresolved-anchor': {
    title: en`Link to an anchor that does not exist`,
    what: ({ fragment, file }) =>
      file === undefined
        ? en`No heading and no anchor of this file gives ${quoteEn(`#${fragment}`)}.`
        : en`No heading and no anchor of ${quoteEn(file)} gives ${quoteEn(`#${fragment}`)}.`,
    why: () => en`Readers arrive at the top of the page, far from the passage announced.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Correct the anchor, or add it to the passage.`
        : en`Write ${quoteEn(`#${nearest}`)} if that is meant; else add the anchor to the passage.`,
    fix: value => en`Point to ${quoteEn(`#${value}`)}`,
    page: {
      what: en`A link ends in \`#anchor\`, and no heading or explicit anchor (\`{#anchor}\`, \`<a id="anchor">\`) of the chapter bears that name. The anchor of a heading follows GitHub’s rules: lower case, spaces turned into hyphens, punctuation taken out, accents kept.`,
      why: en`Readers arrive at the top of the page and have to search. The usual cause is a heading that was reworded.`,
      remedy: en`Correct the anchor (the nearest one is offered) or set an explicit anchor on the passage: it will outlive the next change of the heading. If a volume is published as one page, tell the manifest: \`links: { anchors: volume }\`.`,
    },
  },
};
