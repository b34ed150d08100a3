import type { BadValueReason, SyntaxDetail } from '../model/problem.ts';

/** What the messages of each rule quote, by rule id; the one list of all rule ids. */
export type RuleArguments = {
  /** `count`: definitions in all; `elsewhere`: other files that define it. */
  readonly 'id/duplicate': {
    readonly id: string;
    readonly count: number;
    readonly elsewhere: readonly string[];
  };
  readonly 'id/malformed': { readonly text: string; readonly nearest: string | undefined };
  readonly 'reference/unresolved-item': { readonly id: string; readonly nearest: string | undefined };
  readonly 'reference/unresolved-file': FileArguments;
  readonly 'reference/unresolved-image': FileArguments;
  /** `file`: undefined when the link points into its own file. */
  readonly 'reference/unresolved-anchor': {
    readonly fragment: string;
    readonly file: string | undefined;
    readonly nearest: string | undefined;
  };
  readonly 'level/missing': { readonly id: string; readonly levels: readonly string[] };
  readonly 'level/unknown': {
    readonly value: string;
    readonly levels: readonly string[];
    readonly nearest: string | undefined;
  };
  /** `declared` and `spoken`: names of levels; `keyword`: as written. */
  readonly 'level/contradicts-text': {
    readonly declared: string;
    readonly keyword: string;
    readonly spoken: string;
  };
  readonly 'service/unknown': NameArguments;
  readonly 'service/parent-cycle': CycleArguments;
  readonly 'actor/unknown': NameArguments;
  readonly 'actor/alias': { readonly alias: string; readonly name: string };
  readonly 'actor/group-cycle': CycleArguments;
  readonly 'structure/unknown-field': { readonly label: string; readonly nearest: string | undefined };
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
  readonly 'data/unresolved-alias': { readonly name: string };
  /** Both in bytes. */
  readonly 'data/too-large': { readonly size: number; readonly limit: number };
  readonly 'internal/failure': { readonly rule: string; readonly message: string };
};

/** `url`: as written; `path`: where it leads, from the project's folder; `nearest`: the path that it may have meant. */
type FileArguments = { readonly url: string; readonly path: string; readonly nearest: string | undefined };

/** A value that no entry of its catalogue bears. */
type NameArguments = { readonly value: string; readonly nearest: string | undefined };

/** Ids of the entries along the circle, the first one not repeated. */
type CycleArguments = { readonly cycle: readonly string[] };

/** The id of a rule: `family/name`, stable for ever. */
export type RuleId = keyof RuleArguments;
