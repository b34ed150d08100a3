import { describe, expect, it } from 'vitest';
import { bodyOf } from '../support/viewOf.ts';

function check(statement: string, expected: string): void {
  expect(bodyOf(statement, { detail: 'plain' })).toBe(expected);
}

describe('the short version of a statement', () => {
  it.each([
    ['Un. Deux.', 'Un.'],
    ['Un.\n\nDeux.', 'Un.'],
    ['Un *deux. Trois* quatre.', 'Un *deux.*'],
    ['Un `a. B` deux. Trois.', 'Un `a. B` deux.'],
    ['Un[^1]. Deux.\n\n[^1]: Note.', 'Un[^1].\n\n[^1]: Note.'],
    ['Un.[^1] Deux.\n\n[^1]: Note.', 'Un.[^1]\n\n[^1]: Note.'],
    ['Il doit :\n\n- un ;\n- deux.\n\nSuite.', 'Il doit :\n\n- un ;\n- deux.'],
    ['Il doit :', 'Il doit :'],
    ['1. un. Deux.\n2. trois', '1. un. Deux.\n2. trois'],
    ['| a |\n| - |\n| b. C |\n\nSuite.', '| a |\n| - |\n| b. C |'],
    ['### Titre\n\nUn. Deux.', 'Un.'],
    ['> Un. Deux.\n>\n> Trois.', '> Un.'],
    ['Voir [un lien. Long](https://exemple.fr). Deux.', 'Voir [un lien.](https://exemple.fr)'],
  ])('of %j', check);

  it('is what the item says in plain words, where it does', () => {
    check('Un. Deux.\n\n> **En clair** : c’est simple. Très.', 'C’est simple. Très.');
    check('Un. Deux.\n\n> **En clair** : « oui » dit-il.', '« Oui » dit-il.');
    check('Un. Deux.\n\n> **En clair** :\n>\n> - liste', '- liste');
  });

  it('may be empty', () => {
    check('', '');
  });
});
