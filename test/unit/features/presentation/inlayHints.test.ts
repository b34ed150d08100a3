import { describe, expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver-types';
import { inlayHintResolve, inlayHints } from '../../../../server/src/features/presentation/inlayHints.ts';
import { affectedBy, bench, PLAIN, type RequestOptions } from '../../../support/featureRequest.ts';

const ITEMS =
  '### EX-AAS-001 — Authentification unique\n\nDOIT.\n\n### EX-AAS-002\n\nDEVRAIT.\n\n### EX-AAS-003 — Sans niveau\n\nTexte.\n';

/** The text with the hints in it, as `‹hint›`. */
function check(text: string, expected: string, options: RequestOptions = {}, items = ITEMS): void {
  const request = bench({ '02.md': text, '01.md': items }, options);
  const positions = request.context.positions(request.cursor.path);
  const hints = request.ask(inlayHints) ?? [];
  const shown = hints.reduceRight((done, { position, label }) => {
    const at = positions?.offsetAt(position) ?? 0;
    return `${done.slice(0, at)}‹${String(label)}›${done.slice(at)}`;
  }, text);
  expect(shown).toBe(expected);
}

describe('inlayHints', () => {
  it('show level and title behind a bare ID, and what there is of them', () => {
    check(
      'Voir EX-AAS-001, [[EX-AAS-002]] et EX-AAS-003.\n',
      'Voir EX-AAS-001‹obligatoire · Authentification unique›, [[EX-AAS-002]]‹recommandé› et EX-AAS-003‹Sans niveau›.\n',
    );
  });

  it('show both ends of a range, and fields', () => {
    check(
      '### EX-AAS-009 — X\n\n- **Voir** : EX-AAS-003\n\nVoir EX-AAS-001 à EX-AAS-003.\n',
      '### EX-AAS-009 — X\n\n- **Voir** : EX-AAS-003‹Sans niveau›\n\nVoir EX-AAS-001‹obligatoire · Authentification unique› à EX-AAS-003‹Sans niveau›.\n',
    );
  });

  it('do not repeat a title that the line says, whatever its case and accents', () => {
    check(
      'EX-AAS-003 (sans niveau) et EX-AAS-001 — authentification UNIQUE.\n',
      'EX-AAS-003 (sans niveau) et EX-AAS-001‹obligatoire› — authentification UNIQUE.\n',
    );
  });

  it('cut long titles between words', () => {
    const title = 'Un titre qui dit tout ce que l’on peut dire en beaucoup de mots';
    check(
      'Voir EX-AAS-001.\n',
      'Voir EX-AAS-001‹Un titre qui dit tout ce que l’on peut dire en…›.\n',
      {},
      `### EX-AAS-001 — ${title}\n\nTexte.\n`,
    );
  });

  it.each([
    ['where an item is defined', '### EX-AAS-007 — X\n\nTexte.\n'],
    ['in the item itself', '### EX-AAS-007 — X\n\nComme EX-AAS-007 le dit.\n'],
    ['in the text of a link', '[EX-AAS-001](01.md)\n'],
    ['in code', '`EX-AAS-001`\n'],
    ['behind an ID that nobody defines', 'Voir EX-AAS-099.\n'],
  ])('show nothing %s', (_, text) => check(text, text));

  it('show nothing when the setting says so', () => {
    const settings = { inlayHints: false, codeLens: true };
    check('Voir EX-AAS-001.\n', 'Voir EX-AAS-001.\n', { settings });
  });

  it('show the part that is asked for', () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    check('EX-AAS-003\nEX-AAS-003\nEX-AAS-003\n', 'EX-AAS-003\nEX-AAS-003‹Sans niveau›\nEX-AAS-003\n', {
      params: { range },
    });
  });

  it('have the card of the item when it is asked for', () => {
    const request = bench({ '02.md': 'Voir EX-AAS-001.\n', '01.md': ITEMS });
    const [hint] = request.ask(inlayHints) ?? [];
    expect(hint?.tooltip).toBeUndefined();
    const never = { isCancellationRequested: false };
    const resolved = hint && inlayHintResolve.handle(request.context, hint, never);
    expect(JSON.stringify(resolved?.tooltip)).toContain('**Authentification unique**');
    for (const data of [undefined, null, { id: 'EX-AAS-099' }, { id: 4 }]) {
      const foreign = { ...hint, data } as InlayHint;
      expect(inlayHintResolve.handle(request.context, foreign, never)).toEqual(foreign);
    }
  });

  it('have a short one at once for a client that asks for none', () => {
    const request = bench({ '02.md': 'Voir EX-AAS-001.\n', '01.md': ITEMS }, { client: PLAIN });
    expect(request.ask(inlayHints)?.[0]?.tooltip).toBe('EX-AAS-001 — Authentification unique');
  });

  it('are none of a file that is not read', () => {
    expect(bench({ 'LISEZMOI.txt': '$0a' }).ask(inlayHints)).toBeNull();
  });

  it('are told to be others when what they say of another document is', () => {
    const request = bench({ '02.md': 'Voir EX-AAS-001, EX-AAS-009.\n', '01.md': ITEMS });
    const renamed = ITEMS.replace('unique', 'unifiée');
    const more = `${renamed}### EX-AAS-009 — Neuve\n`;
    for (const text of [renamed, more]) {
      request.ask(inlayHints);
      expect(affectedBy(request, '01.md', text)).toEqual(['01.md', '02.md']);
    }
    request.ask(inlayHints);
    expect(affectedBy(request, '01.md', `De la prose.\n\n${more}`)).toEqual(['01.md']);
  });
});
