import { SERVICES } from './words.mjs';

/** How many requirements each chapter defines. */
export const ITEMS_PER_CHAPTER = 10;

/** How many chapters stand in one folder. */
const CHAPTERS_PER_PART = 50;

/** How many chapters go to one register. */
export const CHAPTERS_PER_REGISTER = 10;

/** @typedef {{ index: number, volume: string, number: number, path: string, service: (typeof SERVICES)[number] }} Place */

/**
 * Where the chapter `index` (from 0) of a project of `total` stands: seven in ten in the first volume.
 * @param {number} index @param {number} total @returns {Place}
 */
export function placeOf(index, total) {
  const inFirst = Math.ceil(total * 0.7);
  const volume = index < inFirst ? 'principal' : 'annexe';
  const number = index < inFirst ? index + 1 : index - inFirst + 1;
  const part = String(Math.ceil(number / CHAPTERS_PER_PART)).padStart(3, '0');
  const path = `${volume}/partie-${part}/chapitre-${String(number).padStart(5, '0')}.md`;
  return { index, volume, number, path, service: SERVICES[index % SERVICES.length] };
}

/** The ID of the `ordinal`-th requirement (from 0) of a chapter. @param {number} index @param {number} ordinal */
export function requirementId(index, ordinal) {
  const number = Math.floor(index / SERVICES.length) * ITEMS_PER_CHAPTER + ordinal + 1;
  return idOf(SERVICES[index % SERVICES.length], number);
}

/** An ID that no chapter defines, in a service that exists. @param {number} index @param {number} ordinal */
export function missingId(index, ordinal) {
  return idOf(SERVICES[index % SERVICES.length], 9000 + ordinal);
}

/** The ID of the `ordinal`-th practice (from 0) of a register. @param {number} register @param {number} ordinal */
export function practiceId(register, ordinal) {
  return `BP-${String(register * 10 + ordinal + 1).padStart(5, '0')}`;
}

/** The titles of the sections that every chapter has, by their place in it. */
export const SECTIONS = ['Contexte', 'Exigences générales', 'Exigences complémentaires', 'Suivi et échanges'];

/** The anchor of a section of a chapter, by the rules of GitHub. @param {Place} place @param {number} section from 0 */
export function anchorOf(place, section) {
  return `${place.number}${section + 1}-${SECTIONS[section].toLowerCase().replaceAll(' ', '-')}`;
}

/** The link from one file of the project to another. @param {string} from @param {string} to */
export function linkFrom(from, to) {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => '..'), ...there].join('/');
}

/** @param {(typeof SERVICES)[number]} service @param {number} number */
function idOf(service, number) {
  return `EX-${service.code}-${String(number).padStart(4, '0')}`;
}
