import { defineRule } from '../rule.ts';

/** `reference/outside-project`: a link that leaves the project's folder. */
export const outsideProject = defineRule({
  id: 'reference/outside-project',
  severity: 'warning',
  scope: 'local',
  *check({ facts }) {
    for (const reference of facts.references) {
      if (reference.kind !== 'link' || reference.target.kind !== 'outside') continue;
      yield { span: reference.urlSpan, args: { url: reference.url } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un dossier au-dessus du projet.', en: 'A folder above the project.' },
        files: { 'chapitre.md': '# Accès\n\nVoir [le marché](⟦../marche/cctp.md⟧).\n' },
      },
    ],
    good: [
      {
        caption: { fr: 'Dans le projet, ou sur le Web.', en: 'Inside the project, or on the Web.' },
        files: {
          'sdet.yaml': "sdet: 1\nvolumes:\n  - { id: principal, chapters: ['**/*.md'] }\n",
          'principal/01.md':
            '# Accès\n\nVoir [l’annexe](../annexe/01.md) et [le site](https://exemple.fr).\n',
          'annexe/01.md': '# Annexe\n',
        },
      },
    ],
  },
});
