import { describe, expect, it } from 'vitest';
import { linkedEditing } from '../../../../server/src/features/presentation/linkedEditing.ts';
import { bench } from '../../../support/featureRequest.ts';
import { parseMarks, withMarks } from '../../../support/marks.ts';

/** What is edited together from the cursor, marked in the text; `marked` bears both. */
function check(marked: string): void {
  const { text, cursor } = parseMarks(marked);
  const withCursor = text.slice(0, cursor) + (cursor === undefined ? '' : '$0') + text.slice(cursor);
  const request = bench({ '01.md': withCursor });
  const positions = request.context.positions(request.cursor.path);
  const spans = (request.ask(linkedEditing)?.ranges ?? []).map(({ start, end }) => ({
    start: positions?.offsetAt(start) ?? 0,
    end: positions?.offsetAt(end) ?? 0,
  }));
  expect(withMarks(text, spans)).toBe(marked.replace('$0', ''));
}

describe('linkedEditing', () => {
  it.each([
    'A[^⟦no$0te⟧] et [^⟦note⟧].\n\n[^⟦note⟧]: Texte.\n',
    'A[^⟦1⟧].\n\n[^⟦1$0⟧]: Texte.\n',
    '[texte][⟦ci$0ble⟧] et [⟦cible⟧][].\n\n[⟦cible⟧]: 02.md\n',
    '![image][⟦x⟧]\n\n[⟦$0x⟧]: a.png\n',
  ])('edits together %o', check);

  it.each([
    ['a mark without a definition', 'A[^no$0te].\n'],
    ['a definition without a mark', 'A.\n\n[^no$0te]: Texte.\n'],
    ['two definitions', 'A[^no$0te].\n\n[^note]: Un.\n\n[^note]: Deux.\n'],
    ['labels written in two ways', 'A[^No$0te].\n\n[^note]: Un.\n'],
    ['a label with an escape', 'A [t][a\\]$0b].\n\n[a\\]b]: 02.md\n'],
    ['a note that prose speaks of', 'A[^4$0], voir la note de bas de page n° 4.\n\n[^4]: Un.\n'],
    ['the text of a link', '[te$0xte][cible]\n\n[cible]: 02.md\n'],
    ['an ID', 'Voir EX-AAS-$0001 et EX-AAS-001.\n'],
    ['prose', 'Bon$0jour\n'],
  ])('edits nothing together: %s', (_, text) => check(text));

  it('has nothing to say of a file that is not read', () => {
    expect(bench({ 'LISEZMOI.txt': '$0a' }).ask(linkedEditing)).toBeNull();
  });
});
