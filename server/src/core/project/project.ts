import { type ProjectPath, projectPath } from '../base/projectPath.ts';
import { sameData } from '../base/sameData.ts';
import { extract } from '../extract/extract.ts';
import { compileDialect, type Reading } from '../extract/reading.ts';
import { dialectOf } from '../manifest/dialect.ts';
import type { Dialect, Manifest, Volume } from '../manifest/manifest.ts';
import { parseManifest } from '../manifest/parseManifest.ts';
import { compileRoles, inReadingOrder, type RoleFinder, type RoleMatch } from '../manifest/roles.ts';
import { type DocumentFacts, ownVolume } from '../model/documentFacts.ts';
import type { Problem } from '../model/problem.ts';
import { parseYaml } from '../syntax/yamlSyntax.ts';
import { type DependencyKey, keys } from './dependencyKeys.ts';
import { Memo } from './memo.ts';
import { emptyState, type GivenText, type ProjectState, volumeOf } from './projectState.ts';
import type { ForgettingProject, PartComputer, ProjectView, TrialProject, TriedText } from './projectView.ts';
import { symbolDelta } from './symbolDelta.ts';
import { trackedView } from './trackedView.ts';

/** What a host tells a project about one file. */
export type Change =
  /** Its content, without BOM, and what was wrong with its bytes. */
  | {
      readonly kind: 'text';
      readonly path: ProjectPath;
      readonly text: string;
      readonly problems?: readonly Problem[];
    }
  /** It exists; its content was not looked at. */
  | { readonly kind: 'present'; readonly path: ProjectPath }
  | { readonly kind: 'deleted'; readonly path: ProjectPath };

/** What a call of `apply` did. */
export interface Applied {
  readonly revision: number;
  /** Documents that changed or vanished, or of which a remembered computation was dropped. */
  readonly affected: ReadonlySet<ProjectPath>;
}

/** Settings for tests. */
export interface ProjectOptions {
  /** Where the manifest lies; `sdet.yaml` by default. */
  readonly manifestPath?: ProjectPath;
  /** Lets a test drop touched keys, to prove that each is needed. */
  readonly filterTouched?: (key: DependencyKey) => boolean;
}

/** Introductions of views are read behind everything else. */
const INTRO: RoleMatch = { role: { kind: 'intro' }, rank: Number.MAX_SAFE_INTEGER };

/** Names the computation `name` for one document; `affected` is told by these names. */
export function unitOf(name: string, path: ProjectPath): string {
  return `${name}@${path}`;
}

/**
 * A project in memory: hosts push files in with `apply`, everything else reads through views. After any sequence of
 * changes it answers exactly as one that was built from scratch (ARCHITECTURE, invariant 6).
 */
export class Project implements ForgettingProject, TrialProject {
  readonly #state: ProjectState;
  readonly #memo = new Memo();
  readonly #manifestPath: ProjectPath;
  readonly #filterTouched: (key: DependencyKey) => boolean;
  #findRole: RoleFinder;
  /** Views, and the files that they begin with. */
  #introViews: ReadonlySet<ProjectPath> = new Set();
  #intros: ReadonlySet<ProjectPath> = new Set();
  #revision = 0;
  /** Documents of which trials dropped what was remembered: the next change tells of them. */
  #triedOn: ReadonlySet<ProjectPath> = new Set();
  /** Documents came, went or changed their place since the reading order was made. */
  #orderIsStale = false;
  /** Reads without recording: for hosts, and for answers that are not remembered. */
  readonly view: ProjectView;

  constructor(options: ProjectOptions = {}) {
    this.#manifestPath = options.manifestPath ?? projectPath('sdet.yaml');
    this.#filterTouched = options.filterTouched ?? (() => true);
    const manifest = parseManifest(undefined);
    this.#state = emptyState(manifest, dialectOf(manifest, undefined, []));
    this.#findRole = compileRoles(manifest, this.#manifestPath);
    this.view = trackedView(this.#state, () => {});
  }

  /** How many remembered computations were run so far. */
  get evaluations(): number {
    return this.#memo.evaluations;
  }

  /** Where the project's manifest lies. */
  get manifestPath(): ProjectPath {
    return this.#manifestPath;
  }

  /** Takes in changes of files, all at once: between two calls every answer is of one consistent state. */
  apply(changes: readonly Change[]): Applied {
    const touched = new Set<DependencyKey>();
    const changed = new Set<ProjectPath>();
    for (const change of changes) this.#takeIn(change, changed, touched);
    if (changed.has(this.#manifestPath)) this.#readManifest(touched);
    this.#assignRoles(touched.has(keys.manifest) ? this.#state.present : changed, changed);
    // Catalogues first: one of levels changes how all other documents are read.
    const catalogues = [...changed].filter(path => this.#isCatalogue(path));
    for (const path of catalogues) this.#read(path, touched);
    for (const path of this.#renewReadings(touched)) changed.add(path);
    for (const path of changed) if (!catalogues.includes(path)) this.#read(path, touched);
    for (const path of this.#renewIntros(changed)) {
      changed.add(path);
      this.#read(path, touched);
    }
    this.#order(touched);
    this.#forgetNumbers(touched);
    for (const unit of this.#forget(touched)) {
      const path = projectPath(unit.slice(unit.indexOf('@') + 1));
      if (this.#state.present.has(path)) changed.add(path);
    }
    for (const path of this.#triedOn) changed.add(path);
    this.#triedOn = new Set();
    return { revision: ++this.#revision, affected: changed };
  }

  /** See `TrialProject`. A document that is not known is left out. */
  trial<T>(texts: readonly TriedText[], look: () => T): T {
    const before = texts.flatMap(({ path }): readonly Change[] => {
      const given = this.#state.texts.get(path);
      return given === undefined ? [] : [{ kind: 'text', path, ...given }];
    });
    const known = new Set(before.map(({ path }) => path));
    const tried = texts.filter(({ path }) => known.has(path));
    this.#triedOn = this.apply(tried.map(({ path, text }) => ({ kind: 'text', path, text }))).affected;
    try {
      return look();
    } finally {
      this.#triedOn = this.apply(before).affected;
    }
  }

  /** Files that exist and are to be read, but whose content was not given. Hosts read them, apply, and ask again. */
  wanted(): readonly ProjectPath[] {
    return [...this.#state.roles.keys()].filter(path => !this.#state.texts.has(path));
  }

  /** See `ComputedProject`. A unit is named by `unitOf`, or by any text without `@`. */
  compute<T>(unit: string, run: (view: ProjectView, part: PartComputer) => T): T {
    return this.#memo.compute(unit, record => {
      const part: PartComputer = (inner, make) =>
        this.#memo.computeWithin(inner, own => make(trackedView(this.#state, own)), record);
      return run(trackedView(this.#state, record), part);
    });
  }

  /** See `ForgettingProject`. */
  forget(unit: string): void {
    this.#memo.drop(unit);
  }

  /** A manifest that puts documents into another order changes which of two definitions is the first: then all is forgotten. */
  #forget(touched: ReadonlySet<DependencyKey>): ReadonlySet<string> {
    if (touched.has(keys.manifest) && touched.has(keys.documents)) return this.#memo.clear();
    return this.#memo.touch([...touched].filter(this.#filterTouched));
  }

  /** It is a catalogue, or was one until now. */
  #isCatalogue(path: ProjectPath): boolean {
    const { roles, facts } = this.#state;
    return roles.get(path)?.role.kind === 'catalogue' || facts.get(path)?.role.kind === 'catalogue';
  }

  /** Files that views begin with are read for that alone; returns those that became such, or are it no more. */
  #renewIntros(changed: ReadonlySet<ProjectPath>): readonly ProjectPath[] {
    const { facts, roles } = this.#state;
    const isView = (path: ProjectPath): boolean => roles.get(path)?.role.kind === 'view';
    const wasView = this.#introViews;
    if (![...changed].some(path => isView(path) || wasView.has(path))) return [];
    this.#introViews = new Set([...roles.keys()].filter(isView));
    const before = this.#intros;
    this.#intros = new Set([...this.#introViews].flatMap(path => facts.get(path)?.view?.intro ?? []));
    const concerned = [...before, ...this.#intros].filter(
      path => before.has(path) !== this.#intros.has(path),
    );
    const renewed = new Set<ProjectPath>();
    this.#assignRoles(concerned, renewed);
    return [...renewed];
  }

  /** What a file is for: as the manifest says, else what a view makes of it. */
  #roleOf(path: ProjectPath): RoleMatch | undefined {
    return this.#findRole(path) ?? (this.#intros.has(path) ? INTRO : undefined);
  }

  #takeIn(change: Change, changed: Set<ProjectPath>, touched: Set<DependencyKey>): void {
    const { path, kind } = change;
    const { present, texts } = this.#state;
    if (kind === 'deleted') {
      if (!present.has(path)) return;
      texts.delete(path);
      this.#setPresent(path, false, touched);
    } else {
      const isNew = !present.has(path);
      if (isNew) this.#setPresent(path, true, touched);
      if (kind === 'present' && !isNew) return;
      if (kind === 'text') {
        const known = texts.get(path);
        const problems = change.problems ?? [];
        if (known?.text === change.text && sameData(known.problems, problems)) return;
        texts.set(path, { text: change.text, problems });
      }
    }
    changed.add(path);
  }

  #setPresent(path: ProjectPath, present: boolean, touched: Set<DependencyKey>): void {
    const { folders } = this.#state;
    if (present) this.#state.present.add(path);
    else this.#state.present.delete(path);
    this.#state.files.change(path);
    this.#state.fileNames.set(path, present, touched);
    touched.add(keys.files);
    touched.add(keys.file(path));
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash);
      const count = (folders.get(folder) ?? 0) + (present ? 1 : -1);
      if (count === 0) folders.delete(folder);
      else folders.set(folder, count);
      if (count === 0 || (present && count === 1)) touched.add(keys.file(folder));
    }
  }

  #readManifest(touched: Set<DependencyKey>): void {
    const given = this.#state.texts.get(this.#manifestPath);
    const manifest = parseManifest(given && parseYaml(given.text).root);
    if (sameData(manifest, this.#state.manifest)) return;
    this.#state.manifest = manifest;
    this.#findRole = compileRoles(manifest, this.#manifestPath);
    touched.add(keys.manifest);
  }

  /** Decides anew what files are for; files whose role has changed are added to `changed`. */
  #assignRoles(paths: Iterable<ProjectPath>, changed: Set<ProjectPath>): void {
    const { roles, present } = this.#state;
    for (const path of [...paths]) {
      const before = roles.get(path);
      const now = present.has(path) ? this.#roleOf(path) : undefined;
      if (sameData(before, now)) continue;
      this.#orderIsStale = true;
      if (now) roles.set(path, now);
      else roles.delete(path);
      if (!now) this.#state.texts.delete(path);
      if (!sameData(before?.role, now?.role)) changed.add(path);
    }
  }

  /** Reads one document anew, or forgets it, and updates the tables by what that changes. */
  #read(path: ProjectPath, touched: Set<DependencyKey>): void {
    const { facts, texts, roles, tables } = this.#state;
    const before = facts.get(path);
    const given = texts.get(path);
    const role = roles.get(path);
    const after = given && role ? this.#extract(path, role, given, before !== undefined) : undefined;
    if (!before && !after) return;
    this.#orderIsStale ||= !before || !after;
    const [old, now] = [ownVolume(before), ownVolume(after)];
    const add = (part: ReadonlySet<DependencyKey>): void => {
      for (const key of part) touched.add(key);
    };
    if (after) facts.set(path, after);
    else facts.delete(path);
    touched.add(keys.facts(path));
    if (before && after && old !== now) {
      add(tables.update(path, old, symbolDelta(before.symbols, []), undefined));
      add(tables.update(path, now, symbolDelta([], after.symbols), after));
      touched.add(keys.dialect(path));
    } else
      add(tables.update(path, now ?? old, symbolDelta(before?.symbols ?? [], after?.symbols ?? []), after));
  }

  #extract(path: ProjectPath, { role }: RoleMatch, given: GivenText, isAgain: boolean): DocumentFacts {
    const reading = this.#reading(volumeOf(this.#state, path));
    const earlier = isAgain && role.kind === 'chapter' ? this.#state.recent.of(path, reading) : undefined;
    return extract({ path, role, ...given }, reading, earlier);
  }

  #reading(volume: string): Reading {
    const known = this.#state.readings.get(volume);
    if (known) return known;
    const { readings } = this.#state;
    const reading = compileDialect(this.#dialect(volume));
    readings.set(volume, reading);
    return reading;
  }

  /** Compiles the dialects that the manifest or the levels catalogues have changed; returns the documents that they concern. */
  #renewReadings(touched: Set<DependencyKey>): readonly ProjectPath[] {
    const sources = [keys.manifest, keys.catalogue('levels'), keys.catalogue('actors')];
    if (!sources.some(key => touched.has(key))) return [];
    const { readings, roles } = this.#state;
    const renewed = new Set<string>();
    for (const [volume, { dialect }] of [...readings]) {
      const now = this.#dialect(volume);
      if (sameData(dialect, now)) continue;
      readings.set(volume, compileDialect(now));
      renewed.add(volume);
    }
    const concerned = [...roles.keys()].filter(path => renewed.has(volumeOf(this.#state, path)));
    for (const path of concerned) touched.add(keys.dialect(path));
    return concerned;
  }

  #dialect(volume: string): Dialect {
    const { manifest } = this.#state;
    const levels = this.view.entries('levels') ?? [];
    return dialectOf(manifest, findVolume(manifest, volume), levels, this.view.entries('actors'));
  }

  /** Computed numbers hold as long as neither the chapters, nor their order, nor their outlines change. */
  #forgetNumbers(touched: ReadonlySet<DependencyKey>): void {
    const { autoNumberings } = this.#state;
    if (touched.has(keys.documents) || touched.has(keys.manifest)) autoNumberings.clear();
    for (const volume of [...autoNumberings.keys()]) {
      if (touched.has(keys.outline(volume))) autoNumberings.delete(volume);
    }
  }

  #order(touched: Set<DependencyKey>): void {
    if (!this.#orderIsStale) return;
    this.#orderIsStale = false;
    const { roles, facts, order, tables } = this.#state;
    const read = new Map([...roles].filter(([path]) => facts.has(path)));
    const documents = inReadingOrder(read);
    if (sameData(documents, this.#state.documents)) return;
    this.#state.documents = documents;
    tables.itemLists.clear();
    order.clear();
    for (const [index, path] of documents.entries()) order.set(path, index);
    touched.add(keys.documents);
  }
}

function findVolume(manifest: Manifest, id: string): Volume | undefined {
  return manifest.volumes.find(volume => volume.id === id);
}
