/** Largest picture that a version takes in, in bytes. */
export const PICTURE_LIMIT = 2 * 1024 * 1024;

/** How much the pictures of one version may take together, in bytes; one that a page shows twice counts twice. */
export const PICTURES_LIMIT = 20 * 1024 * 1024;

/**
 * Why a version does without a picture: its file is gone, cannot be read, is larger than one picture may be, finds no room
 * beside the others, is no picture that we know, or is one that the format cannot show.
 */
export type PictureLack = 'missing' | 'unreadable' | 'too-large' | 'no-room' | 'unknown-form' | 'not-shown';
