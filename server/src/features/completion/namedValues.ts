import type { CatalogueKind, EntryAttributes } from '../../core/model/catalogue.ts';
import type { FieldKey } from '../../core/model/field.ts';
import { withAncestors } from '../../core/project/resolve.ts';
import { FIELD_CATALOGUES } from '../fieldValue.ts';
import { COMPLETION_MESSAGES } from './messages.ts';
import { CompletionItemKind, type CompletionSite, type Offer } from './offer.ts';

/** A value that a field takes, before it has a place. */
export type ValueOffer = Omit<Offer, 'span'>;

const STATUSES = ['draft', 'proposed', 'approved', 'withdrawn'] as const;

/**
 * The values that a field takes; undefined when it takes no fixed ones. In prose people write names, in YAML ids, which
 * need no quotes.
 */
export function fieldValueOffers(
  site: CompletionSite,
  key: FieldKey,
  notation: 'prose' | 'yaml',
): readonly ValueOffer[] | undefined {
  if (key === 'level') return levelOffers(site, notation);
  if (key === 'status') return statusOffers(site, notation);
  if (key === 'degree') return degreeOffers(site);
  const catalogue = FIELD_CATALOGUES[key];
  return (
    catalogue &&
    entryOffers(site, catalogue, notation === 'prose' && (key === 'actors' || key === 'services'))
  );
}

/** The levels of the scale, the one that the text of the item around the cursor speaks of chosen beforehand. */
function levelOffers(
  { view, facts, context, offset }: CompletionSite,
  notation: 'prose' | 'yaml',
): readonly ValueOffer[] {
  const { language, levels } = view.dialect(context.path);
  const item = facts.items.findLast(({ span }) => span.start <= offset && offset <= span.end);
  const spoken = item?.attributes.keywordLevel;
  return levels.map(({ id, name, aliases, keywords }) => {
    const shown = notation === 'prose' ? name[language] : id;
    return {
      label: shown,
      kind: CompletionItemKind.EnumMember,
      insert: shown,
      detail: keywords.slice(0, 3).join(', '),
      words: [id, name.fr, name.en, ...aliases].filter(word => word !== shown),
      preselect: id === spoken,
    };
  });
}

function statusOffers({ view, context }: CompletionSite, notation: 'prose' | 'yaml'): readonly ValueOffer[] {
  const own = COMPLETION_MESSAGES[view.dialect(context.path).language].statuses;
  const words = COMPLETION_MESSAGES[context.language].statuses;
  return STATUSES.map(status => {
    const shown = notation === 'prose' ? own[status] : status;
    return {
      label: shown,
      kind: CompletionItemKind.EnumMember,
      insert: shown,
      detail: words[status] === shown ? '' : words[status],
      words: [own[status]].filter(word => word !== shown),
    };
  });
}

function degreeOffers({ context }: CompletionSite): readonly ValueOffer[] {
  const words = COMPLETION_MESSAGES[context.language].degrees;
  return (['1', '2'] as const).map(degree => ({
    label: degree,
    kind: CompletionItemKind.EnumMember,
    insert: degree,
    detail: words[degree],
  }));
}

/** The entries of the catalogues of a kind, services as the paths of a tree; undefined without such a catalogue. */
export function entryOffers(
  { view }: CompletionSite,
  catalogue: CatalogueKind,
  byName: boolean,
): readonly ValueOffer[] | undefined {
  const entries = view.entries(catalogue);
  if (entries === undefined) return undefined;
  const upward = catalogue === 'actors' ? 'group' : 'parent';
  const placed = entries.map(entry => {
    const families = withAncestors(view, entry, upward).slice(1).reverse();
    return { entry, families };
  });
  const ordered = catalogue === 'services' ? inTreeOrder(placed) : placed;
  return ordered.map(({ entry: { id, name, aliases }, families }) => {
    const shown = byName ? name || id : id;
    const other = byName ? id : name;
    const family = families.map(above => above.name || above.id).join(' › ');
    return {
      label: shown,
      kind: CompletionItemKind.EnumMember,
      insert: shown,
      detail: [family, other === shown ? '' : other]
        .filter(Boolean)
        .join(catalogue === 'services' ? ' › ' : ' · '),
      description: aliases.join(', '),
      words: [other, ...aliases].filter(word => word !== shown),
      about: { catalogue, entry: id },
    };
  });
}

interface Placed {
  readonly entry: EntryAttributes;
  /** Outermost first. */
  readonly families: readonly EntryAttributes[];
}

/** Every service behind its family. */
function inTreeOrder(placed: readonly Placed[]): readonly Placed[] {
  const rank = new Map(placed.map(({ entry }, index) => [entry.id, index]));
  const way = ({ entry, families }: Placed): readonly number[] =>
    [...families, entry].map(({ id }) => rank.get(id) ?? -1);
  const keyed = placed.map(each => ({ each, way: way(each) }));
  keyed.sort((a, b) => compareWays(a.way, b.way));
  return keyed.map(({ each }) => each);
}

function compareWays(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = (a[i] ?? 0) - (b[i] ?? 0);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
