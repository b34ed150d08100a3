import type { ProjectPath } from '../../base/projectPath.ts';
import type { Language } from '../../manifest/manifest.ts';
import { PICTURE_LIMIT, PICTURES_LIMIT, type PictureLack } from '../../model/picture.ts';
import { en, fr } from '../typography.ts';

type Reasons = Readonly<Record<PictureLack, string>>;

const MEBIBYTE = 1024 * 1024;
const ONE = PICTURE_LIMIT / MEBIBYTE;
const ALL = PICTURES_LIMIT / MEBIBYTE;
const FORMS = ['PNG', 'JPEG', 'GIF', 'BMP', 'WebP', 'AVIF'].join(', ');

const FR: Reasons = {
  missing: fr`son fichier est introuvable.`,
  unreadable: fr`son fichier est illisible ; donnez-en le droit de lecture.`,
  'too-large': fr`elle dépasse ${ONE} Mio ; réduisez-la.`,
  'no-room': fr`les images de cette version dépassent ${ALL} Mio ensemble ; réduisez-les.`,
  'unknown-form': fr`ce n'est pas une image ${FORMS} ou SVG.`,
  'not-shown': fr`un document Word ne la montre pas ; donnez-la en PNG ou en JPEG.`,
};

const EN: Reasons = {
  missing: 'its file is not there.',
  unreadable: 'its file cannot be read; allow reading it.',
  'too-large': `it is larger than ${ONE} MiB; make it smaller.`,
  'no-room': `the pictures of this version are larger than ${ALL} MiB together; make them smaller.`,
  'unknown-form': `it is no picture in ${FORMS} or SVG.`,
  'not-shown': 'a Word document does not show it; give it as PNG or JPEG.',
};

/** Says that a link stands in a version in place of a picture, and why. */
export function pictureLack(language: Language, path: ProjectPath, why: PictureLack): string {
  return language === 'fr'
    ? fr`Image « ${path} » remplacée par un lien : ` + FR[why]
    : en`Picture “${path}” replaced by a link: ${EN[why]}`;
}
