import type { ProjectPath } from '../../base/projectPath.ts';
import type { PictureLack } from '../../model/picture.ts';
import type { PictureForm } from './pictureForm.ts';

/** A picture as it lies in its file. */
export interface Picture {
  readonly form: PictureForm;
  readonly bytes: Uint8Array;
}

/** The pictures of a project that a version may show, by path. */
export type Pictures = Pick<ReadonlyMap<ProjectPath, Picture>, 'get'>;

/** A version without any: links stand in their place. */
export const NO_PICTURES: Pictures = new Map();

/** A picture that a version shows. */
export interface WantedPicture {
  readonly path: ProjectPath;
  /** How often the output holds it: a page repeats what it shows twice. */
  readonly times: number;
}

/** Which pictures a version wants, in the order in which it shows them. */
export interface PictureWish {
  readonly pictures: readonly WantedPicture[];
  /** Whether its format can show a picture. */
  shows(picture: Picture): boolean;
}

/** A version that lacks nothing but its pictures. */
export interface Draft<Result> {
  readonly wish: PictureWish;
  /** Puts the pictures in and writes the version. To be called once; a project that changed meanwhile does not matter. */
  finish(pictures: Pictures): Result;
}

/** The wish of a format that takes no pictures in. */
export const NO_WISH: PictureWish = { pictures: [], shows: () => false };

/** A picture that a version does without. */
export interface LackingPicture {
  readonly path: ProjectPath;
  readonly why: PictureLack;
}
