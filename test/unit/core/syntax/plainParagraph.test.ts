import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../../server/src/core/syntax/markdown.ts';
import { plainParagraph } from '../../../../server/src/core/syntax/plainParagraph.ts';

/** The tree that the parser itself makes: of two paragraphs the first, since one alone would not be given to it. */
function parsed(text: string): unknown {
  const { children } = parseMarkdown(`${text}\n\n***`);
  return children.slice(0, -1);
}

const SENTENCES = [
  "L'ENT DOIT permettre à l'usager d'accéder à ses services (voir EX-AAS-004).",
  'Voir « § 3.2 » et 50 % : oui !',
  'a',
  'É — d’où… “b” ‘c’ ; 1/2, e.g. x-y',
  'Ratio 1:2 (a: b)',
];

describe('read without the parser', () => {
  test.each(SENTENCES)('%s', text => {
    expect(plainParagraph(text)?.children).toEqual(parsed(text));
    expect(plainParagraph(text)?.position?.end.offset).toBe(text.length);
  });
});

describe('left to the parser', () => {
  test.each([
    '',
    ' a',
    'a ',
    'a  b',
    'a\nb',
    'a\tb',
    '1. a',
    '- a',
    '+ a',
    '# a',
    '> a',
    '= a',
    ':::a',
    '    a',
    '[a]',
    'a [b]',
    'a *b*',
    'a_b_',
    'a `b`',
    'a <b>',
    'a & b',
    'a \\b',
    'a ~b~',
    'a | b',
    'www.a.fr',
    'voir www.a.fr',
    'http://a.fr',
    'ftp://a.fr',
    'a@b.fr',
    '\uFEFFa',
    'a\0b',
    'a {b=c}',
    '\ud800',
  ])('%j', text => expect(plainParagraph(text)).toBeUndefined());
});

test('whatever is read without the parser, the parser reads so too', () => {
  const pieces = [
    'a',
    'É',
    'EX-1',
    ' ',
    '  ',
    '.',
    ':',
    '://',
    'www.',
    'http',
    '-',
    '1',
    '1.',
    ')',
    '(',
    '«',
    '\u00a0',
    "'",
    '"',
    '!',
    '?',
    '/',
    '…',
    '%',
    '\u0301',
    'mailto:',
    'xmpp:',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), parts => {
      const text = parts.join('');
      const plain = plainParagraph(text);
      if (plain) expect(plain.children).toEqual(parsed(text));
    }),
    { seed: 7, numRuns: 1_500 },
  );
});
