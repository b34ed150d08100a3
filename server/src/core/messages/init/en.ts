import { en as t } from '../typography.ts';
import type { InitTexts } from './fr.ts';

const s = (count: number): string => (count === 1 ? '' : 's');

/** The comments of a proposed manifest, in English. */
export const initEn: InitTexts = {
  head: files => [
    t`Manifest proposed by “sdet init” from ${files} Markdown file${s(files)}. Read it and correct it: it is yours.`,
    t`Each comment says what was found. Next: sdet check`,
  ],
  volumes: t`The volumes, in reading order. Give them the title and the other names (aliases) that the text uses.`,
  volume: files => t`${files} file${s(files)}`,
  unnumbered: t`no numbered heading`,
  quoting: t`IDs are quoted there, not defined: forms is empty.`,
  kind: (count, examples) => t`${count} ID${s(count)}: ${examples}`,
  places: (places, more) =>
    more > 0 ? t`defined in ${places} and ${more} other file${s(more)}` : t`defined in ${places}`,
  onePerFile: path => t`one for each file, such as ${path}`,
  place: (path, count) => `${path} (${count})`,
  noKinds: () => [t`No requirement IDs were recognised. Say what they look like, for example:`],
  cite: count => t`${count} reference${s(count)}`,
  levels: words => t`Keywords found: ${words}`,
  noLevels: t`Few keywords in capitals in the text, or none.`,
  anyCase: t`Keywords are written in small letters.`,
  labels: t`Labels and keys of this document’s own.`,
  withoutExtension: count => t`${count} link${s(count)} without “.md”`,
  volumeAnchors: count => t`${count} link${s(count)} #x to an anchor of another file`,
  bare: id => t`without bold or brackets: “${id}: …”`,
  anchorFiles: count => t`${count} link${s(count)} #x to a file named x`,
  root: count => t`${count} link${s(count)} start from this folder`,
  site: count => t`${count} link${s(count)} to pages of the published site that are not here`,
  unknownAnchors: count =>
    t`${count} link${s(count)} #x to an anchor that no file bears: the published site probably makes it.`,
};
