import { describe, expect, it } from 'vitest';
import { linkAddress } from '../../../server/src/docx/linkAddress.ts';

describe('addresses', () => {
  it.each([
    ['https://a.fr/b?c=d&e#f', 'https://a.fr/b?c=d&e#f'],
    ['HTTP://A.fr', 'http://a.fr/'],
    ['https://é.fr/à b', 'https://xn--9ca.fr/%C3%A0%20b'],
    ['mailto:x@y.fr', 'mailto:x@y.fr'],
    ['tel:+33123', 'tel:+33123'],
    ['../principal/01.md#ex-1', '../principal/01.md#ex-1'],
    ['annexe é/a.md', 'annexe%20%C3%A9/a.md'],
    ['./a:b.md', './a:b.md'],
    ['a|b^c`.md', 'a%7Cb%5Ec%60.md'],
    ['a\ud800.md', 'a%EF%BF%BD.md'],
  ])('%j is written %j', (url, expected) => {
    expect(linkAddress(url)).toBe(expected);
  });

  it.each([
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'https://[bad',
    'http://',
    `https://a.fr/${'x'.repeat(2000)}`,
  ])('%j is none', url => {
    expect(linkAddress(url)).toBeUndefined();
  });
});
