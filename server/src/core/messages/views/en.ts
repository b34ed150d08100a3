import { en } from '../typography.ts';
import { dateEn } from './dates.ts';
import type { ViewTexts } from './viewTexts.ts';

/** Singular and plural of the kinds that the product knows; others are counted as “entries”. */
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  requirement: ['requirement', 'requirements'],
  practice: ['good practice', 'good practices'],
  vigilance: ['point of attention', 'points of attention'],
  usage: ['use', 'uses'],
  faq: ['frequent question', 'frequent questions'],
};

type Counts = Parameters<ViewTexts['origin']['withoutActor']['text']>[0];

/** “3 requirements, 1 use and 2 other entries” */
function counted(counts: Counts): string {
  const rest = totalOf(counts.filter(({ kind }) => !Object.hasOwn(KINDS, kind)));
  const parts = Object.entries(KINDS).flatMap(([kind, words]) => {
    const count = counts.find(other => other.kind === kind)?.count ?? 0;
    return count === 0 ? [] : [numbered(count, words)];
  });
  const other = parts.length > 0 ? ['other entry', 'other entries'] : ['entry', 'entries'];
  return listed(rest > 0 ? [...parts, numbered(rest, other)] : parts, 'and');
}

function numbered(count: number, [one = '', many = '']: readonly string[]): string {
  return `${count} ${count === 1 ? one : many}`;
}

function totalOf(counts: Counts): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function listed(texts: readonly string[], conjunction: 'and' | 'or'): string {
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} ${conjunction} ${texts.at(-1)}`;
}

/** Says of each reason how many items it leaves out. */
function leftOutText(counts: Parameters<ViewTexts['origin']['leftOut']['text']>[0], linked: boolean): string {
  const verbs: Readonly<Record<keyof typeof counts, readonly [string, string, string]>> = {
    'other-actors': ['concerns', 'concern', en`other actors only`],
    withdrawn: ['is', 'are', en`withdrawn`],
    'other-kinds': ['is', 'are', en`of a kind that is not kept`],
    'other-levels': ['has', 'have', en`a level that is not kept, or none`],
    'other-services': ['names', 'name', en`no service that is kept`],
  };
  const parts = (Object.keys(verbs) as (keyof typeof counts)[]).flatMap(reason => {
    const total = totalOf(counts[reason]);
    const [one, many, rest] = verbs[reason];
    return total === 0 ? [] : [`${counted(counts[reason])} ${total > 1 ? many : one} ${rest}`];
  });
  if (parts.length === 0) return en`nothing of the original document was left out.`;
  const references = linked ? en` References to what is not repeated lead to the original document.` : '';
  return `${parts.join('; ')}.${references}`;
}

/** What becomes of the sections; apart from their chapters items say themselves where they stand. */
function sections(inChapters: boolean): string {
  return inChapters
    ? en`of the sections, only the introductions are kept`
    : en`the text of the sections is left out, and each point says where it stands`;
}

/** What readers' versions say in English. */
export const viewsEn: ViewTexts = {
  untitled: en`Untitled document`,
  subtitle: {
    titles: actors => (actors.length === 0 ? en`List of items` : en`List of items for: ${actors.join(', ')}`),
    plain: actors => (actors.length === 0 ? en`Short version` : en`Short version for: ${actors.join(', ')}`),
    full: actors =>
      actors.length === 0 ? en`Detailed version` : en`Detailed version for: ${actors.join(', ')}`,
  },
  about: en`About this version`,
  contents: en`Contents`,
  glossary: en`Glossary`,
  sources: {
    title: en`Cited texts`,
    version: version => en`Version ${version}.`,
    date: date => en`Date: ${dateEn(date)}.`,
  },
  ungrouped: { service: en`Without a service`, level: en`Without a level` },
  colon: ': ',
  dash: ' — ',
  origin: {
    source: {
      label: en`Taken from`,
      text: ({ title, version, revision }) => {
        const parts = [
          ...(version === undefined ? [] : [en`version ${version}`]),
          ...(revision === undefined ? [] : [en`revision ${revision}`]),
        ];
        return `${[en`“${title}”`, ...parts].join(', ')}. ${en`Identifiers and numbers are those of that document.`}`;
      },
    },
    kept: {
      label: en`What you will read here`,
      text: (chosen, actors) => {
        const total = totalOf(chosen);
        if (actors === 'all') return total === 0 ? en`nothing.` : en`${counted(chosen)}, for everybody.`;
        const whom = listed(actors, 'or');
        if (actors.length === 0) return en`no actor was chosen.`;
        if (total === 0) return en`nothing concerns expressly: ${whom}.`;
        return en`${counted(chosen)} that ${total > 1 ? 'concern' : 'concerns'}: ${whom}.`;
      },
    },
    dependencies: {
      label: en`Taken in by dependency`,
      text: counts =>
        en`${counted(counts)} ${totalOf(counts) > 1 ? 'are' : 'is'} here only because others depend on ${totalOf(counts) > 1 ? 'them' : 'it'}.`,
    },
    titles: {
      label: en`How it is shortened`,
      text: () => en`of each point only the title and the level are given; a link leads to its full text.`,
    },
    plain: {
      label: en`How it is shortened`,
      text: inChapters =>
        en`each point is given in plain words or, where there are none, by its first sentence; ${sections(inChapters)}. In case of doubt the full text counts; a link under each point leads to it.`,
    },
    full: {
      label: en`How it is presented`,
      text: inChapters =>
        en`each point is given in full, with its fields and explanations; ${sections(inChapters)}.`,
    },
    withoutActor: {
      label: en`Without a named actor`,
      text: counts =>
        en`${counted(counts)} ${totalOf(counts) > 1 ? 'name' : 'names'} nobody and may therefore concern you; they make up a part at the end.`,
    },
    leftOut: {
      label: en`What is not repeated`,
      text: leftOutText,
    },
    status: { label: en`Standing`, text: en`this document has no regulatory force.` },
  },
  outsideNote: en`Not in this version: `,
  closing: {
    title: en`Requirements without a named actor`,
    remark: en`The original document does not say, or not clearly, whom the following points address. They may concern you.`,
  },
  fullText: id => en`Full text (${id})`,
  place: { label: en`Place`, text: names => names.join(', ') },
  page: {
    skip: 'Skip to the text',
    notes: 'Notes',
    table: 'Table',
    backToText: note => `Back to the call of note ${note}`,
    picture: (alternative, file) =>
      `Picture${alternative === '' ? '' : `: ${alternative}`}${file === undefined ? '' : ` (file ${file})`}`,
    filter: 'Filter this version',
    find: 'Search the text',
    levels: 'Levels',
    reset: 'Show everything',
    shown: {
      none: 'None of ## items shown',
      one: '1 of ## items shown',
      many: '# of ## items shown',
      introduction: '; also found in the introduction of a section',
      introductions: '; also found in the introductions of # sections',
    },
    linkTo: id => `Link to ${id}`,
    toSource: 'Show in the source text',
  },
  statuses: { draft: 'draft', proposed: 'proposed', approved: 'approved', withdrawn: 'withdrawn' },
};
