import { quoteEn as q, en as t } from '../typography.ts';
import type { RefactorTexts } from './refactorTexts.ts';

const s = (count: number): string => (count === 1 ? '' : 's');

/** The texts of renames and moves, in English. */
export const refactorEn: RefactorTexts = {
  refusal: {
    nothingHere: t`Nothing to rename here: place the cursor on an ID, a heading, an anchor, a footnote or a link label.`,
    generated: path =>
      t`${q(path)} was produced by Atelier SDET: rename in the document that it is taken from.`,
    unread: path =>
      t`Not renamed: ${q(path)} was not read whole and may cite this name. Mend that file first, or wait until everything is loaded.`,
    unchanged: name => t`${q(name)} is the name already.`,
    malformed: (name, pattern) =>
      name === ''
        ? t`The new name is empty.`
        : pattern === undefined
          ? t`${q(name)} cannot be a name here.`
          : t`${q(name)} does not look like an item of this kind: ${pattern}`,
    taken: (name, place) => t`${q(name)} exists already (${place}). Choose another name.`,
    cited: (name, count, place) =>
      t`${q(name)} is defined nowhere, yet cited ${count} time${s(count)} (${place}): these references would begin to mean something else. Correct them first.`,
    undefined: name => t`${q(name)} is defined nowhere: there is nothing to rename.`,
    definedTwice: (name, place) =>
      t`${q(name)} is defined several times (also ${place}): it is not known which one the references mean. Mend that first.`,
    range: (text, place) =>
      t`The range ${q(text)} (${place}) counts this item: under another name it would mean other items. Write the list out first.`,
    fromPath: path =>
      t`This ID is taken from the file's path: rename or move ${q(path)}, and the references will follow.`,
    inIds: (name, count, example) =>
      t`${count} item ID${s(count)} contain${count === 1 ? 's' : ''} ${q(name)} (${example}…) and would no longer lead to this entry. Add ${q(name)} to its “aliases”, then rename.`,
    nameless: (name, place) =>
      t`Prose calls this entry by its id ${q(name)} (${place}). Add it to its “aliases” first, where it will stay.`,
    numberLost: (number, count, place) =>
      t`${count} reference${s(count)} cite${count === 1 ? 's' : ''} the number ${number} (${place}): keep a number of the same sort in the heading, or correct ${count === 1 ? 'that reference' : 'those references'} first.`,
    inexact: (text, place) =>
      t`${q(text)} (${place}) is written in a way that cannot be changed exactly (escapes, folded text). Write it plainly first.`,
    otherMeaning: (name, path) =>
      t`With ${q(name)}, ${q(path)} would no longer say the same: a reference, an item or a section would appear or vanish. Nothing was changed.`,
    noFile: path => t`${q(path)} does not exist.`,
    exists: path => t`${q(path)} exists already.`,
    badDestination: path => t`Cannot move to ${q(path)}.`,
  },
  change: {
    title: (old, name) => t`Rename ${q(old)} to ${q(name)}`,
    definition: t`Definition`,
    reference: t`References`,
    link: t`Link destinations`,
    number: t`Numbers cited in prose`,
    setting: t`Settings`,
    baseline: t`Known findings (baseline)`,
    counted: (what, places, files) => t`${what}: ${places} place${s(places)} in ${files} file${s(files)}`,
  },
  move: {
    title: t`Update links and the project's paths`,
    reread: (path, before, after) =>
      after === undefined
        ? t`${q(path)} will no longer be read by the project: no pattern of sdet.yaml names it.`
        : before === undefined
          ? t`${q(path)} is now part of the project (${after}).`
          : t`${q(path)} changes its place in the project: ${before} → ${after}.`,
    id: (from, to) => t`The ID ${from} becomes ${to}.`,
    roles: {
      chapter: 'chapter',
      register: 'register',
      catalogue: 'catalogue',
      view: 'view',
      intro: 'introduction of a view',
      manifest: 'manifest',
      baseline: 'known findings',
    },
  },
};
