import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../server/src/core/syntax/markdown.ts';
import { reread } from '../../../../server/src/core/syntax/reread.ts';

/** Reads a text as one that was never read before: short ones are not remembered. */
function fresh(text: string): Root {
  if (text.length >= 2000) throw new Error('too long to be read afresh');
  return structuredClone(parseMarkdown(text));
}

/** Whether an edit is read again in part, and how much of the text is parsed for it. */
function check(before: string, after: string, expected: string | undefined): void {
  let parsed: string | undefined;
  const root = reread({ text: before, root: fresh(before) }, after, part => {
    parsed = part;
    return fresh(part);
  });
  expect(root === undefined ? undefined : parsed).toBe(expected);
  if (root) expect(root).toEqual(fresh(after));
}

const TEXT = '# A\n\nun\n\n## B\n\ndeux\n\n## C\n\ntrois\n';

describe('what is parsed', () => {
  it.each([
    [TEXT, TEXT.replace('deux', 'deux mots'), '## B\n\ndeux mots\n\n## C'],
    [TEXT, TEXT.replace('deux', ''), '## B\n\n\n\n## C'],
    [TEXT, TEXT.replace('trois', 'trois\n\n- a\n- b'), '## C\n\ntrois\n\n- a\n- b\n'],
    [TEXT, TEXT.replace('deux', 'deux\n\n### D\n\nx'), '## B\n\ndeux\n\n### D\n\nx\n\n## C\n\ntrois\n'],
    [TEXT, TEXT.replace('deux\n\n', 'deux'), '## B\n\ndeux## C\n\ntrois\n'],
    [TEXT, TEXT.replace('deux\n', 'deux\n***'), '## B\n\ndeux\n***\n## C'],
  ])('%o → %o', check);

  it.each([
    // In front of the first heading behind another block, nothing is sure.
    [TEXT, TEXT.replace('un', 'une')],
    // The heading itself.
    [TEXT, TEXT.replace('## B', '##B')],
    // What swallows all that follows.
    [TEXT, TEXT.replace('deux', '```')],
    [TEXT, TEXT.replace('deux', '<!--')],
    [TEXT, TEXT.replace('deux', ':::note')],
    // Front matter that is open.
    [`---\nid: a\n\n${TEXT}`, `---\nid: a\n\n${TEXT}`.replace('deux', '- x')],
    // What reaches over the whole text.
    [TEXT, TEXT.replace('deux', '[x]: y')],
    [`${TEXT}\n[x]: y\n`, `${TEXT}\n[x]: y\n`.replace('deux', '[x]')],
    [`\uFEFF${TEXT}`, `\uFEFF${TEXT}`.replace('deux', 'x')],
  ])('nothing in part: %o → %o', (before, after) => check(before, after, undefined));
});

const PIECES = [
  ...[
    '# ',
    '## ',
    '### EX-AA-001 — T\n',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '```\n',
    '~~~',
    '<div>',
    '<!--',
    '-->',
  ],
  ...[
    ':::note\n',
    ':::',
    '---\n',
    '===\n',
    '| a | b |\n|---|---|\n',
    '[x](y)',
    '[x]',
    '[^1]',
    '**',
    '`',
    '    ',
    '\t',
    '\r\n',
  ],
  ...['mot', '\\', '&amp;', 'https://x.fr', '- [x] ', '<br>', '#', '  \n', '\u00a0', '…'],
];

const SOURCES = [
  'examples/sdet/annexe-operationnelle/02-authentification.md',
  'examples/sdet/principal/04-usagers-et-droits.md',
  'examples/sdet/fiches/us-003-preparer-la-rentree.md',
].map(path => readFileSync(path, 'utf8').slice(0, 1500));

it('gives the tree that reading everything gives, whatever is typed and taken away', () => {
  const edit = fc.record({
    at: fc.nat(10_000),
    length: fc.nat(30),
    put: fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }),
  });
  let partly = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...SOURCES),
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      (source, edits) => {
        let before = { text: source, root: fresh(source) };
        for (const { at, length, put } of edits) {
          const place = at % (before.text.length + 1);
          const text = before.text.slice(0, place) + put.join('') + before.text.slice(place + length);
          const frozen = structuredClone(before.root);
          const root = reread(before, text, fresh);
          expect(before.root).toEqual(frozen);
          if (root) {
            partly += 1;
            expect(root).toEqual(fresh(text));
          }
          before = { text, root: root ?? fresh(text) };
        }
      },
    ),
    { numRuns: Number(process.env['SDET_RUNS'] ?? 60), seed: Number(process.env['SDET_SEED'] ?? 3) },
  );
  expect(partly).toBeGreaterThan(30);
});
