import { describe, expect, test } from 'vitest';
import { typedNumber } from '../../../../server/src/core/extract/typedNumber.ts';

/** `number|rest of the title`, behind `annexe` for annexes. */
function number(title: string): string | undefined {
  const found = typedNumber(title);
  return found && `${found.annex ? 'annexe ' : ''}${found.number}|${title.slice(found.length)}`;
}

describe('bears a number', () => {
  test.each([
    ['3.4 Hébergement', '3.4|Hébergement'],
    ['3.4. Hébergement', '3.4|Hébergement'],
    ['3.4 hébergement', '3.4|hébergement'],
    ['3 Hébergement', '3|Hébergement'],
    ['3. hébergement', '3|hébergement'],
    ['3) hébergement', '3|hébergement'],
    ['3 — hébergement', '3|hébergement'],
    ['3 - hébergement', '3|hébergement'],
    ['3\u00a0: hébergement', '3|hébergement'],
    ['3: hébergement', '3|hébergement'],
    ['3 « Quoi »', '3|« Quoi »'],
    ['3', '3|'],
    ['3.4', '3.4|'],
    ['8.3.1.2 T', '8.3.1.2|T'],
    ['A.2.3 T', 'A.2.3|T'],
    ['Chapitre 3 — T', '3|T'],
    ['chapitre 3 : T', '3|T'],
    ['CHAPITRE IV. T', 'IV|T'],
    ['Partie II', 'II|'],
    ['Section 4.4 T', '4.4|T'],
    ['Chapter 3', '3|'],
    ['Annexe A — T', 'annexe A|T'],
    ['ANNEXE B.2', 'annexe B.2|'],
    ['Annexe 2 T', 'annexe 2|T'],
    ['Annex II: T', 'annexe II|T'],
    ['Appendix C', 'annexe C|'],
    ['7\uFE0F\u20E3 Attributs', '7|Attributs'],
    ['1\uFE0F\u20E30\uFE0F\u20E3 Titre', '10|Titre'],
    ['\u{1F51F} Titre', '10|Titre'],
    ['3\u20E3 — Titre', '3|Titre'],
    ['📌 3.1 Titre', '3.1|Titre'],
    ['⚙️ 4. Titre', '4|Titre'],
    ['📎 Annexe B — Titre', 'annexe B|Titre'],
  ])('%s', (title, expected) => expect(number(title)).toBe(expected));
});

describe('bears none', () => {
  test.each([
    '2024 en bref',
    '3 questions à se poser',
    '100 % accessible'.replace('%', 'pour cent'),
    'Hébergement',
    'A la une',
    'I. Introduction',
    'A. Introduction',
    'Annexe à la convention',
    'Annexe technique',
    'annexe a la convention',
    'Partie civile',
    'Section commune',
    'Titre',
    'Chapitre premier',
    'Chapitre 3bis',
    '3e degré',
    '1er degré',
    '3.4x',
    '1/2 journée',
    '8:30 Accueil',
    '',
    'Voir 3.4',
    '📌 Titre',
    '📅 2024 en bref',
    '📊 3 questions à se poser',
    '🧭',
    '#\uFE0F\u20E3 Titre',
    'Titre 3\uFE0F\u20E3',
    '⚠️⚠️ Le piège n° 1',
  ])('%s', title => expect(number(title)).toBeUndefined());
});
