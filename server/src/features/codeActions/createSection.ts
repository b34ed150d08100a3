import type { ProjectPath } from '../../core/base/projectPath.ts';
import { isMarkdown, ownVolume } from '../../core/model/documentFacts.ts';
import type { LinkReference, SectionReference } from '../../core/model/reference.ts';
import type { SectionFact } from '../../core/model/section.ts';
import { linkedPlace } from '../../core/project/linkTargets.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { lastCount, prefixOf, withCount } from '../../core/rules/numbering.ts';
import { type ActionContext, type ActionProvider, findingsBy, KINDS, type Plan } from './codeAction.ts';
import { insertAt, insertBehind } from './itemPlaces.ts';
import { lineStart } from './lines.ts';
import { edited } from './sameFacts.ts';

/** Adds the section or the heading that a reference names: behind the sections before it, numbered as they are. */
export const createSection: ActionProvider = {
  name: 'createSection',
  kinds: [KINDS.quickFix],
  *propose(context) {
    const { facts, messages } = context;
    for (const finding of findingsBy(
      context,
      'reference/unresolved-section',
      'reference/unresolved-anchor',
    )) {
      const at = facts.references.find(
        fact =>
          (fact.kind === 'section' && fact.span.start === finding.span.start) ||
          (fact.kind === 'link' && (fact.fragmentSpan ?? fact.urlSpan).start === finding.span.start),
      );
      const plan =
        at?.kind === 'section' ? numbered(context, at) : at?.kind === 'link' ? named(context, at) : undefined;
      const name = at?.kind === 'section' ? at.number : at?.kind === 'link' ? `#${fragmentOf(at)}` : '';
      if (plan === undefined) continue;
      const title = messages.createSection(name, plan.edits[0]?.path ?? '');
      yield { title, kind: KINDS.quickFix, findings: [finding], plan: () => plan };
    }
  },
};

interface Found {
  readonly path: ProjectPath;
  readonly section: SectionFact;
}

function numbered({ view, facts, messages }: ActionContext, reference: SectionReference): Plan | undefined {
  const volume = reference.volume ?? ownVolume(facts);
  const count = lastCount(reference.number);
  if (volume === undefined || reference.annex || count === undefined) return undefined;
  const around = [...lowerThan(count), ...higherThan(count)];
  for (const other of around) {
    const sibling = sectionAt(view, volume, withCount(reference.number, other));
    if (sibling === undefined) continue;
    // A chapter is a file of its own: where it goes is not ours to say.
    if (sibling.section.parent < 0) return undefined;
    // Behind the last one, only the next number: a gap would be the next fault.
    if (
      other < count - 1 &&
      !higherThan(count).some(one => sectionAt(view, volume, withCount(reference.number, one)))
    )
      return undefined;
    return addition(
      view,
      sibling,
      other < count ? 'behind' : 'before',
      reference.number,
      messages.newSection,
    );
  }
  const parent = sectionAt(view, volume, prefixOf(reference.number));
  if (parent === undefined || count !== 1) return undefined;
  return addition(view, parent, 'inside', reference.number, messages.newSection);
}

/** How far a fellow section is looked for behind the missing one. */
const FARTHEST = 20;

/** The counts below, the nearest first. */
function lowerThan(count: number): readonly number[] {
  return Array.from({ length: Math.min(count - 1, 1000) }, (_, index) => count - 1 - index);
}

function higherThan(count: number): readonly number[] {
  return Array.from({ length: FARTHEST }, (_, index) => count + 1 + index);
}

/** The section of that number, where only one bears it. */
function sectionAt(view: ProjectView, volume: string, number: string): Found | undefined {
  const found = view.sections(volume, number).flatMap(path => {
    const sections = view.facts(path)?.sections ?? [];
    return sections
      .filter(section => section.number === number && !section.annex)
      .map(section => ({ path, section }));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** A heading beside a section or at the end of it, its number typed as the other's is: `3.5. Titre` behind `3.4. Titre`. */
function addition(
  view: ProjectView,
  { path, section }: Found,
  where: 'behind' | 'before' | 'inside',
  number: string,
  title: string,
): Plan | undefined {
  const text = view.text(path) ?? '';
  const written = text.slice(section.titleSpan.start, section.titleSpan.end);
  const old = section.number ?? '';
  const head = written.endsWith(section.title)
    ? written.slice(0, written.length - section.title.length)
    : `${old} `;
  const bare = head.startsWith(old) ? head : `${old} `;
  const rank = section.rank + (where === 'inside' ? 1 : 0);
  if (rank > 6) return undefined;
  const heading = `${'#'.repeat(rank)} ${bare.replace(old, number)}${title}\n`;
  const edit =
    where === 'before'
      ? insertAt(text, lineStart(text, section.headingSpan.start), heading)
      : insertBehind(text, section.span.end - 1, heading);
  return { edits: [{ path, ...edit, select: title }] };
}

/** A heading at the end of a document whose anchor is the one that a link names. */
function named({ view, path }: ActionContext, link: LinkReference): Plan | undefined {
  const fragment = fragmentOf(link);
  if (link.target.kind !== 'file' || !/^[\p{L}\p{N}_-]+$/u.test(fragment)) return undefined;
  const target = linkedPlace(view, path, link.target.path)?.path ?? link.target.path;
  const facts = view.facts(target);
  if (facts === undefined || !isMarkdown(facts.role)) return undefined;
  const words = fragment.replaceAll('-', ' ').trim();
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  const text = view.text(target) ?? '';
  const edit = insertBehind(text, Math.max(0, text.length - 1), `## ${title}\n`);
  const plan = { edits: [{ path: target, ...edit, select: title }] };
  const after = edited(view, plan, target);
  return after?.sections.some(({ slug }) => slug === fragment) ? plan : undefined;
}

function fragmentOf({ target }: LinkReference): string {
  return (target.kind === 'file' ? target.fragment : undefined) ?? '';
}
