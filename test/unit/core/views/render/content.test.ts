import { describe, expect, it } from 'vitest';
import { bodyOf, shown } from '../support/viewOf.ts';

describe('headings', () => {
  it.each([
    ['Un *titre* et `code`', 'Un *titre* et `code`'],
    ['Voir EX-AA-002', 'Voir [EX-AA-002](a.md#ex-aa-002--autre)'],
    ['Avec note[^1]', 'Avec note'],
    ['Avec ![vue](x.png) image', 'Avec vue image'],
    ['Avec <b>HTML</b>', 'Avec HTML'],
    ['Avec attributs {#ancre}', 'Avec attributs'],
  ])('are one line of words: %s', (title, expected) => {
    const other = '\n## EX-AA-002 — Autre\n\n- **Acteurs** : editeur\n\nT.\n';
    const text = shown({
      'x.png': '',
      'a.md': `# C\n\n## EX-AA-001 — ${title}\n\n- **Acteurs** : chef\n\nT.\n${other}\n[^1]: N.\n`,
    });
    expect(text).toContain(`\n### EX-AA-001 — ${expected}\n`);
    const section = shown({
      'x.png': '',
      'a.md': `# 1 ${title}\n\n## EX-AA-001\n\n- **Acteurs** : chef\n\nT.\n${other}\n[^1]: N.\n`,
    });
    expect(section).toMatch(/^## 1 /);
    expect(section).toContain(`## 1 ${expected}\n`);
  });

  it('of two lines become one', () => {
    expect(shown({ 'a.md': 'Un titre\nlong\n========\n\n**EX-AA-001** {actors=chef} T.\n' })).toContain(
      '## Un titre long\n',
    );
  });
});

describe('what announces a list', () => {
  const list = (rest = ''): string =>
    `# C\n\nIntro.\n\nLe socle DOIT :\n\n- **EX-AA-001** {actors=chef} garder les traces ;\n- **EX-AA-002** {actors=chef} les effacer.\n${rest}`;

  it('goes with each of its entries, not with the introduction', () => {
    expect(shown({ 'a.md': list() })).toMatch(
      /## C\n\nIntro\.\n\n### EX-AA-001\n\n[^#]*Le socle DOIT :\n\ngarder les traces ;\n\n### EX-AA-002\n\n[^#]*Le socle DOIT :\n\nles effacer\.\n$/,
    );
  });

  it('goes with the first sentence, but not with plain words', () => {
    expect(shown({ 'a.md': list() }, { detail: 'plain' })).toContain('Le socle DOIT :\n\nles effacer.\n');
    const plain =
      '# C\n\nIl DOIT :\n\n- **EX-AA-001** {actors=chef} garder.\n\n  > **En clair** : on garde.\n';
    expect(shown({ 'a.md': plain }, { detail: 'plain' })).not.toContain('Il DOIT');
  });

  it('is found around each list of a nest', () => {
    const nest =
      '# C\n\nLe socle :\n\n- pour les traces, il DOIT :\n\n  - **EX-AA-001** {actors=chef} les garder.\n';
    expect(shown({ 'a.md': nest })).toContain('Le socle :\n\npour les traces, il DOIT :\n\nles garder.\n');
  });

  it('is nothing without a colon', () => {
    expect(shown({ 'a.md': '# C\n\nIntro.\n\n- **EX-AA-001** {actors=chef} T.\n' })).toMatch(
      /## C\n\nIntro\.\n\n### EX-AA-001\n\n[^I]*T\.\n$/,
    );
  });
});

it('takes the text of a section up to its first item', () => {
  const text = shown({
    'a.md':
      '# C\n\nIntro[^1].\n\n- à part\n\n## EX-AA-001 — T\n\n- **Acteurs** : chef\n\nT.\n\n## Vide\n\nPerdu.\n\n[^1]: N.\n',
  });
  expect(text).toContain('## C\n\nIntro[^1].\n\n- à part\n\n### EX-AA-001');
  expect(text).not.toContain('Perdu');
});

it('shows nothing where an item says nothing', () => {
  expect(bodyOf('')).toBe('');
});
