import { fold } from '../base/fold.ts';
import type { CatalogueKind, EntryAttributes } from '../model/catalogue.ts';
import type { ItemAttributes } from '../model/item.ts';
import type { Level } from '../model/level.ts';
import type { EntryMatch, ProjectView } from './projectView.ts';

/** What a value of an actors or services field stands for. */
export type NameResolution =
  | ({ readonly kind: 'entry' } & EntryMatch)
  /** « tous les acteurs »: every entry of the catalogue. */
  | { readonly kind: 'all' }
  /** « — », « sans objet »: none. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** A value of an actors field taken apart: `éditeur ENT (R)`. */
export interface ActorText {
  /** `éditeur ENT` */
  readonly name: string;
  /** RACI letters, `R`, `A`, `C`, `I`, in the order written; empty when there are none. */
  readonly raci: string;
}

const RACI = /^(.*\S)\s*\(\s*([RACI](?:\s*[,/+]?\s*[RACI])*)\s*\)$/su;

const ALL = new Set([
  'tous',
  'toutes',
  'tous les acteurs',
  'tous acteurs',
  "l'ensemble des acteurs",
  'ensemble des acteurs',
  'tous les services',
  'tous services',
  "l'ensemble des services",
  'ensemble des services',
  'all',
  'all actors',
  'all services',
  'everyone',
]); // prettier-ignore

const NONE = new Set([
  '',
  '-',
  '–',
  '—',
  '/',
  'aucun',
  'aucune',
  'none',
  'neant',
  'sans objet',
  's.o.',
  's/o',
  'so',
  'n/a',
  'n.a.',
  'na',
]); // prettier-ignore

const WITHDRAWN = new Set([
  'retire',
  'retiree',
  'abandonne',
  'abandonnee',
  'supprime',
  'supprimee',
  'withdrawn',
  'removed',
  'deleted',
]); // prettier-ignore

/** Takes the RACI letters off a value of an actors field. */
export function parseActor(text: string): ActorText {
  const found = RACI.exec(text.trim());
  return found
    ? { name: found[1] ?? '', raci: (found[2] ?? '').replace(/[^RACI]/g, '') }
    : { name: text.trim(), raci: '' };
}

/** What a value of an actors field stands for, RACI letters left aside; undefined without a catalogue of actors. */
export function resolveActor(view: ProjectView, text: string): NameResolution | undefined {
  return resolveName(view, 'actors', parseActor(text).name);
}

/** What a value of a services field stands for; undefined without a catalogue of services. */
export function resolveService(view: ProjectView, text: string): NameResolution | undefined {
  return resolveName(view, 'services', text.trim());
}

function resolveName(view: ProjectView, kind: CatalogueKind, name: string): NameResolution | undefined {
  const match = view.entry(kind, name) ?? view.entry(kind, withoutRemark(name));
  if (match) return { kind: 'entry', ...match };
  if (!view.hasCatalogue(kind)) return undefined;
  const folded = fold(name);
  if (ALL.has(folded)) return { kind: 'all' };
  return { kind: NONE.has(folded) ? 'none' : 'unknown' };
}

/** The level that a text names: by id, name (of either language), alias or modal word; agreement aside. */
export function resolveLevel(levels: readonly Level[], text: string): Level | undefined {
  return levelNamed(levels, fold(text)) ?? levelNamed(levels, fold(withoutRemark(text)));
}

/** The words for a level, folded. */
interface LevelWords {
  readonly level: Level;
  readonly names: readonly string[];
  readonly stems: readonly string[];
  readonly keywords: readonly string[];
}

/** The words of each list of levels, folded once: every item of a document asks for them. */
const LEVEL_WORDS = new WeakMap<readonly Level[], readonly LevelWords[]>();

function levelNamed(levels: readonly Level[], folded: string): Level | undefined {
  const words = LEVEL_WORDS.get(levels) ?? levels.map(wordsOf);
  LEVEL_WORDS.set(levels, words);
  const stem = withoutAgreement(folded);
  const found =
    words.find(({ names }) => names.includes(folded)) ??
    words.find(({ stems }) => stems.includes(stem)) ??
    words.find(({ keywords }) => keywords.includes(folded));
  return found?.level;
}

function wordsOf(level: Level): LevelWords {
  const names = [level.id, level.name.fr, level.name.en, ...level.aliases].map(fold);
  return { level, names, stems: names.map(withoutAgreement), keywords: level.keywords.map(fold) };
}

/** An item's level and where it comes from. */
export interface ItemLevel {
  readonly level: Level;
  readonly from: 'field' | 'id' | 'keyword';
}

/**
 * The level of an item (DESIGN §5): its field, else the group `level` of its ID, else the strongest keyword of its
 * statement. A field that names no level leaves the item without one. `levels` are those of the dialect of its document.
 */
export function levelOf(levels: readonly Level[], attributes: ItemAttributes): ItemLevel | undefined {
  const [declared] = attributes.fields.level ?? [];
  if (declared !== undefined) return tagged(resolveLevel(levels, declared), 'field');
  const group = attributes.groups['level'];
  const fromId = group === undefined ? undefined : tagged(resolveLevel(levels, group), 'id');
  return (
    fromId ??
    tagged(
      levels.find(({ id }) => id === attributes.keywordLevel),
      'keyword',
    )
  );
}

function tagged(level: Level | undefined, from: ItemLevel['from']): ItemLevel | undefined {
  return level && { level, from };
}

/** Tells whether an item has a level of its own: declared, in its ID, or spoken. Whether the scale knows it is not asked. */
export function hasLevel({ fields, groups, keywordLevel }: ItemAttributes): boolean {
  return (fields.level ?? []).length > 0 || groups['level'] !== undefined || keywordLevel !== undefined;
}

/** Words that stand in the place of a statement that was taken out, folded, without agreement. */
const PLACEHOLDERS = [
  'empty',
  'void',
  'reserved',
  'deleted',
  'removed',
  'withdrawn',
  'moved',
  'vide',
  'reserve',
  'supprime',
  'retire',
  'abandonne',
  'deplace',
]; // prettier-ignore

/** Such a word alone or behind an ID of another column. */
const PLACEHOLDER = new RegExp(
  `^(?:\\S*\\d\\S* )?[[(*_]*(?:${PLACEHOLDERS.join('|')})e?s?[\\])*_]*(?:$|[.,;:(])`,
);

/** Most statements begin with no letter of such a word: they need not be folded. */
const MAYBE_PLACEHOLDER = new RegExp(
  `^\\s*(?:\\S*\\d\\S*\\s+)?[[(*_]*[${PLACEHOLDERS.map(word => word.charAt(0)).join('')}\\u0080-\\uffff]`,
  'i',
);

/** So many code units hold an ID and such a word; what comes behind is no matter. */
const PLACEHOLDER_HEAD = 80;

/**
 * Tells whether an item is withdrawn: it keeps its ID for ever, and nothing more is asked of it. Its status says so, or
 * there is but a word like « Empty » where its statement was.
 */
export function isWithdrawn({ fields, statement }: ItemAttributes): boolean {
  const hasStatus = (fields.status ?? []).some(status => WITHDRAWN.has(fold(status)));
  const head = statement.slice(0, PLACEHOLDER_HEAD);
  return hasStatus || (MAYBE_PLACEHOLDER.test(head) && PLACEHOLDER.test(fold(head)));
}

/** Tells whether a written value says that there is none (`—`, `sans objet`). */
export function meansNone(text: string): boolean {
  return NONE.has(fold(text));
}

/** An actor or service and everything above it by `key` (`group`, `parent`), itself first; a circle is walked once. */
export function withAncestors(
  view: ProjectView,
  entry: EntryAttributes,
  key: 'group' | 'parent',
): readonly EntryAttributes[] {
  const found = new Map([[entry.id, entry]]);
  // A map that grows while it is walked.
  for (const current of found.values()) {
    for (const name of current.extra[key] ?? []) {
      const above = view.entry(entry.catalogue, name)?.entry;
      if (above && !found.has(above.id)) found.set(above.id, above);
    }
  }
  return [...found.values()];
}

/** Tells whether a written value says « tous les acteurs », « tous les services ». */
export function meansAll(text: string): boolean {
  return ALL.has(fold(text));
}

/** What a value of a needs field stands for; undefined without a catalogue of needs. */
export function resolveNeed(view: ProjectView, text: string): NameResolution | undefined {
  return resolveName(view, 'needs', text.trim());
}

/** The service that once bore a name, by its `renamed-from`; undefined when none did. */
export function renamedService(view: ProjectView, name: string): EntryAttributes | undefined {
  const wanted = [fold(name), fold(withoutRemark(name))];
  return view
    .entries('services')
    ?.find(({ extra }) => (extra['renamed-from'] ?? []).some(former => wanted.includes(fold(former))));
}

/** `recommandé (collèges)` without its remark; the text itself when it has none. */
export function withoutRemark(text: string): string {
  return text.replace(/\s*\([^()]*\)\s*$/u, '');
}

/** French agreement off: `recommandees` and `recommande` are the same word. */
function withoutAgreement(folded: string): string {
  return folded.length > 4 ? folded.replace(/e?s?$/u, '').replace(/e$/u, '').replace(/ll$/u, 'l') : folded;
}
