import type { ProjectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';
import { type Debt, quoted } from '../model/debt.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { Finding } from '../model/finding.ts';
import { type ItemId, itemId } from '../model/item.ts';
import type { ProjectView } from '../project/projectView.ts';

/** Findings parted by the project's baseline. */
export interface Weighed {
  /** In the order given. */
  readonly told: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** How many findings each debt has accepted. */
  readonly used: ReadonlyMap<Debt, number>;
}

/** Takes the findings of a document that the baseline knows out of what is told, each debt up to its count. */
export function partByBaseline(findings: readonly Finding[], path: ProjectPath, view: ProjectView): Weighed {
  const used = new Map<Debt, number>();
  const facts = view.facts(path);
  const debts = facts === undefined ? [] : debtsOf(facts, path, view);
  if (facts === undefined || debts.length === 0) return { told: findings, accepted: [], used };
  const byPlace = new Map(debts.map(debt => [placeKey(debt), debt]));
  const told: Finding[] = [];
  const accepted: Finding[] = [];
  for (const finding of findings) {
    const debt = isAcceptable(finding) ? byPlace.get(placeKey(placeOf(finding, facts, view))) : undefined;
    const count = debt === undefined ? 0 : (used.get(debt) ?? 0);
    if (debt === undefined || count >= debt.count) told.push(finding);
    else {
      used.set(debt, count + 1);
      accepted.push(finding);
    }
  }
  return { told, accepted, used };
}

/** The debts by which these findings would be known, in no order. */
export function debtsFor(findings: readonly Finding[], view: ProjectView): readonly Debt[] {
  const debts = new Map<string, Debt>();
  for (const finding of findings) {
    const facts = view.facts(finding.path);
    if (facts === undefined || !isAcceptable(finding) || facts.role.kind === 'baseline') continue;
    const place = placeOf(finding, facts, view);
    const key = JSON.stringify([finding.path, placeKey(place)]);
    debts.set(key, { ...place, file: finding.path, count: (debts.get(key)?.count ?? 0) + 1 });
  }
  return [...debts.values()];
}

/** A check that did not take place can be no debt. */
function isAcceptable({ rule }: Finding): boolean {
  return rule !== 'internal/failure';
}

/** The debts that are looked for in a document: its own, and those of items that have moved to it. */
function debtsOf(facts: DocumentFacts, path: ProjectPath, view: ProjectView): readonly Debt[] {
  const { all, byFile, byItem } = view.baseline();
  if (all.length === 0) return [];
  const places = (id: ItemId): readonly ProjectPath[] => view.definitions(id).map(place => place.path);
  const own = (byFile.get(path) ?? []).filter(
    ({ item }) => item === undefined || places(itemId(item)).includes(path),
  );
  const ids = new Set(facts.items.map(({ id }) => id));
  const moved = [...ids].flatMap(id =>
    (byItem.get(id) ?? []).filter(({ file }) => {
      const now = places(id);
      return file !== path && now[0] === path && !now.some(other => other === file);
    }),
  );
  return [...own, ...moved];
}

type DebtPlace = Pick<Debt, 'rule' | 'item' | 'text'>;

function placeKey({ rule, item, text }: DebtPlace): string {
  return JSON.stringify([rule, item ?? '', text]);
}

function placeOf({ rule, span, path }: Finding, facts: DocumentFacts, view: ProjectView): DebtPlace {
  const text = quoted((view.text(path) ?? '').slice(span.start, span.end));
  return { rule, item: itemAround(span, facts), text };
}

/** The innermost item around a place. */
function itemAround({ start }: Span, { items }: DocumentFacts): ItemId | undefined {
  let best: DocumentFacts['items'][number] | undefined;
  for (const item of items) {
    if (item.span.start > start || start >= item.span.end) continue;
    if (best === undefined || length(item.span) <= length(best.span)) best = item;
  }
  return best?.id;
}

function length({ start, end }: Span): number {
  return end - start;
}
