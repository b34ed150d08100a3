import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'level/not-allowed';
const files = (text: string, levels = 'recommandé, may'): Record<string, string> => ({
  'sdet.yaml': `sdet: 1
volumes:
  - { id: p, chapters: ['*.md'] }
items:
  practice: { pattern: 'BP-\\d{3}', levels: [${levels}] }
  requirement: { pattern: 'EX-\\d{3}' }
rules: { ${RULE}: warning }
`,
  'a.md': text,
});

describe('found', () => {
  test.each(['- **BP-001** Il ⟦DOIT⟧ agir.\n', '### BP-001 — T\n\n- **Niveau** : ⟦interdit⟧\n\nIl agit.\n'])(
    '%j',
    text => expect(markedBy(RULE, files(text))).toEqual(files(text)),
  );
});

describe('left alone', () => {
  test.each([
    '- **BP-001** Il DEVRAIT agir.\n',
    '- **BP-001** Il PEUT agir.\n',
    '- **BP-001** Il agit.\n',
    '- **EX-001** Il DOIT agir.\n',
  ])('%j', text => expect(markedBy(RULE, files(text))).toEqual(files(text)));
});

test('no level at all may be allowed', () => {
  expect(saidBy(RULE, files('- **BP-001** Il PEUT agir.\n', ''))).toHaveLength(1);
  expect(saidBy(RULE, files('- **BP-001** Il agit.\n', ''))).toEqual([]);
});
