import type { DocumentFacts } from '../model/documentFacts.ts';
import type { Problem } from '../model/problem.ts';

/** The problems of one code that reading a document left. */
export function problemsOf<Code extends Problem['code']>(
  { problems }: DocumentFacts,
  code: Code,
): readonly Extract<Problem, { code: Code }>[] {
  return problems.filter((problem): problem is Extract<Problem, { code: Code }> => problem.code === code);
}
