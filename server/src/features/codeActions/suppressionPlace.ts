import { type Span, span } from '../../core/base/span.ts';
import { type DocumentFacts, isMarkdown } from '../../core/model/documentFacts.ts';
import { rereader } from '../../core/refactor/reread.ts';
import type { ActionContext } from './codeAction.ts';
import { lineStart } from './lines.ts';
import { blockAround } from './markdownBlocks.ts';

/** Where a comment that keeps a finding back has to stand: on a line of its own before `at`, indented as that is. */
export interface SuppressionPlace {
  readonly at: number;
  readonly syntax: 'markdown' | 'yaml';
}

/** A rule that a comment can name; which one it is does not matter for the place. */
const PROBE = 'id/duplicate';

/** How many lines above are tried: in YAML, a comment inside a text would be part of it. */
const MOST_TRIES = 40;

/**
 * The nearest place before which a comment holds for what stands at `place` and changes nothing else; undefined where there
 * is none, as in JSON.
 */
export function suppressionPlace(context: ActionContext, place: Span): SuppressionPlace | undefined {
  if (/\.json$/i.test(context.path)) return undefined;
  return candidates(context, place).find(candidate => holds(context, place, candidate));
}

function candidates(context: ActionContext, { start }: Span): readonly SuppressionPlace[] {
  const { text, facts } = context;
  if (!isMarkdown(facts.role)) return yamlCandidates(text, start);
  const block = blockAround(text, start);
  if (block === undefined) return [];
  if (block.kind === 'yaml') return yamlCandidates(text, start);
  return [{ at: block.span.start, syntax: 'markdown' }];
}

/** The line itself, then each line above that is less indented. */
function yamlCandidates(text: string, offset: number): readonly SuppressionPlace[] {
  const found: SuppressionPlace[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let start = lineStart(text, offset); found.length < MOST_TRIES; start = lineStart(text, start - 1)) {
    const indent = /^[ \t]*(?=\S)/.exec(text.slice(start))?.[0].length;
    if (indent !== undefined && indent < least) {
      found.push({ at: start + indent, syntax: 'yaml' });
      least = indent;
    }
    if (start === 0 || least === 0) break;
  }
  return found;
}

/** Tried out: the comment keeps findings at the place back, and the document says the same as before. */
function holds(
  { view, path, facts, text }: ActionContext,
  place: Span,
  { at, syntax }: SuppressionPlace,
): boolean {
  const start = lineStart(text, at);
  const indent = text.slice(start, at);
  const line =
    syntax === 'yaml'
      ? `${indent}# sdet-ignore ${PROBE} : x\n`
      : `${indent}<!-- sdet-ignore ${PROBE} : x -->\n\n`;
  const after = rereader(view).facts(path, facts.role, text.slice(0, start) + line + text.slice(start));
  if (saidBy(after) !== saidBy(facts)) return false;
  const moved = span(place.start + line.length, place.end + line.length);
  return after.suppressions.some(
    ({ rule, target }) => rule === PROBE && target.start <= moved.start && moved.start < target.end,
  );
}

/** What a document says, places apart. */
function saidBy({ symbols, problems }: DocumentFacts): string {
  return JSON.stringify([symbols, problems.map(({ code }) => code)]);
}
