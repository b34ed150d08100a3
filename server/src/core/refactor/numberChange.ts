import type { ProjectPath } from '../base/projectPath.ts';
import { encloses, type Span } from '../base/span.ts';
import { type DocumentFacts, ownVolume } from '../model/documentFacts.ts';
import type { CaptionReference, SectionReference } from '../model/reference.ts';
import { type SectionFact, sectionKey } from '../model/section.ts';
import type { ProjectView } from '../project/projectView.ts';
import type { PlacedEdit } from './edits.ts';
import type { Refusal } from './refusal.ts';
import type { Renaming } from './shape.ts';
import { writtenLike } from './writtenLike.ts';

type NumberReference = SectionReference | CaptionReference;

/** A reference in prose to a number. */
interface Use {
  readonly path: ProjectPath;
  readonly fact: NumberReference;
}

/** A number that a heading bears, and what bears or cites such numbers around it. */
export interface HeadingNumber {
  readonly place: { readonly path: ProjectPath; readonly span: Span };
  /** Undefined: it bore none. */
  readonly old: string | undefined;
  /** Undefined: it bears none any more, or one of another sort. */
  readonly name: string | undefined;
  /** Documents in which something bears the number, once for each thing. */
  bearers(number: string): readonly ProjectPath[];
  uses(number: string): readonly Use[];
}

/** The edits in prose that a new number asks for. */
export interface NumberChange {
  readonly edits: readonly PlacedEdit[];
  readonly names: Renaming;
}

/** Follows numbers that change through the prose that cites them; a refusal when that is not exact. */
export function numberChange(view: ProjectView, numbers: readonly HeadingNumber[]): NumberChange | Refusal {
  const edits: PlacedEdit[] = [];
  const now = new Map<NumberReference, string>();
  for (const number of numbers) {
    const refusal = numberRefusal(number);
    if (refusal) return refusal;
    const { old, name } = number;
    if (old === undefined || name === undefined) continue;
    for (const { path, fact } of number.uses(old)) {
      const written = (view.text(path) ?? '').slice(fact.span.start, fact.span.end);
      if (written.toUpperCase() !== fact.number.toUpperCase())
        return { kind: 'inexact', text: written, place: { path, span: fact.span } };
      edits.push({ path, span: fact.span, text: writtenLike(written, old, name), role: 'number' });
      now.set(fact, name.toUpperCase());
    }
  }
  const named = (fact: NumberReference): string => now.get(fact) ?? fact.number;
  return { edits, names: { section: named, caption: named } };
}

/** The number of a section in a volume whose numbers are typed; none where it stays as it is. */
export function sectionNumber(
  view: ProjectView,
  { path, role }: DocumentFacts,
  before: SectionFact,
  after: SectionFact,
): readonly HeadingNumber[] {
  if (role.kind !== 'chapter') return [];
  if (view.manifest.volumes.find(({ id }) => id === role.volume)?.numbering === 'auto') return [];
  if (before.number === after.number && before.annex === after.annex) return [];
  const alone = view.restartsPerFile(role.volume);
  const isNear = (other: ProjectPath): boolean => !alone || other === path;
  const annex = before.number === undefined ? after.annex : before.annex;
  return [
    {
      place: { path, span: before.titleSpan },
      old: before.number,
      name: after.annex === annex ? after.number : undefined,
      bearers: number => {
        const key = sectionKey(number, annex);
        const homes = view.sections(role.volume, key).filter(isNear);
        return homes.flatMap(home =>
          (view.facts(home)?.sections ?? []).flatMap(section => (keyOf(section) === key ? [home] : [])),
        );
      },
      uses: number => {
        const key = sectionKey(number, annex);
        const found = usesIn(
          view,
          role.volume,
          fact => fact.kind === 'section' && sectionKey(fact.number, fact.annex) === key,
        );
        return found.filter(use => isNear(use.path));
      },
    },
  ];
}

/** The number of a sheet, figure or table that a heading bears: `Fiche 14 — …`; none where it stays as it is. */
export function captionNumber(
  view: ProjectView,
  { path, role, captions }: DocumentFacts,
  read: DocumentFacts,
  { headingSpan, titleSpan }: SectionFact,
): readonly HeadingNumber[] {
  const index = captions.findIndex(({ span }) => encloses(headingSpan, span));
  const [before, after] = [captions[index], read.captions[index]];
  if (role.kind !== 'chapter' || !before || before.number === after?.number) return [];
  const { word } = before;
  return [
    {
      place: { path, span: titleSpan },
      old: before.number,
      name: after?.word === word ? after.number : undefined,
      bearers: number => {
        const homes = view.captions(role.volume, word, number);
        return homes.flatMap(home => {
          const all = view.facts(home)?.captions ?? [];
          return all.flatMap(caption => (caption.word === word && caption.number === number ? [home] : []));
        });
      },
      uses: number =>
        usesIn(
          view,
          role.volume,
          fact => fact.kind === 'caption' && fact.word === word && fact.number === number,
        ),
    },
  ];
}

function keyOf({ number, annex }: SectionFact): string | undefined {
  return number === undefined ? undefined : sectionKey(number, annex);
}

function usesIn(view: ProjectView, volume: string, test: (fact: NumberReference) => boolean): readonly Use[] {
  return view.documents().flatMap(path => {
    const facts = view.facts(path);
    const own = ownVolume(facts);
    return (facts?.references ?? []).flatMap((fact): readonly Use[] => {
      if (fact.kind !== 'section' && fact.kind !== 'caption') return [];
      return (fact.volume ?? own) === volume && test(fact) ? [{ path, fact }] : [];
    });
  });
}

/** A number that prose cites cannot go, nor become one that is borne or cited already. */
function numberRefusal({ place, old, name, bearers, uses }: HeadingNumber): Refusal | undefined {
  const cited = old === undefined ? [] : uses(old);
  const [first] = cited;
  if (name === undefined)
    return first && old !== undefined
      ? { kind: 'number-lost', number: old, count: cited.length, place: placeOf(first) }
      : undefined;
  const [taken] = bearers(name);
  if (taken !== undefined) return { kind: 'taken', name, place: { path: taken, span: undefined } };
  const dangling = uses(name);
  const [other] = dangling;
  if (other) return { kind: 'cited', name, count: dangling.length, place: placeOf(other) };
  return first && old !== undefined && bearers(old).length > 1
    ? { kind: 'defined-twice', name: old, place }
    : undefined;
}

function placeOf({ path, fact }: Use): { readonly path: ProjectPath; readonly span: Span } {
  return { path, span: fact.span };
}
