/** What people are told when something is renamed or moved, or is not. Places are texts like `02.md:12`. */
export interface RefactorTexts {
  readonly refusal: {
    readonly nothingHere: string;
    readonly generated: (path: string) => string;
    readonly unread: (path: string) => string;
    readonly unchanged: (name: string) => string;
    readonly malformed: (name: string, pattern: string | undefined) => string;
    readonly taken: (name: string, place: string) => string;
    readonly cited: (name: string, count: number, place: string) => string;
    readonly undefined: (name: string) => string;
    readonly definedTwice: (name: string, place: string) => string;
    readonly range: (text: string, place: string) => string;
    readonly fromPath: (path: string) => string;
    readonly inIds: (name: string, count: number, example: string) => string;
    readonly nameless: (name: string, place: string) => string;
    readonly numberLost: (number: string, count: number, place: string) => string;
    readonly inexact: (text: string, place: string) => string;
    readonly otherMeaning: (name: string, path: string) => string;
    readonly noFile: (path: string) => string;
    readonly exists: (path: string) => string;
    readonly badDestination: (path: string) => string;
  };
  /** What a rename changes, for those who look before they agree. */
  readonly change: {
    readonly title: (old: string, name: string) => string;
    readonly definition: string;
    readonly reference: string;
    readonly link: string;
    readonly number: string;
    readonly setting: string;
    readonly baseline: string;
    readonly counted: (what: string, places: number, files: number) => string;
  };
  /** What moves change. */
  readonly move: {
    readonly title: string;
    readonly reread: (path: string, before: string | undefined, after: string | undefined) => string;
    readonly id: (from: string, to: string) => string;
    readonly roles: Readonly<Record<string, string>>;
  };
}
