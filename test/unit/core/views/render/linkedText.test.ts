import { describe, expect, it } from 'vitest';
import { linkedText } from '../../../../../server/src/core/views/render/linkedText.ts';
import type { TargetFinder } from '../../../../../server/src/core/views/rewriteReferences.ts';

const KNOWN = new Set(['EX-AA-001', '1.6']);
const targets: TargetFinder = {
  item: id => (KNOWN.has(id) ? { kind: 'inside', key: id } : { kind: 'nowhere' }),
  numbered: () => ({ kind: 'nowhere' }),
  source: () => ({ kind: 'nowhere' }),
  link: () => ({ kind: 'nowhere' }),
};

/** The text with its links in angle brackets. */
function check(text: string, expected: string): void {
  const shown = linkedText(text, targets).map(node => {
    if (node.type === 'text') return node.value;
    return node.type === 'link' && node.children[0]?.type === 'text' ? `<${node.children[0].value}>` : '?';
  });
  expect(shown.join('')).toBe(expected);
}

describe('linkedText', () => {
  it.each([
    ['Voir EX-AA-001.', 'Voir <EX-AA-001>.'],
    ['EX-AA-001', '<EX-AA-001>'],
    ['(EX-AA-001, EX-AA-001/1.6)', '(<EX-AA-001>, EX-AA-001/1.6)'],
    ['critère 1.6.', 'critère <1.6>.'],
    ['', ''],
    ['EX-AA-002 et xEX-AA-001', 'EX-AA-002 et xEX-AA-001'],
    ['EX-AA-0011', 'EX-AA-0011'],
  ])('%j gives %j', check);

  it('leaves out the sign for what is no text', () => check('\uFFFCEX-AA-001', '<EX-AA-001>'));
});
