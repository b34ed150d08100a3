import type { InlayHint } from 'vscode-languageserver-types';
import { fold } from '../../core/base/fold.ts';
import { type Span, span } from '../../core/base/span.ts';
import type { Language } from '../../core/manifest/manifest.ts';
import type { ItemAttributes } from '../../core/model/item.ts';
import { itemId } from '../../core/model/item.ts';
import type { ItemReference } from '../../core/model/reference.ts';
import { unitOf } from '../../core/project/project.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { defineFeature, type FeatureContext } from '../feature.ts';
import { itemCard } from '../hover/itemCard.ts';
import { shownLevel } from '../levels.ts';
import type { TextDocumentParams } from '../lsp.ts';
import { markupFor, shorten } from '../markup.ts';
import { rangeMember, textMember } from '../params.ts';

/** Longest title that stands in a line, in code units. */
const TITLE_LIMIT = 50;

/** How far behind an ID its title is looked for, in code units. */
const NEAR = 160;

/** What a hint carries until its card is asked for. */
export interface HintData {
  readonly uri: string;
  readonly id: string;
}

/**
 * Shows the level and the title of an item behind its bare ID; the level alone where the text says its title already.
 * The level goes first: editors cut long hints.
 */
export const inlayHints = defineFeature<TextDocumentParams, readonly InlayHint[]>({
  method: 'textDocument/inlayHint',
  capabilities: { inlayHintProvider: { resolveProvider: true } },
  about: 'document',
  handle(context, params, token) {
    const { view } = context.project;
    const facts = view.facts(context.path);
    const text = view.text(context.path);
    const positions = context.positions(context.path);
    if (facts === undefined || text === undefined || positions === undefined) return null;
    if (!context.settings.inlayHints) return [];
    const range = rangeMember(params, 'range');
    const part = range
      ? span(positions.offsetAt(range.start), positions.offsetAt(range.end))
      : span(0, text.length);
    const hints: InlayHint[] = [];
    for (const { label, fact } of labelsIn(context)) {
      if (token.isCancellationRequested) return null;
      if (!isIn(part, fact.span)) continue;
      const end = span(behindBrackets(text, fact.span.end), behindBrackets(text, fact.span.end));
      hints.push({
        position: positions.rangeOf(end).start,
        label,
        paddingLeft: true,
        ...card(context, fact),
      });
    }
    return hints;
  },
});

interface Label {
  readonly fact: ItemReference;
  readonly label: string;
}

/** What stands behind the IDs of a document; remembered, so that the project tells when it is something else. */
function labelsIn({ project, path, language }: FeatureContext): readonly Label[] {
  return project.compute(unitOf(`hints/${language}`, path), view => {
    const text = view.text(path) ?? '';
    return (view.facts(path)?.references ?? []).flatMap((fact): readonly Label[] => {
      if (fact.kind !== 'item' || !isBare(fact)) return [];
      const label = labelOf(view, fact, text, language);
      return label === undefined ? [] : [{ fact, label }];
    });
  });
}

/** An ID that stands for itself: not one that a range only means, nor the text of a link, which says where it leads. */
function isBare({ syntax, linked }: ItemReference): boolean {
  return syntax !== 'range' && !linked;
}

function isIn(part: Span, { start, end }: Span): boolean {
  return part.start <= start && end <= part.end;
}

/** `[[EX-AAS-001]]`: the hint stands behind the brackets. */
function behindBrackets(text: string, end: number): number {
  return text.startsWith(']]', end) ? end + 2 : end;
}

function labelOf(
  view: ProjectView,
  { id, span: place, from }: ItemReference,
  text: string,
  language: Language,
): string | undefined {
  const attributes = view.item(id);
  const home = view.definitions(id)[0];
  if (attributes === undefined || home === undefined || id === from) return undefined;
  const title = saysTitle(text, place.end, attributes) ? '' : shorten(attributes.title, TITLE_LIMIT);
  const level = shownLevel(view, home.path, attributes, language)?.name ?? '';
  const label = [level, title].filter(part => part !== '').join(' · ');
  return label === '' ? undefined : label;
}

/** Whether the title follows the ID in its line, as in « EX-AAS-001 (Authentification unique) ». */
function saysTitle(text: string, end: number, { title }: ItemAttributes): boolean {
  const line = /^[^\r\n]*/.exec(text.slice(end, end + NEAR + title.length))?.[0] ?? '';
  return fold(line).includes(fold(title));
}

/** The card of the item, now or when it is asked for. */
function card(context: FeatureContext, { id }: ItemReference): Pick<InlayHint, 'data' | 'tooltip'> {
  const data: HintData = { uri: context.uriOf(context.path), id };
  if (context.client.resolveInlayTooltip) return { data };
  return { tooltip: `${id} — ${context.project.view.item(id)?.title ?? ''}` };
}

/** Gives a hint the card of its item. */
export const inlayHintResolve = defineFeature<InlayHint, InlayHint>({
  method: 'inlayHint/resolve',
  capabilities: {},
  about: 'item',
  handle(context, hint) {
    const id = textMember(hint.data, 'id');
    const tooltip =
      id === undefined ? undefined : itemCard(context, itemId(id), markupFor(context.client.hoverMarkdown));
    return tooltip === undefined ? hint : { ...hint, tooltip };
  },
});
