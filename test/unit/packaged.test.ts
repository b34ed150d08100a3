import { existsSync, readFileSync } from 'node:fs';
import picomatch from 'picomatch';
import { expect, it } from 'vitest';

/** Every file that `package.json` names in its contributions: `./media/x.css`. */
const named = [...readFileSync('package.json', 'utf8').matchAll(/"\.\/([^"*]+\.[a-z-]+)"/g)].map(
  ([, path = '']) => path,
);
const kept = readFileSync('.vscodeignore', 'utf8')
  .split('\n')
  .filter(line => line.startsWith('!'))
  .map(line => line.slice(1));

it('files that the extension contributes are packaged with it', () => {
  expect(named).toContain('media/markdown.css');
  expect(named.filter(path => !kept.some(glob => picomatch.isMatch(path, glob)))).toEqual([]);
});

it('files of the extension that are not built are there', () => {
  expect(named.filter(path => !path.startsWith('dist/') && !existsSync(path))).toEqual([]);
});
