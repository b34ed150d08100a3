import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'view/unknown-level';
const files = (key: string): Record<string, string> => ({
  'sdet.yaml': `sdet: 1
views: [v/*.yaml]
volumes:
  - { id: v, chapters: ['*.md'] }
  - { id: w, chapters: ['b/*.md'], levels: rfc2119, items: { test: { pattern: 'T-\\d+' } } }
`,
  'a.md': '# A\n',
  'b/b.md': '# B\n',
  'v/v.yaml': `view: 1\nid: v\n${key}\n`,
});

describe('found', () => {
  test.each(['levels: [⟦bloquant⟧, obligatoire]', 'levels: ⟦obligatwar⟧'])('%s', key =>
    expect(markedBy(RULE, files(key))).toEqual(files(key)),
  );
});

describe('left alone', () => {
  test.each([
    'levels: [Obligatoires, RECOMMANDÉ]',
    'levels: [shall]',
    'levels: [must, obligatoire]',
    'levels: []',
    'kinds: [requirement]',
    '',
  ])('%s', key => expect(markedBy(RULE, files(key))).toEqual(files(key)));
});

test('the fix puts the nearest', () =>
  expect(fixedBy(RULE, files('levels: [recomandé]'))).toBe(files('levels: [recommandé]')['v/v.yaml']));
