import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'term/confusable';
const files = (text: string): Record<string, string> => ({
  'catalogues/g.yaml':
    'kind: glossary\nentries:\n  - { id: s, name: solution, not-to-confuse-with: [p] }\n  - { id: p, name: projet }\n  - { id: x, name: texte }\n',
  'a.md': `# Titre\n\n${text}\n`,
});

describe('found', () => {
  test.each([
    'La solution (⟦projet⟧).',
    'Le projet/⟦solution⟧.',
    "La solution, c'est-à-dire le ⟦projet⟧, suit.",
    'La solution, aussi appelée ⟦projet⟧.',
    'The solution, also known as the ⟦projet⟧.',
  ])('%s', text => expect(markedBy(RULE, files(text))).toEqual(files(text)));
});

describe('left alone', () => {
  test.each([
    'La solution ou le projet.',
    'La solution du projet.',
    'La solution (texte).',
    'La solution. Le projet.',
    'La solution, le projet.',
  ])('%s', text => expect(markedBy(RULE, files(text))).toEqual(files(text)));
});
