import { describe, expect, test } from 'vitest';
import { en, fr, listEn, listFr, quoteEn, quoteFr } from '../../../../server/src/core/messages/typography.ts';

describe('French templates', () => {
  test.each([
    [fr`l'eau`, 'l’eau'],
    [fr`« mot » : oui ; non ! quoi ?`, '«\u00a0mot\u00a0»\u00a0: oui\u00a0; non\u00a0! quoi\u00a0?'],
    [fr`voir § 3`, 'voir §\u00a03'],
    [fr`${"d'ici : là"} : fin`, "d'ici : là\u00a0: fin"],
    [fr`a: b`, 'a: b'],
    [fr`${3} fois`, '3 fois'],
  ])('%s', (text, expected) => expect(text).toBe(expected));
});

describe('English templates', () => {
  test.each([
    [en`file's`, 'file’s'],
    [en`${"file's"}: a; b`, "file's: a; b"],
  ])('%s', (text, expected) => expect(text).toBe(expected));
});

describe('quotes', () => {
  test('on one line', () => expect(quoteFr(' a\n  b ')).toBe('«\u00a0a b\u00a0»'));
  test('cut when long, never inside a character', () => {
    const quoted = quoteEn('🎓'.repeat(200));
    expect(quoted).toMatch(/^“(?:🎓)+…”$/u);
    expect([...quoted].length).toBeLessThan(130);
  });
  test('not cut at the limit', () => expect(quoteEn('x'.repeat(120))).toBe(`“${'x'.repeat(120)}”`));
});

describe('lists', () => {
  test.each([
    [[], ''],
    [['a'], '“a”'],
    [['a', 'b'], '“a” or “b”'],
    [['a', 'b', 'c'], '“a”, “b” or “c”'],
  ])('%o', (texts, expected) => expect(listEn(texts, 'or')).toBe(expected));
  test('the rest is counted', () => {
    const texts = Array.from({ length: 10 }, (_, n) => String(n));
    expect(listFr(texts, 'et')).toMatch(/«\u00a07\u00a0» et 2\u00a0autres$/u);
    expect(listEn(texts.slice(1), 'and')).toMatch(/“8” and 1 other$/);
  });
});
