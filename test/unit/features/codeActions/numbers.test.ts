import { describe, expect, test } from 'vitest';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { offered } from '../../../support/codeActionRequest.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';

describe('the next free ID', () => {
  const NEXT = /^Donner à cette définition/;
  const item = (id: string): string => `- **${id}** L’ENT DOIT agir.\n`;

  test('for a second definition, behind the last of its series', () => {
    const files = {
      '01.md': `${item('EX-AAS-001')}${item('EX-AAS-007')}`,
      '02.md': `${item('$0EX-AAS-001')}${item('EX-MSG-012')}`,
    };
    expect(offered(files).after(NEXT)?.['02.md']).toBe(`${item('EX-AAS-008')}${item('EX-MSG-012')}`);
  });

  test('not one that is cited already, as if it were there', () => {
    const files = { '01.md': `${item('EX-AAS-001')}${item('$0EX-AAS-001')}\nVoir EX-AAS-002.\n` };
    expect(offered(files).after(NEXT)?.['01.md']).toContain('**EX-AAS-003**');
  });

  test('a gap when the digits are used up; none for an ID that is defined once', () => {
    const full = { '01.md': `${item('EX-AAS-999')}${item('$0EX-AAS-999')}` };
    expect(offered(full).after(NEXT)?.['01.md']).toContain('**EX-AAS-001**');
    expect(offered({ '01.md': item('$0EX-AAS-001') }).after(NEXT)).toBeUndefined();
  });
});

describe('an obligation without an ID', () => {
  const NUMBER = /^Lui donner l’identifiant /;
  const FIRST = '- **EX-AAS-004** L’ENT DOIT agir.\n';

  test.each([
    ['a paragraph', 'Le portail $0DOIT être ouvert.\n', '**EX-AAS-005** Le portail DOIT être ouvert.\n'],
    [
      'an entry of a list',
      '- Le portail DOIT $0être ouvert.\n- Il ferme.\n',
      '- **EX-AAS-005** Le portail DOIT être ouvert.\n- Il ferme.\n',
    ],
    [
      'one of several in a section',
      '## Suite\n\nIl PEUT fermer.\n\nLe portail $0DOIT être ouvert.\n',
      '## Suite\n\nIl PEUT fermer.\n\n**EX-AAS-005** Le portail DOIT être ouvert.\n',
    ],
  ])('%s', (_, text, expected) => {
    const whole = (part: string): string => `# Accès\n\n${part}\n## Exigences\n\n${FIRST}`;
    expect(offered({ '01.md': whole(text) }).after(NUMBER)?.['01.md']).toBe(whole(expected));
  });

  test('a heading of its own', () => {
    const files = { '01.md': `# Accès\n\n${FIRST}\n## Ouverture\n\nLe portail $0DOIT être ouvert.\n` };
    expect(offered(files).after(NUMBER)?.['01.md']).toContain('## EX-AAS-005 — Ouverture\n\nLe portail DOIT');
  });

  test('its paragraph, where the heading bears a number or is linked', () => {
    const numbered = {
      '01.md': `# 1 Accès\n\n${FIRST}\n## 1.1 Ouverture\n\nLe portail $0DOIT être ouvert.\n`,
    };
    expect(offered(numbered).after(NUMBER)?.['01.md']).toContain('**EX-AAS-005** Le portail');
    const linked = {
      '01.md': `# Accès\n\nVoir [o](#ouverture).\n\n${FIRST}\n## Ouverture\n\nLe portail $0DOIT être ouvert.\n`,
    };
    expect(offered(linked).after(NUMBER)?.['01.md']).toContain('**EX-AAS-005** Le portail');
  });

  test.each([
    ['there is no ID to follow', '# A\n\nLe portail $0DOIT être ouvert.\n'],
    ['it is an item', `# A\n\n${FIRST.replace('DOIT', '$0DOIT')}`],
    ['it obliges nobody', `${FIRST}\n## Suite\n\nLe portail $0est ouvert.\n`],
  ])('not where %s', (_, text) => {
    expect(offered({ '01.md': text }).after(NUMBER)).toBeUndefined();
  });
});

describe('renumbering', () => {
  const RENUMBER = /^Renuméroter à partir d’ici/;

  /** Everything after it, which must have no finding that was not there before. */
  function check(files: Files, expected: Files | undefined): void {
    const made = offered(files).after(RENUMBER);
    expect(made).toEqual(expected);
    if (made === undefined) return;
    const before = allFindings(
      projectOf(
        Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace('$0', '')])),
      ),
    );
    const now = allFindings(projectOf({ ...files, ...made }));
    expect(now.filter(({ rule }) => !before.some(one => one.rule === rule))).toEqual([]);
  }

  test('a gap is closed, with what stands in the sections, what prose says and what links name', () => {
    check(
      {
        '01.md':
          '# 1 Un\n\n## 1.1 A\n\nVoir § 1.3, §§ 1.3.1 et 1.4, [C](#13-c) et [1.1](#11-a).\n\n## $01.3 C\n\n### 1.3.1 D\n\n## 1.4 E\n',
        '02.md': '# 2 Deux\n\nVoir chapitre 1.4, § 2.1 et [E](01.md#14-e).\n\n## 2.1 F\n',
      },
      {
        '01.md':
          '# 1 Un\n\n## 1.1 A\n\nVoir § 1.2, §§ 1.2.1 et 1.3, [C](#12-c) et [1.1](#11-a).\n\n## 1.2 C\n\n### 1.2.1 D\n\n## 1.3 E\n',
        '02.md': '# 2 Deux\n\nVoir chapitre 1.3, § 2.1 et [E](01.md#13-e).\n\n## 2.1 F\n',
      },
    );
  });

  test('the second of two with one number; prose meant the first', () => {
    check(
      { '01.md': '# 1 Un\n\n## 1.1 A\n\n## $01.1 B\n\n## 1.2 C\n\nVoir § 1.1 et § 1.2.\n' },
      { '01.md': '# 1 Un\n\n## 1.1 A\n\n## 1.2 B\n\n## 1.3 C\n\nVoir § 1.1 et § 1.3.\n' },
    );
  });

  test('a finding of the numbering is put right by it', () => {
    const files = { '01.md': '# 1 Un\n\n## 1.1 A\n\n## $01.3 C\n' };
    const found = offered(files).actions.find(({ title }) => RENUMBER.test(title));
    expect(found?.kind).toBe('quickfix');
  });

  test('by the ranks of headings, not by what the numbers claim', () => {
    check(
      { '01.md': '# 6 Un\n\n## 6.1 A\n\n### $07.1 B\n\n### 7.4 C\n\n## 6.2 D\n\nVoir § 7.4.\n' },
      { '01.md': '# 6 Un\n\n## 6.1 A\n\n### 6.1.1 B\n\n### 6.1.2 C\n\n## 6.2 D\n\nVoir § 6.1.2.\n' },
    );
  });

  test('chapters, with their sections', () => {
    check(
      {
        '01.md': '# 1 Un\n\n## 1.1 A\n',
        '02.md': '# $03 Trois\n\n## 3.1 B\n',
        '03.md': '# 4 Quatre\n\nVoir § 3.1.\n',
      },
      { '02.md': '# 2 Trois\n\n## 2.1 B\n', '03.md': '# 3 Quatre\n\nVoir § 2.1.\n' },
    );
  });

  test('dots, words and dashes of the headings stay', () => {
    check(
      { '01.md': '# Chapitre 1 — Un\n\n## 1.1. A\n\n## $01.3. B\n' },
      { '01.md': '# Chapitre 1 — Un\n\n## 1.1. A\n\n## 1.2. B\n' },
    );
  });

  test('numbers of another volume with the same numbers stay', () => {
    const manifest =
      'sdet: 1\nvolumes:\n  - { id: a, title: Premier volume, chapters: [a.md] }\n  - { id: b, title: Second volume, chapters: [b.md] }\n';
    check(
      {
        'sdet.yaml': manifest,
        'a.md': '# 1 Un\n\n## 1.1 A\n\n## $01.3 B\n',
        'b.md':
          '# 1 Un\n\n## 1.1 A\n\n## 1.2 B\n\n## 1.3 C\n\nVoir § 1.3. Il y a aussi le § 1.3 du premier volume.\n',
      },
      {
        'a.md': '# 1 Un\n\n## 1.1 A\n\n## 1.2 B\n',
        'b.md':
          '# 1 Un\n\n## 1.1 A\n\n## 1.2 B\n\n## 1.3 C\n\nVoir § 1.3. Il y a aussi le § 1.2 du premier volume.\n',
      },
    );
  });

  test.each([
    ['nothing is wrong', '# 1 Un\n\n## $01.1 A\n\n## 1.2 B\n'],
    ['a numeral is no count', '# I Un\n\n# $0IV Deux\n'],
    ['an annex counts otherwise', '# Annexe A — Un\n\n# $0Annexe D — Deux\n'],
    ['the heading bears no number', '# 1 Un\n\n## $0A\n\n## 1.3 B\n'],
  ])('not where %s', (_, text) => check({ '01.md': text }, undefined));

  test('not where numbers are computed', () => {
    const manifest = 'sdet: 1\nvolumes:\n  - { id: a, chapters: [a.md], numbering: auto }\n';
    check({ 'sdet.yaml': manifest, 'a.md': '# 1 Un\n\n## 1.1 A\n\n## $01.3 B\n' }, undefined);
  });
});
