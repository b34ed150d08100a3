import { describe, expect, test } from 'vitest';
import { RangeBudget } from '../../../../server/src/core/extract/itemRange.ts';
import { yamlFieldMentions } from '../../../../server/src/core/extract/yamlMentions.ts';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';
import { contextOf } from './support/read.ts';
import { showReference } from './support/show.ts';

function mentions(text: string): readonly string[] {
  const { root } = parseYaml(text);
  const site = {
    from: undefined,
    roleAt: () => undefined,
    isDefinition: () => false,
    ranges: new RangeBudget(),
  };
  const entries = root?.kind === 'map' ? root.entries : [];
  return entries.flatMap(entry => [...yamlFieldMentions(entry, site, contextOf(text))].map(showReference));
}

describe('in the value of a field', () => {
  test.each([
    ['see: EX-AAS-001', ['bare EX-AAS-001']],
    ['voir: [a, "EX-AAS-001"]', ['bare EX-AAS-001']],
    ['x: &a EX-AAS-001\nsee: *a', ['bare EX-AAS-001']],
    ['tags: EX-AAS-001', ['bare EX-AAS-001']],
  ])('%o', (text, expected) => expect(mentions(text)).toEqual(expected));
});

describe('not elsewhere', () => {
  test.each(['title: EX-AAS-001', 'owner: EX-AAS-001', 'see: { a: EX-AAS-001 }', 'see:', 'EX-AAS-001: see'])(
    '%o',
    text => expect(mentions(text)).toEqual([]),
  );
});
