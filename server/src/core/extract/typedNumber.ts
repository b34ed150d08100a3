/** The number that a heading bears. */
export interface TypedNumber {
  /** Without a final dot: `3.4`, `A`, `IV`. */
  readonly number: string;
  /** It counts annexes, not sections. */
  readonly annex: boolean;
  /** How many code units it takes with its word and the sign behind it: 10 for `Annexe A — …`. */
  readonly length: number;
}

const DOTTED = String.raw`\d{1,3}(?:\.\d{1,3})*`;

/** What may follow a number behind its word: `Chapitre 3 — …`, `Annexe A. …`. */
const BEHIND = String.raw`(?=[\s.:—–-]|$)[.\s]*[—–:-]?\s*`;

/** A number at the start: `3.4 T`, `3.4. T`, `3) T`, `3 — T`. One without dot or sign is not followed by small letters: « 3 questions ». */
const BARE =
  /^(?:(\d{1,3}(?:\.\d{1,3})+)[.):]?|(\d{1,3})(?:[.):](?=\s|$)|(?=\s*[—–:-]\s|\s+\P{Ll}|\s*$)))(?=\s|$)\s*[—–:-]?\s*/u;

/** `A.2.3 T`. A letter alone, or a roman numeral, may be the first word of a sentence. */
const LETTERED = /^([A-Z](?:\.\d{1,3})+)\.?(?=\s)\s*[—–:-]?\s*/;

/** `3️⃣ T`, `🔟 T`: keycaps count as their digits. */
const KEYCAPS = /^((?:\d\uFE0F?\u20E3){1,3}|\u{1F51F})\s*[.):—–-]?\s*/u;

/** Pictures before a number: `📌 3.1 T`. */
const PICTURES = /^(?:\p{Extended_Pictographic}[\uFE0F\u200D]*)+\s+/u;

const SECTION_WORD = /^(?:chapitre|chapter|partie|part|section|titre|title|volume)\s+/i;
const SECTION_NUMBER = new RegExp(`^(${DOTTED}|[IVXLC]+)${BEHIND}`);

const ANNEX_WORD = /^(?:annexe?|appendix)\s+/i;
const ANNEX_NUMBER = new RegExp(String.raw`^(${DOTTED}|[A-Z](?:\.\d{1,3})*|[IVXLC]+)${BEHIND}`);

/** Reads the number at the start of a heading: `3.4`, `A.2.3`, `Chapitre 3`, `Annexe A`, `3️⃣`; undefined when it has none. */
export function typedNumber(title: string): TypedNumber | undefined {
  const keycaps = KEYCAPS.exec(title);
  if (keycaps) {
    const number = keycaps[1] === '\u{1F51F}' ? '10' : (keycaps[1] ?? '').replace(/\D/g, '');
    return { number, annex: false, length: keycaps[0].length };
  }
  const pictures = PICTURES.exec(title)?.[0].length ?? 0;
  const found = numberAtStart(title.slice(pictures));
  return found && { ...found, length: pictures + found.length };
}

function numberAtStart(title: string): TypedNumber | undefined {
  const bare = BARE.exec(title) ?? LETTERED.exec(title);
  if (bare) return { number: bare[1] ?? bare[2] ?? '', annex: false, length: bare[0].length };
  return (
    behindWord(title, SECTION_WORD, SECTION_NUMBER, false) ??
    behindWord(title, ANNEX_WORD, ANNEX_NUMBER, true)
  );
}

/** Numbers behind a word are digits or capitals: « Annexe à la convention » has none. */
function behindWord(title: string, word: RegExp, number: RegExp, annex: boolean): TypedNumber | undefined {
  const start = word.exec(title)?.[0].length;
  const found = start === undefined ? null : number.exec(title.slice(start));
  if (start === undefined || found?.[1] === undefined) return undefined;
  return { number: found[1], annex, length: start + found[0].length };
}
