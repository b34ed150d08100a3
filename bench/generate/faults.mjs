/** Faults that a chapter can have, one per chapter; each is the id of the finding that it must give. */
const CHAPTER_FAULTS = [
  'id/duplicate',
  'id/malformed',
  'reference/unresolved-item',
  'reference/unresolved-file',
  'reference/unresolved-anchor',
  'reference/unresolved-image',
  'level/missing',
  'level/unknown',
  'level/contradicts-text',
  'service/unknown',
  'actor/unknown',
  'actor/alias',
  'structure/unknown-field',
  'data/syntax',
];

/** Faults that a register can have. */
const REGISTER_FAULTS = [
  'data/duplicate-key',
  'data/unknown-key',
  'data/missing-key',
  'level/unknown',
  'actor/unknown',
  'reference/unresolved-item',
];

/** Of the planted faults those that a link checker for plain Markdown can see. */
export const LINK_FAULTS = new Set([
  'reference/unresolved-file',
  'reference/unresolved-anchor',
  'reference/unresolved-image',
]);

/** The fault of a chapter, every fifth has one. @param {number} index */
export function chapterFault(index) {
  return index % 5 === 2 ? CHAPTER_FAULTS[Math.floor(index / 5) % CHAPTER_FAULTS.length] : undefined;
}

/** The fault of a register, every second has one. @param {number} index */
export function registerFault(index) {
  return index % 2 === 1 ? REGISTER_FAULTS[Math.floor(index / 2) % REGISTER_FAULTS.length] : undefined;
}
