import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import {
  documentFormatting,
  rangeFormatting,
} from '../../../../server/src/features/formatting/formatting.ts';
import { bench, type FeatureBench } from '../../../support/featureRequest.ts';

const TEXT = '|a|b|\n|-|-|\n\nTexte\n\n|c|d|\n|-|-|\n';
const FIRST = '| a   | b   |\n| --- | --- |\n\n';
const line = (from: number, to: number): object => ({
  start: { line: from, character: 0 },
  end: { line: to, character: 0 },
});

/** The first file after the edits that a request gives. */
function edited(
  { context, files, cursor }: FeatureBench,
  edits: readonly TextEdit[] | null,
): string | undefined {
  const positions = context.positions(cursor.path);
  return edits?.reduceRight((text, { range, newText }) => {
    const [start, end] = [positions?.offsetAt(range.start) ?? 0, positions?.offsetAt(range.end) ?? 0];
    return text.slice(0, start) + newText + text.slice(end);
  }, files[cursor.path] ?? '');
}

describe('formatting', () => {
  it('puts a whole document in order', () => {
    const request = bench({ '01.md': TEXT });
    expect(edited(request, request.ask(documentFormatting))).toBe(
      `${FIRST}Texte\n\n| c   | d   |\n| --- | --- |\n`,
    );
  });

  it('puts in order what a selection touches, also one that goes backwards', () => {
    for (const range of [line(0, 1), line(1, 0)]) {
      const request = bench({ '01.md': TEXT }, { params: { range } });
      expect(edited(request, request.ask(rangeFormatting))).toBe(`${FIRST}Texte\n\n|c|d|\n|-|-|\n`);
    }
    const outside = bench({ '01.md': TEXT }, { params: { range: line(3, 3) } });
    expect(outside.ask(rangeFormatting)).toEqual([]);
  });

  it('puts a register in order as a whole', () => {
    const register = 'items:\n- id: EX-AAS-001\n  title: A\n';
    const request = bench({ 'exigences/r.yaml': register }, { params: { range: line(1, 1) } });
    expect(edited(request, request.ask(rangeFormatting))).toBe('items:\n  - id: EX-AAS-001\n    title: A\n');
  });

  it('has no edits where all is in order, and no answer where there is nothing to format', () => {
    expect(bench({ '01.md': '# A\n\nTexte\n' }).ask(documentFormatting)).toEqual([]);
    expect(bench({ 'LISEZMOI.txt': '$0|a|b|\n' }).ask(documentFormatting)).toBeNull();
    expect(bench({ '01.md': TEXT }, { params: { range: 'x' } }).ask(rangeFormatting)).toBeNull();
  });
});
