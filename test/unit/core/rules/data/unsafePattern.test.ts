import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';
import { HARMLESS, NOTORIOUS } from '../../base/regex/patterns.ts';

const RULE = 'data/unsafe-pattern';
const files = (kind: string): Record<string, string> => ({
  'sdet.yaml': `sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\nitems:\n  requirement: { ${kind} }\n`,
  'a.md': '- **EX-001** Il DOIT agir.\n',
});

describe('found', () => {
  test.each(["pattern: ⟦'(\\w+-?)+'⟧", "pattern: 'EX-\\d+', path: ⟦'(.*)*/(?<id>x)'⟧"])('%s', kind =>
    expect(markedBy(RULE, files(kind))).toEqual(files(kind)),
  );
});

describe('every notorious expression is found where it stands', () => {
  const quoted = (source: string): string => `'${source.replaceAll("'", "''")}'`;
  test.each(NOTORIOUS.map(source => [source.slice(0, 60), source]))('%s', (_, source) => {
    const marked = files(`pattern: ⟦${quoted(source)}⟧`);
    expect(markedBy(RULE, marked)).toEqual(marked);
    const path = files(`pattern: 'EX-\\d+', path: ⟦${quoted(`x/(?<id>y)${source}`)}⟧`);
    expect(markedBy(RULE, path)).toEqual(path);
  });
});

describe('no harmless expression is', () => {
  test.each(HARMLESS.filter(source => source !== ''))('%s', source => {
    const whole = files(`pattern: '${source.replaceAll("'", "''")}'`);
    expect(markedBy(RULE, whole)).toEqual(whole);
  });
});

describe('left alone', () => {
  test.each(["pattern: 'EX-\\d{3}'", "pattern: '(\\w'", "path: '(?<id>\\d+)/index\\.md'"])('%s', kind =>
    expect(markedBy(RULE, files(kind))).toEqual(files(kind)),
  );
});

test('the pattern is not used: reading a text that would hang it ends', () => {
  const text = `${'a'.repeat(60)}!\n`;
  const start = performance.now();
  markedBy(RULE, { ...files("pattern: '(\\w+\\w*)+-'"), 'a.md': text });
  expect(performance.now() - start).toBeLessThan(2000);
});
