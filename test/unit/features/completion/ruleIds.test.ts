import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../../../server/src/core/rules/index.ts';
import { completionResolve } from '../../../../server/src/features/completion/completionResolve.ts';
import { labels, offer, taken, typed } from '../../../support/completionRequest.ts';
import { bench } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const yaml = (text: string): Files => ({ 'exigences/r.yaml': text });

describe('ids of rules', () => {
  it.each([
    ['<!-- sdet-ignore $0 -->'],
    ['<!-- sdet-ignore id/$0 -->'],
    ['<!-- sdet-ignore id/$0 : motif -->'],
    ['<!-- sdet-ignore id/case, $0 : motif -->'],
    ['<!-- sdet-ignore id/case re$0'],
  ])('are offered in %s', text => expect(labels({ '01.md': text })).toEqual([...ruleIds]));

  it.each([
    ['<!-- sdet-ignore$0 -->'],
    ['<!-- sdet-ignore id/case : mo$0tif -->'],
    ['<!-- $0 -->'],
    ['sdet-ignore $0'],
    ['<!-- sdet-ignore id/case --> $0'],
  ])('are not offered in %s', text => expect(labels({ '01.md': text })).not.toContain('id/case'));

  it('are offered in comments of YAML', () => {
    expect(labels(yaml('items: []  # sdet-ignore $0'))).toContain('id/case');
    expect(labels(yaml('# sdet-ignore id/$0 : motif\nitems: []\n'))).toContain('id/case');
    expect(labels(yaml('# sdet-ignore id/case : mo$0tif\nitems: []\n'))).toEqual([]);
    expect(labels(yaml('# $0\nitems: []\n'))).toEqual([]);
  });

  it('replace the whole id and keep the reason', () => {
    expect(taken({ '01.md': '<!-- sdet-ignore id/c$0ase : motif -->' }, 'id/duplicate')).toBe(
      '<!-- sdet-ignore id/duplicate : motif -->',
    );
  });

  it('come by themselves behind the word', () =>
    expect(labels({ '01.md': '<!-- sdet-ignore $0 -->' }, typed(' '))).toContain('id/case'));

  it('say what the rule finds, and all of it when one is looked at', () => {
    const files = { '01.md': '<!-- sdet-ignore $0 -->' };
    const item = offer(files, 'id/duplicate', { language: 'en' });
    expect(item.detail).toMatch(/ID/);
    const { context } = bench(files, { language: 'en' });
    const resolved = completionResolve.handle(context, item, { isCancellationRequested: false });
    expect(JSON.stringify(resolved?.documentation)).toContain('**Why**');
  });
});
