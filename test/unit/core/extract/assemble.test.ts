import { describe, expect, test } from 'vitest';
import { read } from './support/read.ts';
import { showItems } from './support/show.ts';

function check(text: string, ...expected: readonly string[]): void {
  expect(showItems(read(text))).toEqual(expected);
}

describe('inherits', () => {
  test.each([
    [
      'from the front matter',
      '---\nactors: [a, b]\nservices: S\n---\n\n# EX-AAS-001',
      'heading EX-AAS-001 actors=a|b services=S',
    ],
    ['from its section', '## T {actors=a}\n\n### EX-AAS-001', 'heading EX-AAS-001 actors=a'],
    [
      'from a section further up',
      '# T {actors=a}\n\n## U\n\n- **EX-AAS-001** x',
      'lead EX-AAS-001 actors=a : x',
    ],
    [
      'the nearest',
      '---\nactors: a\n---\n\n# T {actors=b}\n\n## U {actors=c}\n\n### EX-AAS-001',
      'heading EX-AAS-001 actors=c',
    ],
    [
      'each field for itself',
      '---\nactors: a\nstatus: brouillon\n---\n\n# T {actors=b}\n\n## EX-AAS-001',
      'heading EX-AAS-001 actors=b status=brouillon',
    ],
    [
      'degree and tags',
      '---\ndegree: 1\ntags: [x]\n---\n\n# EX-AAS-001',
      'heading EX-AAS-001 degree=1 tags=x',
    ],
    [
      'in a table',
      '# T {actors=a}\n\n| ID | Énoncé |\n|---|---|\n| EX-AAS-001 | x |',
      'table EX-AAS-001 actors=a : x',
    ],
  ])('%s', (_, text, expected) => check(text, expected));
});

describe('does not inherit', () => {
  test.each([
    [
      'what it says itself',
      '---\nactors: a\n---\n\n# EX-AAS-001\n\n- Acteurs : b',
      'heading EX-AAS-001 actors=b',
    ],
    [
      'where it says that there is none',
      '---\nactors: a\n---\n\n# EX-AAS-001\n\n- Acteurs :',
      'heading EX-AAS-001',
    ],
    ['a level', '---\nlevel: interdit\ntitle: T\n---\n\n# EX-AAS-001', 'heading EX-AAS-001'],
    ['references', '---\ndepends: EX-AAS-002\n---\n\n# EX-AAS-001', 'heading EX-AAS-001'],
    ['from a section that has ended', '## T {actors=a}\n\n## U\n\n### EX-AAS-001', 'heading EX-AAS-001'],
    ['from a lower section before it', '# T\n\n## U {actors=a}\n\n# EX-AAS-001', 'heading EX-AAS-001'],
    ['its own heading twice', '# EX-AAS-001 {actors=a}', 'heading EX-AAS-001 actors=a'],
  ])('%s', (_, text, expected) => check(text, expected));

  test('from another item', () =>
    check(
      '# EX-AAS-001 {actors=a}\n\n- Services : S\n\n- **EX-AAS-002** x',
      'heading EX-AAS-001 actors=a services=S',
      'lead EX-AAS-002 actors=a : x',
    ));
});

describe('the title', () => {
  test('of the field, when the heading has none', () =>
    check('# EX-AAS-001\n\n- Titre : Un, deux', 'heading EX-AAS-001 "Un, deux" title=Un, deux'));
  test('of the heading, when both have one', () =>
    check('# EX-AAS-001 — A\n\n- Titre : B', 'heading EX-AAS-001 "A" title=B'));
});

describe('the level of its keywords', () => {
  test.each([
    ['L’ENT DOIT a.', '!obligatoire'],
    ['L’ENT PEUT a. Il DEVRAIT b.', '!recommande'],
    ['L’ENT NE DOIT PAS a et DOIT b.', '!interdit'],
    ['L’ENT DOIT a et NE DOIT PAS b.', '!obligatoire'],
  ])('%o is %s', (statement, level) =>
    check(`# EX-AAS-001\n\n${statement}`, `heading EX-AAS-001 ${level} : ${statement}`),
  );

  test.each([
    ['in a labelled block', '> En clair : il DOIT a', ' <plain: il DOIT a>'],
    ['in code', '`DOIT`', ' : DOIT'],
    ['in its title', '', ''],
  ])('not of one %s', (_, body, rest) => {
    const heading = body === '' ? '# EX-AAS-001 — Ce qui DOIT' : '# EX-AAS-001';
    check(`${heading}\n\n${body}`, `heading EX-AAS-001${body === '' ? ' "Ce qui DOIT"' : ''}${rest}`);
  });
});

test('named groups of the ID', () =>
  expect(read('# EX-AAS-001').items[0]?.attributes.groups).toEqual({ service: 'AAS', number: '001' }));
