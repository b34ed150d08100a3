import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import type { SuppressionFact } from '../../../../server/src/core/model/mark.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const C = '<!-- sdet-ignore id/duplicate : motif -->';

function read(text: string, path: string): readonly SuppressionFact[] {
  return projectOf({ [path]: text }).view.facts(projectPath(path))?.suppressions ?? [];
}

/** What each suppression holds for, as text. */
const targets = (text: string, path = 'a.md'): readonly string[] =>
  read(text, path).map(({ target }) => text.slice(target.start, target.end).trimEnd());

/** `rule|reason` of each suppression; the rule as its span has it. */
const names = (text: string, path = 'a.md'): readonly string[] =>
  read(text, path).map(({ rule, ruleSpan, reason }) => {
    expect(rule === '' ? 'sdet-ignore' : rule).toBe(text.slice(ruleSpan.start, ruleSpan.end));
    return `${rule}|${reason}`;
  });

describe('in Markdown a comment holds for', () => {
  test.each([
    ['the next paragraph', `${C}\n\nUn.\nDeux.\n\nTrois.`, 'Un.\nDeux.'],
    ['it without a blank line too', `${C}\nUn.\n\nTrois.`, 'Un.'],
    ['a whole list', `${C}\n\n- un\n- deux\n\nTrois.`, '- un\n- deux'],
    ['a heading', `${C}\n\n## Titre\n\nUn.`, '## Titre'],
    [
      'an item behind its heading',
      `${C}\n\n## EX-AAS-001 — T\n\nUn.\n\n## Autre\n\nDeux.`,
      '## EX-AAS-001 — T\n\nUn.',
    ],
    ['a block of HTML', `${C}\n\n<div>\nx\n</div>`, '<div>\nx\n</div>'],
    ['the next block of a quote', `> ${C}\n>\n> Un.\n\nDeux.`, 'Un.'],
    ['nothing at the end', `Un.\n\n${C}`, ''],
  ])('%s', (_, text, expected) => expect(targets(text)).toEqual([expected]));
  test('the same block, several comments', () =>
    expect(targets(`${C}\n\n<!-- note -->\n\n${C}\n\nUn.`)).toEqual(['Un.', 'Un.']));
});

describe('in YAML a comment holds for', () => {
  const yaml = (text: string): readonly string[] => targets(text, 'exigences/r.yaml');
  test('its own line', () =>
    expect(yaml('a: 1 # sdet-ignore x/y\nb: 2')).toEqual(['a: 1 # sdet-ignore x/y']));
  test('the entry behind it', () =>
    expect(yaml('items:\n  # sdet-ignore x/y : m\n\n  # note\n  - id: A\n    b: 1\n  - id: B\n')).toEqual([
      '- id: A\n    b: 1',
    ]));
  test.each([
    ['a list that is not indented', '# sdet-ignore x/y\nactors:\n- a\n- b\nlevel: c\n', 'actors:\n- a\n- b'],
    [
      'the same with the line ends of Windows',
      '# sdet-ignore x/y\r\nactors:\r\n- a\r\nlevel: c\r\n',
      'actors:\r\n- a',
    ],
    ['one entry of such a list', 'actors:\n# sdet-ignore x/y\n- a\n- b\n', '- a'],
    ['the last key of an entry', 'items:\n- id: A\n  # sdet-ignore x/y\n  level: c\n- id: B\n', 'level: c'],
    ['a negative number', '# sdet-ignore x/y\na:\n  -1\nb: 2\n', 'a:\n  -1'],
    [
      'a comment inside the entry',
      '# sdet-ignore x/y\na:\n  b: 1\n# note\n  c: 2\nd: 3\n',
      'a:\n  b: 1\n# note\n  c: 2',
    ],
  ])('%s', (_, text, expected) => expect(yaml(text)).toEqual([expected]));
  test('nothing at the end', () => expect(yaml('a: 1\n# sdet-ignore x/y\n')).toEqual(['# sdet-ignore x/y']));
  test('an entry of the front matter', () =>
    expect(targets('---\n# sdet-ignore x/y\nactors: a\nlevel: b\n---\n\n# T')).toEqual(['actors: a']));
});

describe('names', () => {
  test.each([
    ['<!-- sdet-ignore a/b -->', ['a/b|']],
    ['<!--sdet-ignore a/b : pour : de bon-->', ['a/b|pour : de bon']],
    ['<!-- sdet-ignore a/b, c/*\u00a0: m -->', ['a/b|m', 'c/*|m']],
    ['<!-- sdet-ignore : m -->', ['|m']],
    ['<!-- sdet-ignore\n  a/b\n  : m\n-->', ['a/b|m']],
  ])('%s', (text, expected) => expect(names(`${text}\n\nUn.`)).toEqual(expected));
  test.each([
    '<!-- sdet-ignored a/b -->',
    '<!-- voir sdet-ignore a/b -->',
    '`<!-- sdet-ignore a/b -->`',
    '```\n<!-- sdet-ignore a/b -->\n```',
    'sdet-ignore a/b',
    '<!-- sdet-ignore a/b',
  ])('none: %s', text => expect(names(text)).toEqual([]));
  test.each([
    'a: "b # sdet-ignore x/y"',
    "a: '\n  # sdet-ignore x/y'",
    'a: |\n  # sdet-ignore x/y\n',
    'a: >-\n  b\n\n  c # sdet-ignore x/y\n',
    'a: b#sdet-ignore x/y',
    '# sdet-ignores x/y\na: 1',
    '# voir sdet-ignore x/y\na: 1',
  ])('none in YAML: %s', text => expect(names(text, 'exigences/r.yaml')).toEqual([]));
  test('with the line ends of Windows', () =>
    expect(names('a: 1 # sdet-ignore x/y : m\r\nb: 2\r\n', 'exigences/r.yaml')).toEqual(['x/y|m']));
});

test('comments that never end, and endless white space, take no time', () => {
  const start = performance.now();
  read(`<div>\n${'<!-- sdet-ignore '.repeat(20_000)}`, 'a.md');
  read(`<!-- sdet-ignore a/b${' '.repeat(200_000)}x -->`, 'a.md');
  read(`a: 1\n# sdet-ignore x/y\n${'\n'.repeat(50_000)}`, 'exigences/r.yaml');
  expect(performance.now() - start).toBeLessThan(5_000);
});
