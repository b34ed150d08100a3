import { describe, expect, test } from 'vitest';
import { Lexer } from 'yaml';
import { tooDeepAt } from '../../../../server/src/core/syntax/yamlDepth.ts';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';

function depth(text: string): number | undefined {
  return tooDeepAt([...new Lexer().lex(text)]);
}

function steps(count: number, line: (indent: string) => string): string {
  return Array.from({ length: count }, (_, index) => line(' '.repeat(index))).join('\n');
}

const n = 30_000;

describe('too deep', () => {
  test.each([
    ['brackets', '['.repeat(n)],
    ['brackets that close', '['.repeat(n) + ']'.repeat(n)],
    ['braces', '{a: '.repeat(n)],
    ['dashes', '- '.repeat(n)],
    ['question marks', '? '.repeat(n)],
    ['colons', ': '.repeat(n)],
    ['indentation', steps(1000, indent => `${indent}a:`)],
    ['lists in indentation', steps(500, indent => `${indent}- a:`)],
    ['behind a quote in a block scalar', `a: |\n  '\nb: ${'['.repeat(n)}`],
    ['behind an unclosed quote in a comment', `# '\na: ${'['.repeat(n)}`],
    ['behind a plain scalar that looks like a bracket', `a: x[\nb: ${'['.repeat(n)}`],
    ['in the second document', `a\n---\n${'['.repeat(n)}`],
    ['after an error in a flow', `a: [\nb: c\n${'['.repeat(n)}`],
  ])('%s', (_, text) => {
    expect(depth(text)).toBeGreaterThanOrEqual(0);
    expect(parseYaml(text).errors).toMatchObject([{ code: 'TOO_DEEP' }]);
    expect(parseYaml(text).root).toBeUndefined();
  });
});

describe('deep enough', () => {
  test.each([
    ['nothing', ''],
    ['a hundred brackets', '['.repeat(100) + ']'.repeat(100)],
    ['fifty steps', steps(50, indent => `${indent}a:`)],
    ['many brackets one behind the other', `[${'[a],'.repeat(5000)}]`],
    ['many entries', '- a: b\n  c: [d]\n'.repeat(5000)],
    ['brackets in a block scalar', `a: |\n  ${'['.repeat(5000)}`],
    ['brackets in quotes', `a: "${'['.repeat(5000)}"`],
    ['brackets in plain text', `a: x${'[ '.repeat(5000)}`],
    ['stairs in a block scalar', `a: |\n${steps(300, indent => `  ${indent}x`)}`],
  ])('%s', (_, text) => expect(depth(text)).toBeUndefined());
});
