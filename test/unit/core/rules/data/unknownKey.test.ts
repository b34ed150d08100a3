import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'data/unknown-key';
const manifest = (more: string): Record<string, string> => ({
  'sdet.yaml': `sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\n${more}`,
});

const check = (files: Record<string, string>): void => expect(markedBy(RULE, files)).toEqual(files);

describe('keys', () => {
  test('of the manifest, nested', () =>
    check(manifest("⟦titre⟧: A\nitems:\n  faq: { pattern: 'F-\\d+', ⟦form⟧: [lead] }\n")));
  test('of a register', () =>
    check({
      'exigences/r.yaml': 'items:\n  - { id: EX-AAS-001, statement: DOIT., ⟦niveau⟧: obligatoire }\n',
    }));
  test('kinds of items are free', () => check(manifest("items: { truc: { pattern: 'T-\\d+' } }\n")));
  test('front matter is free', () => check({ 'a.md': '---\nsidebar_label: A\ntags: [b]\n---\n\n# A\n' }));
  test('the nearest key is offered', () =>
    expect(fixedBy(RULE, manifest('register: []\n'))).toBe(manifest('registers: []\n')['sdet.yaml']));
});

describe('rules', () => {
  test('of the project and of a volume', () =>
    check({
      'sdet.yaml':
        "sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'], rules: { ⟦id/doublon⟧: off } }\nrules: { id/duplicate: off, ⟦level/mising⟧: off }\n",
    }));
  test('what is told of our own failures is known as well', () =>
    check(manifest('rules: { internal/failure: warning }\n')));
  test('the nearest rule is offered', () =>
    expect(fixedBy(RULE, manifest('rules: { level/mising: off }\n'))).toBe(
      manifest('rules: { level/missing: off }\n')['sdet.yaml'],
    ));
});
