import type { Files } from '../../support/inMemoryProject.ts';
import type { Compared } from './answers.ts';

/** A reason why the two do not answer the same. */
export interface Difference {
  readonly id: string;
  readonly because: string;
  /** `files`: the texts of the project, by path. */
  readonly holds: (compared: Compared, files: Files) => boolean;
}

/** Places of an answer, as a set. */
function places(answer: string): readonly string[] {
  return answer.split(' ').filter(place => place !== '');
}

/** Destinations decoded and without angle brackets, and no `./` at their start. */
function plain(line: string): string {
  return line
    .replace(/\]\(<([^>]*)>/g, ']($1')
    .replace(/\]\(\.\/(?=\.)/g, '](')
    .replaceAll('%20', ' ');
}

/** A heading in a quote or in an entry of a list: `> ## a`, `1. # a`. */
const INSIDE = /^[ \t]*(?:>|[-*+]|\d+[.)])[ \t>]*#{1,6} /;

/** The end of a heading that gives attributes: `{actors=exploitant}`. */
const ATTRIBUTES = / *\{[^{}]*\}$/;

/** Every class of questions that the two answer differently. An answer in none of them fails the test. */
export const DIFFERENCES: readonly Difference[] = [
  {
    id: 'headings-inside',
    because:
      'A heading in a quote or in an entry of a list parts no document: it is no section to us. Links to it lead there all the same.',
    holds: ({ question, place, ours, theirs }, files) =>
      question === 'headings' &&
      places(ours).every(line => places(theirs).includes(line)) &&
      places(theirs).every(
        line => places(ours).includes(line) || INSIDE.test(files[place]?.split('\n')[Number(line)] ?? ''),
      ),
  },
  {
    id: 'whole-file',
    because:
      'A link to a file without a fragment, or to a fragment that is not there, leads us to the start of the file. VS Code answers nothing there, since its document links open files already; other clients have no such thing.',
    holds: ({ question, ours, theirs }) =>
      question === 'definition' && theirs === '' && /^[^ ].*:1$/.test(ours),
  },
  {
    id: 'without-extension',
    because:
      'VS Code reads `a` as `a.md`, as some wikis do. A file that is not there under its own name is a dead end for every other reader of the Markdown, and a finding of ours.',
    holds: ({ question, place, ours, theirs }) =>
      (question === 'definition' &&
        ours === '' &&
        /^[^.#]+(?:#.*)?$/.test(place.slice(place.indexOf(' ') + 1))) ||
      (theirs.includes('[sans extension](') && ours.includes('[sans extension](a#premier-titre)')),
  },
  {
    id: 'prose-counts',
    because:
      '`§ 3.4`, `chapitre 2` and an ID in prose are references to us and mere text to VS Code. What it finds, we find as well.',
    holds: ({ question, ours, theirs }) =>
      question === 'references' && places(theirs).every(place => places(ours).includes(place)),
  },
  {
    id: 'attributes-stay',
    because:
      'A block `{actors=…}` behind a title gives attributes. It is no part of the title and outlives its renaming.',
    holds: ({ question, ours, theirs }) =>
      question === 'rename' && ATTRIBUTES.test(ours) && ours.replace(ATTRIBUTES, '') === theirs,
  },
  {
    id: 'style-of-the-author',
    because:
      'We keep the way in which a destination was written (`%20` or `<…>`, a leading `./`); VS Code writes all that it touches in its own way. Both lead to the same place.',
    holds: ({ question, ours, theirs }) => question === 'move' && plain(ours) === plain(theirs),
  },
  {
    id: 'other-capitals',
    because:
      'A link in other capitals than its file leads there for some readers. When that very file moves, we take the link along and write it right; VS Code takes it for broken.',
    holds: ({ question, place, ours }) =>
      question === 'move' && moves(place, '02-acces.md') && !/Acces/.test(ours),
  },
];

/** Whether a file moves, by itself or with its folder `chapitres`. */
function moves(place: string, file: string): boolean {
  return place.includes(`${file} →`) || place.startsWith('chapitres →');
}
