import { describe, expect, test } from 'vitest';
import { parseMarks, withMarks } from '../../support/marks.ts';

describe('marks', () => {
  test.each(['a ⟦b⟧ c', '⟦⟧a', '⟦a⟦b⟧⟧⟦c⟧', 'a⟦⟧⟦b⟧', 'rien'])('%s there and back', marked => {
    const { text, spans } = parseMarks(marked);
    expect(text).not.toMatch(/[⟦⟧]/);
    expect(withMarks(text, spans)).toBe(marked);
  });
  test('the cursor', () =>
    expect(parseMarks('a⟦b$0c⟧')).toEqual({ text: 'abc', spans: [{ start: 1, end: 3 }], cursor: 2 }));
  test.each(['a⟧', '⟦a'])('%s has no partner', marked => expect(() => parseMarks(marked)).toThrow('without'));
});
