import { describe, expect, test } from 'vitest';
import { ruleDocs } from '../../../../server/src/core/docs/rules.ts';
import { explainRule } from '../../../../server/src/core/rules/explain.ts';
import { ruleDescriptions } from '../../../../server/src/core/rules/index.ts';
import { testCommittedPages } from './support/committedPages.ts';

describe('the committed pages', () => {
  const pages = ruleDocs();
  testCommittedPages('rules', pages);
  test('lead to each other', () => {
    for (const [path, text] of pages) {
      for (const [, target = ''] of text.matchAll(/\]\(((?:\.\.\/|[a-z]+\/)[^)\s]*\.md)\)/g)) {
        if (text.includes('```') && !text.slice(text.lastIndexOf('```')).includes(`](${target})`)) continue;
        const to = new URL(target, `file:///${path}`).pathname.slice(1);
        expect(pages.has(to) ? to : `${path} → ${to}`).toBe(to);
      }
    }
  });
});

describe('explaining', () => {
  test.each(ruleDescriptions.map(({ id }) => id))('%s, in both languages', id => {
    const [fr, en] = [explainRule(id, 'fr') ?? '', explainRule(id, 'en') ?? ''];
    expect(fr).toContain(`\`${id}\``);
    expect(fr).toContain('## Que faire\n\n');
    expect(en).toContain('## What to do\n\n');
    expect(fr + en).not.toMatch(/\bundefined\b(?!-)|\[object/);
  });
  test('an id that no rule has', () => {
    expect(explainRule('rien/du-tout', 'fr')).toBeUndefined();
    expect(explainRule('constructor', 'fr')).toBeUndefined();
  });
  test('how to set it is a manifest that works', () => {
    expect(explainRule('id/duplicate', 'fr')).toContain('```yaml\nrules:\n  id/duplicate: off\n```');
  });
});
