import type { CompletionList } from 'vscode-languageserver-types';
import { defineFeature } from '../feature.ts';
import type { CompletionParams } from '../lsp.ts';
import { blockLabels } from './blockLabels.ts';
import { fieldLabels } from './fieldLabels.ts';
import { fieldValues } from './fieldValues.ts';
import { itemIds } from './itemIds.ts';
import { bracketOffers, definitionLabels, footnoteLabels } from './labels.ts';
import { htmlTargets, linkTargets } from './linkTargets.ts';
import { markdownPlace } from './markdownPlace.ts';
import { newItems } from './newItems.ts';
import {
  type CompletionSite,
  type CompletionSource,
  NOTHING,
  type Offers,
  toCompletionItem,
} from './offer.ts';
import { suppressedRules } from './ruleIds.ts';
import { sectionNumbers, volumeNames } from './sectionNumbers.ts';
import { yamlCompletion } from './yamlCompletion.ts';

/** Characters at which clients ask by themselves; most of what they ask so is answered with nothing. */
const TRIGGERS = ['[', '(', '#', '/', '^', '§', '-', '*', '{', ' '];

/**
 * Offers what fits the place: IDs, the next free ID as a whole item, labels and values of fields, numbers of sections,
 * files and anchors, labels of notes and links, rules, and the keys and values of YAML.
 */
export const completion = defineFeature<CompletionParams, CompletionList>({
  method: 'textDocument/completion',
  capabilities: { completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true } },
  about: 'position',
  handle(context, { position, context: trigger }) {
    const { view } = context.project;
    const positions = context.positions(context.path);
    const text = view.text(context.path);
    const facts = view.facts(context.path);
    if (positions === undefined || text === undefined || facts === undefined || facts.generated) return null;
    const offset = positions.offsetAt(position);
    const site: CompletionSite = {
      context,
      view,
      facts,
      text,
      offset,
      line: text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset),
      typed: trigger?.triggerCharacter,
    };
    const found = /\.(?:ya?ml|json)$/i.test(context.path) ? inYaml(site) : inMarkdown(site);
    return {
      isIncomplete: !found.complete,
      items: found.offers.map((offer, index) => toCompletionItem(site, positions, offer, index)),
    };
  },
});

/** What stands in Markdown, the narrowest place first; the first that has something to say is alone. */
const MARKDOWN_SOURCES: readonly CompletionSource[] = [
  linkTargets,
  footnoteLabels,
  definitionLabels,
  sectionNumbers,
  fieldLabels,
  blockLabels,
  fieldValues,
];

/** The parser ends a bare URL before its last signs. */
const URL_IN_PROSE = /(?:^|[\s<(*_])(?:https?:\/\/|www\.)\S*$/i;

function inMarkdown(site: CompletionSite): Offers {
  const suppressed = suppressedRules('markdown')(site);
  if (suppressed) return suppressed;
  if (site.typed === ' ' && !/(?:[-*+:,{]|§|\p{L}\.?|n[°º])[ \t]$/u.test(site.line)) return NOTHING;
  if (URL_IN_PROSE.test(site.line)) return NOTHING;
  const place = markdownPlace(site);
  if (place.kind === 'opaque') return NOTHING;
  if (place.kind === 'html') return htmlTargets(site, site.text.slice(place.start, site.offset));
  if (place.kind === 'yaml')
    return suppressedRules('yaml')(site) ?? yamlCompletion(site, place.part) ?? NOTHING;
  return first(MARKDOWN_SOURCES, site) ?? inProse(site);
}

function inYaml(site: CompletionSite): Offers {
  const suppressed = suppressedRules('yaml')(site);
  if (suppressed) return suppressed;
  const found = yamlCompletion(site, { text: site.text, start: 0 });
  if (found) return found;
  const { role } = site.facts;
  if (role.kind !== 'register' || /(?:^|[ \t])#/.test(site.line)) return NOTHING;
  return first([linkTargets, sectionNumbers], site) ?? inProse(site);
}

function first(sources: readonly CompletionSource[], site: CompletionSite): Offers | undefined {
  for (const source of sources) {
    const found = source(site);
    if (found) return found;
  }
  return undefined;
}

/** New items where one may begin, names of volumes, labels in brackets; then the IDs of the project. */
function inProse(site: CompletionSite): Offers {
  const ids = itemIds(site);
  if (/\[\[[^\][\n]*$/.test(site.line)) return ids;
  const isChapter = site.facts.role.kind === 'chapter';
  const fresh = definesAt(site) || !isChapter ? NOTHING : newItems(site);
  const brackets = site.typed === undefined && !isFlowList(site) ? bracketOffers(site) : [];
  return {
    offers: [...fresh.offers, ...volumeNames(site), ...brackets, ...ids.offers],
    complete: fresh.complete && ids.complete,
  };
}

/** `see: [«»]` in a register: the bracket is YAML's. */
function isFlowList({ facts, line }: CompletionSite): boolean {
  return facts.role.kind !== 'chapter' && /^[ \t-]*[\w-]+:[ \t]*\[[^\]]*$/.test(line);
}

/** The ID that an item is given is new: the known ones are no use there. */
function definesAt({ facts, offset }: CompletionSite): boolean {
  return facts.items.some(({ idSpan: { start, end } }) => start < end && start <= offset && offset <= end);
}
