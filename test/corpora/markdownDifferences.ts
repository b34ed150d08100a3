import { posix } from 'node:path';
import type { Files } from '../support/inMemoryProject.ts';
import type { Difference } from '../unit/differential/differences.ts';

/** Classes of questions that we and VS Code's Markdown service answer differently in real documents alone. */
export const REAL_DIFFERENCES: readonly Difference[] = [
  {
    id: 'dots-end-front-matter',
    because:
      'Front matter may end with `...`, as YAML says and Pandoc reads it. VS Code goes on to the next `---`, and takes the headings before it for front matter. What it finds behind it, we find as well.',
    holds: ({ question, place, ours, theirs }, files) =>
      question === 'headings' &&
      /^---\r?\n(?:(?!---\r?\n)[^\n]*\n)*?\.\.\.\r?\n/.test(files[place] ?? '') &&
      ours.endsWith(` ${theirs}`),
  },
  {
    id: 'no-chapter',
    because:
      'The file is about the repository (README.md…): the manifest does not name it as a chapter, and we touch the files of the project alone. VS Code follows links in every Markdown file of the folder, and does so beside us.',
    holds: ({ question, place, ours }) =>
      question === 'move' && ours === '' && /, (?:README|CHANGELOG|CONTRIBUTING)\.md:\d+$/.test(place),
  },
  {
    id: 'as-it-was',
    because:
      'A link between two files of a folder that moves as a whole leads where it led, and we leave it alone. VS Code writes it anew in its own way (`./../x.md` for `../x.md`, `./y.md` for `../here/y.md`).',
    holds: ({ question, place, ours, theirs }, files) => {
      const { path, line } = lineAt(files, place);
      return question === 'move' && ours === '' && resolved(theirs, path) === resolved(line, path);
    },
  },
  {
    id: 'title-is-an-id',
    because:
      'A heading that is nothing but the ID of an item which is defined nowhere has no title of its own: we refuse, and say that the ID is defined nowhere. To VS Code it is a word like any other.',
    holds: ({ question, place, ours }) =>
      question === 'rename' && ours === 'refused' && /:\d+ [A-Za-z]+_\d{2}[a-z]*$/.test(place),
  },
  {
    id: 'marks-around-a-title',
    because:
      'A title that is bold as a whole stays so with us, who offer it with its marks; VS Code is asked here for the words between them, and writes these alone.',
    holds: ({ question, ours, theirs }) =>
      question === 'rename' && ours.includes('**') && ours.replaceAll('**', '') === theirs,
  },
  {
    id: 'anchor-is-a-file',
    because:
      'By the manifest (`links.anchor-files`) `#x` leads to the entry `glossaire/x.md`. When that file goes elsewhere, we write where it is; VS Code cannot know.',
    holds: ({ question, place, ours, theirs }, files) => {
      const [, name = ''] = /^[^ ]*?([^/ ]+)\.md → /.exec(place) ?? [];
      const unlinked = lineAt(files, place).line.replaceAll(`](#${name})`, ']()');
      return question === 'move' && theirs === '' && withoutLinksTo(ours, name) === unlinked;
    },
  },
];

/** The line, as it is written, that `a.md → b/a.md, c.md:12` is about. */
function lineAt(files: Files, place: string): { readonly path: string; readonly line: string } {
  const [, path = '', number = ''] = /, (.*):(\d+)$/.exec(place) ?? [];
  return { path, line: files[path]?.split('\n')[Number(number) - 1] ?? '' };
}

/** A line of a file with its relative destinations as paths from the project's folder. */
function resolved(line: string, path: string): string {
  return line.replace(
    /\]\((\.[^)#]*)/g,
    (_, destination: string) => `](${posix.join(posix.dirname(path), destination)}`,
  );
}

/** A line with nothing left of the destinations that lead to a file of that name. */
function withoutLinksTo(line: string, name: string): string {
  return line.replace(/\]\(([^()]*)\.md\)/g, (whole, path: string) =>
    path.endsWith(`/${name}`) ? ']()' : whole,
  );
}
