import { folderOf } from '../base/projectPath.ts';
import { ITEM_FORMS, type ItemForm } from '../model/item.ts';
import { broadShape, kindOfPrefix, patternOf, shapeOf } from './idShape.ts';
import type { Candidate, ScannedFile } from './scan.ts';

/** A kind of items that a tree seems to have, and what speaks for it. */
export interface ProposedKind {
  readonly kind: string;
  readonly pattern: string;
  readonly path: string | undefined;
  /** The ID put together from groups of the path; absent: the group `id`. */
  readonly id?: string;
  readonly forms: readonly ItemForm[];
  /** IDs without marks define too, before a colon. */
  readonly bare?: true;
  /** Words that announce such an item in prose. */
  readonly names: readonly string[];
  /** Columns and front-matter keys that bear the IDs. */
  readonly labels: readonly string[];
  /** The IDs that are defined, sorted. */
  readonly ids: readonly string[];
  /** Where they are: files with how many they define, most first. */
  readonly places: readonly { readonly path: string; readonly count: number }[];
  /** Folders in which the same IDs stand as if they were defined there, but are only quoted. */
  readonly quotedIn: readonly string[];
}

/** IDs that stand in one form in one folder. */
interface Group {
  readonly folder: string;
  readonly form: ItemForm;
  readonly candidates: readonly Candidate[];
  readonly ids: ReadonlySet<string>;
}

/** Fewer IDs than this are chance: standards, versions, file names. */
const FEWEST = 5;
/** A family is left out when it has less than this part of the largest one's IDs. */
const SMALLEST_PART = 0.03;
/** Above this part of known IDs, a folder quotes. */
const QUOTING = 0.2;

/** The kinds whose IDs have letters, the largest first. */
export function findKinds(files: readonly ScannedFile[]): readonly ProposedKind[] {
  const families = merged(
    byKey(
      files.flatMap(({ candidates }) => candidates),
      ({ token }) => shapeOf(token),
    ),
  );
  const found = families
    .flatMap(candidates => kindOf(candidates) ?? [])
    .sort((a, b) => b.ids.length - a.ids.length);
  const largest = found[0]?.ids.length ?? 0;
  return found.filter(({ ids }) => ids.length >= largest * SMALLEST_PART);
}

function byKey<T>(values: readonly T[], keyOf: (value: T) => string | undefined): Map<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** `ISSU_SP_01` among hundreds of `ISSU_01` in the same files is no family of its own. */
function merged(shapes: ReadonlyMap<string, readonly Candidate[]>): readonly (readonly Candidate[])[] {
  const sorted = [...shapes].sort(([, a], [, b]) => b.length - a.length);
  const kept: { readonly broad: string; readonly paths: Set<string>; readonly candidates: Candidate[] }[] =
    [];
  for (const [shape, candidates] of sorted) {
    const home = kept.find(
      ({ broad, paths, candidates: others }) =>
        broad === broadShape(shape) &&
        candidates.length * 10 <= others.length &&
        candidates.some(({ path }) => paths.has(path)),
    );
    if (home) home.candidates.push(...candidates);
    else
      kept.push({
        broad: broadShape(shape),
        paths: new Set(candidates.map(({ path }) => path)),
        candidates: [...candidates],
      });
  }
  return kept.map(({ candidates }) => candidates);
}

function kindOf(candidates: readonly Candidate[]): ProposedKind | undefined {
  const groups = [
    ...byKey(
      candidates,
      ({ form, bare, path }) => `${form} ${bare ?? false} ${form === 'document' ? '' : folderOf(path)}`,
    ).values(),
  ]
    .map((group): Group => {
      const folder = folderOf(group[0]?.path ?? '');
      return { folder, form: group[0]?.form ?? 'heading', candidates: group, ids: idsOf(group) };
    })
    .sort(bestFirst);
  const { defining, quoting } = told(groups);
  const ids = [...idsOf(defining.flatMap(group => group.candidates))].sort();
  // A register says that its IDs are some, were there but one.
  const isSure = ids.length >= FEWEST || defining.some(({ form }) => form === 'register');
  const pattern = isSure ? patternOf(ids) : undefined;
  if (pattern === undefined) return undefined;
  const forms = ITEM_FORMS.filter(form => defining.some(group => group.form === form));
  const own = defining.flatMap(group => group.candidates);
  const places = placesOf(own);
  // IDs that many files bear alike are those of something else, which is quoted everywhere.
  if (places.reduce((sum, { count }) => sum + count, 0) > ids.length * (1 + QUOTING)) return undefined;
  return {
    kind: kindOfPrefix(ids[0] ?? '') ?? 'requirement',
    pattern,
    path: undefined,
    forms,
    ...(own.some(({ bare }) => bare) ? { bare: true } : {}),
    names: [],
    labels: [...new Set(own.map(({ label }) => label).filter(label => label !== ''))],
    ids,
    places,
    quotedIn: quoting.filter(({ form }) => forms.includes(form)).map(({ folder }) => folder),
  };
}

/** Front matter and registers say most plainly what they define; a heading says it more plainly than a table. */
function bestFirst(a: Group, b: Group): number {
  const plainness = ({ form }: Group): number => Number(form === 'document' || form === 'register');
  return (
    plainness(b) - plainness(a) ||
    b.ids.size - a.ids.size ||
    ITEM_FORMS.indexOf(a.form) - ITEM_FORMS.indexOf(b.form)
  );
}

/** The group with most IDs defines; so does every further one whose IDs are mostly others. */
function told(groups: readonly Group[]): { defining: readonly Group[]; quoting: readonly Group[] } {
  const known = new Set<string>();
  const defining: Group[] = [];
  const quoting: Group[] = [];
  for (const group of groups) {
    const repeated = [...group.ids].filter(id => known.has(id)).length;
    // Two IDs in a form that is not used elsewhere are quoted by way of an example.
    const isFew = defining.length > 0 && group.ids.size * 20 < known.size;
    if (repeated > group.ids.size * QUOTING || isFew) quoting.push(group);
    else {
      defining.push(group);
      for (const id of group.ids) known.add(id);
    }
  }
  return { defining, quoting };
}

function idsOf(candidates: readonly Candidate[]): ReadonlySet<string> {
  return new Set(candidates.map(({ token }) => token));
}

function placesOf(candidates: readonly Candidate[]): ProposedKind['places'] {
  const counts = byKey(candidates, ({ path }) => path);
  return [...counts]
    .map(([path, all]) => ({ path, count: idsOf(all).size }))
    .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
}
