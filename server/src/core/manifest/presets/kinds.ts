import { ITEM_FORMS } from '../../model/item.ts';
import type { ItemKindDefinition } from '../manifest.ts';

/** What a manifest without `items` means: requirements and practices with the IDs that DESIGN §2 shows. */
export const DEFAULT_KINDS: readonly ItemKindDefinition[] = [
  {
    kind: 'requirement',
    pattern: 'EX-(?<service>[A-Z]{2,4})-(?<number>\\d{3})',
    path: undefined,
    forms: ITEM_FORMS,
  },
  { kind: 'practice', pattern: 'BP-(?<number>\\d{3})', path: undefined, forms: ITEM_FORMS },
];
