import fc from 'fast-check';
import { expect, it } from 'vitest';
import { generateView } from '../../../../../../server/src/core/views/view.ts';
import { projectOf } from '../../../../../support/inMemoryProject.ts';
import { pageFaults, tagsOf } from '../../support/pageCheck.ts';
import { randomProjects } from '../../support/randomPlan.ts';
import { optionsOf, outputOf, randomViews } from '../../support/viewProperty.ts';
import { written } from '../../support/writeProject.ts';

const RUNS = Number(process.env['SDET_VIEW_RUNS'] ?? 40);

it('every link of a random page works, ids are unique, items are those of the Markdown, bytes the same', () => {
  const property = fc.property(randomProjects, randomViews, (plan, wanted) => {
    const { files } = written(plan);
    const options = { ...optionsOf(wanted), format: 'html' as const };
    const project = projectOf(files);
    const { text, summary } = outputOf(generateView, project, options);
    expect(pageFaults(text, files)).toEqual([]);
    const items = tagsOf(text).filter(({ name }) => name === 'article');
    expect(items).toHaveLength(summary.kept);
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    expect(outputOf(generateView, projectOf(backwards), options).text).toBe(text);
  });
  fc.assert(property, { numRuns: RUNS });
}, 120_000);

it.each([
  ['an anchor that is missing', '<a href="#b">', ['#b']],
  ['an anchor that stands', '<a href="#b"><p id="b">', []],
  ['an id twice', '<p id="a"><p id="a">', ['twice a']],
  ['a label that is missing', '<nav aria-labelledby="a">', ['label a']],
  ['a file that is missing', '<a href="src/b.md">', ['src/b.md']],
  ['a file that stands', '<a href="src/a.md#t">', []],
  ['an anchor of a file that is missing', '<a href="src/a.md#x">', ['src/a.md#x']],
  ['a scheme that runs', '<a href="javascript:x()">', ['javascript:x()']],
])('the check sees %s', (_, page, expected) => {
  expect(pageFaults(page, { 'a.md': '# T\n' })).toEqual(expected);
});
