import { describe, expect, it } from 'vitest';
import { bodyOf, item, shown } from '../support/viewOf.ts';

/** What is shown of the one item whose statement is `statement`. */
function check(statement: string, expected: string): void {
  expect(bodyOf(statement)).toBe(expected);
}

describe('whole blocks', () => {
  it.each([
    ['a paragraph', 'Un *mot* et `code`.\n\nEncore.'],
    ['a list', 'Doit :\n\n- un\n- deux\n  - trois'],
    ['an ordered list', '3. trois\n4. quatre'],
    ['tasks', 'À faire :\n\n- [ ] un\n- [x] deux'],
    ['a table', 'Voir :\n\n| a | b |\n| - | :-: |\n| 1 | 2 |'],
    ['a quote', '> cité\n>\n> encore'],
    ['code', '```js\nconst x = "EX-AA-002";\n```'],
    ['two lists in a row', 'Deux :\n\n- un\n\n1. deux'],
  ])('%s', (_, statement) => check(statement, statement));
});

describe('cut blocks', () => {
  const lead = (entries: string): string => shown({ 'a.md': `# C\n\n${entries}` });

  it('take the words behind an ID', () => {
    expect(lead('**EX-AA-001** {actors=chef} Texte *fort*\nsur deux lignes.\n')).toContain(
      '\n\nTexte *fort*\nsur deux lignes.\n',
    );
  });

  it('take the blocks of a list entry without the list', () => {
    const text = lead('- **EX-AA-001** {actors=chef} Texte :\n\n  - un\n  - deux\n\n  Suite.\n- autre\n');
    expect(text).toContain('\n\nTexte :\n\n- un\n- deux\n\nSuite.\n');
    expect(text).not.toContain('autre');
  });

  it('leave out the items inside an item', () => {
    const text = lead(
      '- **EX-AA-001** {actors=chef} Dehors :\n\n  - à part\n  - **EX-AA-002** {actors=editeur} Secret.\n',
    );
    expect(text).toContain('Dehors :\n\n- à part\n');
    expect(text).not.toContain('Secret');
  });

  it('leave out the items inside a file that is one item, and the table that they leave empty', () => {
    const table =
      '| ID | Acteurs | Texte |\n|---|---|---|\n| EX-AA-002 | editeur | Secret |\n| EX-AA-003 | chef | Connu |\n';
    const text = shown({
      'a.md': `---\nid: EX-AA-001\nactors: [chef]\ntitle: Fiche\n---\n\nDit.\n\n${table}`,
    });
    expect(text).toMatch(/## EX-AA-001 — Fiche\n\n[^#]*Dit\.\n\n## EX-AA-003\n\n[^#]*Connu\n/);
    expect(text).not.toContain('Secret');
    const only = shown({ 'a.md': `---\nid: EX-AA-001\nactors: [chef]\ntitle: Fiche\n---\n\n${table}` });
    expect(only).not.toContain('Secret');
  });

  it('take the cells of a row as paragraphs, told apart by their headers', () => {
    const one = '| ID | Acteurs | Énoncé |\n|---|---|---|\n| EX-AA-001 | chef | Un `a\\|b`. |\n';
    expect(shown({ 'a.md': `# C\n\n${one}` })).toContain('\n\nUn `a|b`.\n');
    const two = '| ID | Acteurs | Énoncé | Suite |\n|---|---|---|---|\n| EX-AA-001 | chef | Un. | Deux. |\n';
    expect(shown({ 'a.md': `# C\n\n${two}` })).toContain('\n\n**Énoncé** — Un.\n\n**Suite** — Deux.\n');
  });

  it('take a labelled block without its label', () => {
    const block = '> **En clair** : facile, *très*.\n>\n> Vraiment.';
    expect(bodyOf(`Texte.\n\n${block}`)).toBe(`Texte.\n\n${block}`);
    expect(bodyOf(`Texte.\n\n${block}`, { detail: 'plain' })).toBe('Facile, *très*.\n\nVraiment.');
    expect(bodyOf('Texte.\n\n**Note** : une note.')).toBe('Texte.\n\n> **Note** : une note.');
  });

  it('read the texts of a register', () => {
    const register =
      'items:\n  - id: EX-AA-001\n    title: "Un titre: *simple*"\n    actors: [chef]\n    statement: >-\n      Texte *plié*\n      sur deux lignes.\n\n      - liste\n    plain: "cité \\"net\\""\n';
    const text = shown({ 'exigences/r.yaml': register });
    expect(text).toContain('## EX-AA-001 — Un titre: \\*simple\\*\n');
    expect(text).toContain('\n\nTexte *plié* sur deux lignes.\n\n- liste\n\n> **En clair** : cité "net"\n');
  });
});

it('shows what stands in front matter as plain text', () => {
  const text = shown({
    'a.md': `---\nid: EX-AA-001\ntitle: Titre *plat*\nactors: [chef]\n---\n\nTexte.\n\n${item('EX-AA-002', 'T.')}`,
  });
  expect(text).toContain('## EX-AA-001 — Titre \\*plat\\*\n');
});
