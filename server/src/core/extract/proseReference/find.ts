import { foldInPlace } from '../../base/fold.ts';
import { matchesOf } from '../../base/matchesOf.ts';
import { documentReader, type ReferredDocument, type VolumeNames } from './document.ts';
import { ENGLISH } from './en.ts';
import { FRENCH } from './fr.ts';
import { type Announced, combined, type ProseGrammar, spaced } from './grammar.ts';

/** A number in prose that points to a part of a document. */
export interface ProseReference {
  readonly announced: Announced;
  /** As compared: upper case, no final dot: `3.4`, `A`, `IV`. */
  readonly number: string;
  /** Where the words that announce it begin. */
  readonly opening: number;
  /** Offsets of the number in the text. */
  readonly start: number;
  readonly end: number;
  readonly document: ReferredDocument;
  /** Perhaps another document is meant after all: nothing is wrong when this one has no such part. */
  readonly doubtful: boolean;
}

/** Finds references in a prose; see `compileProse`. */
export type ProseFinder = (text: string) => readonly ProseReference[];

const DOTTED = '(?:[a-z]\\.)?\\d{1,3}(?:\\.\\d{1,3})+';
const ROMAN = '[ivxlc]{1,6}';
const LETTER = '[a-z](?:\\.\\d{1,3})*';
const ARABIC = '(?:[a-z]\\.)?\\d{1,3}(?:\\.\\d{1,3})*';

/** What a number may look like behind each word. Roman numerals and letters count behind the words that take them. */
const NUMBERS: Readonly<Record<Announced, string>> = {
  section: `${ARABIC}|${ROMAN}`,
  annex: `${ARABIC}|${ROMAN}|${LETTER}`,
  figure: ARABIC,
  table: ARABIC,
  sheet: '\\d{1,3}',
  footnote: '\\d{1,3}',
};

/** Behind a number nothing makes it part of another, or of a count: `fiche 1/3` is the first of three. */
const NUMBER_END = "(?![a-z0-9'’])(?!\\.\\d)(?![,]\\d)(?! ?[/∕⁄] ?\\d{1,4}(?![\\d.]))";
const NUMBER_SIGN = '(?:n[°ºo]s?\\.? *|numeros? +|no\\. *)?';
const QUOTE = '(?:["«“] ?)?';
/** Compiles the references of both languages for a set of volumes; the same finder serves all their chapters. */
export function compileProse(volumes: readonly VolumeNames[]): ProseFinder {
  const grammar = combined(FRENCH, ENGLISH);
  const openings = openingsOf(grammar);
  const announcing = announcingWord(grammar);
  const documentOf = documentReader(grammar, volumes);
  const list = listReader(grammar);
  return text => {
    if (!/[\d§]|annex|append|part|chap|sect/i.test(text)) return [];
    const folded = foldInPlace(text);
    if (!announcing.test(folded)) return [];
    const found = new Map<number, ProseReference>();
    for (const { announced, expression, numbers, mustBeNamed } of openings) {
      // A list goes on over words like its own (`§ 3.4 et § 4.3`): each list is read once.
      let read = 0;
      for (const match of matchesOf(folded, expression)) {
        if (match.index < read) continue;
        const numbersFound = list(
          text,
          folded,
          match.index + match[0].length,
          numbers,
          isPlural(match[1] ?? 's'),
        );
        const last = numbersFound.at(-1);
        const of = last && documentOf(text, folded, match.index, last.end);
        if (!of || (mustBeNamed && !of.named)) continue;
        read = last.end;
        for (const number of numbersFound) {
          if (!found.has(number.start))
            found.set(number.start, {
              announced,
              ...number,
              opening: match.index,
              document: of.document,
              doubtful: of.doubtful || isApart(folded.slice(number.end, last.start), of.document),
            });
        }
      }
    }
    return withSharedDoubts(
      [...found.values()].sort((a, b) => a.start - b.start),
      folded,
    );
  };
}

/** « § 2.2, § 3.4 du document principal »: what is announced anew names its document for itself, perhaps not for those before. */
function isApart(between: string, document: ReferredDocument): boolean {
  return document.kind === 'volume' && between.includes('§');
}

const AND = /^["»”)]?,? ?(?:et|ou|and|or|&)? ?(?:l'|la |le |les |the |a l'|aux? |du |de l'|de la )?$/;

/** « la section 4.9 et l'annexe B de la norme »: the first may belong to the document that is named behind the second. */
function withSharedDoubts(references: readonly ProseReference[], folded: string): readonly ProseReference[] {
  let next: ProseReference | undefined;
  const shared = references.toReversed().map(reference => {
    const isShared =
      next !== undefined &&
      (next.document.kind === 'other' || next.doubtful) &&
      reference.document.kind === 'here' &&
      AND.test(folded.slice(reference.end, next.opening));
    next = isShared ? { ...reference, doubtful: true } : reference;
    return next;
  });
  return shared.reverse();
}

interface Opening {
  readonly announced: Announced;
  readonly expression: RegExp;
  readonly numbers: string;
  readonly mustBeNamed: boolean;
}

/** What may open a reference; its first group is the word, when its number tells whether a list may follow. */
function openingsOf(grammar: ProseGrammar): readonly Opening[] {
  const words = (Object.entries(grammar.words) as [Announced, string][]).map(
    ([announced, sources]): Opening => {
      return {
        announced,
        expression: opened(sources, grammar.idle),
        numbers: NUMBERS[announced],
        mustBeNamed: false,
      };
    },
  );
  const dotted: Opening = {
    announced: 'section',
    expression: opened(grammar.dotted, grammar.idle),
    numbers: DOTTED,
    mustBeNamed: false,
  };
  const bare = (sources: string, mustBeNamed: boolean): Opening => {
    const source = `(?<![a-z0-9_-])(?:${spaced(sources)}) +(?:(?:${spaced(grammar.at)}) +)?${QUOTE}(?=${DOTTED})`;
    return { announced: 'section', expression: new RegExp(source, 'g'), numbers: DOTTED, mustBeNamed };
  };
  return [...words, dotted, bare(grammar.see, false), bare(grammar.within, true)];
}

/** Any word that one of the openings begins with: most sentences have none, and are searched once instead of for each. */
function announcingWord({ words, dotted, see, within }: ProseGrammar): RegExp {
  const sources = [...Object.values(words), dotted, see, within].map(spaced);
  return new RegExp(`(?<![a-z0-9_-])(?:${sources.join('|')})`);
}

function opened(words: string, idle: string): RegExp {
  const source = `(?<![a-z0-9_-])(${spaced(words)})(?<!(?<![a-z0-9])(?:${spaced(idle)}))(?:(?<![a-z]) *| +)${NUMBER_SIGN}${QUOTE}(?=[a-z0-9])`;
  return new RegExp(source, 'g');
}

interface Found {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** What stands behind a number that counts: `2 « fois »`, `2 « à 3 fois »`. */
function counting({ to, or, units, places }: ProseGrammar): string {
  const unit = `(?:(?:${units})|(?:${places})(?! *\\d))(?![a-z0-9'’])`;
  return spaced(`(?:(?:${to}|${or})\\d{1,3})? ?${unit}`);
}

/** Reads the numbers of a list. Behind a word in the singular only dotted numbers go on: `section 3 et 2 annexes`. */
function listReader(
  grammar: ProseGrammar,
): (text: string, folded: string, at: number, numbers: string, plural: boolean) => readonly Found[] {
  const between = new RegExp(`(?:${spaced(grammar.and)}|${spaced(grammar.to)})(?:§ *)?${QUOTE}`, 'y');
  const counts = `(?!${counting(grammar)})`;
  const cache = new Map<string, RegExp>();
  const numberAt = (source: string): RegExp => {
    const known = cache.get(source) ?? new RegExp(`(?:${source})${NUMBER_END}${counts}`, 'y');
    cache.set(source, known);
    return known;
  };
  return (text, folded, at, numbers, plural) => {
    const found: Found[] = [];
    let position = at;
    for (;;) {
      const expression = numberAt(found.length === 0 || plural ? numbers : DOTTED);
      expression.lastIndex = position;
      const match = expression.exec(folded);
      if (!match) return found;
      const end = position + match[0].length;
      const number = match[0].toUpperCase();
      // « annexe à la convention »: letters and roman numerals are capitals.
      if (/^[A-Z]/.test(number) && text[position] !== number[0]) return found;
      found.push({ number, start: position, end });
      between.lastIndex = end;
      const next = between.exec(folded);
      if (!next) return found;
      position = end + next[0].length;
    }
  };
}

function isPlural(word: string): boolean {
  return /(?:s|x|§§|appendices)$/.test(word) || word === '§';
}
