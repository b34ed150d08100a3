import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../../../server/src/cli/terminal/unifiedDiff.ts';
import { seededRandom } from '../../../support/random.ts';

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `${index + 1}\n`).join('');

test.each([
  ['equal texts', 'a\n', 'a\n', ''],
  ['a line changed', 'a\nb\nc\n', 'a\nx\nc\n', '@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n'],
  ['a line put in', 'a\n', 'a\nb\n', '@@ -1 +1,2 @@\n a\n+b\n'],
  ['a line taken out', 'a\nb\n', 'b\n', '@@ -1,2 +1 @@\n-a\n b\n'],
  ['from nothing', '', 'a\n', '@@ -0,0 +1 @@\n+a\n'],
  ['to nothing', 'a\n', '', '@@ -1 +0,0 @@\n-a\n'],
  ['a line end at the end', 'a', 'a\n', '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n'],
  [
    'only three lines around',
    lines(9),
    lines(9).replace('5', 'x'),
    '@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n',
  ],
  [
    'changes far apart',
    lines(20),
    lines(20).replace('2\n', 'x\n').replace('19\n', ''),
    '@@ -1,5 +1,5 @@\n 1\n-2\n+x\n 3\n 4\n 5\n@@ -16,5 +16,4 @@\n 16\n 17\n 18\n-19\n 20\n',
  ],
])('%s', (_, before, after, hunks) => {
  expect(unifiedDiff('a/é.md', before, after)).toBe(
    hunks === '' ? '' : `--- a/a/é.md\n+++ b/a/é.md\n${hunks}`,
  );
});

test('`patch` makes the second text of the first', () => {
  const random = seededRandom(7);
  const folder = mkdtempSync(join(tmpdir(), 'sdet diff '));
  try {
    for (let run = 0; run < 25; run++) {
      const text = (): string =>
        Array.from({ length: random.below(14) }, () => `${random.pick(['a', 'b', 'c', ''])}\n`).join('');
      const [before, after] = [`${text()}fin`, `${text()}${random.pick(['fin', 'fin\n', ''])}`];
      const file = join(folder, 'a.md');
      writeFileSync(file, before);
      const diff = unifiedDiff('a.md', before, after);
      const { status, error } = spawnSync('git', ['apply', '--unidiff-zero', '-'], {
        cwd: folder,
        input: diff,
      });
      if (error !== undefined || (diff !== '' && status !== 0)) throw error ?? new Error(`refused:\n${diff}`);
      expect(after === '' || readFileSync(file, 'utf8') === after).toBe(true);
      if (after === '') writeFileSync(file, '');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('texts with nothing in common do not take for ever', () => {
  const before = Array.from({ length: 4000 }, (_, index) => `a${index}\n`).join('');
  const diff = unifiedDiff('x', before, before.replaceAll('a', 'b'));
  expect(diff.split('\n').filter(line => line.startsWith('-a'))).toHaveLength(4000);
});
