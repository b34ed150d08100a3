import { type ProjectPath, projectPath } from '../base/projectPath.ts';
import { compileRoles } from '../manifest/roles.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import { isNotGiven } from '../model/problem.ts';
import type { ProjectView } from '../project/projectView.ts';

/**
 * The first document that may speak of `name` without our knowing: not read yet, unreadable, or read in part and
 * holding that text. Undefined when everything is known.
 */
export function unreadDocument(view: ProjectView, name: string): ProjectPath | undefined {
  const roleOf = compileRoles(view.manifest, projectPath(''));
  const missing = view.files().find(path => roleOf(path) !== undefined && view.facts(path) === undefined);
  return missing ?? view.documents().find(path => mayHide(view, path, name));
}

function mayHide(view: ProjectView, path: ProjectPath, name: string): boolean {
  const facts = view.facts(path);
  if (facts === undefined) return false;
  if (facts.problems.some(isNotGiven)) return true;
  return facts.problems.some(isPartial) && (view.text(path) ?? '').includes(name);
}

/** The text is known, but not all that it says. */
function isPartial(problem: DocumentFacts['problems'][number]): boolean {
  return (
    problem.code === 'syntax' && problem.detail.kind !== 'unreadable' && problem.detail.kind !== 'binary'
  );
}
