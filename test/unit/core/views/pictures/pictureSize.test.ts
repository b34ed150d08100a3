import { expect, it } from 'vitest';
import type { PictureForm } from '../../../../../server/src/core/views/pictures/pictureForm.ts';
import { pictureSize } from '../../../../../server/src/core/views/pictures/pictureSize.ts';
import { bmp, bytesOf, gif, jpeg, png, SVG } from '../../../../support/pictures.ts';

function check(form: PictureForm, bytes: Uint8Array, expected: readonly [number, number] | undefined): void {
  const size = pictureSize({ form, bytes });
  expect(size && [size.width, size.height]).toEqual(expected);
}

it.each<[PictureForm, Uint8Array]>([
  ['png', png(300, 20)],
  ['gif', gif(300, 20)],
  ['jpeg', jpeg(300, 20)],
  ['jpeg', jpeg(300, 20, 0xc2)],
  ['bmp', bmp(300, 20)],
  ['bmp', bytesOf('BM', ...Array<number>(12).fill(0), 12, 0, 0, 0, 44, 1, 20, 0)],
])('is read from the head of a %s', (form, bytes) => check(form, bytes, [300, 20]));

it('is read where the bytes do not begin their buffer', () => {
  const whole = bytesOf(1, 2, 3, ...png(7, 5));
  check('png', whole.subarray(3), [7, 5]);
});

it.each<[string, PictureForm, Uint8Array]>([
  ['cut off', 'png', png(3, 2).subarray(0, 19)],
  ['without a segment for its frame', 'jpeg', bytesOf(0xff, 0xd8, 0xff, 0xda, 0, 4, 1, 2)],
  ['that ends in a segment', 'jpeg', jpeg(3, 2).subarray(0, 8)],
  ['with bytes between segments', 'jpeg', bytesOf(0xff, 0xd8, 0, 0, 0, 0)],
  ['of no width', 'gif', gif(0, 2)],
  ['of a negative width', 'bmp', bmp(-3, 2)],
  ['that has none', 'svg', bytesOf(SVG)],
])('there is none in a picture %s', (_, form, bytes) => check(form, bytes, undefined));
