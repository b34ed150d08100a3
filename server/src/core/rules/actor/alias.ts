import { fr } from '../../messages/typography.ts';
import { parseActor, resolveActor } from '../../project/resolve.ts';
import { valuesOf } from '../fieldValues.ts';
import { replaceValue } from '../replaceValue.ts';
import { defineRule } from '../rule.ts';

const ACTORS = `kind: actors
entries:
  - { id: editeur-ent, name: Éditeur ENT, aliases: [éditeur de la solution] }
  - { id: college, name: "Collège, lycée", aliases: [établissement] }
`;

/** `actor/alias`: an actor called by an alias; the fix puts its name. */
export const alias = defineRule({
  id: 'actor/alias',
  severity: 'info',
  scope: 'project',
  *check(context) {
    for (const { text, span } of valuesOf(context.facts, 'actors')) {
      const found = resolveActor(context.project, text);
      if (found?.kind !== 'entry' || found.by !== 'alias') continue;
      const written = parseActor(text).name;
      const { name } = found.entry;
      const edit = replaceValue(context, span, written, name);
      if (edit)
        yield { span, args: { alias: written, name }, fixes: [{ value: name, edits: [edit], safe: true }] };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Le même acteur sous un autre nom.', en: 'The same actor by another name.' },
        files: {
          'catalogues/acteurs.yaml': ACTORS,
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Acteurs** : ⟦Éditeur de la solution (R)⟧

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
      {
        caption: { fr: 'Dans un en-tête de chapitre.', en: 'In a front matter.' },
        files: {
          'catalogues/acteurs.yaml': ACTORS,
          'chapitre.md': `---
actors:
  - ⟦établissement⟧
---

# Accès
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Le nom ou l’identifiant.', en: 'The name or the id.' },
        files: {
          'catalogues/acteurs.yaml': ACTORS,
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Acteurs** : éditeur ent, editeur-ent (A)

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
      {
        caption: {
          fr: fr`Un nom à virgule ne peut pas s'écrire dans une liste de champs : son alias y est admis.`,
          en: 'A name with a comma cannot be written in a field list: its alias is accepted there.',
        },
        files: {
          'catalogues/acteurs.yaml': ACTORS,
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Acteurs** : établissement

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
    ],
  },
});
