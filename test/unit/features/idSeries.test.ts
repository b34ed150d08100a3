import { describe, expect, it } from 'vitest';
import { idSeries, nextFreeId, seriesForService } from '../../../server/src/features/idSeries.ts';
import { projectOf } from '../../support/inMemoryProject.ts';

/** The next ID of each series of the IDs, under a pattern. */
function check(pattern: string, ids: readonly string[], expected: readonly (string | undefined)[]): void {
  const project = projectWith(pattern, ids);
  expect(idSeries(project).map(series => nextFreeId(project.view, series))).toEqual(expected);
}

function projectWith(pattern: string, ids: readonly string[]): ReturnType<typeof projectOf> {
  return projectOf({
    'sdet.yaml': `sdet: 1\nvolumes: [{id: v, chapters: ['*.md']}]\nitems:\n  requirement: {pattern: '${pattern}'}\n`,
    '01.md': ids.map(id => `### ${id} — T\n\nDOIT.\n`).join('\n'),
  });
}

const USUAL = 'EX-(?<service>[A-Z]{2,4})-(?<number>\\d{3})';

describe('nextFreeId', () => {
  it.each<[string, string, readonly string[], readonly (string | undefined)[]]>([
    ['one more than the highest, gaps stay', USUAL, ['EX-AAS-001', 'EX-AAS-007'], ['EX-AAS-008']],
    ['each service for itself', USUAL, ['EX-AAS-001', 'EX-BIB-004'], ['EX-AAS-002', 'EX-BIB-005']],
    ['as many digits as before', 'R-(?<number>\\d+)', ['R-09'], ['R-10']],
    ['more digits where the pattern has room', 'R-(?<number>\\d+)', ['R-99'], ['R-100']],
    ['the first gap where it has none', 'R-(?<number>\\d{2})', ['R-01', 'R-99'], ['R-02']],
    ['a number in the midst', 'R(?<number>\\d+)-(?<part>[a-z])', ['R1-a', 'R2-a', 'R1-b'], ['R3-a', 'R2-b']],
    ['none without a number to count', 'R-\\d+', ['R-1'], []],
    ['none without any ID', USUAL, [], []],
  ])('%s', (_, pattern, ids, expected) => check(pattern, ids, expected));

  it('not one that is cited already', () => {
    const project = projectOf({ '01.md': '### EX-AAS-001 — T\n\nDOIT, voir EX-AAS-002.\n' });
    const ids = idSeries(project).map(series => nextFreeId(project.view, series));
    expect(ids).toEqual(['EX-AAS-003']);
  });

  it('none when all numbers are taken', () => {
    check('R-(?<number>[1-3])', ['R-1', 'R-2', 'R-3'], [undefined]);
  });
});

describe('seriesForService', () => {
  const project = projectWith(USUAL, ['EX-AAS-001']);
  const [model] = idSeries(project);

  it.each([
    ['BIB', 'EX-BIB-001'],
    ['AAS', undefined],
    ['trop long', undefined],
    ['', undefined],
  ])('%j', (service, expected) => {
    const series = model && seriesForService(project.view, model, service);
    expect(series && nextFreeId(project.view, series)).toBe(expected);
  });
});
