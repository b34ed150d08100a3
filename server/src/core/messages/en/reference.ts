import type { LinkRole } from '../../model/reference.ts';
import type { FamilyTexts } from '../ruleText.ts';
import { en, listEn, quoteEn } from '../typography.ts';

const WORDS = { figure: 'figure', table: 'table', sheet: 'sheet' } as const;

const ROLES: Readonly<Record<LinkRole, string>> = {
  depends: 'depend on each other',
  refines: 'refine each other',
  replaces: 'replace each other',
  see: 'cite each other',
  mention: 'cite each other',
};

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
    remedy: ({ url, nearest }) => {
      if (nearest !== undefined)
        return en`Point to ${quoteEn(nearest)} if that is meant; else correct the path or add the file.`;
      return url.startsWith('/')
        ? en`Correct the path, add the file or take the link out; if it leads to another part of the published site, write how its address begins under “links › elsewhere” in the manifest.`
        : en`Correct the path, add the file or take the link out.`;
    },
    fix: value => en`Link to ${quoteEn(value)}`,
    page: {
      what: en`A relative or root-relative (\`/…\`) link leads to a file or folder of the project that does not exist. Web addresses are never visited.`,
      why: en`Readers arrive on a missing page. The usual cause is a file that was renamed or moved.`,
      remedy: en`Correct the path (the file of the nearest name is offered) or add the file. If the links of the project have no extension or start from another folder, tell the manifest: \`links: { extension: optional, root: src }\`. If they lead to parts of the published site that are not in this folder, give the beginning of their addresses: \`links: { elsewhere: /obligations/ }\`.`,
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
      remedy: en`Correct the anchor (the nearest one is offered) or set an explicit anchor on the passage: it will outlive the next change of the heading. If a volume is published as one page, tell the manifest: \`links: { anchors: volume }\`; likewise if an anchor stands for a file (an entry of a glossary, say): \`links: { anchor-files: glossary/<anchor>.md }\`.`,
    },
  },
  'reference/unresolved-section': {
    title: en`Reference to a section that does not exist`,
    what: ({ number, annex, volume }) =>
      annex === 1
        ? en`There is no annex ${quoteEn(number)} in the project.`
        : en`${quoteEn(volume)} has no section ${quoteEn(number)}.`,
    why: () => en`Readers who follow this reference look for a passage that is not there.`,
    remedy: ({ annex, last }) => {
      if (last === undefined) return en`Correct the number, or name the document that is meant.`;
      return annex === 1
        ? en`Correct the number (the last annex is ${quoteEn(last)}), or name the document that is meant.`
        : en`Correct the number (the last section is ${quoteEn(last)}), or name the document that is meant.`;
    },
    page: {
      what: en`The text refers to a section, a chapter or an annex by its number (“section 3.4”, “chapters 2 and 3”, “annex B”), and no heading of the volume bears it. A reference that could mean another document is not reported: “section 5 of the guide”, “[RFC 2119], section 3”, or any reference in a volume without numbered headings.`,
      why: en`Readers lose the thread, and may believe that a page is missing. Most often the outline has changed.`,
      remedy: en`Correct the number. If the section is one of another volume, name it (“section 2.2 of the operational annex”); if it is one of another document, name that document.`,
    },
  },
  'reference/ambiguous-section': {
    title: en`Section of another volume, which is not named`,
    what: ({ number, volume, volumes }) =>
      en`${quoteEn(volume)} has no section ${quoteEn(number)}, but ${listEn(volumes, 'and')} ${volumes.length === 1 ? 'has' : 'have'} one.`,
    why: () => en`Readers look for it here first, in vain.`,
    remedy: ({ volumes }) =>
      volumes.length === 1
        ? en`Name the volume behind the number, or correct the number.`
        : en`Name the volume that is meant, or correct the number.`,
    fix: value => en`Add ${quoteEn(value)}`,
    page: {
      what: en`The text refers to the number of a section without naming a volume. The volume in which it stands has no such section, another one has.`,
      why: en`A reference without the name of a volume means the one at hand: readers look there for a passage that is not there.`,
      remedy: en`Name the volume (“section 7.2 of the operational annex”) by its title or one of its aliases in the manifest; or correct the number.`,
    },
  },
  'reference/unresolved-footnote': {
    title: en`Footnote that is not there`,
    what: ({ label }) => en`No footnote of this file is called ${quoteEn(label)}.`,
    why: () => en`Readers see the mark of a note without a note.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Write the footnote, correct the mark or take it out.`
        : en`Write ${quoteEn(nearest)} if that is meant; else write the footnote, or take the mark out.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A mark (\`[^2]\`), or the words “footnote 2”, find no footnote in the file. A number in words is judged only if the file has numbered footnotes.`,
      why: en`The mark stays in the text as it is, and the explanation that it promises is missing.`,
      remedy: en`Write the footnote (\`[^2]: …\`), correct the label, or take the mark out. A footnote belongs to its file alone.`,
    },
  },
  'reference/unused-footnote': {
    title: en`Footnote that nothing calls`,
    what: ({ label }) => en`No mark leads to the footnote ${quoteEn(label)}.`,
    why: () => en`It is not shown: nobody reads it.`,
    remedy: () => en`Put the mark back into the text, or take the footnote out.`,
    page: {
      what: en`The file holds the text of a footnote, but no mark with its label.`,
      why: en`A footnote without a mark vanishes from most of what is produced: its content is lost.`,
      remedy: en`Put the mark (\`[^label]\`) back where the note helps, or take it out.`,
    },
  },
  'reference/unresolved-link-definition': {
    title: en`Link by a label that is not defined`,
    what: ({ label }) => en`The label ${quoteEn(label)} is defined nowhere in this file.`,
    why: () => en`The link is none: readers see brackets.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Add the definition of the label, or take the brackets out.`
        : en`Write ${quoteEn(nearest)} if that is meant; else add the definition.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A link of the form \`[text][label]\` or \`[label][]\` uses a label that the file does not define. Brackets alone, or two citations side by side as in \`[12][13]\`, are not taken for links.`,
      why: en`Markdown then shows the brackets as they are: readers have nothing to follow.`,
      remedy: en`Add \`[label]: address\` to the same file, or correct the label.`,
    },
  },
  'reference/unused-link-definition': {
    title: en`Link definition without use`,
    what: ({ label }) => en`No link of this file uses the label ${quoteEn(label)}.`,
    why: () => en`Often that is the trace of a link that was lost.`,
    remedy: () => en`Put the link back, or take the definition out.`,
    page: {
      what: en`The file defines the label of a link (\`[label]: address\`) that no link and no image uses.`,
      why: en`The definition does not show; if a link has lost its label, nothing else tells.`,
      remedy: en`Make sure that no link was lost, then take the definition out.`,
    },
  },
  'reference/unresolved-figure': {
    title: en`Figure, table or sheet that is not there`,
    what: ({ word, number, volume }) =>
      en`No caption of ${quoteEn(volume)} bears ${quoteEn(`${WORDS[word]} ${number}`)}.`,
    why: () => en`Readers look for an illustration that is not there.`,
    remedy: () => en`Correct the number, or give the illustration its caption.`,
    page: {
      what: en`The text cites a figure, a table or a sheet by its number, and no caption of the project bears it. A caption is a paragraph, a heading or the text of an image that begins with “Figure 3”, “Table 2”, “Sheet 14”… A volume without any caption of that word is not judged.`,
      why: en`Readers look for what does not exist, or at another illustration than the one discussed.`,
      remedy: en`Correct the number in the text or in the caption.`,
    },
  },
  'reference/withdrawn-target': {
    title: en`Reference to a withdrawn item`,
    what: ({ id }) => en`${quoteEn(id)} is withdrawn.`,
    why: () => en`Readers are sent to an item that holds no longer.`,
    remedy: ({ successor }) =>
      successor === undefined
        ? en`Cite the item that replaces it, or take the reference out.`
        : en`Cite ${quoteEn(successor)}, which replaces it, or take the reference out.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A field or a text cites an item whose status is “withdrawn”. The field “Replaces”, an item that is withdrawn itself and a sentence that speaks of the withdrawal or the replacement are not reported.`,
      why: en`An item that depends on a withdrawn one makes no sense any more, and nobody knows which one holds.`,
      remedy: en`Cite the item that replaces it, or take the reference out.`,
    },
  },
  'reference/incomplete-range': {
    title: en`Range of IDs with holes`,
    what: ({ missing }) =>
      missing.length === 1
        ? en`In this range ${listEn(missing, 'and')} is defined nowhere.`
        : en`In this range ${listEn(missing, 'and')} are defined nowhere.`,
    why: () => en`Readers count on items that do not exist.`,
    remedy: () => en`Write the IDs that exist, or define those that are missing.`,
    page: {
      what: en`The text cites a range of IDs by its two ends (“EX-AAS-001 to EX-AAS-004”), and an item between them does not exist. A withdrawn item still exists. The two ends are judged as any other ID.`,
      why: en`The range promises more than the document holds.`,
      remedy: en`Cut the range in two, or define the item that is missing.`,
    },
  },
  'reference/self': {
    title: en`Item that refers to itself`,
    what: ({ id }) => en`${quoteEn(id)} refers to itself.`,
    why: () => en`The reference tells nothing; another item was probably meant.`,
    remedy: () => en`Cite the item that was meant, or take the reference out.`,
    page: {
      what: en`The text or a field of an item cites its own ID.`,
      why: en`It is nearly always left over from copy and paste: the reference that was meant is missing.`,
      remedy: en`Cite the item that was meant, or take the reference out.`,
    },
  },
  'reference/cycle': {
    title: en`Items in a circle`,
    what: ({ role, cycle }) =>
      en`These items ${ROLES[role]} in a circle: ${quoteEn([...cycle, cycle[0] ?? ''].join(' → '))}.`,
    why: () => en`None of them can be met before the others are.`,
    remedy: () => en`Take one link out of the circle.`,
    page: {
      what: en`Following “Depends on”, “Refines” or “Replaces” from item to item leads back to the first. Each sort of link is followed for itself. The circle is told once, at the item of smallest ID.`,
      why: en`An order of work, a refinement or a replacement cannot run in a circle: one of the links is wrong.`,
      remedy: en`Find the link that is the wrong way round or too many, and take it out; “See” suits two items that shed light on each other.`,
    },
  },
  'reference/outside-project': {
    title: en`Link out of the project`,
    what: ({ url }) => en`The link ${quoteEn(url)} leaves the project’s folder.`,
    why: () => en`On another reader’s machine, or on the published site, that file is not there.`,
    remedy: () => en`Bring the file into the project, or give its address on the Web.`,
    page: {
      what: en`A relative link leads above the folder of the manifest.`,
      why: en`What lies outside the project is neither checked nor published with it: the link holds on your machine only.`,
      remedy: en`Bring the file into the project, or put an address on the Web in place of the link.`,
    },
  },
  'reference/file-case': {
    title: en`Capitals of a file’s name`,
    what: ({ path, file }) => en`The link says ${quoteEn(path)}, the file is called ${quoteEn(file)}.`,
    why: () => en`On Windows and macOS it arrives, on a server it breaks.`,
    remedy: () => en`Write the name as the file has it.`,
    fix: value => en`Write ${quoteEn(value)}`,
    page: {
      what: en`A link or an image names a file that exists with other capitals only.`,
      why: en`Windows and macOS do not tell capitals apart, Linux and code forges do: the link works for its author and breaks for readers.`,
      remedy: en`Write the name as the file has it (the fix does).`,
    },
  },
  'reference/superseded-source': {
    title: en`Source that is superseded`,
    what: ({ name, successor }) => en`${quoteEn(name)} is superseded by ${quoteEn(successor)}.`,
    why: () => en`Readers apply a text that is no longer in force.`,
    remedy: ({ successor }) => en`Cite ${quoteEn(successor)}, and check that the passage still holds.`,
    page: {
      what: en`The text, or the field “Legal basis”, cites an entry of the references catalogue that has a \`superseded-by\`. A sentence that speaks of the replacement is not reported.`,
      why: en`A requirement that rests on a superseded text is weak.`,
      remedy: en`Cite the text in force. If the old one has to be named for the record, say in the same sentence that it is superseded.`,
    },
  },
  'reference/uncited-source': {
    title: en`Source that nothing cites`,
    what: ({ name }) => en`No chapter and no register names ${quoteEn(name)}.`,
    why: () => en`Readers do not know what this text is for.`,
    remedy: () => en`Cite it where an item rests on it, or take it out of the catalogue.`,
    page: {
      what: en`An entry of the references catalogue is named nowhere: neither its id, nor its name, nor an alias, nor its address.`,
      why: en`A bibliography that grows without use hides the texts that matter.`,
      remedy: en`Cite the text where an item rests on it, or take the entry out.`,
    },
  },
};
