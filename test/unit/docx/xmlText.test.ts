import { expect, it } from 'vitest';
import { xmlText } from '../../../server/src/docx/xmlText.ts';

it.each([
  ['é « à » 😀\t\n', 'é « à » 😀\t\n'],
  ['<&>"', '<&>"'],
  ['a\u0000b\u000bc\u001f', 'a\ufffdb\ufffdc\ufffd'],
  ['\ud800x', '\ufffdx'],
  ['x\udc00', 'x\ufffd'],
  ['\uffff\ufffe', '\ufffd\ufffd'],
])('%j can be held as %j', (text, expected) => {
  expect(xmlText(text)).toBe(expected);
});
