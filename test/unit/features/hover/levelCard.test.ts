import { expect, it } from 'vitest';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { bench, type RequestOptions } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

function card(files: Files, options: RequestOptions = {}): string | undefined {
  const contents = bench(files, options).ask(hover)?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}

const item = (level: string, statement: string): Files => ({
  '01.md': `### EX-AAS-001 — A\n\n- **Niveau** : ${level}\n\n${statement}\n`,
});

it.each<[string, Files, RegExp]>([
  [
    'the value of a field',
    item('oblig$0atoire', 'DOIT.'),
    /^\*\*obligatoire\*\*\n\n\*Niveau\*\n\n\*\*Mots-clés\*\*.*DOIT, DOIVENT/,
  ],
  ['a value in other words', item('OBLIG$0ATOIRES', 'DOIT.'), /^\*\*obligatoire\*\*/],
  [
    'a modal word',
    item('obligatoire', 'Il NE D$0OIT PAS.'),
    /^\*\*interdit\*\*\n\n\*Niveau · Interdit ou déconseille\*/,
  ],
  ['a modal word outside of items', { '01.md': 'Il DOI$0T.\n' }, /^\*\*obligatoire\*\*/],
  [
    'a register',
    { 'exigences/r.yaml': 'items:\n  - id: EX-AAS-001\n    level: recom$0mande\n    statement: x\n' },
    /^\*\*recommandé\*\*/,
  ],
])('%s shows the level with its keywords', (_, files, expected) => expect(card(files)).toMatch(expected));

it('speaks English', () => {
  expect(card(item('oblig$0atoire', 'DOIT.'), { language: 'en' })).toMatch(
    /^\*\*mandatory\*\*\n\n\*Level\*\n\n\*\*Keywords\*\*: /,
  );
});

it.each<[string, Files]>([
  ['a level that nobody knows', item('inc$0onnu', 'DOIT.')],
  ['a word that is not modal', item('obligatoire', 'Il d$0oit.')],
  ['code', { '01.md': 'Il `DO$0IT`.\n' }],
])('%s shows nothing', (_, files) => expect(card(files)).toBeUndefined());
