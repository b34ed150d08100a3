import { fold } from '../base/fold.ts';
import { EVERY_ENTRY, type HabitField, USE_FIELDS, type UseField } from '../model/field.ts';
import type { ItemAttributes, ItemKind } from '../model/item.ts';
import type { ProjectSymbol } from '../model/symbol.ts';
import { type DependencyKey, keys } from './dependencyKeys.ts';
import { hasLevel, isWithdrawn, meansAll, parseActor, withoutRemark } from './resolve.ts';
import type { SymbolDelta } from './symbolDelta.ts';

/** Which items in force name which entries, by the words that they use: no catalogue is asked here. */
export class UseTables {
  /** `field/folded name` → how many items name an entry so. */
  readonly #users = new Map<string, number>();
  /** `kind/field` → how many items in force there are, and how many fill the field. */
  readonly #counts = new Map<string, HabitCount>();
  /** Volume → how many items its chapters define. */
  readonly #volumes = new Map<string, number>();

  /** Takes in what changed in one document; adds the keys of what that changes here. */
  update(volume: string | undefined, delta: SymbolDelta, touched: Set<DependencyKey>): void {
    const balance = new Balance();
    balance.addAll(delta.removed, -1);
    balance.addAll(delta.added, 1);
    for (const [row, change] of balance.uses) this.#use(row, change, touched);
    for (const [row, change] of balance.counts) this.#count(row, change, touched);
    if (volume !== undefined && balance.items !== 0) this.#items(volume, balance.items, touched);
  }

  /** Whether an item in force names an entry so; the name is folded. */
  isUsed(field: UseField, name: string): boolean {
    return this.#users.has(`${field}/${name}`);
  }

  /** Whether items in force of a kind usually fill a field. */
  usuallyFills(kind: ItemKind, field: HabitField): boolean {
    return isHabit(this.#counts.get(`${kind}/${field}`));
  }

  /** Whether any chapter of a volume defines an item. */
  hasItems(volume: string): boolean {
    return (this.#volumes.get(volume) ?? 0) > 0;
  }

  #use(row: string, change: number, touched: Set<DependencyKey>): void {
    const slash = row.indexOf('/');
    const had = this.#users.get(row) ?? 0;
    const has = had + change;
    if (has === 0) this.#users.delete(row);
    else this.#users.set(row, has);
    if ((had === 0) !== (has === 0)) touched.add(keys.isUsed(row.slice(0, slash), row.slice(slash + 1)));
  }

  #count(row: string, change: HabitCount, touched: Set<DependencyKey>): void {
    const before = this.#counts.get(row) ?? NONE;
    const after = { items: before.items + change.items, filled: before.filled + change.filled };
    this.#counts.set(row, after);
    if (isHabit(before) === isHabit(after)) return;
    const slash = row.lastIndexOf('/');
    touched.add(keys.habit(row.slice(0, slash), row.slice(slash + 1)));
  }

  #items(volume: string, change: number, touched: Set<DependencyKey>): void {
    const had = this.hasItems(volume);
    this.#volumes.set(volume, (this.#volumes.get(volume) ?? 0) + change);
    if (had !== this.hasItems(volume)) touched.add(keys.hasItems(volume));
  }
}

/** How many items of a kind there are, and how many of them fill a field. */
interface HabitCount {
  readonly items: number;
  readonly filled: number;
}

const NONE: HabitCount = { items: 0, filled: 0 };

/** Items of a kind "usually fill" a field when at least so many do, and at least this share of the others. */
const LEAST_FILLED = 3;
const LEAST_SHARE = 0.8;

/** Who asks is one of those that do not fill it. */
function isHabit({ items, filled }: HabitCount = NONE): boolean {
  return filled >= LEAST_FILLED && filled >= (items - 1) * LEAST_SHARE;
}

/** What a document gained and lost: an item that only changed its words comes to nothing. */
class Balance {
  /** `field/folded name` → items. */
  readonly uses = new Map<string, number>();
  readonly counts = new Map<string, HabitCount>();
  items = 0;

  addAll(symbols: readonly ProjectSymbol[], step: 1 | -1): void {
    for (const symbol of symbols) if (symbol.kind === 'item') this.#add(symbol.attributes, step);
  }

  #add(attributes: ItemAttributes, step: 1 | -1): void {
    this.items += step;
    if (isWithdrawn(attributes)) return;
    // An item without a statement needs no level.
    if (attributes.statement !== '') this.#count(`${attributes.kind}/level`, hasLevel(attributes), step);
    for (const field of USE_FIELDS) {
      const values = usesOf(attributes, field);
      this.#count(`${attributes.kind}/${field}`, values.length > 0, step);
      for (const name of new Set(values.flatMap(namesIn))) {
        const use = `${field}/${name}`;
        this.uses.set(use, (this.uses.get(use) ?? 0) + step);
      }
    }
  }

  #count(row: string, isFilled: boolean, step: 1 | -1): void {
    const { items, filled } = this.counts.get(row) ?? NONE;
    this.counts.set(row, { items: items + step, filled: filled + (isFilled ? step : 0) });
  }
}

const GROUPS: Readonly<Partial<Record<UseField, string>>> = { actors: 'actor', services: 'service' };

/** The values of a field and what the ID itself says: `AAS` of `EX-AAS-001`. */
export function usesOf({ fields, groups }: ItemAttributes, field: UseField): readonly string[] {
  const group = groups[GROUPS[field] ?? ''];
  return [...(fields[field] ?? []), ...(group === undefined ? [] : [group])];
}

/** The names by which a written value is looked up: as it stands, without RACI letters, without a remark. */
function namesIn(value: string): readonly string[] {
  if (meansAll(value)) return [EVERY_ENTRY];
  return [...new Set([value, parseActor(value).name, withoutRemark(value)].map(fold))];
}
