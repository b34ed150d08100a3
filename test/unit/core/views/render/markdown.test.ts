import { describe, expect, it } from 'vitest';
import { bodyOf, item, shown, viewOf } from '../support/viewOf.ts';

describe('anchors', () => {
  it('are those of GitHub, also where headings repeat', () => {
    const chapter = (id: string): string =>
      `# Accès\n\n## ${id} — Même titre\n\n- **Acteurs** : chef\n\n### Détail\n\nT.\n`;
    const text = shown({
      'a.md': `${chapter('EX-AA-001')}\n## Voir {actors=chef}\n\n**EX-AA-003** [ici](b.md), [là](b.md#ex-aa-002--même-titre), [haut](a.md).\n`,
      'b.md': chapter('EX-AA-002'),
    });
    expect(text).toContain('[ici](#accès-1), [là](#ex-aa-002--même-titre), [haut](#accès)');
  });

  it('count the headings inside items', () => {
    const text = shown({
      'a.md': `# A\n\n${item('EX-AA-001', '### Suite')}\n## Suite\n\n**EX-AA-002** {actors=chef} [là](#suite-1).\n`,
    });
    expect(text).toContain('[là](#suite-1)');
  });
});

describe('text', () => {
  it.each([
    ['Voir [RGPD] et [x].', 'Voir [RGPD] et \\[x].'],
    ['\\[x] non', '\\[x] non'],
    ['[RGPD]\\(non)', '[RGPD]\\(non)'],
    ['a\\*b\\*c \\<b> &amp;lt;', 'a\\*b\\*c \\<b> \\&lt;'],
    ['\\# non', '\\# non'],
    ['1\\. non', '1\\. non'],
    ['\\::: non', '\\::: non'],
    ['2 \\| 3', '2 | 3'],
    ['à 8:30, https\\://x', 'à 8:30, https\\://x'],
  ])('has the escapes that it needs: %s', (statement, expected) => {
    expect(bodyOf(statement)).toBe(expected);
  });
});

it('keeps two lists apart', () => {
  const register = 'items:\n  - id: EX-AA-001\n    actors: [chef]\n    statement: "- un\\n- deux"\n';
  expect(shown({ 'exigences/r.yaml': register })).toContain(
    '- **Acteurs** : Chef d’établissement\n\n* un\n* deux\n',
  );
});

it('takes headings no deeper than six', () => {
  const deep =
    '# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### EX-AA-001 — T\n\n- **Acteurs** : chef\n\nT.\n';
  expect(shown({ 'a.md': deep })).toContain(
    '## A\n\n### B\n\n#### C\n\n##### D\n\n###### E\n\n###### EX-AA-001 — T\n',
  );
});

it('jumps no rank that the source jumped', () => {
  expect(
    shown({ 'a.md': '# A\n\n#### B\n\n###### EX-AA-001 — T\n\n- **Acteurs** : chef\n\nT.\n' }),
  ).toContain('## A\n\n### B\n\n#### EX-AA-001 — T\n');
});

it('numbers the footnotes of all chapters in one row', () => {
  const chapter = (id: string): string =>
    `# ${id}\n\n${item(id, 'Texte[^1].')}\n[^1]: Note de ${id.slice(-1)}.\n`;
  const { text } = viewOf({ 'a.md': chapter('EX-AA-001'), 'b.md': chapter('EX-AA-002') });
  expect(text).toMatch(
    /Texte\[\^1\][\s\S]*Texte\[\^2\][\s\S]*\n\[\^1\]: Note de 1\.\n\n\[\^2\]: Note de 2\.\n$/,
  );
});
