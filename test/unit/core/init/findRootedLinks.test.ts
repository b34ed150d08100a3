import { expect, test } from 'vitest';
import { findRootedLinks } from '../../../../server/src/core/init/findRootedLinks.ts';

const PATHS = new Set([
  'docs/index.md',
  'docs/annexes/a.md',
  'docs/annexes/b.md',
  'README.md',
  'docs/api/index.md',
]);

/** `root | starts of the rest of the site | links without extension`. */
function check(urls: readonly string[], expected: string): void {
  const { root, site, bareLinks } = findRootedLinks(urls, PATHS);
  const starts = site.map(({ text, count }) => `${text}×${count}`).join(' ');
  expect(`${root?.folder ?? '-'} | ${starts} | ${bareLinks}`).toBe(expected);
}

test('the folder that most links start from', () => {
  check(['/annexes/a', '/annexes/b#x', '/annexes/a.md'], 'docs |  | 2');
  check(['/annexes/', '/api/', '/annexes/b.html'], 'docs |  | 1');
  check(['/docs/annexes/a.md', '/docs/index.md', '/README.md', '/annexes/a.md'], '- |  | 0');
  check(['/annexes/a.md', '/annexes/b.md'], '- |  | 0');
});

test('the rest of the site', () => {
  check(['/obligations/', '/obligations/x/#y', '/contact'], '- | /contact×1 /obligations/×2 | 0');
  check(['/annexes/a', '/annexes/b', '/annexes/c', '/annexes/a', '/aide/'], 'docs | /aide/×1 | 3');
});

test('what is no page of a site', () => {
  check(
    ['/annexe/a.md', '/img/a.png', '//exemple.fr/x/', 'https://exemple.fr/x/', 'obligations/x/', '#x', '/'],
    '- |  | 0',
  );
  check(['/docs/absent', '/docs/absent/'], '- |  | 0');
});
