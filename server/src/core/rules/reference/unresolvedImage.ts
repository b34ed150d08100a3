import { missingFiles } from '../missingFile.ts';
import { defineRule } from '../rule.ts';

/** `reference/unresolved-image`: an image of the project that does not exist. */
export const unresolvedImage = defineRule({
  id: 'reference/unresolved-image',
  severity: 'error',
  scope: 'project',
  check: context => missingFiles(context, true),
  examples: {
    bad: [
      {
        caption: { fr: 'L’image manque.', en: 'The image is missing.' },
        files: { 'chapitre.md': '# Accès\n\n![Les acteurs et leurs liens](⟦images/acteurs.svg⟧)\n' },
      },
      {
        caption: { fr: 'Le nom diffère par une lettre.', en: 'The name differs by a letter.' },
        files: {
          'chapitre.md': '# Accès\n\n![Les acteurs et leurs liens](⟦images/acteur.svg⟧)\n',
          'images/acteurs.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
        },
      },
      {
        caption: { fr: 'Une image en HTML.', en: 'An image in HTML.' },
        files: {
          'chapitre.md': '# Accès\n\n<p><img src="⟦images/acteurs.svg⟧" alt="Les acteurs"></p>\n',
          'images/acteurs.png': '',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'L’image existe, ou vient du Web.', en: 'The image exists, or comes from the Web.' },
        files: {
          'chapitre.md':
            '# Accès\n\n![Les acteurs et leurs liens](images/acteurs.svg) ![logo](https://exemple.fr/logo.png)\n',
          'images/acteurs.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
        },
      },
    ],
  },
});
