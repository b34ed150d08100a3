import { expect, it, test } from 'vitest';
import { wordsIn } from '../../../../server/src/core/views/words.ts';

it.each([
  ['', 0],
  ['Un mot de passe.', 4],
  ['L’ENT DOIT aujourd’hui', 3],
  ['EX-AAS-001 — Titre', 2],
  ['[le texte](a/b/c.md "titre") suit', 3],
  ['---\ntitle: Long titre\n---\n\nDeux mots', 2],
  ['---\ntitle: Long titre\n...\n\nDeux mots', 2],
  ['---\n\nUn trait\n\n---\n\nDeux mots', 4],
  ['<!-- rien de ceci --> mot', 1],
  ['<!-- a --> mot <!-- jamais fini', 3],
  ['[jamais fini](a/b', 2],
  ['été'.normalize('NFD'), 1],
  ['« » — : ; !', 0],
  ['10 000 comptes, été', 4],
])('%j has %i words', (text, count) => expect(wordsIn(text)).toBe(count));

test.each(['<!-- ', '](', '<!--> ', '--> '])('%j many times is counted quickly', piece => {
  const start = performance.now();
  wordsIn(piece.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(2_000);
});
