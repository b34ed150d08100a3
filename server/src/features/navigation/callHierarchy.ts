import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from 'vscode-languageserver-types';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import { type ItemId, itemId } from '../../core/model/item.ts';
import type { ItemReference, LinkRole } from '../../core/model/reference.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { defineFeature, type FeatureContext } from '../feature.ts';
import type { TextDocumentPositionParams } from '../lsp.ts';
import { textMember } from '../params.ts';
import { definitionsOf } from '../places.ts';
import { FILE_START } from '../position.ts';
import { targetAt } from '../targetAt.ts';
import { NAVIGATION_MESSAGES } from './messages.ts';

/** Parameters of the two directions. */
export interface HierarchyParams {
  readonly item: CallHierarchyItem;
}

/** What a node carries: the ID of its item; none for the text of a document around its items. */
interface NodeData {
  readonly id?: string;
}

/** The item at the cursor, as the root of *depends on* and *cited by*; each of its definitions when there are several. */
export const prepareCallHierarchy = defineFeature<TextDocumentPositionParams, readonly CallHierarchyItem[]>({
  method: 'textDocument/prepareCallHierarchy',
  capabilities: { callHierarchyProvider: true },
  about: 'position',
  whole: true,
  handle(context, { position }) {
    const offset = context.positions(context.path)?.offsetAt(position);
    const target = offset === undefined ? undefined : targetAt(context.project.view, context.path, offset);
    if (target?.kind === 'items') return target.ids.flatMap(id => nodesOf(context, id, undefined));
    return target?.kind === 'item' ? nodesOf(context, target.id, undefined) : null;
  },
});

/** Who cites an item: other items, and the text of documents around their items. */
export const incomingCalls = defineFeature<HierarchyParams, readonly CallHierarchyIncomingCall[]>({
  method: 'callHierarchy/incomingCalls',
  capabilities: {},
  about: 'hierarchy',
  whole: true,
  handle(context, { item }, token) {
    const id = idOf(item);
    if (id === undefined) return [];
    const { view } = context.project;
    const calls: CallHierarchyIncomingCall[] = [];
    for (const path of new Set(view.referrers(id).map(referrer => referrer.path))) {
      if (token.isCancellationRequested) return null;
      const mentions = mentionsIn(view, path, fact => fact.id === id && fact.from !== id);
      for (const [from, facts] of groupBy(mentions, fact => fact.from)) {
        const node = nodeOf(context, path, from, rolesOf(facts));
        if (node) calls.push({ from: node, fromRanges: rangesOf(context, path, facts) });
      }
    }
    return calls;
  },
});

/** What an item, or the text of a document around its items, depends on and cites. */
export const outgoingCalls = defineFeature<HierarchyParams, readonly CallHierarchyOutgoingCall[]>({
  method: 'callHierarchy/outgoingCalls',
  capabilities: {},
  about: 'hierarchy',
  whole: true,
  handle(context, { item }, token) {
    const id = idOf(item);
    const { view } = context.project;
    const mentions = mentionsIn(view, context.path, fact => fact.from === id && fact.id !== id);
    const calls: CallHierarchyOutgoingCall[] = [];
    for (const [to, facts] of groupBy(mentions, fact => fact.id)) {
      if (token.isCancellationRequested) return null;
      for (const node of nodesOf(context, to, rolesOf(facts))) {
        calls.push({ to: node, fromRanges: rangesOf(context, context.path, facts) });
      }
    }
    return calls;
  },
});

function idOf(item: CallHierarchyItem): ItemId | undefined {
  const id = textMember(item.data, 'id');
  return id === undefined ? undefined : itemId(id);
}

function mentionsIn(
  view: ProjectView,
  path: ProjectPath,
  wanted: (fact: ItemReference) => boolean,
): readonly ItemReference[] {
  const facts = view.facts(path)?.references ?? [];
  return facts.filter((fact): fact is ItemReference => fact.kind === 'item' && wanted(fact));
}

/** In the order in which the groups begin. */
function groupBy<Key>(
  facts: readonly ItemReference[],
  keyOf: (fact: ItemReference) => Key,
): ReadonlyMap<Key, readonly ItemReference[]> {
  const groups = new Map<Key, ItemReference[]>();
  for (const fact of facts) {
    const group = groups.get(keyOf(fact)) ?? [];
    group.push(fact);
    groups.set(keyOf(fact), group);
  }
  return groups;
}

/** Fields before mere mentions. */
function rolesOf(facts: readonly ItemReference[]): readonly LinkRole[] {
  const roles = [...new Set(facts.map(({ role }) => role))];
  return roles.sort((a, b) => Number(a === 'mention') - Number(b === 'mention'));
}

function nodesOf(
  context: FeatureContext,
  id: ItemId,
  roles: readonly LinkRole[] | undefined,
): readonly CallHierarchyItem[] {
  const paths = new Set(definitionsOf(context.project.view, id).map(({ path }) => path));
  return [...paths].flatMap(path => nodeOf(context, path, id, roles) ?? []);
}

/** One item in one document, or (no `id`) the text of the document around its items. */
function nodeOf(
  context: FeatureContext,
  path: ProjectPath,
  id: ItemId | undefined,
  roles: readonly LinkRole[] | undefined,
): CallHierarchyItem | undefined {
  const facts = context.project.view.facts(path);
  const positions = context.positions(path);
  if (facts === undefined || positions === undefined) return undefined;
  const words = NAVIGATION_MESSAGES[context.language];
  const role = roles?.map(name => words.roles[name]).join(', ');
  const uri = context.uriOf(path);
  if (id === undefined) {
    const place = { uri, range: FILE_START, selectionRange: FILE_START };
    const data: NodeData = {};
    return { name: facts.title ?? path, kind: SymbolKind.File, ...detail([role, path]), ...place, data };
  }
  const item = facts.items.find(fact => fact.id === id);
  if (item === undefined) return undefined;
  return {
    name: id,
    kind: SymbolKind.Key,
    ...detail([role, item.attributes.title]),
    uri,
    range: positions.rangeOf(item.span),
    selectionRange: positions.rangeOf(item.idSpan),
    data: { id } satisfies NodeData,
  };
}

function detail(parts: readonly (string | undefined)[]): Pick<CallHierarchyItem, 'detail'> {
  const text = parts.filter(part => part !== undefined && part !== '').join(' · ');
  return text === '' ? {} : { detail: text };
}

function rangesOf(
  context: FeatureContext,
  path: ProjectPath,
  facts: readonly ItemReference[],
): CallHierarchyOutgoingCall['fromRanges'] {
  const positions = context.positions(path);
  return positions === undefined ? [] : facts.map(({ span }) => positions.rangeOf(span));
}
