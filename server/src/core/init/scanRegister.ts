import { isIdLike, type ScannedFile } from './scan.ts';

/** `items:` at the top of a file, and an entry with an `id`. */
const ITEMS = /^items:\s*(?:#.*)?$/m;
const ENTRY = /^\s*-\s+(?:\{\s*)?id:\s*["']?([^\s"',}#]+)/gm;

/** Reads a YAML file line by line for the IDs that it defines; undefined for one that is no register. */
export function scanRegister(path: string, text: string): ScannedFile | undefined {
  const entries = ITEMS.test(text) ? [...text.matchAll(ENTRY)] : [];
  if (entries.length === 0) return undefined;
  const tokens = entries.map(([, id = '']) => id).filter(isIdLike);
  return {
    path,
    text,
    title: undefined,
    numberedItems: [],
    candidates: tokens.map(token => ({ token, form: 'register', label: '', path })),
    matter: [],
    headings: 0,
    numbered: 0,
  };
}
