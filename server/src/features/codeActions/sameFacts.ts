import type { ProjectPath } from '../../core/base/projectPath.ts';
import { projectPath } from '../../core/base/projectPath.ts';
import { compileRoles } from '../../core/manifest/roles.ts';
import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { applyEdits } from '../../core/refactor/edits.ts';
import { rereader } from '../../core/refactor/reread.ts';
import type { Plan } from './codeAction.ts';

/**
 * Whether the project says the same after a plan as before, apart from the form of its items and their place: the same
 * items with the same attributes, the same references, links, sections, captions and anchors, and no heading gone that a
 * link names.
 */
export function saysTheSame(view: ProjectView, plan: Plan): boolean {
  const paths = [...new Set(plan.edits.map(({ path }) => path))];
  const before = paths.flatMap(path => view.facts(path) ?? []);
  const after = [...paths.flatMap(path => edited(view, plan, path) ?? []), ...createdFacts(view, plan)];
  if (before.length < paths.length || after.length < paths.length) return false;
  if (said(before) !== said(after)) return false;
  const left = new Set(after.flatMap(slugsOf));
  return before.flatMap(slugsOf).every(slug => left.has(slug) || !isLinked(view, slug));
}

/** What a document of the project says after a plan; undefined for a document that is not read. */
export function edited(view: ProjectView, plan: Plan, path: ProjectPath): DocumentFacts | undefined {
  const facts = view.facts(path);
  const text = view.text(path);
  if (facts === undefined || text === undefined) return undefined;
  const edits = plan.edits.filter(edit => edit.path === path).sort((a, b) => a.span.start - b.span.start);
  return rereader(view).facts(path, facts.role, applyEdits(text, edits));
}

function createdFacts(view: ProjectView, { created = [] }: Plan): readonly DocumentFacts[] {
  const roleOf = compileRoles(view.manifest, projectPath('sdet.yaml'));
  return created.flatMap(({ path, text }) => {
    const role = roleOf(path)?.role;
    return role === undefined ? [] : [rereader(view).facts(path, role, text)];
  });
}

/** `path#slug` of every heading. */
function slugsOf({ path, sections }: DocumentFacts): readonly string[] {
  return sections.map(({ slug }) => `${path}#${slug}`);
}

function isLinked(view: ProjectView, place: string): boolean {
  const hash = place.indexOf('#');
  const [path, slug] = [projectPath(place.slice(0, hash)), place.slice(hash + 1)];
  return view
    .documents()
    .some(from =>
      (view.facts(from)?.references ?? []).some(
        fact =>
          fact.kind === 'link' &&
          fact.target.kind === 'file' &&
          fact.target.fragment === slug &&
          (fact.target.path === path || view.linkers(path).includes(from)),
      ),
    );
}

function said(documents: readonly DocumentFacts[]): string {
  return documents.flatMap(saidBy).sort().join('\n');
}

function saidBy(facts: DocumentFacts): readonly string[] {
  const headings = new Set(facts.items.flatMap(({ form, span }) => (form === 'heading' ? [span.start] : [])));
  const sections = facts.sections.filter(({ headingSpan }) => !headings.has(headingSpan.start));
  const symbols = facts.symbols.flatMap(symbol => {
    if (symbol.kind === 'section' || symbol.kind === 'outline') return [];
    return [sorted(symbol)];
  });
  return [
    ...symbols,
    ...sections.map(({ number, title, slug, rank }) =>
      sorted({ kind: 'section', number, title, slug, rank }),
    ),
    ...facts.references.flatMap(fact =>
      fact.kind === 'item' || fact.kind === 'link'
        ? []
        : [sorted({ ...fact, span: undefined, around: undefined })],
    ),
    ...facts.footnotes.map(({ label }) => `footnote ${label}`),
    ...facts.linkDefinitions.map(({ label }) => `definition ${label}`),
    ...facts.strayKeywords.map(({ level }) => `keyword ${level}`),
    ...facts.suppressions.map(({ rule, reason }) => `suppression ${rule} ${reason}`),
    ...facts.problems.map(({ code }) => `problem ${code}`),
  ];
}

/** A value as text, keys in order. */
function sorted(value: object): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
