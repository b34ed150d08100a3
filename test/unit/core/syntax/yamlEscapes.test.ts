import { describe, expect, test } from 'vitest';
import { doubleQuotedEscape } from '../../../../server/src/core/syntax/yamlEscapes.ts';
import { parseYaml, scalarText } from '../../../../server/src/core/syntax/yamlSyntax.ts';

const ESCAPES = [
  '\\0',
  '\\a',
  '\\b',
  '\\e',
  '\\f',
  '\\n',
  '\\r',
  '\\t',
  '\\v',
  '\\N',
  '\\_',
  '\\L',
  '\\P',
  '\\ ',
  '\\"',
  '\\/',
  '\\\\',
  '\\xe9',
  '\\u00e9',
  '\\U0001F9ED',
  '\\\n  ',
  '\\\r\n\t',
]; // prettier-ignore

describe('doubleQuotedEscape', () => {
  test.each(ESCAPES)('%o as the YAML parser reads it', written => {
    const escaped = doubleQuotedEscape(`a${written}b`, 1);
    expect(escaped?.length).toBe(written.length);
    expect(scalarText(parseYaml(`"a${written}b"`).root)).toBe(`a${escaped?.decoded}b`);
  });

  test.each(['n', '\\q', '\\x1', '\\u12', '\\UFFFFFFFF', '\\'])('%o is none', written =>
    expect(doubleQuotedEscape(written, 0)).toBeUndefined(),
  );
});
