import { fold } from '../../base/fold.ts';
import { type ProseGrammar, spaced } from './grammar.ts';
import { sourceBefore } from './sourceBefore.ts';

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

/** Points of a list inside a section: `Annex I (9) and (10) of …`. */
const POINTS = '(?: ?\\([a-z0-9]{1,4}\\)(?:,| and| or| et| ou)?)*';

/** What the words around a reference say of its document. */
export interface Named {
  readonly document: ReferredDocument;
  /** Something around the reference names the document. */
  readonly named: boolean;
  /** It may as well be a part of something else that is spoken of: `le guide (§ 3.2)`. */
  readonly doubtful: boolean;
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
  const paper = new RegExp(`^(?:${spaced(grammar.documents)})(?![a-z])`);
  const article = /^(?:l'|la |le |les |the |an? )/;
  const theirName = new RegExp(`(?<![a-z0-9-])(${spaced(grammar.documents)}),? +(?:(?:aux?|a la|in|at) +)?$`);
  const itself = new RegExp(`(?<![a-z0-9])(?:${spaced(OURS)}) $`);
  const isDoubtful = doubtReader(grammar, itself);
  const joint = new RegExp(`[ ,(:–—]*(?:(?:${spaced(grammar.at)}) ?)?$`);
  const named = (rest: string): string | undefined =>
    names.find(({ name }) => rest.startsWith(name) && !/[a-z0-9]/.test(rest[name.length] ?? ' '))?.id;
  return (text, folded, start, end) => {
    const following = after.exec(folded.slice(end, end + REACH));
    if (following) {
      const from = end + following[0].length;
      const rest = folded.slice(from, from + REACH).replace(article, '');
      const id = named(rest);
      if (id !== undefined) return { document: { kind: 'volume', id }, named: true, doubtful: false };
      if (here.test(rest)) return { document: { kind: 'here' }, named: true, doubtful: false };
      if (strong.test(following[1]?.trim() ?? '') || paper.test(rest))
        return other(text.slice(from, from + REACH));
    }
    const before = folded.slice(Math.max(0, start - REACH), start);
    if (theirs.test(before)) return other('');
    const clause = before.slice(0, before.length - (joint.exec(before)?.[0].length ?? 0));
    const volume = names.find(
      ({ name }) => clause.endsWith(name) && !/[a-z0-9]/.test(clause[clause.length - name.length - 1] ?? ' '),
    );
    if (volume) return { document: { kind: 'volume', id: volume.id }, named: true, doubtful: false };
    const their = theirName.exec(before);
    if (their && !itself.test(before.slice(0, their.index))) return other(their[1] ?? '');
    const source =
      sourceBefore(text.slice(Math.max(0, start - REACH), start)) ?? SOURCE_ENTRY.exec(text)?.[1];
    if (source !== undefined) return other(source);
    return { document: { kind: 'here' }, named: false, doubtful: isDoubtful(text, folded, start, end) };
  };
}

/** Before a word for a document: the one that is being read is meant. */
const OURS =
  'ce|cette|present|presente|le present|la presente|du present|de la presente|meme|notre|this|the present|the same|our';

/** An entry of a bibliography: `[WCAG] Web Content Accessibility Guidelines, section 1.4.3`. */
const SOURCE_ENTRY = /^\s*\[([A-Z][A-Za-z]{2,}[\d.]*)\]\s/;

function other(name: string): Named {
  return { document: { kind: 'other', name }, named: true, doubtful: false };
}

/** `(RFC 2119)`, `, RGS`, `- eCH-0059` behind a number: a name with two capitals, which is no ID of the form `EX-AAS-001`. */
const NAME_BEHIND = /^ ?[,(–—-] ?\[?(?=[\p{L}\d-]*\p{Lu}[\p{L}\d-]*\p{Lu})(?!\p{L}+-\p{L}+-\d)/u;

/** `eIDAS (`, `OpenID Connect Core, `, `Référentiel général de Sécurité (`: a name, of one word before a parenthesis only. */
const NAME_BEFORE =
  /(?<![\p{L}\d-])(?:(?=[\p{L}\d-]*\p{Lu}[\p{L}\d-]*\p{Lu})[\p{L}\d-]+ ?\(|(?:\p{Lu}[\p{L}-]+ (?:(?:de|du|des|of|the|and|et|la|le|les|for|pour) ){0,2}){1,5}\p{Lu}[\p{L}-]+(?: \d+)? ?[,(]) ?$/u;

/** Tells references that are perhaps parts of something named beside them: all that one can say is that they may be ours. */
function doubtReader(
  grammar: ProseGrammar,
  itself: RegExp,
): (text: string, folded: string, start: number, end: number) => boolean {
  const paperBefore = new RegExp(
    `(?<![a-z0-9-])(?:${spaced(`${grammar.documents}|${grammar.papers}`)})(?: [^,;.:()]{0,40})?[»”" ]*[,(] ?(?:(?:${spaced(grammar.at)}) +)?$`,
  );
  return (text, folded, start, end) => {
    if (NAME_BEHIND.test(text.slice(end, end + REACH))) return true;
    const from = Math.max(0, start - REACH);
    if (NAME_BEFORE.test(text.slice(from, start))) return true;
    const before = folded.slice(from, start);
    const paper = paperBefore.exec(before);
    return paper !== null && !itself.test(before.slice(0, paper.index));
  };
}
