import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range, SelectionRange } from 'vscode-languageserver-types';
import { documentFormatting } from '../../../../server/src/features/formatting/formatting.ts';
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../../../server/src/features/navigation/callHierarchy.ts';
import { codeLens, codeLensResolve } from '../../../../server/src/features/navigation/codeLens.ts';
import { documentHighlight } from '../../../../server/src/features/navigation/documentHighlight.ts';
import {
  documentLinkResolve,
  documentLinks,
} from '../../../../server/src/features/navigation/documentLinks.ts';
import { documentSymbols } from '../../../../server/src/features/navigation/documentSymbols.ts';
import { foldingRanges } from '../../../../server/src/features/navigation/foldingRanges.ts';
import { references } from '../../../../server/src/features/navigation/references.ts';
import { selectionRanges } from '../../../../server/src/features/navigation/selectionRanges.ts';
import { workspaceSymbols } from '../../../../server/src/features/navigation/workspaceSymbols.ts';
import { inlayHints } from '../../../../server/src/features/presentation/inlayHints.ts';
import { linkedEditing } from '../../../../server/src/features/presentation/linkedEditing.ts';
import { semanticTokens } from '../../../../server/src/features/presentation/semanticTokens.ts';
import { bench, type FeatureBench } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';
import { markdownTexts, SEEDS, yamlTexts } from '../../core/extract/support/texts.ts';

const NEVER = { isCancellationRequested: false };
const OTHER = '# 3.4 Autre\n\n### EX-AAS-001 — Titre\n\nDOIT, voir EX-AAS-002 à EX-AAS-003.\n';

/** Asks for everything at one place of a text; every range must lie in it. */
function holds(path: string, text: string, at: number): void {
  const files: Files = { [path]: text.replaceAll(/\$0|[⟦⟧]/g, ''), 'autre.md': OTHER };
  const probe = bench(files);
  const { project, context } = probe;
  const offset = Math.floor(at * ((files[path] ?? '').length + 1));
  const position = context.positions(context.path)?.rangeOf({ start: offset, end: offset }).start;
  const params = { textDocument: { uri: `mem://p/${path}` }, position, positions: [position], query: 'ea' };
  const request = (feature: { handle: (c: typeof context, p: never, t: typeof NEVER) => unknown }): unknown =>
    feature.handle(context, params as never, NEVER);
  for (const feature of [documentHighlight, references, documentSymbols, documentFormatting, foldingRanges]) {
    request(feature);
  }
  for (const { range } of (request(documentHighlight) as { range: Range }[]) ?? [])
    inside(probe, path, range);
  for (const link of (request(documentLinks) ?? []) as Parameters<typeof documentLinkResolve.handle>[1][]) {
    inside(probe, path, link.range);
    if (link.target === undefined)
      expect(documentLinkResolve.handle(context, link, NEVER)?.target).toMatch(/^mem:/);
  }
  for (const fold of (request(foldingRanges) ?? []) as { startLine: number; endLine: number }[]) {
    expect(fold.startLine).toBeLessThan(fold.endLine);
  }
  for (const lens of (request(codeLens) ?? []) as Parameters<typeof codeLensResolve.handle>[1][]) {
    expect(codeLensResolve.handle(context, lens, NEVER)?.command?.title).toBeTruthy();
  }
  for (const root of (request(prepareCallHierarchy) ?? []) as Parameters<
    typeof incomingCalls.handle
  >[1]['item'][]) {
    incomingCalls.handle(context, { item: root }, NEVER);
    outgoingCalls.handle(context, { item: root }, NEVER);
  }
  for (const selected of (request(selectionRanges) ?? []) as SelectionRange[]) nested(probe, path, selected);
  for (const { position: place } of (request(inlayHints) ?? []) as { position: Range['start'] }[]) {
    inside(probe, path, { start: place, end: place });
  }
  const linked = request(linkedEditing) as { ranges: Range[] } | null;
  expect(new Set(linked?.ranges.map(range => probe.textIn(path, range))).size).toBeLessThan(2);
  tokensHold((request(semanticTokens) as { data: number[] } | null)?.data ?? []);
  const workspace = {
    projects: [context],
    language: 'fr',
    client: context.client,
    locate: () => undefined,
  } as const;
  expect(workspaceSymbols.handle(workspace, params, NEVER)).not.toBeNull();
  expect(project.view.documents().length).toBeGreaterThan(0);
}

function inside({ context, cursor }: FeatureBench, path: string, { start, end }: Range): void {
  const positions = context.positions(cursor.path);
  const [from, to] = [positions?.offsetAt(start) ?? -1, positions?.offsetAt(end) ?? -1];
  expect([path, from <= to]).toEqual([path, true]);
  expect(positions?.rangeOf({ start: from, end: to })).toEqual({ start, end });
}

function nested(probe: FeatureBench, path: string, selected: SelectionRange): void {
  for (let at: SelectionRange | undefined = selected; at?.parent; at = at.parent) {
    const { range, parent } = at;
    inside(probe, path, range);
    expect(before(parent.range.start, range.start) && before(range.end, parent.range.end)).toBe(true);
  }
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function tokensHold(data: readonly number[]): void {
  let last = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [line = 0, character = 0, length = 0] = data.slice(index, index + 3);
    expect(line > 0 || index === 0 || character >= last).toBe(true);
    expect(length).toBeGreaterThan(0);
    last = length;
  }
}

describe('every answer lies in its text, whatever the text', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

  it.each(SEEDS)('Markdown (seed %i)', seed => {
    fc.assert(
      fc.property(markdownTexts, place, (text, at) => holds('01.md', text, at)),
      { seed, numRuns: 60 },
    );
  });

  it.each(SEEDS)('registers and catalogues (seed %i)', seed => {
    fc.assert(
      fc.property(
        yamlTexts,
        fc.constantFrom('exigences/r.yaml', 'catalogues/c.yaml'),
        place,
        (text, path, at) => holds(path, text, at),
      ),
      { seed, numRuns: 60 },
    );
  });
});
