import { describe, expect, it } from 'vitest';
import type { OutsideForm } from '../../../../../server/src/core/model/view.ts';
import { item, viewOf } from '../support/viewOf.ts';

/** The lines of a view that speak of the item that it leaves out, as `outside` has them. */
function check(outside: OutsideForm, expected: readonly string[]): void {
  const other = item('EX-AA-002', 'Texte.').replace('chef', 'editeur');
  const { text } = viewOf(
    { 'a.md': `# A\n\n${item('EX-AA-001', 'Voir EX-AA-002, encore EX-AA-002 et EX-AA-001.')}\n${other}` },
    { outside },
  );
  const lines = text.replaceAll('\u00a0', ' ').split('\n');
  expect(lines.filter(line => line.includes('EX-AA-002'))).toEqual(expected);
}

const LINK = '[EX-AA-002](a.md#ex-aa-002--titre)';
const HERE = '[EX-AA-001](#ex-aa-001--titre)';

describe('a reference to what is left out', () => {
  it('is a link', () => check('link', [`Voir ${LINK}, encore ${LINK} et ${HERE}.`]));
  it('is a footnote, one for all', () =>
    check('note', [
      `Voir EX-AA-002[^1], encore EX-AA-002[^1] et ${HERE}.`,
      `[^1]: Hors de cette version : ${LINK}`,
    ]));
  it('is its words', () => check('text', [`Voir EX-AA-002, encore EX-AA-002 et ${HERE}.`]));
});

it('does not say that references lead to the source when they do not', () => {
  const files = { 'a.md': `# A\n\n${item('EX-AA-001', 'Texte.').replace('chef', 'editeur')}` };
  expect(viewOf(files, { outside: 'link' }).text).toContain('Les renvois');
  expect(viewOf(files, { outside: 'text' }).text).not.toContain('Les renvois');
});
