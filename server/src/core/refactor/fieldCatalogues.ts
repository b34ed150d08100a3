import type { CatalogueKind } from '../model/catalogue.ts';
import type { FieldKey } from '../model/field.ts';

/** The catalogue whose entries the values of a field name. */
export const FIELD_CATALOGUES: Readonly<Partial<Record<FieldKey, CatalogueKind>>> = {
  actors: 'actors',
  services: 'services',
  level: 'levels',
  needs: 'needs',
  legal: 'references',
  objects: 'objects',
};

/** The keys of catalogue entries whose values name other entries, and the catalogues in which those are looked up. */
export const ENTRY_CATALOGUES: Readonly<
  Partial<Record<CatalogueKind, Readonly<Record<string, readonly CatalogueKind[]>>>>
> = {
  actors: { group: ['actors'] },
  services: {
    parent: ['services'],
    'merged-into': ['services'],
    interface: ['references'],
    'mandatory-by': ['references'],
  },
  glossary: { prefer: ['glossary'], 'not-to-confuse-with': ['glossary'] },
  references: { 'superseded-by': ['references'] },
  objects: { 'exchanged-by': ['services', 'actors'] },
  needs: { actor: ['actors'] },
};

/** The keys of a view whose values name entries. */
export const VIEW_CATALOGUES: Readonly<Record<string, readonly CatalogueKind[]>> = {
  actors: ['actors'],
  services: ['services'],
  levels: ['levels'],
  needs: ['needs'],
};
