import { parseActor, resolveActor } from '../../project/resolve.ts';
import { unknownNames, unknownParents } from '../entryNames.ts';
import { valuesOf } from '../fieldValues.ts';
import { defineRule } from '../rule.ts';

const ACTORS = `kind: actors
entries:
  - { id: prestataires, name: Prestataires }
  - { id: editeur-ent, name: Éditeur ENT, aliases: [éditeur de la solution], group: prestataires }
  - { id: hebergeur, name: Hébergeur, group: prestataires }
`;

/** `actor/unknown`: an actor that no entry of the actors catalogue bears. */
export const unknown = defineRule({
  id: 'actor/unknown',
  severity: 'error',
  scope: 'project',
  *check(context) {
    const written = valuesOf(context.facts, 'actors').map(value => {
      return {
        value,
        name: parseActor(value.text).name,
        resolution: resolveActor(context.project, value.text),
      };
    });
    yield* unknownNames(context, 'actors', written);
    yield* unknownParents(context, 'actors', 'group');
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une faute de frappe, avec une lettre RACI.', en: 'A slip, with a RACI letter.' },
        files: {
          'catalogues/acteurs.yaml': ACTORS,
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Acteurs** : ⟦éditeur ETN (R)⟧, hébergeur

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
      {
        caption: {
          fr: 'Un registre, et le groupe d’un acteur.',
          en: 'A register, and the group of an actor.',
        },
        files: {
          'catalogues/acteurs.yaml': `${ACTORS}  - { id: support, name: Support, group: ⟦prestataire⟧ }\n`,
          'exigences/marches.yaml': `items:
  - id: EX-MAR-001
    title: Réversibilité
    actors: [editeur-ent, ⟦"titulaire du marché"⟧]
    statement: Le titulaire DOIT rendre les données.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Identifiant, nom, groupe, lettre RACI.', en: 'Id, name, group, RACI letter.' },
        files: {
          'catalogues/acteurs.yaml': ACTORS,
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Acteurs** : editeur-ent (R), Hébergeur (A, C), prestataires

L'ENT DOIT reconnaître l'usager une seule fois.

### EX-AAS-002 — Heure

- **Acteurs** : —

L'ENT DOIT être à l'heure.
`,
        },
      },
      {
        caption: { fr: 'Sans catalogue, rien n’est jugé.', en: 'Without a catalogue nothing is judged.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Acteurs** : qui voudra

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
    ],
  },
});
