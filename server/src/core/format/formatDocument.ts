import type { ProjectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';
import { type DocumentFacts, isMarkdown } from '../model/documentFacts.ts';
import type { TextEdit } from '../model/edit.ts';
import type { ProjectView } from '../project/projectView.ts';
import { applyEdits } from '../refactor/edits.ts';
import { type Rereader, rereader } from '../refactor/reread.ts';
import { parseMarkdown } from '../syntax/markdown.ts';
import { fieldListLayouts } from './fieldLists.ts';
import type { Layout } from './layout.ts';
import { safeOnes } from './safeOnes.ts';
import { type ReadText, saysTheSame } from './saysTheSame.ts';
import { tableLayouts } from './tables.ts';
import { yamlLayout } from './yamlLayout.ts';

/** How often a text is read again to find the constructs that must stay as they are; beyond that, all stay. */
const MOST_READINGS = 100;

/**
 * The edits that put the field lists and tables of a chapter, or a YAML file, in order; `part`: of those that touch it.
 * They change the layout alone: what the document says is read again, and where it would differ, a construct stays as
 * it is. Undefined for a file that is not read; none for a generated one.
 */
export function formatDocument(
  view: ProjectView,
  path: ProjectPath,
  part?: Span,
): readonly TextEdit[] | undefined {
  const facts = view.facts(path);
  const text = view.text(path);
  if (facts === undefined || text === undefined) return undefined;
  const layouts = layoutsOf(view, facts, text).filter(({ span }) => !part || touch(span, part));
  const wanted = layouts.filter(({ edits }) => edits.length > 0);
  if (wanted.length === 0) return [];
  const reader = rereader(view);
  return editsOf(
    safeOnes(wanted, some => saysTheSame({ facts, text }, reread(reader, facts, text, some)), MOST_READINGS),
  );
}

function layoutsOf(view: ProjectView, facts: DocumentFacts, text: string): readonly Layout[] {
  if (facts.generated || facts.role.kind === 'baseline') return [];
  if (!isMarkdown(facts.role)) {
    const layout = yamlLayout(text);
    return layout ? [layout] : [];
  }
  const { language } = view.dialect(facts.path);
  return [...fieldListLayouts(facts.items, text, language), ...tableLayouts(parseMarkdown(text), text)];
}

function reread(
  reader: Rereader,
  { path, role }: DocumentFacts,
  text: string,
  layouts: readonly Layout[],
): ReadText {
  const formatted = applyEdits(text, editsOf(layouts));
  return { text: formatted, facts: reader.facts(path, role, formatted) };
}

/** An item in the cell of a table or below another may be met twice: an edit counts once. */
function editsOf(layouts: readonly Layout[]): readonly TextEdit[] {
  const sorted = layouts.flatMap(({ edits }) => edits).sort((a, b) => a.span.start - b.span.start);
  return sorted.filter((one, index) => index === 0 || (sorted[index - 1]?.span.end ?? 0) <= one.span.start);
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
