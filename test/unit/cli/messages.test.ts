import { expect, test } from 'vitest';
import { CLI_MESSAGES } from '../../../server/src/cli/messages/index.ts';

/** All texts of a table, functions called with small samples. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return samples(path).map(args => [path, String(value(...args))] as const);
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    texts(inner, path === '' ? key : `${path}.${key}`),
  );
}

function samples(path: string): readonly (readonly unknown[])[] {
  if (/^severity/.test(path))
    return [
      ['error', 2],
      ['info', 1],
    ];
  if (/checked|kept|tooMany|list\.(items|sections|actors|views)|view\.findings/.test(path))
    return [
      [0, 0, 0],
      [1, 1, 1],
      [2, 2, 2],
    ];
  if (/total|choices|extra|known(Rules|Actors|Views)|severalProjects/.test(path)) return [[['a', 'b']]];
  if (/view\.overBudget/.test(path)) return [['a', 2, 1]];
  if (/refactor\.(?:renamed|moved)/.test(path))
    return [
      ['a', 'b', 1, 1, 1],
      ['a', 'b', 2, 2, 2],
    ];
  if (/unknown(Option|Command|Rule|Actor)|severalThings/.test(path))
    return [
      ['x', []],
      ['x', ['y', 'z']],
    ];
  return [['a', 'b', ['c']]].map(args => (/nothingToCheck/.test(path) ? ['a', ['b']] : args));
}

test('French texts are set in French typography', () => {
  for (const [path, text] of texts(CLI_MESSAGES.fr)) {
    expect([path, /« | »| [:;!?](?:\s|$)|'/.test(text)]).toEqual([path, false]);
  }
});
test('English texts have no French quotes', () => {
  for (const [path, text] of texts(CLI_MESSAGES.en))
    expect([path, /[«»]|\u00a0/.test(text)]).toEqual([path, false]);
});
test('both tables have the same keys', () => {
  const keys = (table: object): readonly string[] => [...new Set(texts(table).map(([path]) => path))];
  expect(keys(CLI_MESSAGES.en)).toEqual(keys(CLI_MESSAGES.fr));
});
test('no text says undefined', () => {
  for (const [path, text] of [...texts(CLI_MESSAGES.fr), ...texts(CLI_MESSAGES.en)]) {
    expect([path, /undefined|NaN|\[object/.test(text)]).toEqual([path, false]);
  }
});
test('counts agree in number', () => {
  const { fr, en } = CLI_MESSAGES;
  expect([0, 1, 2].map(count => fr.report.checked(count, count))).toEqual([
    '0 fichier vérifié, 0 élément.',
    '1 fichier vérifié, 1 élément.',
    '2 fichiers vérifiés, 2 éléments.',
  ]); // prettier-ignore
  expect([0, 1, 2].map(count => en.report.checked(count, count))).toEqual([
    '0 files checked, 0 items.',
    '1 file checked, 1 item.',
    '2 files checked, 2 items.',
  ]); // prettier-ignore
});
