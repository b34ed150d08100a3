import { en } from '../typography.ts';
import type { ViewTexts } from './viewTexts.ts';

/** Singular and plural of the kinds that the product knows; others are counted as “entries”. */
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  requirement: ['requirement', 'requirements'],
  practice: ['good practice', 'good practices'],
  vigilance: ['point of attention', 'points of attention'],
  usage: ['use', 'uses'],
  faq: ['frequent question', 'frequent questions'],
};

type Counts = Parameters<ViewTexts['origin']['leftOut']['text']>[0];

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

/** What readers' versions say in English. */
export const viewsEn: ViewTexts = {
  untitled: en`Untitled document`,
  subtitle: {
    plain: actors => (actors.length === 0 ? en`Short version` : en`Short version for: ${actors.join(', ')}`),
    full: actors =>
      actors.length === 0 ? en`Detailed version` : en`Detailed version for: ${actors.join(', ')}`,
  },
  contents: en`Contents`,
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
        const whom = listed(actors, 'or');
        const total = totalOf(chosen);
        if (actors.length === 0) return en`no actor was chosen.`;
        if (total === 0) return en`nothing concerns expressly: ${whom}.`;
        return en`${counted(chosen)} that ${total > 1 ? 'concern' : 'concerns'}: ${whom}.`;
      },
    },
    plain: {
      label: en`How it is shortened`,
      text: en`each point is given in plain words or, where there are none, by its first sentence; of the sections, only the introductions are kept. In case of doubt the full text counts; a link under each point leads to it.`,
    },
    full: {
      label: en`How it is presented`,
      text: en`each point is given in full, with its fields and explanations; of the sections, only the introductions are kept.`,
    },
    withoutActor: {
      label: en`Without a named actor`,
      text: counts =>
        en`${counted(counts)} ${totalOf(counts) > 1 ? 'name' : 'names'} nobody and may therefore concern you; they make up the last part.`,
    },
    leftOut: {
      label: en`What is not repeated`,
      text: counts =>
        totalOf(counts) === 0
          ? en`nothing of the original document was left out.`
          : en`${counted(counts)} ${totalOf(counts) > 1 ? 'concern' : 'concerns'} other actors only. References to what is not repeated lead to the original document.`,
    },
    status: { label: en`Standing`, text: en`this document has no regulatory force.` },
  },
  closing: {
    title: en`Requirements without a named actor`,
    remark: en`The original document does not say, or not clearly, whom the following points address. They may concern you.`,
  },
  fullText: id => en`Full text (${id})`,
  place: { label: en`Place`, text: names => names.join(', ') },
  statuses: { draft: 'draft', proposed: 'proposed', approved: 'approved', withdrawn: 'withdrawn' },
};
