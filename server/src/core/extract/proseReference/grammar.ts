/** What a word announces: `chapitre 3`, `figure 2`, `note n° 4`. */
export type Announced = 'section' | 'annex' | 'figure' | 'table' | 'sheet' | 'footnote';

/**
 * The words of one language. Every entry is the source of a regular expression over folded text (lower case, no
 * accents, `'` for `’`, one space for any white space); none may hold a group that captures.
 */
export interface ProseGrammar {
  readonly words: Readonly<Record<Announced, string>>;
  /** Announce a section by a dotted number only: `paragraphe 3.2`, since `paragraphe 2` is one of an article of law. */
  readonly dotted: string;
  /** End in a word that announces nothing there: `d'autre part 3 services`, `il figure 3 images`. */
  readonly idle: string;
  /** Behind a number, say that it counts: `le tableau 2 « fois » par an`. */
  readonly units: string;
  /** The same, unless a number follows: `le tableau 2 « lignes » plus bas`, but `le tableau 2, lignes 4 à 6`. */
  readonly places: string;
  /** Before a reference, says that it belongs to something else: `dans « son » chapitre 3`. */
  readonly theirs: string;
  /** Between two numbers of a list, commas apart: `3.4 et 4.3`. Longer ones first. */
  readonly and: string;
  /** Between two numbers of which one is meant: `2 ou 3 fois`. */
  readonly or: string;
  /** Between the ends of a range: `6 à 19`. */
  readonly to: string;
  /** What announces a dotted number without saying what it is: `voir 3.4`. */
  readonly see: string;
  /** The same, but only when the document is named behind it: `en 3.4 et 4.3 du SDET actuel`. */
  readonly within: string;
  /** Stands between a reference and the document that it belongs to: `§ 2.2 « de l' »annexe opérationnelle`. */
  readonly of: string;
  /** What a document may be, right before a reference that is its: `rapport § 2.3`. This project's volumes come first. */
  readonly documents: string;
  /** What else may be a document, which a reference behind it is perhaps a part of: `le référentiel (§ 2.3)`. */
  readonly papers: string;
  /** Names of the document itself: `ce document`, `le présent chapitre`. */
  readonly here: string;
  /** May stand between the name of a document and the reference that follows: `l'annexe juridique, « au » § 4`. */
  readonly at: string;
}

/** Both languages at once: documents mix them, and a reference is one in either. */
export function combined(a: ProseGrammar, b: ProseGrammar): ProseGrammar {
  const words = Object.fromEntries(
    (Object.keys(a.words) as Announced[]).map(announced => [
      announced,
      `${a.words[announced]}|${b.words[announced]}`,
    ]),
  ) as Record<Announced, string>;
  return {
    words,
    dotted: `${a.dotted}|${b.dotted}`,
    idle: `${a.idle}|${b.idle}`,
    units: `${a.units}|${b.units}`,
    places: `${a.places}|${b.places}`,
    theirs: `${a.theirs}|${b.theirs}`,
    and: `${a.and}|${b.and}|, |; `,
    or: `${a.or}|${b.or}`,
    to: `${a.to}|${b.to}`,
    see: `${a.see}|${b.see}`,
    within: `${a.within}|${b.within}`,
    of: `${a.of}|${b.of}`,
    documents: `${a.documents}|${b.documents}`,
    papers: `${a.papers}|${b.papers}`,
    here: `${a.here}|${b.here}`,
    at: `${a.at}|${b.at}`,
  };
}

/** Literal spaces of a grammar stand for any run of white space. */
export function spaced(source: string): string {
  return source.replace(/ ([?*+])?/g, (_, quantifier: string | undefined) =>
    quantifier === '?' || quantifier === '*' ? ' *' : ' +',
  );
}
