import type { ProjectPath } from '../base/projectPath.ts';
import { templateProblems } from '../manifest/templateProblems.ts';
import { type DocumentFacts, type DocumentRole, isMarkdown } from '../model/documentFacts.ts';
import { isNotGiven, type Problem } from '../model/problem.ts';
import { SCHEMAS } from '../schema/schema.ts';
import { verbatim } from '../syntax/alignment.ts';
import { parseYaml } from '../syntax/yamlSyntax.ts';
import { baselineFacts } from './baselineFacts.ts';
import { catalogueFacts } from './catalogueFacts.ts';
import type { EarlierFacts } from './earlierFacts.ts';
import { emptyFacts, type Facts } from './emptyFacts.ts';
import { markdownFacts } from './markdownFacts.ts';
import type { Context, Reading } from './reading.ts';
import { registerFacts } from './registerFacts.ts';
import { yamlSuppressions } from './suppression.ts';
import { symbolsOf } from './symbols.ts';
import { viewFacts } from './viewFacts.ts';
import { yamlProblems } from './yamlProblems.ts';

/** A text to be read, without BOM. */
export interface Text {
  readonly path: ProjectPath;
  readonly role: DocumentRole;
  readonly text: string;
  /** What the host found when it decoded the bytes. */
  readonly problems: readonly Problem[];
}

/**
 * Reads one text: a pure function of the text, its role and the dialect. Never throws: should our own reader fail,
 * the document has no facts but a problem that says so, and all other documents are still read. `earlier`: what is kept of
 * the last reading of the same document, which makes this one quicker and no other.
 */
export function extract(
  { path, role, text, problems }: Text,
  reading: Reading,
  earlier?: EarlierFacts,
): DocumentFacts {
  const context: Context = { path, source: verbatim(text, 0), reading, earlier };
  // What a file lacks whose text is not known is no fault of it.
  const facts = problems.some(isNotGiven) ? emptyFacts(path, role) : attempt(role, context);
  const all = { ...facts, problems: [...problems, ...facts.problems] };
  return { ...all, symbols: symbolsOf(all) };
}

function attempt(role: DocumentRole, context: Context): Facts {
  try {
    return read(role, context);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const span = { start: 0, end: Math.min(1, context.source.text.length) };
    const problem: Problem = { code: 'syntax', detail: { kind: 'internal', message }, span };
    return { ...emptyFacts(context.path, role), problems: [problem] };
  }
}

function read(role: DocumentRole, context: Context): Facts {
  if (isMarkdown(role)) return markdownFacts(role, context);
  if (role.kind === 'register') return registerFacts(context);
  if (role.kind === 'catalogue') return catalogueFacts(context);
  if (role.kind === 'baseline') return baselineFacts(context);
  if (role.kind === 'view') return viewFacts(context);
  const yaml = parseYaml(context.source.text);
  return {
    ...emptyFacts(context.path, role),
    suppressions: yamlSuppressions(context),
    problems: [
      ...yamlProblems(yaml, SCHEMAS.manifest),
      ...(yaml.root && yaml.errors.length === 0 ? templateProblems(yaml.root) : []),
    ],
  };
}
