import { encloses, type Span } from '../../core/base/span.ts';
import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import type { Finding } from '../../core/model/finding.ts';

/**
 * The findings of a document that a selection is about: those that it touches, and where it touches a modal word also
 * that the level of the item, told at its field, says something else.
 */
export function findingsAt(
  findings: readonly Finding[],
  { items }: DocumentFacts,
  selection: Span,
): readonly Finding[] {
  const touched = ({ span }: { readonly span: Span }): boolean =>
    span.start <= selection.end && selection.start <= span.end;
  return findings.filter(finding => {
    if (touched(finding)) return true;
    if (finding.rule !== 'level/contradicts-text') return false;
    return items.findLast(({ span }) => encloses(span, finding.span))?.keywords.some(touched) ?? false;
  });
}
