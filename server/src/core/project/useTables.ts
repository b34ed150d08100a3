import { fold } from '../base/fold.ts';
import { Multiset } from '../base/multiset.ts';
import { EVERY_ENTRY, USE_FIELDS, type UseField } from '../model/field.ts';
import type { ItemAttributes, ItemId, ItemKind } from '../model/item.ts';
import type { ProjectSymbol } from '../model/symbol.ts';
import { type DependencyKey, keys } from './dependencyKeys.ts';
import type { FieldCount } from './projectView.ts';
import { isWithdrawn, meansAll, parseActor, withoutRemark } from './resolve.ts';
import type { SymbolDelta } from './symbolDelta.ts';

/** Which items in force name which entries, by the words that they use: no catalogue is asked here. */
export class UseTables {
  /** `field/folded name` → ids of items. */
  readonly #users = new Map<string, Multiset>();
  /** `kind/field` → how many items in force there are, and how many fill the field. */
  readonly #counts = new Map<string, FieldCount>();
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

  /** Items in force that name an entry so. */
  users(field: UseField, name: string): readonly ItemId[] {
    return [...(this.#users.get(`${field}/${name}`)?.values() ?? [])] as ItemId[];
  }

  /** How many items in force of a kind there are, and how many fill a field. */
  fieldCount(kind: ItemKind, field: UseField): FieldCount {
    return this.#counts.get(`${kind}/${field}`) ?? { items: 0, filled: 0 };
  }

  /** Whether any chapter of a volume defines an item. */
  hasItems(volume: string): boolean {
    return (this.#volumes.get(volume) ?? 0) > 0;
  }

  #use(row: string, change: number, touched: Set<DependencyKey>): void {
    const { field, name, id } = parseRow(row);
    const set = this.#users.get(`${field}/${name}`) ?? new Multiset();
    let changed = false;
    for (let i = 0; i < change; i++) changed = set.add(id) || changed;
    for (let i = 0; i > change; i--) changed = set.remove(id) || changed;
    if (set.size === 0) this.#users.delete(`${field}/${name}`);
    else this.#users.set(`${field}/${name}`, set);
    if (changed) touched.add(keys.users(field, name));
  }

  #count(row: string, change: FieldCount, touched: Set<DependencyKey>): void {
    if (change.items === 0 && change.filled === 0) return;
    const before = this.#counts.get(row) ?? { items: 0, filled: 0 };
    this.#counts.set(row, {
      items: before.items + change.items,
      filled: before.filled + change.filled,
    });
    const slash = row.lastIndexOf('/');
    touched.add(keys.fieldCount(row.slice(0, slash), row.slice(slash + 1)));
  }

  #items(volume: string, change: number, touched: Set<DependencyKey>): void {
    const had = this.hasItems(volume);
    this.#volumes.set(volume, (this.#volumes.get(volume) ?? 0) + change);
    if (had !== this.hasItems(volume)) touched.add(keys.hasItems(volume));
  }
}

/** Separates the parts of a row; it cannot stand in a field's name or an ID. */
const SEPARATOR = '\u0000';

/** What a document gained and lost: an item that only changed its words comes to nothing. */
class Balance {
  readonly uses = new Map<string, number>();
  readonly counts = new Map<string, FieldCount>();
  items = 0;

  addAll(symbols: readonly ProjectSymbol[], step: 1 | -1): void {
    for (const symbol of symbols) if (symbol.kind === 'item') this.#add(symbol.id, symbol.attributes, step);
  }

  #add(id: ItemId, attributes: ItemAttributes, step: 1 | -1): void {
    this.items += step;
    if (isWithdrawn(attributes)) return;
    for (const field of USE_FIELDS) {
      const values = usesOf(attributes, field);
      const row = `${attributes.kind}/${field}`;
      const { items, filled } = this.counts.get(row) ?? { items: 0, filled: 0 };
      this.counts.set(row, { items: items + step, filled: filled + (values.length > 0 ? step : 0) });
      for (const name of new Set(values.flatMap(namesIn))) {
        const use = [field, name, id].join(SEPARATOR);
        this.uses.set(use, (this.uses.get(use) ?? 0) + step);
      }
    }
  }
}

function parseRow(row: string): { field: UseField; name: string; id: string } {
  const [field = '', name = '', id = ''] = row.split(SEPARATOR);
  return { field: field as UseField, name, id };
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
