import type { FamilyTexts } from '../ruleText.ts';
import { en, listEn, quoteEn } from '../typography.ts';

const FIELDS = { status: 'a status', degree: 'a degree', since: 'a version', until: 'a version' } as const;

/** English texts of the rules `structure/…`. */
export const structureEn: FamilyTexts<'structure'> = {
  'structure/unknown-field': {
    title: en`Unknown field`,
    what: ({ label }) => en`${quoteEn(label)} is not the name of any field.`,
    why: () => en`Its value is not read: neither checked nor carried into the versions produced.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Use a known field name, or declare this one under “labels” in the manifest.`
        : en`Write ${quoteEn(nearest)} if that is meant, or declare this name under “labels” in the manifest.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`The field list of an item holds a label that the project does not know, beside others that it knows. Case, accents, bold and the space before the colon do not count.`,
      why: en`A misnamed field is not read: a level or an actor vanishes while the text looks right.`,
      remedy: en`Correct the label (the nearest one is offered). If your document uses another one, add it to the field that it stands for: \`labels: { actors: [Responsible], note: [Comment] }\`.`,
    },
  },
  'structure/heading-skip': {
    title: en`Rank of headings left out`,
    what: ({ title, rank, above }) =>
      en`${quoteEn(title)} is a heading of rank ${rank}, right after one of rank ${above}.`,
    why: () => en`A screen reader announces a level that is missing, and the table of contents has a hole.`,
    remedy: ({ above }) => en`Give it rank ${above + 1}, or add the heading that is missing.`,
    fix: value => en`Write ${quoteEn(value)}`,
    page: {
      what: en`A heading is more than one rank below the heading before it. The first heading of a file and headings that are items are not judged.`,
      why: en`People who go from heading to heading believe that they missed a part; WCAG and RGAA (criterion 9.1) ask for a coherent hierarchy.`,
      remedy: en`Move the heading up one rank, or add the heading between.`,
    },
  },
  'structure/number-gap': {
    title: en`Section number left out`,
    what: ({ number, before, missing, count }) =>
      count === 1
        ? en`The numbering goes from ${quoteEn(before)} to ${quoteEn(number)}: ${quoteEn(missing)} is missing.`
        : en`The numbering goes from ${quoteEn(before)} to ${quoteEn(number)}: ${count} sections from ${quoteEn(missing)} on are missing.`,
    why: () => en`Readers believe that a part was lost.`,
    remedy: () => en`Renumber, or put the section back.`,
    page: {
      what: en`The number of a section does not follow its predecessor, although a smaller one exists. A volume or a chapter may begin with any number.`,
      why: en`References to the section left out do not arrive.`,
      remedy: en`Renumber, or put the section back; with \`numbering: auto\` the tool counts the sections.`,
    },
  },
  'structure/number-duplicate': {
    title: en`Section number used twice`,
    what: ({ number, title, file }) =>
      file === undefined
        ? en`${quoteEn(title ?? '')} bears the number ${quoteEn(number)} already.`
        : en`A section of ${quoteEn(file)} bears the number ${quoteEn(number)} already.`,
    why: () => en`A reference to that number no longer says which section it means.`,
    remedy: () => en`Renumber one of the two, and the references with it.`,
    page: {
      what: en`Two sections of a volume bear the same number. If the files of a volume are numbered each for itself, each file is judged alone. The steps of a procedure (“1. Log in”) do not count.`,
      why: en`“See section 3.2” leads to two places.`,
      remedy: en`Renumber one of the two. To be done with it: \`numbering: auto\`.`,
    },
  },
  'structure/number-order': {
    title: en`Section number out of place`,
    what: ({ number, before, relation }) =>
      relation === 'after'
        ? en`Section ${quoteEn(number)} comes after section ${quoteEn(before)}.`
        : en`Section ${quoteEn(number)} stands under section ${quoteEn(before)}.`,
    why: () => en`Readers who look for a number do not find it in its place.`,
    remedy: () => en`Move the section, or correct its number.`,
    page: {
      what: en`A section has a smaller number than the one before it, or the number of another chapter than the one it stands in. A list that goes downwards all along, such as a list of versions, is not reported.`,
      why: en`People look up a section by its number as they look up a word in a dictionary: the order has to hold.`,
      remedy: en`Move the section, or correct its number and the references that cite it.`,
    },
  },
  'structure/duplicate-anchor': {
    title: en`Anchor set twice`,
    what: ({ name }) => en`The anchor ${quoteEn(name)} is set in this file already.`,
    why: () => en`A link to it always leads to the first.`,
    remedy: () => en`Give one of the two another name.`,
    page: {
      what: en`Two explicit anchors (\`<a id>\`, \`{#name}\`) of a file have the same name. The anchors that headings get of themselves are told apart by a number.`,
      why: en`No link can reach the second passage, and the page produced is not valid HTML.`,
      remedy: en`Rename one of the two, and the links that lead to it.`,
    },
  },
  'structure/missing-chapter': {
    title: en`Chapter that is not there`,
    what: ({ glob }) => en`No file answers to ${quoteEn(glob)}.`,
    why: () => en`The volume looks complete, but this chapter is neither read, nor checked, nor published.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Correct the path in “chapters”, or add the file.`
        : en`Write ${quoteEn(nearest)} if that is meant; else add the file.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A name or a pattern of \`chapters\`, in the manifest, means no file of the project.`,
      why: en`A chapter that was renamed or moved vanishes from the document without a sound.`,
      remedy: en`Correct the path: it counts from the folder of the manifest. A chapter to come is declared when its file exists.`,
    },
  },
  'structure/orphan-chapter': {
    title: en`Chapter that no volume takes in`,
    what: ({ volume, files }) =>
      files.length === 1
        ? en`Beside the chapters of ${quoteEn(volume)}, ${listEn(files, 'and')} is in no volume.`
        : en`Beside the chapters of ${quoteEn(volume)}, ${listEn(files, 'and')} are in no volume.`,
    why: () => en`What is in no volume is neither read, nor checked, nor published.`,
    remedy: () => en`Add the file to “chapters”, or name it in “ignore”.`,
    page: {
      what: en`A Markdown file lies in the folder of a volume’s chapters, but no volume, register or catalogue takes it in. READMEs, licences, change logs and files whose name begins with \`_\` or \`.\` are not reported.`,
      why: en`Most often it is a chapter that was added to the folder and forgotten in the manifest.`,
      remedy: en`Add it to \`chapters\` in its place, or say with \`ignore\` that it is none.`,
    },
  },
  'structure/empty-item': {
    title: en`Empty item`,
    what: ({ id }) => en`${quoteEn(id)} has no statement.`,
    why: () => en`Nobody knows what it asks for.`,
    remedy: () => en`Write its statement, or give it the status “withdrawn”.`,
    page: {
      what: en`An item has neither a statement nor a block, and is not withdrawn. Where most items of its sort have but a title, the title is the statement: nothing is reported.`,
      why: en`An empty item turns up in tables and answer sheets, and nobody can answer it.`,
      remedy: en`Write the statement. If the item holds no longer, keep its place with the status “withdrawn”.`,
    },
  },
  'structure/duplicate-field': {
    title: en`Field given twice`,
    what: ({ label, first }) =>
      label === first
        ? en`The field ${quoteEn(label)} is given twice.`
        : en`The field ${quoteEn(label)} is the same as ${quoteEn(first)}, given already.`,
    why: () => en`Nothing tells which one holds.`,
    remedy: () => en`Keep one, with all the values that are meant.`,
    page: {
      what: en`An item bears the same field twice, under one name or under two names of that field (“Actors” and “Concerns”).`,
      why: en`Two readers will keep two values.`,
      remedy: en`Keep one. A field takes several values, with commas between them.`,
    },
  },
  'structure/invalid-value': {
    title: en`Value that a field does not take`,
    what: ({ field, value }) => en`${quoteEn(value)} is not ${FIELDS[field]}.`,
    why: () => en`The value is not understood: versions and tables cannot take it into account.`,
    remedy: ({ expected, nearest }) => {
      if (nearest !== undefined) return en`Write ${quoteEn(nearest)} if that is meant.`;
      return expected.length === 0
        ? en`Write the number of a version or a date.`
        : en`Choose one of ${listEn(expected, 'and')}.`;
    },
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`The fields *Status*, *Degree*, *Since* and *Until* take agreed values: draft, proposed, approved, withdrawn; 1 or 2 (primary, secondary); a version or a date. Case and accents do not count. A document that has words of its own for a field is not judged by ours.`,
      why: en`A misspelt status keeps a withdrawn item in force; an unknown degree makes it vanish from a version.`,
      remedy: en`Correct the value (the nearest one is offered).`,
    },
  },
};
