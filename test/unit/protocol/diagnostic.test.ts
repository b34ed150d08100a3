import { describe, expect, it } from 'vitest';
import { allFindings } from '../../../server/src/core/rules/findings.ts';
import { textPositions } from '../../../server/src/features/position.ts';
import { type DiagnosticContext, toDiagnostic } from '../../../server/src/protocol/diagnostic.ts';
import { type Files, projectOf } from '../../support/inMemoryProject.ts';

/** The first finding of a project, as a client sees it. */
function first(files: Files, more: Partial<DiagnosticContext> = {}): ReturnType<typeof toDiagnostic> {
  const project = projectOf(files);
  const [finding] = allFindings(project);
  if (finding === undefined) throw new Error('no finding');
  const context: DiagnosticContext = {
    view: project.view,
    language: 'fr',
    ruleDocs: undefined,
    related: true,
    uriOf: path => `x:/${path}`,
    positions: path => textPositions(project, path, 0),
    ...more,
  };
  return toDiagnostic(context, finding);
}

const DUPLICATE: Files = { '01.md': '### EX-AAS-001 — A\n\nDOIT.\n', '02.md': '\n### EX-AAS-001\n\nDOIT.\n' };

describe('toDiagnostic', () => {
  it('says what, where, how bad, by which rule and in which language', () => {
    const found = first({ '01.md': '😀 voir EX-AAS-009\n' });
    expect(found).toMatchObject({
      range: { start: { line: 0, character: 8 }, end: { line: 0, character: 18 } },
      severity: 1,
      source: 'sdet',
      code: 'reference/unresolved-item',
    });
    expect(found.message).toContain('«\u00A0EX-AAS-009\u00A0»');
    expect(first({ '01.md': 'EX-AAS-009 ici\n\nVoir EX-AAS-009\n' }, { language: 'en' }).message).toMatch(
      /[“”]/,
    );
  });

  it('names related places where they stand now', () => {
    expect(first(DUPLICATE).relatedInformation).toEqual([
      {
        location: {
          uri: 'x:/02.md',
          range: { start: { line: 1, character: 4 }, end: { line: 1, character: 14 } },
        },
        message: 'EX-AAS-001',
      },
    ]);
  });

  it('leaves out what the client cannot show', () => {
    expect(first(DUPLICATE, { related: false })).not.toHaveProperty('relatedInformation');
    expect(first(DUPLICATE)).not.toHaveProperty('codeDescription');
    expect(first(DUPLICATE, { ruleDocs: 'file:///d/rules' }).codeDescription).toEqual({
      href: 'file:///d/rules/fr/id/duplicate.md',
    });
  });
});
