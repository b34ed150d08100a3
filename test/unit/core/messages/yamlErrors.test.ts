import { describe, expect, test } from 'vitest';
import { yamlErrorEn } from '../../../../server/src/core/messages/en/yamlErrors.ts';
import { yamlErrorFr } from '../../../../server/src/core/messages/fr/yamlErrors.ts';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';

/** Texts that break YAML in a way of their own, by the code that the parser gives. */
const BROKEN: readonly (readonly [string, string])[] = [
  ['ALIAS_PROPS', 'a: &x 1\nb: &y *x\n'],
  ['BAD_DIRECTIVE', '%YAML\n---\na: 1\n'],
  ['BAD_DQ_ESCAPE', 'a: "\\q"\n'],
  ['BAD_INDENT', 'a:\n    b: 1\n  c: 2\n'],
  ['BAD_SCALAR_START', 'a: @x\n'],
  ['BLOCK_AS_IMPLICIT_KEY', 'a: b: c\n'],
  ['MISSING_CHAR', 'a: "x\n'],
  ['MULTILINE_IMPLICIT_KEY', 'a\nb: 1\n'],
  ['MULTIPLE_ANCHORS', 'a: &x &y 1\n'],
  ['MULTIPLE_TAGS', 'a: !x !y 1\n'],
  ['TAB_AS_INDENT', 'a:\n\tb: 1\n'],
  ['UNEXPECTED_TOKEN', 'a: [1]]\n'],
];

describe.each(BROKEN)('%s', (code, text) => {
  const error = parseYaml(text).errors.find(candidate => candidate.code === code);
  test('is what the parser says', () => expect(error?.code).toBe(code));
  test('is told in our words, not the parser’s', () => {
    const message = error?.message ?? '';
    for (const said of [yamlErrorFr(code, message), yamlErrorEn(code, message)]) {
      expect(said).not.toContain(message);
      expect(said).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(yamlErrorFr(code, message)).not.toBe(yamlErrorEn(code, message));
  });
});

test('a bracket that is not closed is told as such, not as indentation', () => {
  const [error] = parseYaml('a: [1\nb: 2\n').errors;
  expect(error && yamlErrorEn(error.code, error.message)).toMatch(/bracket/);
});

test('a code of a later parser: its own words', () => {
  expect(yamlErrorFr('NEW_CODE', 'Something new')).toBe('Erreur de syntaxe YAML\u00a0: Something new.');
});
