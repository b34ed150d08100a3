import { expect, it } from 'vitest';
import { wordsIn } from '../../../../server/src/core/views/words.ts';

it.each([
  ['', 0],
  ['Un mot de passe.', 4],
  ['L’ENT DOIT aujourd’hui', 3],
  ['EX-AAS-001 — Titre', 2],
  ['[le texte](a/b/c.md "titre") suit', 3],
  ['---\ntitle: Long titre\n---\n\nDeux mots', 2],
  ['<!-- rien de ceci --> mot', 1],
  ['« » — : ; !', 0],
  ['10 000 comptes, été', 4],
])('%j has %i words', (text, count) => expect(wordsIn(text)).toBe(count));
