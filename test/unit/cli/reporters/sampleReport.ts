import type { CheckReport, ReportedFinding } from '../../../../server/src/cli/reporters/report.ts';
import { LineIndex } from '../../../../server/src/core/base/lineIndex.ts';

/** A finding on the place that `⟦…⟧` marks in a text. */
export function sampleFinding(marked: string, rest: Partial<ReportedFinding> = {}): ReportedFinding {
  const text = marked.replace(/[⟦⟧]/g, '');
  const span = { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 };
  const index = new LineIndex(text);
  return {
    file: 'principal/01.md',
    rule: 'reference/unresolved-item',
    severity: 'error',
    start: index.positionAt(span.start),
    end: index.positionAt(span.end),
    what: 'EX-1 n’existe pas.',
    advice: 'On le cherche. Corrigez.',
    fixes: [],
    related: [],
    source: { text, span },
    ...rest,
  };
}

/** A report of one project for each list of findings. */
export function sampleReport(...projects: readonly (readonly ReportedFinding[])[]): CheckReport {
  return {
    language: 'fr',
    threshold: 'warning',
    projects: projects.map((findings, index) => ({
      root: index === 0 ? '.' : `p${index}`,
      manifest: index === 0 ? 'sdet.yaml' : `p${index}/sdet.yaml`,
      title: `Projet ${index}`,
      files: 3,
      items: 1,
      findings,
      kept: { suppressed: 0, accepted: 0, removable: 0 },
    })),
  };
}
