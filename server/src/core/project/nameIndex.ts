import { lower } from '../base/lower.ts';
import { naturalOrder } from '../base/naturalOrder.ts';
import type { DependencyKey } from './dependencyKeys.ts';

/** How names of one sort are compared, and which keys stand for the questions about them. */
export interface NameManner<T extends string> {
  /** The form in which two names are compared. */
  readonly form: (name: string) => string;
  /** Tells by their forms whether somebody who wrote the first may have meant the second. */
  readonly isNear: (written: string, name: string) => boolean;
  /** Which of the names near a text, in natural order, its writer most likely meant. */
  readonly choose: (text: string, near: readonly T[]) => T | undefined;
  readonly caseKey: (text: string) => DependencyKey;
  readonly nearestKey: (text: string) => DependencyKey;
}

/** A text that was asked about, and what was answered. */
interface Question<T> {
  readonly written: string;
  readonly near: Set<T>;
  readonly answer: T | undefined;
}

/** So many questions are remembered; those of long gone slips go when there are more. */
const MOST_ASKED = 5_000;

/**
 * Names that exist, for those who look for one that does not: who asked which name a text is meant for is woken when that
 * answer changes, not by every name that comes or goes.
 */
export class NameIndex<T extends string> {
  readonly #manner: NameManner<T>;
  readonly #forms = new Map<T, string>();
  /** Lower case → names. */
  readonly #cases = new Map<string, Set<T>>();
  /** Texts whose answer holds. */
  readonly #asked = new Map<string, Question<T>>();

  constructor(manner: NameManner<T>) {
    this.#manner = manner;
  }

  /** Takes in that a name came or went; adds the keys of the questions that it answers otherwise now. */
  set(name: T, exists: boolean, touched: Set<DependencyKey>): void {
    if (exists === this.#forms.has(name)) return;
    const form = this.#forms.get(name) ?? this.#manner.form(name);
    if (exists) this.#forms.set(name, form);
    else this.#forms.delete(name);
    this.#setCase(name, exists);
    touched.add(this.#manner.caseKey(name));
    const isFull = this.#asked.size > MOST_ASKED;
    for (const [text, question] of this.#asked) {
      if (!isFull && this.#stillHolds(text, question, name, form, exists)) continue;
      this.#asked.delete(text);
      touched.add(this.#manner.nearestKey(text));
    }
  }

  /** The first name, in natural order, that differs from a text by its capitals alone; undefined when the text itself is one. */
  otherCase(text: string): T | undefined {
    const names = [...(this.#cases.get(lower(text)) ?? [])].sort(naturalOrder);
    return names.some(name => name === text) ? undefined : names[0];
  }

  /** The name that the writer of a text most likely meant; undefined when none is near. */
  nearest(text: string): T | undefined {
    const known = this.#asked.get(text);
    if (known) return known.answer;
    const written = this.#manner.form(text);
    const near = new Set<T>();
    for (const [name, form] of this.#forms) if (this.#manner.isNear(written, form)) near.add(name);
    const answer = this.#choose(text, near);
    this.#asked.set(text, { written, near, answer });
    return answer;
  }

  #stillHolds(
    text: string,
    { written, near, answer }: Question<T>,
    name: T,
    form: string,
    exists: boolean,
  ): boolean {
    if (!this.#manner.isNear(written, form)) return true;
    if (exists) near.add(name);
    else near.delete(name);
    return this.#choose(text, near) === answer;
  }

  #choose(text: string, near: ReadonlySet<T>): T | undefined {
    return this.#manner.choose(text, [...near].sort(naturalOrder));
  }

  #setCase(name: T, exists: boolean): void {
    const key = lower(name);
    const names = this.#cases.get(key) ?? new Set<T>();
    if (exists) names.add(name);
    else names.delete(name);
    if (names.size === 0) this.#cases.delete(key);
    else this.#cases.set(key, names);
  }
}
