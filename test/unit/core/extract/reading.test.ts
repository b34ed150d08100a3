import { describe, expect, test } from 'vitest';
import { readingOf } from './support/read.ts';

describe('label', () => {
  const reading = readingOf('labels: { actors: [Responsable] }');
  test.each([
    ['Niveau', 'level'],
    ['  NIVEAU : ', 'level'],
    ['niveau d’exigence', 'level'],
    ['responsable', 'actors'],
    ['En clair', 'plain'],
    ['Réf.', 'id'],
  ])('%o is %s', (text, target) => expect(reading.label(text)).toBe(target));
  test.each(['Niveaux', 'niveau exigence', '', ':', 'constructor', '__proto__', 'level'])(
    '%o is none',
    text => expect(reading.label(text)).toBeUndefined(),
  );
});

test('paths of kinds that have one', () => {
  const { paths } = readingOf(`items: { a: { path: 'x/(?<id>\\d)' }, b: { pattern: 'B\\d' } }`);
  expect(paths.map(({ kind, pattern }) => [kind, pattern.test('x/1'), pattern.test('x/1/y')])).toEqual([
    ['a', true, false],
  ]);
});
