import type { Heading } from 'mdast';
import { expect, it } from 'vitest';
import type {} from '../../../server/src/core/views/render/viewNodes.ts';
import { bookmarkNames } from '../../../server/src/docx/bookmarkNames.ts';

function check(headings: readonly string[], expected: readonly string[]): void {
  const children = headings.map((value, at): Heading => {
    return { type: 'heading', depth: 2, children: [{ type: 'text', value }], data: { viewKey: `k${at}` } };
  });
  expect([...bookmarkNames({ type: 'root', children }).values()]).toEqual(expected);
}

it('are letters, digits and underscores', () => {
  check(
    ['Accès à l’ENT', '3.4 Définition', '…', '設計'],
    ['Acces_a_l_ENT', 'x_3_4_Definition', 'x_', 'x__2'],
  );
});

it('differ by more than their capitals', () => {
  check(['Suite', 'suite', 'SUITE', 'Suite 2'], ['Suite', 'suite_2', 'SUITE_3', 'Suite_2_2']);
});

it('are cut at 40 characters and still differ', () => {
  const long = 'a'.repeat(60);
  check([long, long], ['a'.repeat(40), `${'a'.repeat(38)}_2`]);
});

it('leave the names of others alone', () => {
  check(['note 1', 'Toc 3', '_GoBack', 'notes'], ['x_note_1', 'x_Toc_3', 'GoBack', 'notes']);
});

it('belong to headings that begin a place, the first of each', () => {
  const heading = (viewKey?: string): Heading => {
    return {
      type: 'heading',
      depth: 2,
      children: [{ type: 'text', value: 'T' }],
      data: viewKey ? { viewKey } : {},
    };
  };
  const names = bookmarkNames({
    type: 'root',
    children: [heading(), heading('a'), heading('a'), heading('b')],
  });
  expect(Object.fromEntries(names)).toEqual({ a: 'T', b: 'T_2' });
});
