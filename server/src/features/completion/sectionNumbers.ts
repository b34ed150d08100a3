import type { ProjectPath } from '../../core/base/projectPath.ts';
import { span } from '../../core/base/span.ts';
import type { Volume } from '../../core/manifest/manifest.ts';
import { ownVolume } from '../../core/model/documentFacts.ts';
import { ofVolume } from '../../core/rules/volumeName.ts';
import {
  CompletionItemKind,
  type CompletionSite,
  type CompletionSource,
  type Offer,
  resembles,
} from './offer.ts';

/** At most this many sections are sent at a time. */
const MOST = 300;

/** What announces a number in either language, and the number as far as it is written. */
const ANNOUNCED =
  /(?:(?<![\p{L}\p{N}])(?:(annexes?|annex|appendix)|chapitres?|chap\.|sections?|sect?\.|sous-sections?|parties?|chapters?|subsections?|parts?)[ \t\u00A0\u202F]+|§§?[ \t\u00A0\u202F]*)(?:n[°º][ \t\u00A0]?)?([\dA-Z][\d.]*)?$/iu;

/** Numbers of sections behind `§`, `section`, `chapitre`, and of annexes behind `annexe`: those of the own volume first. */
export const sectionNumbers: CompletionSource = site => {
  const { line, text, offset, typed } = site;
  if (typed !== undefined && typed !== '§' && typed !== ' ') return undefined;
  const found = ANNOUNCED.exec(line);
  // Behind a word, a space is the start of any sentence.
  if (!found || (typed === ' ' && !/§/.test(found[0]))) return undefined;
  const annex = found[1] !== undefined;
  const prefix = found[2] ?? '';
  const rest = /^[\d.]*\d/.exec(text.slice(offset))?.[0] ?? '';
  const place = span(offset - prefix.length, offset + rest.length);
  const offers: Offer[] = [];
  let complete = true;
  for (const section of sectionsOf(site, annex)) {
    if (!section.number.toUpperCase().startsWith(prefix.toUpperCase())) continue;
    if (offers.length >= MOST) {
      complete = false;
      break;
    }
    offers.push({
      label: section.number,
      kind: CompletionItemKind.Reference,
      span: place,
      insert: section.number + section.suffix,
      detail: section.volume,
      description: section.title,
      words: [section.title],
    });
  }
  // « annexe o… » may be the name of a volume.
  return offers.length === 0 && annex ? undefined : { offers, complete };
};

interface NumberedSection {
  readonly number: string;
  readonly title: string;
  /** What names its volume behind the number; empty in the own volume. */
  readonly suffix: string;
  readonly volume: string;
}

/** Sections by volume, the own one first; those of another only where prose can name it. */
function* sectionsOf({ view, facts, context }: CompletionSite, annex: boolean): Generator<NumberedSection> {
  const own = ownVolume(facts);
  const { volumes } = view.manifest;
  const documents = view.documents();
  const { language } = view.dialect(context.path);
  for (const volume of [
    ...volumes.filter(({ id }) => id === own),
    ...volumes.filter(({ id }) => id !== own),
  ]) {
    const name = volume.id === own ? '' : ofVolume(volume.title, language);
    if (name === undefined) continue;
    for (const path of documents) {
      if (!belongs(view, path, volume)) continue;
      const numbers = view.sectionNumbers(path);
      for (const [index, section] of (view.facts(path)?.sections ?? []).entries()) {
        const number = numbers[index];
        if (number === undefined || section.annex !== annex) continue;
        yield { number, title: section.title, suffix: name === '' ? '' : ` ${name}`, volume: volume.title };
      }
    }
  }
}

function belongs(view: CompletionSite['view'], path: ProjectPath, volume: Volume): boolean {
  const role = view.facts(path)?.role;
  return role?.kind === 'chapter' && role.volume === volume.id;
}

/** Behind the number of a section, as far as it is written: `§ 2.2 de l’ann`. */
const BEHIND_NUMBER =
  /(?:§|section|chapitre|chapter|chap\.)[ \t\u00A0\u202F]*(?:n[°º] ?)?[\dA-Z][\d.]*[ \t\u00A0]+(\p{L}[^.;:!?\n]{0,60})$/iu;

/** The words before the cursor that may begin a name; longest first. */
const WORDS = /(?:^|[^\p{L}\p{N}-])((?:[\p{L}\p{N}’'-]+[ \t\u00A0]+){0,5}[\p{L}\p{N}’'-]*)$/u;

/** Names of the other volumes: behind the number of a section with the words that lead to it, else where one begins. */
export function volumeNames({ line, view, facts, offset, context, typed }: CompletionSite): readonly Offer[] {
  if (typed !== undefined) return [];
  const own = ownVolume(facts);
  const { language } = view.dialect(context.path);
  const linking = BEHIND_NUMBER.exec(line)?.[1];
  return view.manifest.volumes
    .filter(({ id }) => id !== own)
    .flatMap(({ title, aliases }) =>
      [title, ...aliases].flatMap((name): readonly Offer[] => {
        const phrase = ofVolume(name, language);
        const begun = begunBy(linking, phrase) ?? begins(line, name);
        const insert = begun === linking && phrase !== undefined ? phrase : name;
        if (begun === undefined) return [];
        return [
          {
            label: insert,
            kind: CompletionItemKind.Module,
            span: span(offset - begun.length, offset),
            insert: keepCase(insert, begun),
            detail: title === name ? '' : title,
          },
        ];
      }),
    );
}

function begunBy(written: string | undefined, phrase: string | undefined): string | undefined {
  if (written === undefined || phrase === undefined || written.length > phrase.length) return undefined;
  return resembles(written, phrase.slice(0, written.length)) ? written : undefined;
}

/** The end of the line that is the beginning of a name, at least three letters of it. */
function begins(line: string, name: string): string | undefined {
  let words = WORDS.exec(line)?.[1];
  while (words !== undefined && words.length > 2) {
    if (words.length < name.length && resembles(words, name.slice(0, words.length))) return words;
    words = /[ \t\u00A0’'](.*)$/u.exec(words)?.[1];
  }
  return undefined;
}

/** A name in the midst of a sentence keeps the small letter with which it was begun. */
function keepCase(name: string, begun: string): string {
  const first = begun.charAt(0);
  return first === name.charAt(0).toLowerCase() ? first + name.slice(1) : name;
}
