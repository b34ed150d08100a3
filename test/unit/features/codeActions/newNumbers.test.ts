import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { numberedSections } from '../../../../server/src/core/rules/numbering.ts';
import { newNumbers, type PlacedSection } from '../../../../server/src/features/codeActions/newNumbers.ts';
import { offered } from '../../../support/codeActionRequest.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';
import { type Random, seededRandom } from '../../../support/random.ts';

/** Numbers of headings, each at the depth that its indentation says; the one at the cursor is marked `>`. */
function check(outline: string, expected: string): void {
  const lines = outline.trim().split(/\s*;\s*/);
  const text = lines
    .map(line => `${'#'.repeat(depthOf(line))} ${line.replace(/^[>.]*/, '')} Titre\n`)
    .join('\n');
  const path = projectPath('a.md');
  const facts = projectOf({ 'a.md': text }).view.facts(path);
  const list = (facts ? numberedSections(facts) : []).map(
    (found, index): PlacedSection => ({ path, ...found, depth: depthOf(lines[index] ?? '') }),
  );
  const at = lines.findIndex(line => line.startsWith('>'));
  const changes = newNumbers(list, at);
  expect(changes.map(({ from, to }) => `${from}→${to}`).join(' ')).toBe(expected);
}

function depthOf(line: string): number {
  return (/^>?(\.*)/.exec(line)?.[1] ?? '').length + 1;
}

test.each([
  ['1; .1.1; >.1.3; .1.4', '1.3→1.2 1.4→1.3'],
  ['1; .1.1; >.1.3; ..1.3.1; ..1.3.3; .1.4', '1.3→1.2 1.3.1→1.2.1 1.3.3→1.2.2 1.4→1.3'],
  ['1; >.1.2; .1.3', '1.2→1.1 1.3→1.2'],
  ['1; >.1.0; .1.1', ''],
  ['1; .1.1; >..7.1; ..7.2', '7.1→1.1.1 7.2→1.1.2'],
  ['1; .1.1; >3; .3.1', '3→2 3.1→2.1'],
  ['>4; .4.2', '4.2→4.1'],
  ['1; .1.1; >.1.2; 2', ''],
])('%s', check);

/** A text whose headings stand in each other by lot and bear any numbers; prose and links speak of them. */
function randomChapter(random: Random): string {
  let depth = 1;
  const numbers = Array.from({ length: 3 + random.below(6) }, () => {
    depth = 2 + random.below(Math.min(depth, 3));
    return {
      depth,
      number: Array.from({ length: depth }, (_, index) => (index === 0 ? 1 : 1 + random.below(4))).join('.'),
    };
  });
  const first = random.below(numbers.length);
  const parts = numbers.map(({ depth: own, number }, index) => {
    const cited = random.pick(numbers).number;
    return `${'#'.repeat(own)} ${index === first ? '$0' : ''}${number} Titre ${index}\n\nVoir § ${cited}.\n`;
  });
  return `# 1 Chapitre\n\n${parts.join('\n')}`;
}

test('whatever the headings bear: nothing is left to renumber from there on, and the texts say the rest as before', () => {
  const random = seededRandom(11);
  let changed = 0;
  for (let run = 0; run < 40; run++) {
    const text = randomChapter(random);
    const made = offered({ 'a.md': text }).after(/^Renuméroter/)?.['a.md'];
    if (made === undefined) continue;
    changed++;
    const bare = (chapter: string): string => chapter.replace('$0', '').replace(/\d+(?:\.\d+)+/g, 'n');
    expect(bare(made)).toBe(bare(text));
    const line = text.split('\n').findIndex(one => one.includes('$0'));
    const again = made.split('\n').map((one, index) => (index === line ? one.replace(/^#+ /, '$&$0') : one));
    expect(offered({ 'a.md': again.join('\n') }).after(/^Renuméroter/)).toBeUndefined();
    const order = (chapter: string): number =>
      allFindings(projectOf({ 'a.md': chapter })).filter(({ rule }) => rule.startsWith('structure/number'))
        .length;
    expect(order(made), text).toBeLessThanOrEqual(order(text.replace('$0', '')));
  }
  expect(changed).toBeGreaterThan(20);
});
