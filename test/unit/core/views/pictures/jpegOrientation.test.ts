import { expect, it } from 'vitest';
import {
  jpegOrientation,
  type Orientation,
} from '../../../../../server/src/core/views/pictures/jpegOrientation.ts';
import type { PictureForm } from '../../../../../server/src/core/views/pictures/pictureForm.ts';
import { pictureSize } from '../../../../../server/src/core/views/pictures/pictureSize.ts';
import { bytesOf, jpeg, photo, png } from '../../../../support/pictures.ts';

function check(form: PictureForm, bytes: Uint8Array, expected: Orientation | undefined): void {
  expect(jpegOrientation({ form, bytes })?.orientation).toBe(expected);
}

it.each<[Orientation, 'II' | 'MM']>([
  [1, 'MM'],
  [3, 'II'],
  [6, 'MM'],
  [8, 'II'],
])('is read from Exif data: %i in %s', (orientation, order) => {
  const bytes = photo(300, 20, orientation, order);
  check('jpeg', bytes, orientation);
  const { at = 0 } = jpegOrientation({ form: 'jpeg', bytes }) ?? {};
  expect(bytes[at + (order === 'II' ? 0 : 1)]).toBe(orientation);
  expect(pictureSize({ form: 'jpeg', bytes })).toEqual({ width: 300, height: 20 });
});

it.each<[string, PictureForm, Uint8Array]>([
  ['without Exif data', 'jpeg', jpeg(3, 2)],
  ['of another form', 'png', png(3, 2)],
  ['with a number that means nothing', 'jpeg', photo(3, 2, 9)],
  ['cut off in its data', 'jpeg', photo(3, 2, 6).subarray(0, 40)],
  [
    'whose first directory lies outside',
    'jpeg',
    bytesOf(0xff, 0xd8, 0xff, 0xe1, 0, 16, 'Exif', 0, 0, 'MM', 0, 42, 99, 0, 0, 8),
  ],
])('there is none in a picture %s', (_, form, bytes) => check(form, bytes, undefined));
