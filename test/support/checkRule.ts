import { renderFinding } from '../../server/src/core/messages/render.ts';
import type { Finding } from '../../server/src/core/model/finding.ts';
import { allFindings } from '../../server/src/core/rules/findings.ts';
import { applyEdits, type Files, markedProject, projectOf } from './inMemoryProject.ts';
import { parseMarks, withMarks } from './marks.ts';

/** What the rule found in files without marks, in reading order. */
export function findingsBy(rule: string, files: Files): readonly Finding[] {
  return allFindings(projectOf(files)).filter(finding => finding.rule === rule);
}

/** The files with `⟦…⟧` around what the rule finds in them; marks that stand there already are taken out first. */
export function markedBy(rule: string, files: Files): Files {
  const { project, files: plain } = markedProject(files);
  const found = allFindings(project).filter(finding => finding.rule === rule);
  const marked = Object.keys(files).map(path => {
    const spans = found.filter(finding => finding.path === path).map(({ span }) => span);
    return [path, withMarks(plain[path] ?? '', spans)] as const;
  });
  return Object.fromEntries(marked);
}

/** The one changed file after the first fix of the rule's first finding. */
export function fixedBy(rule: string, files: Files): string | undefined {
  const plain = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, parseMarks(text).text]),
  );
  const [finding] = findingsBy(rule, plain);
  const [fix] = finding?.fixes ?? [];
  return finding && fix && applyEdits(plain[finding.path] ?? '', fix.edits);
}

/** What the rule's findings say, each in one line. */
export function saidBy(rule: string, files: Files, language: 'fr' | 'en' = 'fr'): readonly string[] {
  return findingsBy(rule, files).map(finding => renderFinding(finding, language).what);
}
