/**
 * A stream of pseudo-random numbers that depends on its seed alone (mulberry32), so that every run of the bench
 * makes the same project.
 * @param {string} seed
 */
export function randomFrom(seed) {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  /** An integer from 0 to `end - 1`. @param {number} end */
  const below = end => Math.floor(next() * end);
  return {
    below,
    /** One of a list. @template T @param {readonly T[]} list @returns {T} */
    pick: list => list[below(list.length)],
    /** Several of a list, all different. @template T @param {readonly T[]} list @param {number} count @returns {T[]} */
    some: (list, count) => {
      const left = [...list];
      return Array.from({ length: count }, () => left.splice(below(left.length), 1)[0]);
    },
  };
}

/** FNV-1a. @param {string} text */
function hash(text) {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ char.codePointAt(0), 0x01000193);
  return value >>> 0;
}
