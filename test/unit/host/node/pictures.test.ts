import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { diskPictures, PICTURE_LIMIT } from '../../../../server/src/host/node/pictures.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'sdet-pictures-'));
const pictures = diskPictures(path => join(FOLDER, path));

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

function check(name: string, bytes: Uint8Array | undefined, expected: string | undefined): void {
  if (bytes) writeFileSync(join(FOLDER, name), bytes);
  expect(pictures(projectPath(name))).toBe(expected);
}

const BYTES = Uint8Array.of(0x89, 0x50, 0x4e);

it.each([
  ['a.png', 'image/png'],
  ['b.JPG', 'image/jpeg'],
  ['c.jpeg', 'image/jpeg'],
  ['d.svg', 'image/svg+xml'],
  ['é e.webp', 'image/webp'],
])('%s becomes part of a page', (name, type) => check(name, BYTES, `data:${type};base64,iVBO`));

it('takes a picture of the largest size, and none that is larger', () => {
  const largest = new Uint8Array(PICTURE_LIMIT);
  check('l.png', largest, `data:image/png;base64,${Buffer.from(largest).toString('base64')}`);
  check('m.png', new Uint8Array(PICTURE_LIMIT + 1), undefined);
});

it.each([
  ['a.html', BYTES],
  ['png', BYTES],
  ['empty.png', new Uint8Array()],
  ['missing.png', undefined],
])('%s does not', (name, bytes) => check(name, bytes, undefined));

it('a folder does not', () => {
  mkdirSync(join(FOLDER, 'f.png'));
  check('f.png', undefined, undefined);
});
