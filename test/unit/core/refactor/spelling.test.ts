import { describe, expect, test } from 'vitest';
import { moveFiles } from '../../../../server/src/core/refactor/moveFiles.ts';
import { percentEncoded, spelled, spelledLike } from '../../../../server/src/core/refactor/spelling.ts';
import type { Files } from '../../../support/inMemoryProject.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';
import { type Random, seededRandom } from '../../../support/random.ts';
import { after, movesIn } from './moved.ts';

describe('the characters of a destination', () => {
  test.each([
    ['aé', 'a é'],
    ['%C3%A9%20', 'é=%C3%A9 _=%20'],
    ['%c3%a9', 'é=%c3%a9'],
    ['%F0%9F%A7%AD', '🧭=%F0%9F%A7%AD'],
    ['🧭', '🧭'],
    ['%C3', '% C 3'],
    ['%zz%4', '% z z % 4'],
    ['\\(\\a', '(=\\( \\ a'],
    ['&amp;&eacute;&x;', '&=&amp; é=&eacute; & x ;'],
    ['', ''],
  ])('%o', (written, expected) => {
    const shown = spelled(written).map(({ char, raw }) =>
      char === raw ? char : `${char.replace(' ', '_')}=${raw}`,
    );
    expect(shown.join(' ')).toBe(expected);
    expect(
      spelled(written)
        .map(({ raw }) => raw)
        .join(''),
    ).toBe(written);
  });
});

test('half a pair and what no encoder touches are encoded too', () => {
  expect(percentEncoded('\ud800')).toBe('%EF%BF%BD');
  expect(['(', "'", '\t'].map(percentEncoded)).toEqual(['%28', '%27', '%09']);
});

test('takes no time', () => {
  for (const part of ['%C3%A9', '%', 'é/', '&amp;', '\\('])
    expect(spelledLike('a/'.repeat(500), part.repeat(5_000), () => false, true)).toBeDefined();
});

const NAMES = ['été', 'à b', 'plan (1)', 'a&b', "l'un", '100%', 'café', 'x,y', 'z'];

/** A character in one of the ways in which it may stand in a destination without brackets. */
function anySpelling(char: string, random: Random): string {
  const must = /[\s%&]/.test(char);
  const isPlain = !must && random.chance(0.6);
  if (isPlain) return char;
  if (char === '&' && random.chance(0.5)) return '&amp;';
  return random.chance(0.2) ? percentEncoded(char).toLowerCase() : percentEncoded(char);
}

test('there and back gives the same bytes, whatever the mixture of spellings', () => {
  const random = seededRandom(5);
  for (let run = 0; run < 120; run++) {
    const [folder, name] = [random.pick(NAMES), random.pick(NAMES)];
    const path = `${folder}/${name}.md`;
    const written = [...path].map(char => (char === '/' ? char : anySpelling(char, random))).join('');
    const url = random.pick([
      `[x](${written})`,
      `[x](./${written} "t")`,
      `[x][y]\n\n[y]: ${written}#x`,
      `<a href="${written}">x</a>`,
    ]);
    const files: Files = {
      'sdet.yaml': "sdet: 1\nvolumes: [{id: v, chapters: ['**/*.md']}]\n",
      [path]: '# A\n\n## X\n',
      'z.md': `# Z\n\n${url}\n`,
    };
    const move = random.pick([
      `${folder} → q/${folder}`,
      `${folder} → ${folder}-bis`,
      `${path} → ${folder}/${name} é.md`,
      `z.md → q/z.md`,
      `${folder} → q r/é ${folder}, z.md → s/z.md`,
    ]);
    const there = moveFiles(projectOf(files).view, movesIn(move));
    expect(there.doubts, `${url}: ${move}`).toEqual([]);
    const texts = after(files, there);
    const back = move
      .split(', ')
      .map(one => one.split(' → ').reverse().join(' → '))
      .join(', ');
    expect(after(texts, moveFiles(projectOf(texts).view, movesIn(back))), `${url}: ${move}`).toEqual(files);
  }
});
