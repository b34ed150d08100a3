import { parseArgs } from 'node:util';

/** How the bench is called. */
export const USAGE = `Usage: npm run bench -- [--sizes 100,1000] [--rounds 3] [--seed sdet] [--no-peers]

  --sizes     numbers of chapters, at least 10 each, separated by commas
  --rounds    how often each tool is run; the tables show medians
  --seed      text from which the generated projects depend
  --no-peers  measure ours alone`;

/** @typedef {{ sizes: number[], rounds: number, seed: string, peers: boolean }} Options */

/** @param {string[]} args @returns {Options | undefined} undefined when they cannot be understood */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        sizes: { type: 'string', default: '100,1000' },
        rounds: { type: 'string', default: '3' },
        seed: { type: 'string', default: 'sdet' },
        'no-peers': { type: 'boolean', default: false },
      },
    });
    const sizes = [...new Set(values.sizes.split(',').map(Number))].sort((a, b) => a - b);
    const rounds = Number(values.rounds);
    const understood =
      sizes.every(size => Number.isInteger(size) && size >= 10) && Number.isInteger(rounds) && rounds > 0;
    return understood ? { sizes, rounds, seed: values.seed, peers: !values['no-peers'] } : undefined;
  } catch {
    return undefined;
  }
}
