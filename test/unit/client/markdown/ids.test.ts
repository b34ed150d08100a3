import { describe, expect, it } from 'vitest';
import { findIds, leadingId } from '../../../../client/src/markdown/ids.ts';

const KNOWN = new Set(['EX-1', 'EX-1.2', 'EX_3', 'É-4', '1.6', 'RGS']);
const find = (id: string): string | undefined => (KNOWN.has(id) ? id : undefined);

describe('IDs in a text', () => {
  it.each([
    ['EX-1', '«EX-1»'],
    ['voir EX-1, EX-1.2.', 'voir «EX-1», «EX-1.2».'],
    ['(EX_3) É-4 !', '(«EX_3») «É-4» !'],
    ['EX-1/EX_3+É-4', '«EX-1»/«EX_3»+«É-4»'],
    ['[[EX-1]] [[ RGS ]] [EX-1]', '«[[EX-1]]» «[[ RGS ]]» [«EX-1»]'],
    ['[[voir EX-1]]', '[[voir «EX-1»]]'],
    ['EX-1…', '«EX-1»…'],
    ['(https://a.fr/EX-1 EX-1)', '(https://a.fr/EX-1 «EX-1»)'],
    ['git+ssh://EX-1', 'git+ssh://EX-1'],
    ['EX-10 xEX-1 EX-1x EX-1-b', 'EX-10 xEX-1 EX-1x EX-1-b'],
    ['§ 1.6', '§ 1.6'],
    ['', ''],
    ['[[]] [[', '[[]] [['],
  ])('%s', (text, expected) => {
    let marked = '';
    let at = 0;
    for (const { start, end } of findIds(text, find)) {
      marked += `${text.slice(at, start)}«${text.slice(start, end)}»`;
      at = end;
    }
    expect(marked + text.slice(at)).toBe(expected);
  });
});

describe('the ID that a text begins with', () => {
  it.each([
    ['EX-1 — Titre', 'EX-1'],
    ['  EX-1: x', '  EX-1'],
    ['[EX-1] Titre', '[EX-1]'],
    ['[EX-1 Titre]', '[EX-1'],
    ['EX-1. Titre', 'EX-1'],
    ['[[EX-1]] x', undefined],
    ['Voir EX-1', undefined],
    ['EX-10', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    const found = leadingId(text, find);
    expect(found && text.slice(0, found.end)).toBe(expected);
  });
});
