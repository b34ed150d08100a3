import type { ProjectPath } from '../../core/base/projectPath.ts';
import { touches } from '../../core/base/span.ts';
import { ownVolume } from '../../core/model/documentFacts.ts';
import { type SectionFact, sectionKey } from '../../core/model/section.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { anchorNames, fragmentEdit, movedLinks } from '../../core/refactor/anchors.ts';
import { isTyped, type NumberedSection, numberedSections } from '../../core/rules/numbering.ts';
import { type ActionEdit, type ActionProvider, findingsBy, KINDS, type Plan } from './codeAction.ts';
import { newNumbers, type PlacedSection, type Renumbered } from './newNumbers.ts';
import { edited } from './sameFacts.ts';

/** What renumbering puts right. */
const NUMBERING = ['structure/number-gap', 'structure/number-duplicate', 'structure/number-order'] as const;

/** Numbers the sections from the one at the cursor on without gaps, and what prose and links say of them. */
export const renumber: ActionProvider = {
  name: 'renumber',
  kinds: [KINDS.quickFix, KINDS.rewrite],
  *propose(context) {
    const { facts, selection, view, path, messages } = context;
    const volume = ownVolume(facts);
    const own = numberedSections(facts).find(({ section }) => touches(section.headingSpan, selection.start));
    if (volume === undefined || own === undefined || !isTyped(view, path)) return;
    const list = sectionsOf(view, volume, path);
    const changes = newNumbers(
      list,
      list.findIndex(one => one.path === path && one.number === own.number && one.section === own.section),
    );
    const [first] = changes;
    if (first === undefined) return;
    const findings = findingsBy(context, ...NUMBERING);
    yield {
      title: messages.renumber(changes.length, first.from, first.to),
      kind: findings.length > 0 ? KINDS.quickFix : KINDS.rewrite,
      findings,
      plan: () => renumbering(view, volume, path, list, changes),
    };
  },
};

/** The numbered sections in reading order: of the volume, or of the document alone where each counts for itself. */
function sectionsOf(view: ProjectView, volume: string, path: ProjectPath): readonly PlacedSection[] {
  const paths = view.restartsPerFile(volume) ? [path] : view.documents();
  return paths.flatMap(one => {
    const facts = view.facts(one);
    if (facts === undefined || ownVolume(facts) !== volume) return [];
    const own = numberedSections(facts);
    return own.map(
      (found): PlacedSection => ({ path: one, ...found, depth: depthOf(found, own, facts.sections) }),
    );
  });
}

/** One more than the numbered section around it; without one, as deep as its number says. */
function depthOf(
  { section, number }: NumberedSection,
  numbered: readonly NumberedSection[],
  sections: readonly SectionFact[],
): number {
  let above = sections[section.parent];
  while (above !== undefined) {
    const around = numbered.find(one => one.section === above);
    if (around !== undefined) return depthOf(around, numbered, sections) + 1;
    above = sections[above.parent];
  }
  return number.split('.').length;
}

function renumbering(
  view: ProjectView,
  volume: string,
  path: ProjectPath,
  list: readonly PlacedSection[],
  changes: readonly Renumbered[],
): Plan | undefined {
  const headings = changes.map(change => headingEdit(view, change));
  if (headings.some(edit => edit === undefined)) return undefined;
  const isLocal = view.restartsPerFile(volume);
  const prose = isLocal
    ? proseEdits(view, [path], volume, list, changes)
    : proseEdits(view, view.documents(), volume, list, changes);
  const edits = [...headings.flatMap(edit => edit ?? []), ...prose];
  return { edits: [...edits, ...linkEdits(view, { edits })] };
}

function headingEdit(view: ProjectView, { path, section, from, to }: Renumbered): ActionEdit | undefined {
  const { start, end } = section.titleSpan;
  const at = (view.text(path) ?? '').slice(start, end).indexOf(from);
  if (at < 0) return undefined;
  return { path, span: { start: start + at, end: start + at + from.length }, text: to };
}

/** What prose says of the sections by their numbers. Of two with the same number, it meant the first. */
function proseEdits(
  view: ProjectView,
  paths: readonly ProjectPath[],
  volume: string,
  list: readonly PlacedSection[],
  changes: readonly Renumbered[],
): readonly ActionEdit[] {
  const owners = new Map<string, PlacedSection>();
  for (const one of list) if (!owners.has(one.key)) owners.set(one.key, one);
  const numbers = new Map(changes.map(({ section, to }) => [section, to]));
  return paths.flatMap(path => {
    const facts = view.facts(path);
    const text = view.text(path) ?? '';
    return (facts?.references ?? []).flatMap((fact): readonly ActionEdit[] => {
      if (fact.kind !== 'section' || (fact.volume ?? ownVolume(facts)) !== volume) return [];
      const owner = owners.get(sectionKey(fact.number, fact.annex));
      const to = owner && numbers.get(owner.section);
      const written = text.slice(fact.span.start, fact.span.end);
      return to === undefined || written.replace(/\.$/, '') !== fact.number
        ? []
        : [{ path, span: { start: fact.span.start, end: fact.span.start + fact.number.length }, text: to }];
    });
  });
}

/** Headings with other numbers have other anchors: links follow. */
function linkEdits(view: ProjectView, plan: Plan): readonly ActionEdit[] {
  const paths = [...new Set(plan.edits.map(({ path }) => path))];
  const names = new Map(
    paths.flatMap(path => {
      const [before, after] = [view.facts(path), edited(view, plan, path)];
      return before && after ? [[path, anchorNames(before, after)] as const] : [];
    }),
  );
  return movedLinks(view, names).flatMap(link => {
    const edit = fragmentEdit(view, link);
    return edit === undefined ? [] : [{ path: edit.path, span: edit.span, text: edit.text }];
  });
}
