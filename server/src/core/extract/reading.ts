import { fold } from '../base/fold.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import type { Dialect } from '../manifest/manifest.ts';
import type { LabelTarget } from '../manifest/presets/labels.ts';
import type { ItemKind } from '../model/item.ts';
import type { Source } from '../syntax/prose.ts';
import { type CitationFinder, compileCitations } from './citation.ts';
import type { EarlierFacts } from './earlierFacts.ts';
import { anchored, compileIds, type IdMatcher } from './idMatcher.ts';
import { compileKeywords, type KeywordFinder } from './keywords.ts';
import { compileLeading, type LeadingFinder } from './leadingId.ts';
import { compileMalformed, type MalformedFinder } from './malformedId.ts';
import { namedIds } from './namedIds.ts';
import { compileNames, type NamedFinder } from './namedItem.ts';
import { compileProse, type ProseFinder } from './proseReference/find.ts';

/** A dialect made ready for reading: its patterns compiled once for all documents that share it. */
export interface Reading {
  readonly dialect: Dialect;
  readonly ids: IdMatcher;
  /** The ID that a heading, a lead or a cell begins with, alone or behind a word for its kind. */
  readonly leading: LeadingFinder;
  readonly malformed: MalformedFinder;
  readonly keywords: KeywordFinder;
  /** Finds references to sections, figures, notes… */
  readonly prose: ProseFinder;
  /** Finds items announced by a word for their kind: `critère 1.9`. */
  readonly named: NamedFinder;
  /** Finds references in the manifest's own ways: `{% crit 1.9 %}`. */
  readonly cited: CitationFinder;
  /** Kinds whose items are one per file, by path. */
  readonly paths: readonly {
    readonly kind: ItemKind;
    readonly pattern: RegExp;
    readonly id: string | undefined;
  }[];
  /** What a label stands for; undefined for a label that the project does not know. */
  label(text: string): LabelTarget | undefined;
}

/** A text that is being read. */
export interface Context {
  readonly path: ProjectPath;
  readonly source: Source;
  readonly reading: Reading;
  /** What is kept of the last reading of the same document. */
  readonly earlier?: EarlierFacts | undefined;
}

/** Compiles a dialect. Patterns that are no regular expressions are left out: the manifest's schema reports them. */
export function compileDialect(dialect: Dialect): Reading {
  const readers = dialect.items.map(namedIds);
  const ids = compileIds(dialect.items);
  return {
    dialect,
    ids,
    leading: compileLeading(ids, dialect.items),
    malformed: compileMalformed(dialect.items),
    keywords: compileKeywords(dialect.levels, dialect.keywordCase),
    prose: compileProse(dialect.volumes),
    named: compileNames(dialect.items, dialect.volumes),
    cited: compileCitations(dialect.cite, text => readers.some(read => read(text) === text)),
    paths: dialect.items.flatMap(({ kind, path, id }) => {
      const pattern = path === undefined ? undefined : anchored(path);
      return pattern ? [{ kind, pattern, id }] : [];
    }),
    label: text => {
      const name = fold(text).replace(/\s*:$/, '');
      return Object.hasOwn(dialect.labels, name) ? dialect.labels[name] : undefined;
    },
  };
}
