import type { RegexNode } from './parseRegex.ts';

/** The positions of an expression's characters and in how many ways each follows another (two stands for more). */
export interface Automaton {
  /** The sources of the characters, by position. */
  readonly atoms: readonly string[];
  readonly follow: readonly Ways[];
  readonly first: Ways;
  /** What assertions hold, as expressions of their own. */
  readonly looks: readonly RegexNode[];
}

/** Position → number of ways, at most two. */
export type Ways = ReadonlyMap<number, number>;

interface Part {
  readonly first: Ways;
  readonly last: Ways;
  /** In how many ways it matches nothing: 0, 1 or 2. */
  readonly empty: number;
}

/** Edges that an automaton may have; real ID patterns have some ten. */
const MOST_EDGES = 4000;

/** A repetition of at most this many rounds is written out; a longer one is taken for endless. */
const MOST_ROUNDS = 9;

const NOTHING: Part = { first: new Map(), last: new Map(), empty: 1 };

/**
 * The positions of an expression (Glushkov's construction) with the number of ways from one to the next, since a
 * backtracking engine tries each of them. Undefined when there would be more than `limit` positions.
 */
export function automatonOf(root: RegexNode, limit: number): Automaton | undefined {
  const builder = new Builder(limit);
  const whole = builder.part(root);
  if (builder.atoms.length > limit || builder.edges > MOST_EDGES) return undefined;
  return { atoms: builder.atoms, follow: builder.follow, first: whole.first, looks: builder.looks };
}

class Builder {
  readonly atoms: string[] = [];
  readonly follow: Map<number, number>[] = [];
  readonly looks: RegexNode[] = [];
  readonly #limit: number;
  edges = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  part(node: RegexNode): Part {
    if (this.atoms.length > this.#limit || this.edges > MOST_EDGES) return NOTHING;
    switch (node.kind) {
      case 'atom':
        return this.#atom(node.source);
      case 'any':
        return this.#repeat({ kind: 'atom', source: '[^]' }, 0, Number.POSITIVE_INFINITY);
      case 'look':
        this.looks.push(node.part);
        return NOTHING;
      case 'sequence':
        return node.parts.reduce<Part>((before, part) => this.#joined(before, this.part(part)), NOTHING);
      case 'choice':
        return either(node.parts.map(part => this.part(part)));
      case 'repeat':
        return this.#repeat(node.part, node.min, node.max);
    }
  }

  #atom(source: string): Part {
    const ways = new Map([[this.atoms.length, 1]]);
    this.atoms.push(source);
    this.follow.push(new Map());
    return { first: ways, last: ways, empty: 0 };
  }

  #joined(a: Part, b: Part): Part {
    this.#connect(a.last, b.first);
    return {
      first: a.empty === 0 ? a.first : sum(a.first, times(b.first, a.empty)),
      last: b.empty === 0 ? b.last : sum(b.last, times(a.last, b.empty)),
      empty: Math.min(2, a.empty * b.empty),
    };
  }

  /** `x{2,4}` as `xx(x(x)?)?`; endless or long repetitions end in a loop. A round that matches nothing does not count. */
  #repeat(node: RegexNode, min: number, max: number): Part {
    if (max === 0) return NOTHING;
    const written = Math.min(min, 64);
    let required: Part = NOTHING;
    for (let i = 0; i < written - (max > MOST_ROUNDS && max > min ? 1 : 0); i++)
      required = this.#joined(required, this.part(node));
    if (max > MOST_ROUNDS && max > min) {
      const loop = this.part(node);
      this.#connect(loop.last, loop.first);
      return this.#joined(required, min > 0 ? loop : { ...loop, empty: 1 });
    }
    let optional: Part = NOTHING;
    for (let i = written; i < max && i < 64; i++) {
      optional = { ...this.#joined(this.part(node), optional), empty: 1 };
    }
    return this.#joined(required, optional);
  }

  #connect(from: Ways, to: Ways): void {
    this.edges += from.size * to.size;
    if (this.edges > MOST_EDGES) return;
    for (const [position, ways] of from) {
      const next = this.follow[position];
      if (!next) continue;
      for (const [other, more] of to) next.set(other, Math.min(2, (next.get(other) ?? 0) + ways * more));
    }
  }
}

function either(parts: readonly Part[]): Part {
  return {
    first: sum(...parts.map(({ first }) => first)),
    last: sum(...parts.map(({ last }) => last)),
    empty: Math.min(
      2,
      parts.reduce((count, { empty }) => count + empty, 0),
    ),
  };
}

function sum(...all: readonly Ways[]): Ways {
  const total = new Map<number, number>();
  for (const ways of all) {
    for (const [position, count] of ways)
      total.set(position, Math.min(2, (total.get(position) ?? 0) + count));
  }
  return total;
}

function times(ways: Ways, by: number): Ways {
  return by === 1 ? ways : new Map([...ways.keys()].map(position => [position, 2]));
}
