import { hasLevel, isWithdrawn } from '../../project/resolve.ts';
import { defineRule } from '../rule.ts';

/** `level/missing`: an item without a level, of a kind whose items otherwise have one. */
export const missing = defineRule({
  id: 'level/missing',
  severity: 'warning',
  scope: 'project',
  *check({ path, facts, project }) {
    for (const { id, idSpan, attributes } of facts.items) {
      if (hasLevel(attributes) || attributes.statement === '' || isWithdrawn(attributes)) continue;
      if (!project.usuallyFills(attributes.kind, 'level')) continue;
      const { levels, language } = project.dialect(path);
      yield { span: idSpan, args: { id, levels: levels.map(({ name }) => name[language]) } };
    }
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Un oubli parmi des exigences qui ont un niveau.',
          en: 'Forgotten among items that have a level.',
        },
        files: {
          'chapitre.md': `# Accès

- **EX-AAS-001** L'ENT DOIT reconnaître l'usager une seule fois.
- **EX-AAS-002** L'ENT DOIT proposer la déconnexion.
- **EX-AAS-003** L'ENT DEVRAIT rappeler la dernière connexion.
- **EX-AAS-004** Le mot de passe PEUT être remplacé par une clé.
- **⟦EX-AAS-005⟧** L'ENT affiche l'heure du serveur.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Un champ ou un mot-clé suffit.', en: 'A field or a keyword is enough.' },
        files: {
          'chapitre.md': `# Accès

- **EX-AAS-001** L'ENT DOIT reconnaître l'usager une seule fois.
- **EX-AAS-002** L'ENT DOIT proposer la déconnexion.
- **EX-AAS-003** L'ENT DEVRAIT rappeler la dernière connexion.

### EX-AAS-004 — Heure du serveur

- **Niveau** : facultatif

L'ENT affiche l'heure du serveur.

### EX-AAS-005 — Mémorisation

- **Statut** : retiré

L'ENT gardait le mot de passe.
`,
        },
      },
      {
        caption: { fr: 'Une sorte qui n’en porte pas d’habitude.', en: 'A kind that usually bears none.' },
        files: {
          'chapitre.md': `# Bonnes pratiques

- **BP-001** Prévenir les familles à la rentrée.
- **BP-002** Former les référents.
- **BP-003** Relire les droits chaque été.
- **BP-004** L'établissement DEVRAIT nommer un remplaçant.
`,
        },
      },
    ],
  },
});
