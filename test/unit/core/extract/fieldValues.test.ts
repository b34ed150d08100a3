import { describe, expect, test } from 'vitest';
import { fieldValues } from '../../../../server/src/core/extract/fieldValues.ts';
import type { FieldKey } from '../../../../server/src/core/model/field.ts';
import { verbatim } from '../../../../server/src/core/syntax/alignment.ts';
import { OPAQUE, proseOfText } from '../../../../server/src/core/syntax/prose.ts';

/** Values with the text at their places where that differs. */
function values(key: FieldKey | undefined, text: string): readonly string[] {
  return fieldValues(key, proseOfText(verbatim(text, 10))).map(({ text: value, span }) => {
    const written = text.slice(span.start - 10, span.end - 10);
    return written === value ? value : `${value}≠${written}`;
  });
}

describe('a list', () => {
  test.each([
    ['a, b', ['a', 'b']],
    ['a ; b', ['a', 'b']],
    ['  éditeur ENT ,b', ['éditeur ENT', 'b']],
    ['a (b, c), d', ['a (b, c)', 'd']],
    ['« a, b », c', ['« a, b »', 'c']],
    ['a), b', ['a)', 'b']],
    ['éditeur ENT.', ['éditeur ENT']],
    ['a.b, n.a.', ['a.b', 'n.a.']],
    [`a${OPAQUE}b`, ['a', 'b']],
    ['a,, b,', ['a', 'b']],
    ['', []],
    [' , ; ', []],
  ])('%o', (text, expected) => expect(values('actors', text)).toEqual(expected));
});

describe('one text', () => {
  test.each<[FieldKey, string, string[]]>([
    ['title', 'Un titre, avec virgule', ['Un titre, avec virgule']],
    ['level', 'obligatoire.', ['obligatoire']],
    ['since', '7.0', ['7.0']],
    ['level', `obligatoire${OPAQUE}`, ['obligatoire']],
    ['status', '', []],
  ])('%s %o', (key, text, expected) => expect(values(key, text)).toEqual(expected));
});

test('a label that is not known is split as a list', () =>
  expect(values(undefined, 'a, b')).toEqual(['a', 'b']));
