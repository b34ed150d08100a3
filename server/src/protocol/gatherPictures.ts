import type { ProjectPath } from '../core/base/projectPath.ts';
import { PICTURE_LIMIT, PICTURES_LIMIT, type PictureLack } from '../core/model/picture.ts';
import { pictureForm } from '../core/views/pictures/pictureForm.ts';
import type { LackingPicture, Picture, Pictures, PictureWish } from '../core/views/pictures/pictures.ts';
import type { BytesResult, ProjectFiles } from './projectFiles.ts';

/** The pictures of one version. */
export interface GatheredPictures {
  readonly found: Pictures;
  readonly lacking: readonly LackingPicture[];
}

/** Reads the pictures that a version wants, one after the other in its order, as long as there is room for them. */
export async function gatherPictures(
  { pictures, shows }: PictureWish,
  readBytes: ProjectFiles['readBytes'],
): Promise<GatheredPictures> {
  const found = new Map<ProjectPath, Picture>();
  const lacking: LackingPicture[] = [];
  let room = PICTURES_LIMIT;
  for (const { path, times } of pictures) {
    const result = await readBytes(path, Math.min(PICTURE_LIMIT, Math.floor(room / times)));
    const picture = pictureIn(result, shows);
    if (typeof picture === 'string') lacking.push({ path, why: picture });
    else {
      found.set(path, picture);
      room -= times * picture.bytes.length;
    }
  }
  return { found, lacking };
}

function pictureIn(result: BytesResult, shows: PictureWish['shows']): Picture | PictureLack {
  if (result.kind === 'too-large') return result.size > PICTURE_LIMIT ? 'too-large' : 'no-room';
  if (result.kind !== 'bytes') return result.kind;
  const form = pictureForm(result.bytes);
  if (form === undefined) return 'unknown-form';
  const picture = { form, bytes: result.bytes };
  return shows(picture) ? picture : 'not-shown';
}
