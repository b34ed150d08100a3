import fc from 'fast-check';
import Slugger, { slug } from 'github-slugger';
import { expect, test } from 'vitest';
import { UniqueSlugs } from '../../../../server/src/core/extract/uniqueSlugs.ts';

test('as github-slugger makes them', () => {
  const texts = fc.array(
    fc.constantFrom('a', 'A', 'a 1', 'a-1', 'a-1-1', 'é', '', '-', '-1', '__proto__', 'constructor'),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(texts, headings => {
      const [slugger, slugs] = [new Slugger(), new UniqueSlugs()];
      expect(headings.map(text => slugs.unique(slug(text)))).toEqual(
        headings.map(text => slugger.slug(text)),
      );
    }),
  );
});
