import { defineRule } from '../rule.ts';

/** `id/malformed`: a word that looks like an ID of the project but fits none of its patterns. */
export const malformed = defineRule({
  id: 'id/malformed',
  severity: 'warning',
  scope: 'project',
  *check({ facts, project }) {
    for (const reference of facts.references) {
      if (reference.kind !== 'malformed') continue;
      // Capitals alone: `id/case` says so.
      if (project.idInOtherCase(reference.text) !== undefined) continue;
      const close = project.nearestId(reference.text);
      if (close === undefined && !/^\S*\d\S*$/.test(reference.text)) continue;
      const fixes =
        close === undefined
          ? []
          : [{ value: close, edits: [{ span: reference.span, text: close }], safe: false }];
      yield { span: reference.span, args: { text: reference.text, nearest: close }, fixes };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un chiffre de moins.', en: 'A digit too few.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

L'ENT DOIT reconnaître l'usager une seule fois.

### EX-AAS-002 — Déconnexion

L'ENT DOIT proposer la déconnexion (voir ⟦EX-AAS-01⟧).
`,
        },
      },
      {
        caption: {
          fr: 'Un tiret typographique à la place du trait d’union.',
          en: 'A typographic dash in place of the hyphen.',
        },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

L'ENT DOIT reconnaître l'usager une seule fois.

## Exceptions

Le poste partagé fait exception à ⟦EX–AAS–001⟧.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Un identifiant qui suit le modèle.', en: 'An ID that fits the pattern.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

L'ENT DOIT reconnaître l'usager une seule fois.

### EX-AAS-002 — Déconnexion

L'ENT DOIT proposer la déconnexion (voir EX-AAS-001).
`,
        },
      },
      {
        caption: {
          fr: 'Les références d’autres documents ne ressemblent pas aux nôtres.',
          en: 'References of other documents do not look like ours.',
        },
        files: {
          'chapitre.md': `# Accès

Voir la norme ISO-8859-1, la règle R12 du guide, le critère 1.6 et le code \`EX-1\`.
`,
        },
      },
    ],
  },
});
