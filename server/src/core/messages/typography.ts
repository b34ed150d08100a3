/** Longest quotation in a message, in characters; longer texts are cut. */
const LONGEST_QUOTE = 120;

/** How many names a message lists before it only counts the rest. */
const LONGEST_LIST = 8;

/** A value inside a message: text is quoted by the template, numbers are put in as they are. */
type Value = string | number;

/**
 * Text in French typography: the template is typed with plain spaces and apostrophes, and gets non-breaking spaces
 * inside « » and before : ; ! ? and curly apostrophes. Values are put in as they are.
 */
export function fr(parts: TemplateStringsArray, ...values: readonly Value[]): string {
  return parts.map((part, index) => typeset(part) + String(values[index] ?? '')).join('');
}

/** Text in English typography: curly apostrophes. Values are put in as they are. */
export function en(parts: TemplateStringsArray, ...values: readonly Value[]): string {
  return parts.map((part, index) => curly(part) + String(values[index] ?? '')).join('');
}

/** `« texte »`, on one line and cut when it is long. */
export function quoteFr(text: string): string {
  return `«\u00a0${short(text)}\u00a0»`;
}

/** `“text”`, on one line and cut when it is long. */
export function quoteEn(text: string): string {
  return `“${short(text)}”`;
}

/** `« a », « b » ou « c »`; beyond a few, the rest is counted. */
export function listFr(texts: readonly string[], conjunction: 'ou' | 'et'): string {
  const rest = texts.length - LONGEST_LIST;
  const shown = texts.slice(0, LONGEST_LIST).map(quoteFr);
  return join(
    rest > 0 ? [...shown, rest === 1 ? '1\u00a0autre' : `${rest}\u00a0autres`] : shown,
    conjunction,
  );
}

/** `“a”, “b” or “c”`; beyond a few, the rest is counted. */
export function listEn(texts: readonly string[], conjunction: 'or' | 'and'): string {
  const rest = texts.length - LONGEST_LIST;
  const shown = texts.slice(0, LONGEST_LIST).map(quoteEn);
  return join(rest > 0 ? [...shown, rest === 1 ? '1 other' : `${rest} others`] : shown, conjunction);
}

function join(texts: readonly string[], conjunction: string): string {
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} ${conjunction} ${texts.at(-1)}`;
}

function typeset(text: string): string {
  return curly(text)
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')
    .replace(/ (?=[:;!?](?:\s|$))/g, '\u00a0')
    .replace(/§ /g, '§\u00a0');
}

function curly(text: string): string {
  return text.replace(/'/g, '’');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= LONGEST_QUOTE ? line : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}
