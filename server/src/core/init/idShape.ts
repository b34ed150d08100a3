import { isUnsafe } from '../base/regex/isUnsafe.ts';

/** IDs taken apart: `AS-WP-06-001` is letters `AS`, `WP` and numbers `06`, `001`. */
interface Parts {
  readonly letters: readonly string[];
  readonly numbers: readonly string[];
  readonly separator: string;
  /** Whether a grade stands behind the number: `R12-`, `R12+`. */
  readonly graded?: true;
}

/** Prefixes that mean a kind wherever they are used. */
const KNOWN: Readonly<Record<string, string>> = {
  EX: 'requirement',
  EXI: 'requirement',
  EXG: 'requirement',
  REQ: 'requirement',
  BP: 'practice',
  PV: 'vigilance',
  US: 'usage',
  FAQ: 'faq',
};

/** The kind that an ID's first letters tell; undefined for most. */
export function kindOfPrefix(token: string): string | undefined {
  return KNOWN[(partsOf(token)?.letters[0] ?? '').toUpperCase()];
}

/** IDs of the same family are equal in this; undefined for a word that has no such shape. */
export function shapeOf(token: string): string | undefined {
  const parts = partsOf(token);
  if (!parts) return undefined;
  // Without a separator (`R12`) only the same letters make a family.
  const prefix = parts.separator === '' ? parts.letters.join() : (kindOfPrefix(token) ?? '');
  return [parts.separator, parts.letters.length, parts.numbers.length, prefix].join(' ');
}

/** The shape with another number of words in front of its number: families that may be one. */
export function broadShape(shape: string): string {
  const [separator = '', , numbers = '', prefix = ''] = shape.split(' ');
  return [separator, numbers, prefix].join(' ');
}

function partsOf(token: string): Parts | undefined {
  const glued = /^([A-Za-z]+)(\d+[a-z]{0,2})([-+]{0,2})$/.exec(token);
  if (glued) {
    const [, letters = '', number = '', grade = ''] = glued;
    return {
      letters: [letters],
      numbers: [number],
      separator: '',
      ...(grade === '' ? {} : { graded: true }),
    };
  }
  const separator = /[-_.]/.exec(token)?.[0] ?? '';
  const segments = token.split(separator);
  const first = segments.findIndex((segment, index) => index > 0 && /^\d+[a-z]{0,2}$/.test(segment));
  if (separator === '' || first < 0) return undefined;
  const [letters, numbers] = [segments.slice(0, first), segments.slice(first)];
  const isWhole =
    letters.every(text => /^[A-Za-z][A-Za-z0-9]*$/.test(text)) && numbers.every(text => /^\d/.test(text));
  return isWhole ? { letters, numbers, separator } : undefined;
}

/** More prefixes than this are no list to write down, but a shape. */
const LONGEST_LIST = 12;

/** The regular expression of a family, as tight as its IDs allow; undefined when there is none that is safe. */
export function patternOf(tokens: readonly string[]): string | undefined {
  const all = tokens.flatMap(token => partsOf(token) ?? []);
  const [first] = all;
  if (!first) return undefined;
  const separator = first.separator === '' ? '' : first.separator.replace('.', '\\.');
  const least = Math.min(...all.map(({ letters }) => letters.length));
  const most = Math.max(...all.map(({ letters }) => letters.length));
  const words = Array.from({ length: most }, (_, at) => {
    const source = wordSource(
      all.flatMap(({ letters }) => letters[at] ?? []),
      at < least,
    );
    return at < least ? `${at > 0 ? separator : ''}${source}` : `(?:${separator}${source})?`;
  });
  const numbers = first.numbers.map((_, at) => {
    const isLast = at === first.numbers.length - 1;
    return numberSource(
      all.flatMap(parts => parts.numbers[at] ?? []),
      isLast,
    );
  });
  const grade = all.some(({ graded }) => graded) ? '[-+]{0,2}' : '';
  const pattern = `${words.join('')}${separator}${numbers.join(separator)}${grade}`;
  return isUnsafe(pattern) ? undefined : pattern;
}

/** `isListed`: few words are written down one by one. */
function wordSource(words: readonly string[], isListed: boolean): string {
  const known = [...new Set(words)].sort();
  if (!isListed) return known.every(word => /^[A-Z]+$/.test(word)) ? '[A-Z]+' : '[A-Za-z\\d]+';
  if (known.length === 1) return known[0] ?? '';
  if (known.length <= LONGEST_LIST) return `(?:${known.join('|')})`;
  if (!known.every(word => /^[A-Z]+$/.test(word))) return '[A-Za-z][A-Za-z\\d]*';
  const lengths = known.map(({ length }) => length);
  return `[A-Z]{${Math.min(...lengths)},${Math.max(...lengths)}}`;
}

function numberSource(numbers: readonly string[], isLast: boolean): string {
  const widths = numbers.map(number => number.replace(/\D/g, '').length);
  const [least, most] = [Math.min(...widths), Math.max(...widths)];
  const digits = least === most && most > 1 ? `\\d{${most}}` : least > 1 ? `\\d{${least},${most}}` : '\\d+';
  const suffix = Math.max(...numbers.map(number => number.replace(/\d/g, '').length));
  const letters = suffix === 0 ? '' : suffix === 1 ? '[a-z]?' : `[a-z]{0,${suffix}}`;
  return isLast ? `(?<number>${digits})${letters}` : `${digits}${letters}`;
}
