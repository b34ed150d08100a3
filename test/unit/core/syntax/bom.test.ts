import { describe, expect, test } from 'vitest';
import { withoutBom } from '../../../../server/src/core/syntax/bom.ts';

describe('withoutBom', () => {
  test('takes one off', () => expect(withoutBom('\uFEFF# A')).toBe('# A'));
  test.each(['# A', '', 'a\uFEFF'])('leaves %o', text => expect(withoutBom(text)).toBe(text));
});
