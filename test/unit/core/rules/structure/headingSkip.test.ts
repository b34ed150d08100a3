import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'structure/heading-skip';
const check = (text: string): void => expect(markedBy(RULE, { 'a.md': text })).toEqual({ 'a.md': text });

describe('found', () => {
  test.each([
    '# A\n\n### ⟦B⟧\n',
    '# A\r\n\r\n## B\r\n\r\n#### ⟦C d⟧\r\n',
    'A\n===\n\n### ⟦B⟧ ###\n',
    '# A\n\n### ⟦B⟧\n\n##### ⟦C⟧\n',
  ])('%s', text => check(text));
});

describe('left alone', () => {
  test.each([
    '# A\n\n## B\n\n### C\n\n# D\n',
    '### A\n\n## B\n',
    '# A\n\n### EX-AAS-001 — T\n\nL’ENT DOIT agir.\n',
    '# A\n\n> ### B\n',
    '# A\n\n```\n### B\n```\n',
  ])('%s', text => check(text));
});

describe('the fix', () => {
  test.each([
    ['# A\n\n### B\n', '# A\n\n## B\n'],
    ['# A\n\n#### B ####\n\n# C\n', '# A\n\n## B ####\n\n# C\n'],
    ['# A\r\n\r\n### B\r\n', '# A\r\n\r\n## B\r\n'],
  ])('%s', (text, expected) => expect(fixedBy(RULE, { 'a.md': text })).toBe(expected));
  test('not for a heading with others below it', () =>
    expect(fixedBy(RULE, { 'a.md': '# A\n\n### B\n\n#### C\n' })).toBeUndefined());
});
