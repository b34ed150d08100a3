import { expect, test } from 'vitest';
import { compileCitations } from '../../../../server/src/core/extract/citation.ts';

/** The IDs that the templates find in a text, and that they stand where they are said to. */
function check(templates: readonly string[], text: string, expected: string): void {
  const found = compileCitations(templates, id => /^(?:\d+\.\d+|EX-\d+)$/.test(id))(text);
  expect(found.map(({ id }) => id).join(' '), text).toBe(expected);
  for (const { id, start, end } of found) expect(text.slice(start, end)).toBe(id);
}

test('a tag of a site generator', () => {
  const tag = ['{% crit <id> %}'];
  check(tag, 'Voir {% crit 1.9 %} et {%crit  "2.1"%}.', '1.9 2.1');
  check(tag, "{% crit '1.10' %}", '1.10');
  check(tag, '{% crit\u00a01.9 %}', '1.9');
  check(tag, '{% crit 1.9.2 %} {% criterion 1.9 %} {% crit %} {% test 1.9 %} {crit 1.9}', '');
  check(tag, '{% 1.9 crit 1.9 %}', '');
});

test('several templates, and other marks', () => {
  check(['{% crit <id> %}', '@req(<id>)'], '@req(EX-1), {% crit 1.1 %}, @req( EX-2 )', 'EX-1 1.1 EX-2');
  check(['req:<id>'], 'req:EX-1, xreq:EX-2, req:EX-3x', 'EX-1');
});

test('what is no template', () => {
  check(['<id>', 'crit', ' <id> ', '<id><id>', '', '(.*)+$<id>'], 'crit 1.9 EX-1', '');
});
