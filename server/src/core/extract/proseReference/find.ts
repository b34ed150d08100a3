import { fold, foldInPlace } from '../../base/fold.ts';
import { ENGLISH } from './en.ts';
import { FRENCH } from './fr.ts';
import { type Announced, combined, type ProseGrammar } from './grammar.ts';

/** A volume and what prose calls it: its title and aliases. */
export interface VolumeNames {
  readonly id: string;
  readonly names: readonly string[];
}

/** Which document a reference in prose belongs to. */
export type ReferredDocument =
  /** Nothing is said, or `ce document`: the volume in which it stands. */
  | { readonly kind: 'here' }
  /** `de l'annexe opérationnelle`. */
  | { readonly kind: 'volume'; readonly id: string }
  /** `de la doctrine technique`: not ours to check. `name` is what follows or precedes, at most 60 code units. */
  | { readonly kind: 'other'; readonly name: string };

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
/** Points of a list inside a section: `Annex I (9) and (10) of …`. */
const POINTS = '(?: ?\\([a-z0-9]{1,4}\\)(?:,| and| or| et| ou)?)*';

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
      for (const match of folded.matchAll(expression)) {
        if (match.index < read) continue;
        const numbersFound = list(
          text,
          folded,
          match.index + match[0].length,
          numbers,
          isPlural(match[1] ?? 's'),
        );
        const last = numbersFound.at(-1);
        const document = last && documentOf(text, folded, match.index, last.end);
        if (!document || (mustBeNamed && !document.named)) continue;
        read = last.end;
        for (const number of numbersFound) {
          if (!found.has(number.start))
            found.set(number.start, {
              announced,
              ...number,
              opening: match.index,
              document: document.document,
            });
        }
      }
    }
    return [...found.values()].sort((a, b) => a.start - b.start);
  };
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

/** What the words around a reference say of its document. */
export interface Named {
  readonly document: ReferredDocument;
  /** Something around the reference names the document. */
  readonly named: boolean;
}

/** See `documentReader`. */
export type DocumentReader = (text: string, folded: string, start: number, end: number) => Named;

/** How far around a reference the name of its document is looked for. */
const REACH = 60;

/**
 * Tells which document a reference belongs to, from the words before `start` and behind `end`; `folded` is `text`
 * folded in place.
 */
export function documentReader(grammar: ProseGrammar, volumes: readonly VolumeNames[]): DocumentReader {
  const names = volumes
    .flatMap(({ id, names: all }) => all.map(name => ({ id, name: fold(name) })))
    .filter(({ name }) => name.length > 2)
    .sort((a, b) => b.name.length - a.name.length);
  const after = new RegExp(`^${POINTS} ?["»”)]? ?(${spaced(grammar.of)})(?:(?<=['’]) *|(?![a-z0-9]) *)`, '');
  const theirs = new RegExp(`(?<![a-z0-9])(?:${spaced(grammar.theirs)}) *$`);
  const strong = /^(?:du|de la|de l'|des|de|d'|of the|of)$/;
  const here = new RegExp(`^(?:${spaced(grammar.here)})(?![a-z])`);
  const article = /^(?:l'|la |le |les |the |an? )/;
  const theirName = new RegExp(`(?<![a-z0-9-])(${spaced(grammar.documents)}),? +(?:(?:aux?|a la|in|at) +)?$`);
  const itself = new RegExp(`(?<![a-z0-9])(?:${spaced(OURS)}) $`);
  const joint = new RegExp(`[ ,(:;–—]*(?:(?:${spaced(grammar.at)}) ?)?$`);
  const named = (rest: string): string | undefined =>
    names.find(({ name }) => rest.startsWith(name) && !/[a-z0-9]/.test(rest[name.length] ?? ' '))?.id;
  return (text, folded, start, end) => {
    const following = after.exec(folded.slice(end, end + REACH));
    if (following) {
      const from = end + following[0].length;
      const rest = folded.slice(from, from + REACH).replace(article, '');
      const id = named(rest);
      if (id !== undefined) return { document: { kind: 'volume', id }, named: true };
      if (here.test(rest)) return { document: { kind: 'here' }, named: true };
      if (strong.test(following[1]?.trim() ?? '')) return other(text.slice(from, from + REACH));
    }
    const before = folded.slice(Math.max(0, start - REACH), start);
    if (theirs.test(before)) return other('');
    const clause = before.slice(0, before.length - (joint.exec(before)?.[0].length ?? 0));
    const volume = names.find(
      ({ name }) => clause.endsWith(name) && !/[a-z0-9]/.test(clause[clause.length - name.length - 1] ?? ' '),
    );
    if (volume) return { document: { kind: 'volume', id: volume.id }, named: true };
    const their = theirName.exec(before);
    if (their && !itself.test(before.slice(0, their.index))) return other(their[1] ?? '');
    const source =
      sourceBefore(text.slice(Math.max(0, start - REACH), start)) ?? SOURCE_ENTRY.exec(text)?.[1];
    return source === undefined ? { document: { kind: 'here' }, named: false } : other(source);
  };
}

/** Before a word for a document: the one that is being read is meant. */
const OURS =
  'ce|cette|present|presente|le present|la presente|du present|de la presente|meme|notre|this|the present|the same|our';

function other(name: string): Named {
  return { document: { kind: 'other', name }, named: true };
}

/** An entry of a bibliography: `[WCAG] Web Content Accessibility Guidelines, section 1.4.3`. */
const SOURCE_ENTRY = /^\s*\[([A-Z][A-Za-z]{2,}[\d.]*)\]\s/;

/**
 * The name of another document that stands right before a reference: `[RGS], § 3`, `RFC 6749, section 4`, `RGS § 3`.
 * An acronym before a parenthesis names no document: « l'ENT (§ 3.2) ».
 */
function sourceBefore(before: string): string | undefined {
  const bracketed = /\[([^\][]{1,40})\][\s,(:]*(?:(?:in|at|the|au|aux|à la|le|la|les)\s)?$/.exec(before);
  if (bracketed) return bracketed[1];
  const standard =
    /((?:[A-Z][A-Za-z]*[/ -]){0,3}[A-Z]*\d[\d.:/-]*)[\s,(:]*(?:(?:in|at|the|au|aux|à la|le|la|les)\s)?$/.exec(
      before,
    );
  if (standard && /[A-Z]{2}/.test(standard[1] ?? '')) return standard[1];
  const edition = EDITION.exec(before);
  if (edition) return edition[1];
  return /(?<![\p{L}\p{N}-])([A-Z][A-Z0-9-]{1,9})(?:\sv?\d[\d.]*)?,?\s?(?:(?:au|aux|à la)\s)?$/u.exec(
    before,
  )?.[1];
}

/** `Guidelines 2.2, section 1.4.3`, `Règlement 2016/679, article 5`: a name with its edition; a figure or an annex is none. */
const EDITION =
  /(?<![\p{L}\p{N}-])((?!(?:Annexe?|Appendix|Figure|Fig|Tableau|Table|Chapitre|Chapter|Partie|Part|Section|Article|Titre|Volume|Tome|Fiche|Sheet|Point|Topic)s?\.?\s)\p{Lu}\p{L}{3,}\s(?:v(?:ersion\s)?)?(?:\d{1,2}\.\d{1,2}|(?:19|20)\d\d(?:\/\d+)?))[\s,(:]+(?:(?:in|at|the|au|aux|à la|le|la|les)\s)?$/u;

function isPlural(word: string): boolean {
  return /(?:s|x|§§|appendices)$/.test(word) || word === '§';
}

/** Literal spaces of a grammar stand for any run of white space. */
export function spaced(source: string): string {
  return source.replace(/ ([?*+])?/g, (_, quantifier: string | undefined) =>
    quantifier === '?' || quantifier === '*' ? ' *' : ' +',
  );
}
