import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Tests that a folder of `docs` holds these pages as they are made now, and no others. */
export function testCommittedPages(name: string, pages: ReadonlyMap<string, string>): void {
  const folder = join(import.meta.dirname, '../../../../../docs', name);
  test.each([...pages.keys()])('%s is what would be made now (else: npm run docs)', path => {
    expect(readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n')).toBe(pages.get(path));
  });
  test('are no more than that', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry =>
      entry.isFile(),
    );
    const paths = files.map(entry =>
      relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
    );
    expect(paths.toSorted()).toEqual([...pages.keys()].toSorted());
  });
}
