import { type Automaton, automatonOf, type Ways } from './automaton.ts';
import { parseRegex, type RegexNode } from './parseRegex.ts';

/** Positions that an expression may have; real ID patterns have some ten. */
const MOST_POSITIONS = 400;

/** Steps that the search for ambiguous loops may take: well below ten milliseconds. */
const MOST_STEPS = 10_000;

/** What it costs to find the characters of one more class, in steps. */
const STEPS_OF_CLASS = 250;

/** Ways of matching one text of 64 characters that are still fast, as a power of two. */
const MOST_BITS = 20;

/** What one more loop over the same characters costs, as a power of two: 64 places where the text may be divided. */
const BITS_OF_LOOP = 6;

/**
 * Tells whether a backtracking engine could take for ever over a text of 64 characters: the expression has a loop that can
 * read the same text in two ways (`(a+)+`), or very many places with a choice. What merely costs a little more than
 * reading once (`a*a*`) is safe. An expression too big to be judged in a few milliseconds is unsafe.
 * `source` must compile. What the search takes of `budget` is what it cost.
 */
export function isUnsafe(source: string, budget: SearchBudget = { steps: MOST_STEPS }): boolean {
  if (source.length > 2000) return true;
  return isUnsafeNode(parseRegex(source), budget);
}

/** Steps that a search, and those of the assertions inside it, may still take; it ends below zero. */
export interface SearchBudget {
  steps: number;
}

function isUnsafeNode(root: RegexNode, budget: SearchBudget): boolean {
  const automaton = automatonOf(root, MOST_POSITIONS);
  if (automaton === undefined || isAmbiguous(automaton, budget)) return true;
  return automaton.looks.some(look => isUnsafeNode(look, budget));
}

function isAmbiguous(automaton: Automaton, budget: SearchBudget): boolean {
  const classes = new Set(automaton.atoms.filter(atom => atom.length > 1));
  const cost = automaton.atoms.length + STEPS_OF_CLASS * classes.size;
  if (cost > budget.steps) return true;
  budget.steps -= cost;
  const overlap = overlapsOf(automaton.atoms);
  const loops = loopsOf(automaton.follow);
  const search: Search = { follow: automaton.follow, overlap, loops, budget };
  const members = new Map<number, number[]>();
  for (const [position, loop] of loops) members.set(loop, [...(members.get(loop) ?? []), position]);
  for (const positions of members.values()) if (hasTwoWaysBack(positions, search)) return true;
  const bits = choiceBits(automaton, search) + BITS_OF_LOOP * longestChain([...members.values()], search);
  return search.budget.steps < 0 || bits > MOST_BITS;
}

interface Search {
  readonly follow: readonly Ways[];
  readonly overlap: (a: number, b: number) => boolean;
  /** Position → number of its loop; positions that cannot come back to themselves are absent. */
  readonly loops: ReadonlyMap<number, number>;
  readonly budget: SearchBudget;
}

/** Whether two different walks through a loop read the same text and end where they began (exponential ambiguity). */
function hasTwoWaysBack(positions: readonly number[], search: Search): boolean {
  for (const start of positions) {
    const loop = search.loops.get(start);
    const seen = new Set<number>();
    const pairs: [number, number, boolean][] = [[start, start, false]];
    for (let at = 0; at < pairs.length; at++) {
      const [a, b, apart] = pairs[at] ?? [0, 0, false];
      for (const [next, other, twice] of steps(a, b, search)) {
        if (search.loops.get(next) !== loop || search.loops.get(other) !== loop) continue;
        const split = apart || next !== other || twice;
        if (split && next === start && other === start) return true;
        const key = ((next * 512 + other) << 1) | Number(split);
        if (!seen.has(key)) pairs.push([next, other, split]);
        seen.add(key);
      }
      if (search.budget.steps < 0) return true;
    }
  }
  return false;
}

/** Steps that two walks can take over the same character; `twice` where one step alone can be taken in two ways. */
function* steps(a: number, b: number, search: Search): Generator<readonly [number, number, boolean]> {
  for (const [next, ways] of search.follow[a] ?? []) {
    for (const other of search.follow[b]?.keys() ?? []) {
      search.budget.steps--;
      if (search.overlap(next, other)) yield [next, other, a === b && next === other && ways > 1];
    }
  }
}

/** How many loops can share one text in a row, less one: `a*a*a*` can be divided at two places. */
function longestChain(loops: readonly (readonly number[])[], search: Search): number {
  const after = loops.map(positions => {
    const found = new Set<number>();
    for (const start of positions) for (const loop of sharers(start, search)) found.add(loop);
    return found;
  });
  const numbers = loops.map(positions => search.loops.get(positions[0] ?? -1) ?? -1);
  const known = new Map<number, number>();
  const length = (index: number): number => {
    const done = known.get(index);
    if (done !== undefined) return done;
    known.set(index, 0);
    const next = [...(after[index] ?? [])].map(loop => 1 + length(numbers.indexOf(loop)));
    const longest = Math.max(0, ...next);
    known.set(index, longest);
    return longest;
  };
  return Math.max(0, ...loops.map((_, index) => length(index)));
}

/** Loops that a walk can reach from `start` while another one over the same text stays in the loop of `start`. */
function sharers(start: number, search: Search): ReadonlySet<number> {
  const found = new Set<number>();
  const loop = search.loops.get(start);
  const seen = new Set<number>();
  const pairs: [number, number][] = [[start, start]];
  for (let at = 0; at < pairs.length && search.budget.steps >= 0; at++) {
    const [a, b] = pairs[at] ?? [0, 0];
    for (const [next, other] of steps(a, b, search)) {
      if (search.loops.get(next) !== loop || seen.has(next * 512 + other)) continue;
      seen.add(next * 512 + other);
      pairs.push([next, other]);
      const reached = search.loops.get(other);
      if (next === start && reached !== undefined && reached !== loop) found.add(reached);
    }
  }
  return found;
}

/** How many ways the choices outside loops leave, as a power of two: the most that one walk to the end can meet. */
function choiceBits({ follow, first }: Automaton, search: Search): number {
  const known = new Map<number, number>();
  const most = (ways: Ways, loop: number | undefined): number => {
    let bits = 0;
    for (const position of ways.keys()) {
      if (loop !== undefined && search.loops.get(position) === loop) continue;
      bits = Math.max(bits, Math.log2(atOnce(position, ways, search)) + from(position));
    }
    return bits;
  };
  const from = (position: number): number => {
    const done = known.get(position);
    if (done !== undefined || search.budget.steps < 0) return done ?? 0;
    known.set(position, 0);
    const loop = search.loops.get(position);
    const members =
      loop === undefined ? [position] : [...follow.keys()].filter(m => search.loops.get(m) === loop);
    const bits = Math.max(...members.map(member => most(follow[member] ?? new Map(), loop)));
    for (const member of members) known.set(member, bits);
    return bits;
  };
  return most(first, undefined);
}

/** In how many ways a character that fits `position` can step. */
function atOnce(position: number, ways: Ways, search: Search): number {
  let count = 0;
  for (const [other, times] of ways) {
    search.budget.steps--;
    if (search.overlap(position, other)) count += times;
  }
  return count;
}

/** The loops of an automaton: its strongly connected parts (Tarjan's algorithm), those without an edge left out. */
function loopsOf(follow: readonly Ways[]): ReadonlyMap<number, number> {
  const loops = new Map<number, number>();
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const visit = (position: number): void => {
    order.set(position, order.size);
    low.set(position, order.size - 1);
    stack.push(position);
    for (const next of follow[position]?.keys() ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(position, Math.min(low.get(position) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(position) !== order.get(position)) return;
    const members = stack.splice(stack.indexOf(position));
    if (members.length === 1 && !follow[position]?.has(position)) return;
    for (const member of members) loops.set(member, position);
  };
  for (const position of follow.keys()) if (!order.has(position)) visit(position);
  return loops;
}

/** Characters on which atoms are compared: Latin in full, and one of each other block. */
const SAMPLES: string = [
  ...Array.from({ length: 0x180 }, (_, code) => code),
  ...Array.from({ length: 0x70 }, (_, block) => 0x391 + block * 0x80),
  ...Array.from({ length: 0x70 }, (_, block) => 0x3c81 + block * 0x180),
  0x1f600,
  0x10400,
]
  .filter(code => code < 0xd800 || code > 0xdfff)
  .map(code => String.fromCodePoint(code))
  .join('');

/** Tells of two positions whether one character fits both. Atoms that no sample fits are compared by their source. */
function overlapsOf(atoms: readonly string[]): (a: number, b: number) => boolean {
  const bySource = new Map<string, Uint32Array>();
  for (const source of atoms) if (!bySource.has(source)) bySource.set(source, samplesOf(source));
  const sets = atoms.map(source => bySource.get(source) ?? EVERY_SAMPLE);
  return (a, b) => {
    const [x = EVERY_SAMPLE, y = EVERY_SAMPLE] = [sets[a], sets[b]];
    return x === y || x.some((bits, word) => (bits & (y[word] ?? 0)) !== 0);
  };
}

const EVERY_SAMPLE = new Uint32Array(Math.ceil(SAMPLES.length / 32)).fill(0xff_ff_ff_ff);

/** The samples that an atom fits, one bit for each code unit of `SAMPLES`. */
function samplesOf(source: string): Uint32Array {
  for (const flags of ['gu', 'g']) {
    try {
      const found = new Uint32Array(EVERY_SAMPLE.length);
      for (const { index } of SAMPLES.matchAll(new RegExp(source, `${flags}s`)))
        found[index >> 5] = (found[index >> 5] ?? 0) | (1 << (index & 31));
      return found;
    } catch {
      // `u` forbids some escapes that are fine without it.
    }
  }
  return EVERY_SAMPLE;
}
