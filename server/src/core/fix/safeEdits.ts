import type { TextEdit } from '../model/edit.ts';
import type { Finding } from '../model/finding.ts';

/** What can be put right in one document at once. */
export interface SafeEdits {
  /** In the order of the text; none touches another. */
  readonly edits: readonly TextEdit[];
  /** The findings that they put right. */
  readonly fixed: readonly Finding[];
}

/** Whether a finding has a fix that needs no person to look at it. */
export function isSafelyFixable({ fixes }: Finding): boolean {
  return fixes.some(({ safe }) => safe);
}

/**
 * The first safe fix of each of these findings of one document; of two that touch, the one of the finding that comes
 * first. What is left out is for the next time.
 */
export function safeEdits(findings: readonly Finding[]): SafeEdits {
  const taken: TextEdit[] = [];
  const fixed: Finding[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some(edit => taken.some(other => collide(edit, other)))) continue;
    taken.push(...fix.edits);
    fixed.push(finding);
  }
  return { edits: taken.sort((a, b) => a.span.start - b.span.start), fixed };
}

/** Edits that only touch collide too: which of two insertions at one place comes first would be chance. */
function collide(a: TextEdit, b: TextEdit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
