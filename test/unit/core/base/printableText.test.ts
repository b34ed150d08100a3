import { expect, it } from 'vitest';
import { printableText } from '../../../../server/src/core/base/printableText.ts';

it.each([
  ['é « à » 😀\t\r\n\u00a0\u2028', 'é « à » 😀\t\r\n\u00a0\u2028'],
  ['<&>"', '<&>"'],
  ['a\u0000b\u000bc\u001f', 'a\ufffdb\ufffdc\ufffd'],
  ['\u001b[31mrouge \u009b2J\u007f', '\ufffd[31mrouge \ufffd2J\ufffd'],
  ['\ud800x', '\ufffdx'],
  ['x\udc00', 'x\ufffd'],
  ['\uffff\ufffe', '\ufffd\ufffd'],
])('%j can be held as %j', (text, expected) => {
  expect(printableText(text)).toBe(expected);
});
