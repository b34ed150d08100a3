/** Where a link stands and what it says. */
export interface ComparedLink {
  /** As written: `../annexes/02.md#sources`. */
  readonly url: string;
  readonly image: boolean;
  /** Text of the file that the link leads to; undefined when there is no such file of text. */
  readonly targetText: string | undefined;
  /** The manifest's `links.elsewhere`. */
  readonly elsewhere: readonly string[];
  /** Whether `links.anchor-files` of the manifest names a file that is there. */
  readonly isAnchorFile: boolean;
}

/** What the three say of one link, ours first, then remark-validate-links, then VS Code: `X` broken, `.` not. */
export type Verdicts = `${'X' | '.'}${'X' | '.'}${'X' | '.'}`;

/** A reason why the three do not say the same of a link. */
export interface Difference {
  readonly id: string;
  readonly because: string;
  readonly verdicts: readonly Verdicts[];
  readonly holds: (link: ComparedLink) => boolean;
}

/** The name behind `#`, decoded; empty without one. */
function fragmentOf(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? '' : decodeURIComponent(url.slice(hash + 1));
}

/** Every class of links of which the tools say different things. A link in none of them fails the test. */
export const DIFFERENCES: readonly Difference[] = [
  {
    id: 'anchor-is-a-file',
    because:
      'The site that publishes the files makes one page of them, on which `#x` is the entry `glossaire/x.md`. The manifest says so (`links.anchor-files`); the other tools cannot know.',
    verdicts: ['.XX'],
    holds: ({ url, isAnchorFile }) => url.startsWith('#') && isAnchorFile,
  },
  {
    id: 'rest-of-the-site',
    because:
      'The link leads to a part of the published site that is not in the folder. The manifest says so (`links.elsewhere`); remark does not judge links from the root.',
    verdicts: ['..X'],
    holds: ({ url, elsewhere }) => elsewhere.some(start => url.startsWith(start)),
  },
  {
    id: 'from-the-root',
    because: 'remark does not judge links from the root (`/x`) outside a Git repository.',
    verdicts: ['X.X'],
    holds: ({ url }) => url.startsWith('/'),
  },
  {
    id: 'number-as-anchor',
    because: 'VS Code takes `#3` for line 3 of the file; in a browser it is an anchor like any other.',
    verdicts: ['XX.'],
    holds: ({ url }) => /^\d+$/.test(fragmentOf(url)),
  },
  {
    id: 'capitals-of-an-anchor',
    because:
      'The others compare anchors without case. Browsers do not: `#Use-Case` does not find the heading whose anchor is `use-case`.',
    verdicts: ['X..'],
    holds: ({ url }) => fragmentOf(url) !== fragmentOf(url).toLowerCase(),
  },
  {
    id: 'explicit-anchor',
    because: 'remark knows the anchors of headings alone, neither `<a id="x">` nor `{#x}`.',
    verdicts: ['.X.'],
    holds: ({ url, targetText }) => {
      const name = fragmentOf(url);
      return (
        name !== '' &&
        ['"', "'", '{#'].some(mark =>
          targetText?.includes(mark === '{#' ? `{#${name}` : `id=${mark}${name}${mark}`),
        )
      );
    },
  },
];

/** A place where only another tool sees a link. */
export interface ForeignPlace {
  readonly tool: 'remark' | 'vscode';
  /** Whether the file is a chapter of the project. */
  readonly isChapter: boolean;
  /** The file's text up to the place. */
  readonly before: string;
}

/** A reason why another tool sees a link where ours sees none. */
export interface Blindness {
  readonly id: string;
  readonly because: string;
  readonly holds: (place: ForeignPlace) => boolean;
}

/** Every class of places where ours does not look. */
export const BLINDNESSES: readonly Blindness[] = [
  {
    id: 'no-chapter',
    because: 'The file is about the repository (README.md): the manifest does not name it as a chapter.',
    holds: ({ isChapter }) => !isChapter,
  },
  {
    id: 'front-matter',
    because: 'VS Code looks for links in front matter too, which is YAML and not Markdown.',
    holds: ({ tool, before }) =>
      tool === 'vscode' && /^---\r?\n(?:(?!---\r?\n)[^\n]*\n)*[^\n]*$/.test(before),
  },
];
