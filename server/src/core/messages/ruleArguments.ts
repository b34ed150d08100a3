import type { BadValueReason, SyntaxDetail } from '../model/problem.ts';
import type { CaptionWord, LinkRole } from '../model/reference.ts';

/** What the messages of each rule quote, by rule id; the one list of all rule ids. */
export type RuleArguments = {
  /** `count`: definitions in all; `elsewhere`: other files that define it. */
  readonly 'id/duplicate': {
    readonly id: string;
    readonly count: number;
    readonly elsewhere: readonly string[];
  };
  readonly 'id/malformed': { readonly text: string; readonly nearest: string | undefined };
  /** `missing`: the IDs that are free, in order. */
  readonly 'id/number-gap': { readonly id: string; readonly missing: readonly string[] };
  /** `segment`: what the ID says; `services`: names of the services declared. */
  readonly 'id/service-mismatch': {
    readonly id: string;
    readonly segment: string;
    readonly services: readonly string[];
  };
  /** `text`: as written; `id`: as defined. */
  readonly 'id/case': { readonly text: string; readonly id: string };
  readonly 'reference/unresolved-item': { readonly id: string; readonly nearest: string | undefined };
  readonly 'reference/unresolved-file': FileArguments;
  readonly 'reference/unresolved-image': FileArguments;
  /** `file`: undefined when the link points into its own file. */
  readonly 'reference/unresolved-anchor': {
    readonly fragment: string;
    readonly file: string | undefined;
    readonly nearest: string | undefined;
  };
  /** `annex`: 1 for an annex, 0 for a section; `volume`: its title; `last`: the last number beside it that exists. */
  readonly 'reference/unresolved-section': {
    readonly number: string;
    readonly annex: number;
    readonly volume: string;
    readonly last: string | undefined;
  };
  /** `volume`: title of the own one; `volumes`: titles of those that have the section. */
  readonly 'reference/ambiguous-section': {
    readonly number: string;
    readonly volume: string;
    readonly volumes: readonly string[];
  };
  readonly 'reference/unresolved-footnote': LabelArguments & { readonly nearest: string | undefined };
  readonly 'reference/unused-footnote': LabelArguments;
  readonly 'reference/unresolved-link-definition': LabelArguments & { readonly nearest: string | undefined };
  readonly 'reference/unused-link-definition': LabelArguments;
  /** `volume`: its title. */
  readonly 'reference/unresolved-figure': {
    readonly word: CaptionWord;
    readonly number: string;
    readonly volume: string;
  };
  /** `successor`: an item that replaces it. */
  readonly 'reference/withdrawn-target': { readonly id: string; readonly successor: string | undefined };
  readonly 'reference/incomplete-range': { readonly missing: readonly string[] };
  readonly 'reference/self': { readonly id: string };
  readonly 'reference/cycle': CycleArguments & { readonly role: LinkRole };
  readonly 'reference/outside-project': { readonly url: string };
  /** Paths from the project's folder: `path` as the link has it, `file` as it is. */
  readonly 'reference/file-case': { readonly path: string; readonly file: string };
  /** Names of catalogue entries. */
  readonly 'reference/superseded-source': { readonly name: string; readonly successor: string };
  readonly 'reference/uncited-source': { readonly name: string };
  readonly 'level/missing': { readonly id: string; readonly levels: readonly string[] };
  /** `scale`: whose levels they are. */
  readonly 'level/unknown': {
    readonly value: string;
    readonly scale: 'project' | 'volume';
    readonly levels: readonly string[];
    readonly nearest: string | undefined;
  };
  /** `declared` and `spoken`: names of levels; `keyword`: as written. */
  readonly 'level/contradicts-text': {
    readonly declared: string;
    readonly keyword: string;
    readonly spoken: string;
  };
  /** `first` and `other`: keywords as written. */
  readonly 'level/mixed-keywords': { readonly id: string; readonly first: string; readonly other: string };
  readonly 'level/keyword-outside-item': { readonly keyword: string };
  /** `keyword`: as written; `capitals`: as it counts. */
  readonly 'level/keyword-case': { readonly keyword: string; readonly capitals: string };
  /** `level`: its name; `allowed`: as the manifest has them. */
  readonly 'level/not-allowed': {
    readonly id: string;
    readonly level: string;
    readonly kind: string;
    readonly allowed: readonly string[];
  };
  readonly 'service/unknown': NameArguments;
  readonly 'service/missing': { readonly id: string };
  /** `old`: as written; `name`: of the service now. */
  readonly 'service/renamed': { readonly old: string; readonly name: string };
  /** `name`: as written; `target`: name of the service that it was merged into. */
  readonly 'service/merged': { readonly name: string; readonly target: string };
  /** `since`: the version, where the catalogue gives it. */
  readonly 'service/deprecated': { readonly name: string; readonly since: string | undefined };
  readonly 'service/uncovered': { readonly name: string };
  /** `other`: id of the entry that bears the name too. */
  readonly 'service/duplicate-name': { readonly name: string; readonly other: string };
  readonly 'service/mandatory-without-interface': { readonly name: string; readonly by: string };
  readonly 'service/parent-cycle': CycleArguments;
  readonly 'actor/unknown': NameArguments;
  readonly 'actor/missing': { readonly id: string };
  readonly 'actor/uncovered': { readonly name: string };
  readonly 'actor/no-accountable': { readonly label: string };
  /** `first` and `name`: actors as written. */
  readonly 'actor/several-accountable': { readonly first: string; readonly name: string };
  readonly 'actor/alias': { readonly alias: string; readonly name: string };
  readonly 'actor/group-cycle': CycleArguments;
  readonly 'term/undefined-acronym': { readonly acronym: string };
  /** `term`: as written; `prefer`: the term to use. */
  readonly 'term/deprecated': { readonly term: string; readonly prefer: string };
  /** Both as written. */
  readonly 'term/confusable': { readonly first: string; readonly second: string };
  readonly 'term/unused-definition': { readonly term: string };
  readonly 'term/technology-choice': { readonly technology: string };
  /** `start`: its first words. */
  readonly 'clarity/long-sentence': {
    readonly start: string;
    readonly words: number;
    readonly limit: number;
  };
  readonly 'clarity/vague-word': { readonly word: string };
  /** `count`: sentences that oblige. */
  readonly 'clarity/several-requirements': { readonly id: string; readonly count: number };
  readonly 'clarity/missing-plain': { readonly id: string };
  readonly 'clarity/plain-too-long': { readonly id: string; readonly words: number; readonly limit: number };
  readonly 'clarity/double-negation': { readonly text: string };
  readonly 'need/unknown': NameArguments;
  readonly 'view/unknown-actor': NameArguments;
  readonly 'view/unknown-level': ChoiceArguments;
  readonly 'view/unknown-kind': ChoiceArguments;
  readonly 'view/unknown-service': NameArguments;
  /** `elsewhere`: paths of the other views of that id. */
  readonly 'view/duplicate-id': { readonly id: string; readonly elsewhere: readonly string[] };
  readonly 'view/empty': { readonly id: string };
  readonly 'view/over-budget': { readonly id: string; readonly words: number; readonly budget: number };
  readonly 'need/uncovered': { readonly id: string; readonly name: string };
  readonly 'structure/unknown-field': { readonly label: string; readonly nearest: string | undefined };
  /** Ranks of headings, 1 to 6. */
  readonly 'structure/heading-skip': {
    readonly title: string;
    readonly rank: number;
    readonly above: number;
  };
  /** `before`: the number before the gap; `missing`: the first of the `count` that are left out. */
  readonly 'structure/number-gap': {
    readonly number: string;
    readonly before: string;
    readonly missing: string;
    readonly count: number;
  };
  /** `title`: of the section of the same file that bears the number; else `file` holds one. */
  readonly 'structure/number-duplicate': {
    readonly number: string;
    readonly title: string | undefined;
    readonly file: string | undefined;
  };
  /** `before`: the number that it comes `after`, or the one of the section that it stands `under`. */
  readonly 'structure/number-order': {
    readonly number: string;
    readonly before: string;
    readonly relation: 'after' | 'under';
  };
  readonly 'structure/duplicate-anchor': { readonly name: string };
  readonly 'structure/missing-chapter': { readonly glob: string; readonly nearest: string | undefined };
  /** `volume`: its id. */
  readonly 'structure/orphan-chapter': { readonly volume: string; readonly files: readonly string[] };
  readonly 'structure/empty-item': { readonly id: string };
  readonly 'structure/duplicate-field': { readonly label: string; readonly first: string };
  /** `expected`: the values that the field takes; empty when it takes a version. */
  readonly 'structure/invalid-value': {
    readonly field: 'status' | 'degree' | 'since' | 'until';
    readonly value: string;
    readonly expected: readonly string[];
    readonly nearest: string | undefined;
  };
  /** `code`: of the YAML parser or of the system; `message`: of our own failure. */
  readonly 'data/syntax': {
    readonly detail: SyntaxDetail['kind'];
    readonly code: string;
    readonly message: string;
  };
  /** `line`: one-based line of the first key of that name. */
  readonly 'data/duplicate-key': { readonly key: string; readonly line: number };
  readonly 'data/unknown-key': {
    readonly of: 'key' | 'rule';
    readonly key: string;
    readonly parent: string;
    readonly nearest: string | undefined;
  };
  readonly 'data/missing-key': { readonly key: string; readonly parent: string };
  readonly 'data/wrong-type': { readonly parent: string; readonly expected: readonly string[] };
  readonly 'data/bad-value': {
    readonly parent: string;
    readonly value: string;
    readonly reason: BadValueReason;
    readonly expected: readonly string[];
  };
  readonly 'data/unsafe-pattern': { readonly parent: string; readonly value: string };
  readonly 'data/unresolved-alias': { readonly name: string };
  /** Both in bytes. */
  readonly 'data/too-large': { readonly size: number; readonly limit: number };
  /** `name`: as written. */
  readonly 'suppression/unused': { readonly name: string };
  readonly 'suppression/unknown-rule': { readonly name: string; readonly nearest: string | undefined };
  readonly 'internal/failure': { readonly rule: string; readonly message: string };
};

/** `url`: as written; `path`: where it leads, from the project's folder; `nearest`: the path that it may have meant. */
type FileArguments = { readonly url: string; readonly path: string; readonly nearest: string | undefined };

/** A label as written. */
type LabelArguments = { readonly label: string };

/** A value that no entry of its catalogue bears. */
type NameArguments = { readonly value: string; readonly nearest: string | undefined };

/** A value that is none of those that a view may have. */
type ChoiceArguments = NameArguments & { readonly known: readonly string[] };

/** Ids of the entries along the circle, the first one not repeated. */
type CycleArguments = { readonly cycle: readonly string[] };

/** The id of a rule: `family/name`, stable for ever. */
export type RuleId = keyof RuleArguments;
