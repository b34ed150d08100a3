import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import { lastAtOrBefore } from '../../core/base/search.ts';
import type { Span } from '../../core/base/span.ts';
import { type DocumentFacts, isMarkdown } from '../../core/model/documentFacts.ts';
import { unitOf } from '../../core/project/project.ts';
import type { ComputedProject } from '../../core/project/projectView.ts';
import { defineFeature } from '../feature.ts';
import type { TextDocumentParams } from '../lsp.ts';
import type { TextPositions } from '../position.ts';
import { type Block, markdownBlocks, yamlBlocks } from './blocks.ts';

/** Folds whole lines: sections, items, front matter, tables, lists, quotes, code, comments; the nodes of YAML. */
export const foldingRanges = defineFeature<TextDocumentParams, readonly FoldingRange[]>({
  method: 'textDocument/foldingRange',
  capabilities: { foldingRangeProvider: true },
  about: 'document',
  handle(context) {
    const positions = context.positions(context.path);
    const folds = foldsIn(context.project, context.path);
    return positions === undefined || folds === undefined ? null : toRanges(folds, positions);
  },
});

interface Fold {
  readonly span: Span;
  readonly kind?: FoldingRangeKind;
}

/** Remembered until the document changes: a client asks after each letter. */
function foldsIn(project: ComputedProject, path: ProjectPath): readonly Fold[] | undefined {
  return project.compute(unitOf('folds', path), view => {
    const facts = view.facts(path);
    const text = view.text(path);
    if (facts === undefined || text === undefined) return undefined;
    const inner = isMarkdown(facts.role) ? markdownFolds(text) : yamlFolds(text);
    return [...ownFolds(facts), ...inner].map(({ span, ...rest }) => ({
      span: trimmed(text, span),
      ...rest,
    }));
  });
}

function ownFolds({ sections, items }: DocumentFacts): readonly Fold[] {
  const folded = items.filter(({ form }) => form !== 'document');
  return [...sections, ...folded].map(({ span }) => ({ span }));
}

const FOLDED: ReadonlySet<string> = new Set([
  'yaml',
  'table',
  'list',
  'listItem',
  'blockquote',
  'code',
  'containerDirective',
  'footnoteDefinition',
]);

function markdownFolds(text: string): readonly Fold[] {
  const blocks = markdownBlocks(text);
  const nodes = blocks.flatMap((block): readonly Fold[] => {
    if (block.type === 'html') return isComment(text, block) ? [comment(block.span)] : [{ span: block.span }];
    return FOLDED.has(block.type) ? [{ span: block.span }] : [];
  });
  return [...nodes, ...regions(text, blocks)];
}

function isComment(text: string, { span }: Block): boolean {
  return text.startsWith('<!--', span.start);
}

function comment(span: Span): Fold {
  return { span, kind: FoldingRangeKind.Comment };
}

const REGION = /^<!--\s*#(end)?region\b/;

/** `<!-- #region -->` to `<!-- #endregion -->`. */
function regions(text: string, blocks: readonly Block[]): readonly Fold[] {
  const open: number[] = [];
  return blocks.flatMap(({ type, span: { start, end } }): readonly Fold[] => {
    const mark = type === 'html' ? REGION.exec(text.slice(start, start + 40)) : null;
    if (!mark) return [];
    if (mark[1] === undefined) {
      open.push(start);
      return [];
    }
    const from = open.pop();
    return from === undefined ? [] : [{ span: { start: from, end }, kind: FoldingRangeKind.Region }];
  });
}

/** The mapping that is the whole text is not folded. */
function yamlFolds(text: string): readonly Fold[] {
  const blocks = yamlBlocks(text);
  const nodes = blocks.slice(1).filter(({ type }) => type === 'entry' || type === 'map');
  const scalars = blocks
    .filter(({ type }) => type === 'scalar')
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  const inScalar = (at: number): boolean => {
    const before = scalars[lastAtOrBefore(scalars.length, index => scalars[index]?.start ?? 0, at)];
    return before !== undefined && at < before.end;
  };
  const comments = [...text.matchAll(/^(?:[ \t]*#[^\n]*(?:\n|$)){2,}/gm)]
    .filter(({ index }) => !inScalar(index))
    .map(({ index, 0: lines }) => comment({ start: index, end: index + lines.length }));
  return [...nodes.map(({ span }) => ({ span })), ...comments];
}

/** Blank lines at the end stay in sight. */
function trimmed(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return { start, end: last };
}

/** One fold for each first line and last line: of folds that begin and end together the first is as good as any. */
function toRanges(folds: readonly Fold[], positions: TextPositions): readonly FoldingRange[] {
  const ranges = new Map<string, FoldingRange>();
  for (const { span, kind } of folds) {
    const { start, end } = positions.rangeOf(span);
    const key = `${start.line}-${end.line}`;
    if (end.line <= start.line || ranges.has(key)) continue;
    ranges.set(key, { startLine: start.line, endLine: end.line, ...(kind === undefined ? {} : { kind }) });
  }
  return [...ranges.values()].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
