import { describe, expect, test } from 'vitest';
import type { DocumentFacts } from '../../../../server/src/core/model/documentFacts.ts';
import { read } from './support/read.ts';

function view(text: string): DocumentFacts {
  return read(text, { role: { kind: 'view' } });
}

/** What is kept, by key, then the rest. */
function check(text: string, expected: string | undefined): void {
  const fact = view(text).view;
  const said = fact && [
    fact.id.text,
    ...Object.entries(fact.keep).flatMap(([key, values]) =>
      values ? [`${key}=${values.map(value => value.text).join('|')}`] : [],
    ),
    fact.detail,
    fact.degree,
    fact.outside,
    fact.budget ?? '-',
  ];
  expect(said?.join(' ')).toBe(expected);
}

describe('a view', () => {
  test('says only who it is', () => check('view: 1\nid: a\n', 'a plain 0 link -'));
  test('says everything', () =>
    check(
      'view: 1\nid: a\ntitle: T\nactors: [x, "y z"]\nlevels: [n]\nkinds: [k]\nservices: [s]\ndetail: full\ndegree: 2\noutside: note\nbudget: { words: 40 }\n',
      'a actors=x|y z levels=n kinds=k services=s full 2 note 40',
    ));
  test('may name one actor without a list', () =>
    check('view: 1\nid: a\nactors: x\n', 'a actors=x plain 0 link -'));
  test('gets defaults for values that the schema refuses', () =>
    check(
      'view: 1\nid: a\nactors: []\ndetail: long\ndegree: -1\noutside: gone\nbudget: 3\n',
      'a plain 0 link -',
    ));
  test.each(['', 'view: 1\n', 'id: \n', '- a\n', 'id: [\n', '42\n'])('without an id is none: %j', text =>
    check(text, undefined),
  );
  test('knows where its values stand', () => {
    const text = 'view: 1\nid: a\nactors: [x, "y z"]\n';
    const spans = view(text).view?.keep.actors?.map(({ span }) => text.slice(span.start, span.end));
    expect(spans).toEqual(['x', '"y z"']);
  });
  test('is held against its schema', () => {
    const codes = view('view: 1\nid: a\nactor: [x]\ndetail: long\n').problems.map(({ code }) => code);
    expect(codes).toEqual(['unknown-key', 'bad-value']);
  });
  test('is a good one without a problem', () =>
    expect(view('view: 1\nid: a\nactors: [x]\nbudget: { words: 3 }\n').problems).toEqual([]));
});

describe('the introduction of a view', () => {
  const said = (intro: string): string => {
    const facts = view(`view: 1\nid: a\nintro: ${intro}\n`);
    const [link] = facts.references;
    const target = link?.kind === 'link' ? link.target : undefined;
    const led = target?.kind === 'file' ? target.path : target?.kind;
    return [facts.view?.intro ?? '-', led, ...facts.problems.map(({ code }) => code)].join(' ');
  };
  test.each([
    ['views/a.md', 'views/a.md views/a.md'],
    ['./a.md', 'a.md a.md'],
    ['/a.MD', 'a.MD a.MD'],
    ["'x y/a.markdown'", 'x y/a.markdown x y/a.markdown'],
    ['x/../a.md', 'a.md a.md'],
    ['x\\a.md', 'x/a.md x/a.md'],
    ['../a.md', '- outside'],
    ['https://exemple.fr/a.md', '- outside'],
    ['a.txt', '- a.txt bad-value'],
    ['views', '- views bad-value'],
  ])('%s', (intro, expected) => expect(said(intro)).toBe(expected));
  test('stands where it is written, without quotes', () => {
    const text = "view: 1\nid: a\nintro: 'x.md'\n";
    const [link] = view(text).references;
    expect(link && text.slice(link.span.start, link.span.end)).toBe('x.md');
  });
  test.each(['', 'intro: []\n', 'intro: {}\n'])('is none: %j', more => {
    const facts = view(`view: 1\nid: a\n${more}`);
    expect([facts.view?.intro, facts.references]).toEqual([undefined, []]);
  });
});
