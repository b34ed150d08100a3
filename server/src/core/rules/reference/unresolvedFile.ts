import { missingFiles } from '../missingFile.ts';
import { defineRule } from '../rule.ts';

/** `reference/unresolved-file`: a link to a file or folder of the project that does not exist. */
export const unresolvedFile = defineRule({
  id: 'reference/unresolved-file',
  severity: 'error',
  scope: 'project',
  check: context => missingFiles(context, false),
  examples: {
    bad: [
      {
        caption: { fr: 'Le fichier a un autre nom.', en: 'The file has another name.' },
        files: {
          '01-acces.md': '# Accès\n\nVoir [l’annuaire](⟦02-anuaire.md⟧).\n',
          '02-annuaire.md': '# Annuaire\n',
        },
      },
      {
        caption: { fr: 'Le fichier a été déplacé.', en: 'The file was moved.' },
        files: {
          'sdet.yaml': "sdet: 1\nvolumes:\n  - { id: principal, chapters: ['**/*.md'] }\n",
          '01-acces.md': '# Accès\n\nVoir [l’annuaire][a].\n\n[a]: ⟦annexe/02-annuaire.md#sources⟧\n',
          'annexes/02-annuaire.md': '# Annuaire\n\n## Sources\n',
        },
      },
      {
        caption: {
          fr: 'L’introduction d’une vue, dont le chemin part du dossier du projet.',
          en: 'The introduction of a view, whose path begins at the project’s folder.',
        },
        files: {
          'sdet.yaml': "sdet: 1\nvolumes:\n  - { id: principal, chapters: ['*.md'] }\nviews: [vues/*.yaml]\n",
          'chapitre.md': '# Accès\n',
          'vues/chefs.yaml': 'view: 1\nid: chefs\nintro: ⟦intro-chefs.md⟧\n',
          'vues/intro-chefs.md': 'Ce document vous concerne.\n',
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Un lien en HTML, et un autre qu’un modèle de page complète.',
          en: 'A link in HTML, and another that a page template fills in.',
        },
        files: {
          '01-acces.md':
            '# Accès\n\nVoir <a href="02-annuaire.md">l’annuaire</a> et <a href="{{ site.url }}/aide">l’aide</a>.\n',
          '02-annuaire.md': '# Annuaire\n',
        },
      },
      {
        caption: {
          fr: 'Un chapitre, un dossier, une adresse du Web.',
          en: 'A chapter, a folder, a Web address.',
        },
        files: {
          'sdet.yaml': "sdet: 1\nvolumes:\n  - { id: principal, chapters: ['**/*.md'] }\n",
          '01-acces.md':
            '# Accès\n\n[Annuaire](annexes/02-annuaire.md), [annexes](annexes/), [le site](https://exemple.fr/absent.md).\n',
          'annexes/02-annuaire.md': '# Annuaire\n\nRetour à [l’accès](/01-acces.md).\n',
        },
      },
      {
        caption: {
          fr: 'Des liens sans extension, si le manifeste le dit.',
          en: 'Links without extension, if the manifest says so.',
        },
        files: {
          'sdet.yaml':
            "sdet: 1\nvolumes:\n  - { id: principal, chapters: ['*.md'] }\nlinks: { extension: optional }\n",
          '01-acces.md': '# Accès\n\nVoir [l’annuaire](02-annuaire#sources).\n',
          '02-annuaire.md': '# Annuaire\n\n## Sources\n',
        },
      },
      {
        caption: {
          fr: 'Un projet voisin, dans son propre dossier.',
          en: 'A nested project, in a folder of its own.',
        },
        files: {
          'chapitre.md': '# Accès\n\nVoir [l’annexe juridique](annexe-juridique/01.md).\n',
          'annexe-juridique/sdet.yaml': 'sdet: 1\n',
        },
      },
    ],
  },
});
