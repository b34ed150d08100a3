import type { Construct, Extension, ParseContext, TokenizeContext } from 'micromark-util-types';

/** Labels of definitions, in the spelling in which the parser compares them. */
export interface Labels {
  /** Of links and images: `[label]: url`. */
  readonly links: readonly string[];
  /** Of footnotes: `[^label]: text`. */
  readonly notes: readonly string[];
}

export const NO_LABELS: Labels = { links: [], notes: [] };

/** A syntax that reads nothing and exchanges labels with one parse. */
export interface LabelExchange {
  readonly extension: Extension;
  /** What the text defined itself, beside the labels that were known; once it is parsed. */
  readonly defined: () => Labels;
}

/**
 * Tells the parser of one part of a text which labels are defined elsewhere in it: a `[label]` is a reference only then. The
 * parser looks at its first line before anything else, and at its references last.
 */
export function labelExchange(known: Labels): LabelExchange {
  let parser: ParseContext | undefined;
  const greeting: Construct = {
    tokenize(this: TokenizeContext, _effects, _ok, nok) {
      if (parser === undefined) {
        parser = this.parser;
        parser.defined.push(...known.links);
        parser.gfmFootnotes = [...(parser.gfmFootnotes ?? []), ...known.notes];
      }
      return nok;
    },
  };
  return {
    extension: { document: { null: greeting } },
    defined: () => ({
      links: parser?.defined.slice(known.links.length) ?? [],
      notes: parser?.gfmFootnotes?.slice(known.notes.length) ?? [],
    }),
  };
}
