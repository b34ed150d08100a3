import { describe, expect, test } from 'vitest';
import { frontMatter } from '../../../../server/src/core/extract/frontMatter.ts';
import { parseMarkdown } from '../../../../server/src/core/syntax/markdown.ts';
import { contextOf, read } from './support/read.ts';
import { showField, showReferences } from './support/show.ts';

function matter(text: string): string | undefined {
  const found = frontMatter(parseMarkdown(text), contextOf(text));
  return found && [found.id?.text ?? '', found.title?.text ?? '', ...found.fields.map(showField)].join(' / ');
}

describe('reads', () => {
  test.each([
    ['---\nid: a\ntitle: B\nactors: [c, "d, e"]\n---\n', 'a / B / actors=c|d, e'],
    ['---\nid: a\n...\nb', 'a / '],
    ['---\nTitre: "B"\nActeurs: c, d ; e\n---\n', ' / B / actors=c|d|e'],
    ['---\nactors: >-\n  c,\n  d\nowner: x\n---\n', ' /  / actors=c|d'],
    ['---\nx: &a [c]\nactors: *a\n---\n', ' /  / actors=c'],
    ['---\nid:\ntitle: ""\nactors:\n---\n', ' /  / actors='],
    ['---\n- a\n---\n', undefined],
    ['---\n# rien\n---\n', ' / '],
    ['---\r\nid: a\r\ntitle: B\r\n---\r\n', 'a / B'],
  ])('%o as %o', (text, expected) => expect(matter(text)).toBe(expected));

  test.each(['a', '---\n\na\n\n---\n', '\n---\nid: a\n---\n', '---\nid: a\n'])('none in %o', text =>
    expect(matter(text)).toBeUndefined(),
  );
});

describe('front matter that is never closed is Markdown, and hides nothing below it', () => {
  const ids = (text: string): readonly string[] => read(text).items.map(({ id }) => id);
  test.each([
    '---\ntitle: A\n\n- **EX-AAS-001** x\n- **EX-AAS-002** y\n',
    '---\ntitle: A\n- **EX-AAS-001** x\n- **EX-AAS-002** y\n',
    '---\r\ntitle: A\r\n\r\n- **EX-AAS-001** x\r\n\r\n### EX-AAS-002 — y\r\n',
    '---\ntitle: A\n--\n\n| ID | T |\n|---|---|\n| EX-AAS-001 | x |\n| EX-AAS-002 | y |\n',
  ])('%o', text => {
    expect([matter(text), ids(text)]).toEqual([undefined, ['EX-AAS-001', 'EX-AAS-002']]);
    expect(read(text).problems).toEqual([]);
  });

  test.each([
    ['---\ntitle: A\n---\n- **EX-AAS-001** x\n', ['EX-AAS-001']],
    ['---\ntitle: A\n...\n- **EX-AAS-001** x\n', ['EX-AAS-001']],
    ['---\ntitle: |\n  - **EX-AAS-001** x\n---\n', []],
  ])('closed: %o', (text, expected) => {
    expect(matter(text)).toBeDefined();
    expect(ids(text)).toEqual(expected);
  });
});

test('places', () => {
  const text = '---\r\nid: "EX-AAS-001"\r\nactors:\r\n  - \'a\'\r\nservices: b, "c"\r\n---\r\n';
  const found = frontMatter(parseMarkdown(text), contextOf(text));
  const fields =
    found?.fields.flatMap(({ labelSpan, values }) => [labelSpan, ...values.map(({ span }) => span)]) ?? [];
  expect([found?.id?.span, ...fields].map(place => text.slice(place?.start, place?.end))).toEqual([
    'EX-AAS-001',
    'actors',
    "'a'",
    'services',
    'b',
    '"c"',
  ]); // prettier-ignore
});

test('its problems have places in the file', () => {
  const text = '---\nid: a\nid: b\nx: *y\n---\n';
  const problems = read(text).problems.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
  expect(problems).toEqual(['duplicate-key id', 'unresolved-alias *y']);
});

describe('references', () => {
  test.each([
    ['---\nsee: [EX-AAS-001, "EX-AAS-002"]\n---\n', ['field EX-AAS-001 see', 'field EX-AAS-002 see']],
    ['---\nid: EX-AAS-009\ndepends: EX-AAS-001\n---\n', ['field EX-AAS-001 depends in EX-AAS-009']],
    ['---\nid: EX-AAS-01\n---\n', ['malformed EX-AAS-01']],
  ])('%o', (text, expected) => expect(showReferences(read(text), 'item', 'malformed')).toEqual(expected));

  test.each(['---\nid: intro\n---\n', '---\nid: EX-AAS-001\n---\n', '---\nsource: EX-AAS-001\n---\n'])(
    'none in %o',
    text => expect(showReferences(read(text), 'item', 'malformed')).toEqual([]),
  );
});
