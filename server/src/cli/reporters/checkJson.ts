import type { Position } from '../../core/base/lineIndex.ts';
import { sum } from '../sum.ts';
import { printJson } from './printJson.ts';
import {
  type CheckReport,
  countByRule,
  countBySeverity,
  keptIn,
  type ProjectReport,
  type ReportedFinding,
} from './report.ts';

/** Raised when a field of the JSON output changes its meaning or goes; new fields alone do not raise it. */
const SCHEMA_VERSION = 1;

/** The report as `schemas/check-report.schema.json` describes it: lines and columns from 1, paths from the current folder. */
export function checkJson(report: CheckReport): string {
  const all = report.projects.flatMap(project => project.findings);
  return printJson({
    schemaVersion: SCHEMA_VERSION,
    language: report.language,
    threshold: report.threshold,
    summary: {
      ...countBySeverity(all),
      files: sum(report.projects, project => project.files),
      items: sum(report.projects, project => project.items),
      ...keptIn(report.projects),
      rules: Object.fromEntries(countByRule(all).map(({ rule, count }) => [rule, count])),
    },
    projects: report.projects.map(projectJson),
  });
}

function projectJson(project: ProjectReport): object {
  const { root, manifest, title, files, items } = project;
  return { root, manifest, title, files, items, findings: project.findings.map(findingJson) };
}

function findingJson(finding: ReportedFinding): object {
  return {
    file: finding.file,
    start: place(finding.start),
    end: place(finding.end),
    severity: finding.severity,
    rule: finding.rule,
    message: `${finding.what} ${finding.advice}`,
    related: finding.related.map(({ file, item, start }) => ({ file, item, start: place(start) })),
    fixes: finding.fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ start, end, text }) => ({ start: place(start), end: place(end), text })),
    })),
  };
}

function place({ line, character }: Position): object {
  return { line: line + 1, column: character + 1 };
}
