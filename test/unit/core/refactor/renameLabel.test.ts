import { describe, expect, test } from 'vitest';
import { renamed } from './renamed.ts';

/** One chapter before and after; or the refusal. */
function check(before: string, name: string, expected: string): void {
  const result = renamed({ '01.md': before }, name);
  expect(typeof result === 'string' ? result : result['01.md']).toBe(expected);
}

describe('footnotes', () => {
  const after = 'A[^note] et B[^note], voir [^5].\n\n[^note]: Un.\n[^5]: Cinq.\n';
  test.each([
    'A[^$04] et B[^4], voir [^5].\n\n[^4]: Un.\n[^5]: Cinq.\n',
    'A[^4] et B[^4$0], voir [^5].\n\n[^4]: Un.\n[^5]: Cinq.\n',
    'A[^4] et B[^4], voir [^5].\n\n[^$04]: Un.\n[^5]: Cinq.\n',
  ])('%j', before => check(before, 'note', after));
  test('prose names them by number', () => {
    check(
      'A[^4]. Voir note de bas de page n° 4.\n\n[^$04]: Un.\n',
      '7',
      'A[^7]. Voir note de bas de page n° 7.\n\n[^7]: Un.\n',
    );
    check('A[^4]. Voir note de bas de page n° 4.\n\n[^$04]: Un.\n', 'sept', 'refused: other-meaning 01.md');
  });
  test.each([
    ['A[^$04] B[^5].\n\n[^4]: Un.\n[^5]: Deux.\n', '5', 'refused: taken 01.md'],
    ['A[^$04] B[^9].\n\n[^4]: Un.\n', '9', 'refused: cited 01.md'],
    ['A[^$04].\n\n[^4]: Un.\n', '4', 'refused: unchanged'],
    ['A[^$04].\n\n[^4]: Un.\n', 'a b', 'refused: malformed'],
    ['A[^$04].\n\n[^4]: Un.\n', '', 'refused: malformed'],
    ['A[^$08].\n\n[^4]: Un.\n', '9', 'refused: undefined'],
    ['A[^$04].\n\n[^4]: Un.\n\n[^4]: Deux.\n', '9', 'refused: defined-twice 01.md'],
  ])('%j as %j', check);
});

describe('definitions of links', () => {
  const text = (label: string): string =>
    `[texte][${label}], [${label}][], ![alt][${label}] et [autre].\n\n[${label}]: a.md\n[autre]: b.md\n`;
  test.each([0, 1, 2, 3])('from the occurrence %i', index => {
    const before = text('guide');
    let at = -1;
    for (let found = 0; found <= index; found++) at = before.indexOf('guide', at + 1);
    check(`${before.slice(0, at + 2)}$0${before.slice(at + 2)}`, 'le manuel', text('le manuel'));
  });
  test('capitals and white space do not count', () => {
    check(
      '[texte][GUIDE] [t][Guide]\n\n[gui$0de]: a.md\n',
      'manuel',
      '[texte][MANUEL] [t][Manuel]\n\n[manuel]: a.md\n',
    );
  });
  test.each([
    ['[t][gui$0de] [u][x]\n\n[guide]: a.md\n[x]: b.md\n', 'X', 'refused: taken 01.md'],
    ['[t][gui$0de] [u][inconnu]\n\n[guide]: a.md\n', 'inconnu', 'refused: cited 01.md'],
    ['[t][gui$0de]\n\n[guide]: a.md\n', 'a]b', 'refused: malformed'],
    ['[t][incon$0nu]\n\n[guide]: a.md\n', 'x', 'refused: undefined'],
    ['[t][gui$0de] [mot].\n\n[guide]: a.md\n', 'mot', 'refused: other-meaning 01.md'],
  ])('%j as %j', check);
});

describe('explicit anchors', () => {
  test.each([
    ['## Titre {#re$0pere}\n\n[a](#repere)\n', 'ici', '## Titre {#ici}\n\n[a](#ici)\n'],
    [
      '<a id="repere"></a>\n\n[a](#rep$0ere) [b](01.md#repere)\n',
      'ici',
      '<a id="ici"></a>\n\n[a](#ici) [b](01.md#ici)\n',
    ],
    ['## Titre {#re$0pere}\n\n## Ici\n', 'ici', 'refused: taken 01.md'],
    ['## Titre {#re$0pere}\n\n[a](#ici)\n', 'ici', 'refused: cited 01.md'],
    ['## Titre {#re$0pere}\n', 'a b', 'refused: malformed'],
    ['## Titre {#re$0pere}\n', 'repere', 'refused: unchanged'],
    ['## Titre {#re$0pere}\n', 'mon_ancre-2.b', '## Titre {#mon_ancre-2.b}\n'],
    ['## Titre {#re$0pere}\n', '*ici*', 'refused: malformed'],
    ['## Titre {#re$0pere}\n', '~~ici~~', 'refused: malformed'],
    ['## Titre {#re$0pere}\n', 'https://a.fr', 'refused: malformed'],
    ['<a id="rep$0ere"></a>\n\n[a](#repere)\n', '**ici**', 'refused: malformed'],
  ])('%j as %j', check);
});
