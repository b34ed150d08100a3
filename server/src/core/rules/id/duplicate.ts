import type { RelatedPlace } from '../../model/finding.ts';
import type { ItemFact, ItemId } from '../../model/item.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** So many other places are shown at each: of an ID that a machine wrote a thousand times, nobody reads a million. */
const MOST_RELATED = 20;

/** `id/duplicate`: an ID that is defined more than once, at each of its definitions. */
export const duplicate = defineRule({
  id: 'id/duplicate',
  severity: 'error',
  scope: 'project',
  *check(context) {
    const known = new Map<ItemId, Definitions>();
    for (const [item, ordinal] of numbered(context.facts.items)) {
      const definitions = known.get(item.id) ?? definitionsOf(item.id, context);
      known.set(item.id, definitions);
      const { places, elsewhere } = definitions;
      if (places.length < 2) continue;
      const near = places.slice(0, MOST_RELATED + 1);
      const others = near.filter(place => place.path !== context.path || place.ordinal !== ordinal);
      yield {
        span: item.idSpan,
        args: { id: item.id, count: places.length, elsewhere },
        related: others.slice(0, MOST_RELATED).map(related(item.id)),
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Le même identifiant dans deux chapitres.', en: 'The same ID in two chapters.' },
        files: {
          '01-acces.md': `# Accès

### ⟦EX-AAS-001⟧ — Authentification unique

L'ENT DOIT reconnaître l'usager une seule fois.
`,
          '02-annuaire.md': `# Annuaire

### ⟦EX-AAS-001⟧ — Alimentation de l'annuaire

L'annuaire DOIT être alimenté chaque nuit.
`,
        },
      },
      {
        caption: { fr: 'Un copier-coller dans le même chapitre.', en: 'Copy and paste in one chapter.' },
        files: {
          'chapitre.md': `# Accès

- **⟦EX-AAS-002⟧** L'ENT DOIT proposer la déconnexion.
- **⟦EX-AAS-002⟧** L'ENT DEVRAIT rappeler la dernière connexion.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Chaque exigence a le sien.', en: 'Each item has its own.' },
        files: {
          'chapitre.md': `# Accès

- **EX-AAS-002** L'ENT DOIT proposer la déconnexion.
- **EX-AAS-003** L'ENT DEVRAIT rappeler la dernière connexion (voir EX-AAS-002).
`,
        },
      },
      {
        caption: {
          fr: 'Un tableau récapitulatif ne définit rien si le manifeste le dit.',
          en: 'A summary table defines nothing if the manifest says so.',
        },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
items:
  requirement: { pattern: 'EX-[A-Z]{3}-\\d{3}', forms: [heading, lead] }
`,
          'chapitre.md': `# Accès

| Exigence | Objet |
|---|---|
| EX-AAS-001 | Authentification unique |

### EX-AAS-001 — Authentification unique

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
    ],
  },
});

interface Definitions {
  /** Those of the document first. */
  readonly places: ReturnType<RuleContext['project']['definitions']>;
  /** Other documents with a definition. */
  readonly elsewhere: readonly RelatedPlace['path'][];
}

function definitionsOf(id: ItemId, { path, project }: RuleContext): Definitions {
  const all = project.definitions(id);
  const others = all.filter(place => place.path !== path);
  const own = all.filter(place => place.path === path);
  return { places: [...own, ...others], elsewhere: [...new Set(others.map(place => place.path))] };
}

/** Each item with how many definitions of its ID stand before it in the document. */
function numbered(items: RuleContext['facts']['items']): readonly (readonly [ItemFact, number])[] {
  const seen = new Map<ItemId, number>();
  return items.map(item => {
    const ordinal = seen.get(item.id) ?? 0;
    seen.set(item.id, ordinal + 1);
    return [item, ordinal];
  });
}

function related(id: ItemId): (place: { path: RelatedPlace['path']; ordinal: number }) => RelatedPlace {
  return ({ path, ordinal }) => ({ path, symbol: { kind: 'definition', id, ordinal } });
}
