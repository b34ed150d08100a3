import { type DocumentFacts, isMarkdown } from '../model/documentFacts.ts';
import { parseYaml } from '../syntax/yamlSyntax.ts';

/** A text and what was read in it. */
export interface ReadText {
  readonly facts: DocumentFacts;
  readonly text: string;
}

/** Whether two texts say the same, apart from where in the text they say it: all facts, what suppressions hold for, all YAML values. */
export function saysTheSame(before: ReadText, after: ReadText): boolean {
  return said(before) === said(after) && coverage(before) === coverage(after) && data(before) === data(after);
}

/** Problems that the host found are no part of the text. */
function said({ facts }: ReadText): string {
  return JSON.stringify({ ...facts, problems: facts.problems.map(({ code }) => code) }, withoutPlaces);
}

function withoutPlaces(_key: string, value: unknown): unknown {
  return isPlace(value) ? undefined : value;
}

function isPlace(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 2 &&
    typeof Reflect.get(value, 'start') === 'number' &&
    typeof Reflect.get(value, 'end') === 'number'
  );
}

/** The words for which each suppression holds. */
function coverage({ facts, text }: ReadText): string {
  const covered = facts.suppressions.map(({ target }) => text.slice(target.start, target.end));
  return JSON.stringify(covered.map(part => part.replace(/[\s|:-]+/g, '')));
}

function data({ facts, text }: ReadText): string {
  if (isMarkdown(facts.role)) return '';
  const { root, errors } = parseYaml(text);
  return JSON.stringify([root, errors.length], withoutPlaces);
}
