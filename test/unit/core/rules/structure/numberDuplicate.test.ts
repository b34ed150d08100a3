import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from '../../../../support/checkRule.ts';
import type { Files } from '../../../../support/inMemoryProject.ts';

const RULE = 'structure/number-duplicate';
const check = (files: Files): void => expect(markedBy(RULE, files)).toEqual(files);

describe('found', () => {
  test.each([
    '# 1 A\n\n## 1.1 B\n\n## ⟦1.1 C⟧\n',
    '# 1. A\r\n\r\n# ⟦1. B⟧\r\n',
    '# Chapitre 3 — A\n\n# ⟦3 B⟧\n',
    '# Annexe A — X\n\n# ⟦Annexe A — Y⟧\n',
  ])('%s', text => check({ 'a.md': text }));
  test('in a later file of the volume', () =>
    check({ '01.md': '# 1 A\n', '02.md': '# ⟦1 B⟧\n\n## 1.1 C\n' }));
});

describe('left alone', () => {
  test.each([
    '# 1 A\n\n## 1.1 B\n\n## 1.2 C\n',
    '# A\n\n### B\n\n#### 1. Ouvrir\n\n### C\n\n#### 1. Fermer\n',
    '# 1 A\n\n# Annexe 1 — B\n',
    '# A\n\n# A\n',
  ])('%s', text => check({ 'a.md': text }));
  test('papers that are numbered each for itself', () =>
    check({ '01.md': '# 1 A\n\n# 2 B\n', '02.md': '# 1 A\n\n# 2 B\n' }));
  test('another volume, and one whose numbers are computed', () =>
    check({
      'sdet.yaml':
        'sdet: 1\nvolumes:\n  - { id: p, chapters: [p.md] }\n  - { id: q, chapters: [q.md] }\n  - { id: r, chapters: [r.md], numbering: auto }\n',
      'p.md': '# 1 A\n',
      'q.md': '# 1 A\n',
      'r.md': '# 1 A\n\n# 1 B\n',
    }));
});

test('the first one is named', () => {
  expect(saidBy(RULE, { 'a.md': '# 1 Accès\n\n# 1 Annuaire\n' })[0]).toContain('Accès');
  expect(saidBy(RULE, { '01.md': '# 1 A\n', '02.md': '# 1 B\n' })[0]).toContain('01.md');
});
