import { expect, it } from 'vitest';
import { projectPath } from '../../../server/src/core/base/projectPath.ts';
import { PICTURE_LIMIT, PICTURES_LIMIT } from '../../../server/src/core/model/picture.ts';
import type { Picture } from '../../../server/src/core/views/pictures/pictures.ts';
import { gatherPictures } from '../../../server/src/protocol/gatherPictures.ts';
import type { BytesResult } from '../../../server/src/protocol/projectFiles.ts';
import { bytesOf, png, SVG } from '../../support/pictures.ts';

/** A PNG of just so many bytes. */
function sized(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set(png());
  return bytes;
}

/** What a version gets of these files, and why it does without others; paths that stand twice are shown twice. */
async function gathered(
  files: Readonly<Record<string, Uint8Array | BytesResult>>,
  paths: readonly string[] = Object.keys(files),
  shows: (picture: Picture) => boolean = () => true,
): Promise<Readonly<Record<string, string>>> {
  const times = new Map<string, number>();
  for (const path of paths) times.set(path, (times.get(path) ?? 0) + 1);
  const pictures = [...times].map(([path, count]) => ({ path: projectPath(path), times: count }));
  const { found, lacking } = await gatherPictures({ pictures, shows }, async (path, limit) => {
    const file = files[path] ?? { kind: 'missing' };
    if (!(file instanceof Uint8Array)) return file;
    return file.length > limit ? { kind: 'too-large', size: file.length } : { kind: 'bytes', bytes: file };
  });
  const taken = pictures.flatMap(({ path }) => {
    const picture = found.get(path);
    return picture ? [[path, picture.form] as const] : [];
  });
  return Object.fromEntries([...taken, ...lacking.map(({ path, why }) => [path, why] as const)]);
}

it('tells pictures by what they hold, not by their names', async () => {
  expect(await gathered({ 'a.jpg': png(), 'b.png': bytesOf(SVG), 'c.png': bytesOf('<html>') })).toEqual({
    'a.jpg': 'png',
    'b.png': 'svg',
    'c.png': 'unknown-form',
  });
});

it('says why there is none', async () => {
  const files = { 'a.png': { kind: 'unreadable', code: 'EACCES' }, 'b.png': png() } as const;
  expect(await gathered(files, ['a.png', 'b.png', 'c.png'], () => false)).toEqual({
    'a.png': 'unreadable',
    'b.png': 'not-shown',
    'c.png': 'missing',
  });
});

it('takes pictures of the largest size, and none that is larger', async () => {
  expect(await gathered({ 'a.png': sized(PICTURE_LIMIT), 'b.png': sized(PICTURE_LIMIT + 1) })).toEqual({
    'a.png': 'png',
    'b.png': 'too-large',
  });
});

it('goes on behind one that finds no room with those that do', async () => {
  const count = PICTURES_LIMIT / PICTURE_LIMIT;
  const large = Array.from({ length: count }, (_, at) => [`${at}.png`, sized(PICTURE_LIMIT - 100)] as const);
  const files = { ...Object.fromEntries(large), 'x.png': sized(PICTURE_LIMIT), 'y.png': sized(count * 100) };
  const result = await gathered(files, [...large.map(([path]) => path), 'x.png', 'y.png', 'z.png']);
  expect([result['x.png'], result['y.png'], result['z.png']]).toEqual(['no-room', 'png', 'missing']);
  expect(large.every(([path]) => result[path] === 'png')).toBe(true);
});

it('counts a picture for each place that holds it', async () => {
  const picture = sized(PICTURES_LIMIT / 20);
  const paths = (count: number): string[] => Array<string>(count).fill('a.png');
  expect(await gathered({ 'a.png': picture }, paths(20))).toEqual({ 'a.png': 'png' });
  expect(await gathered({ 'a.png': picture }, paths(21))).toEqual({ 'a.png': 'no-room' });
});
