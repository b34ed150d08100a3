import picocolors from 'picocolors';
import type { OutputStream } from '../io.ts';

/** Formatters for a terminal; each returns its text unchanged when colours are off. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/**
 * Colours for one stream: on a terminal that is not dumb, or where `FORCE_COLOR` asks for them;
 * never with `--no-color` or `NO_COLOR`.
 */
export function coloursFor(
  stream: Pick<OutputStream, 'isTerminal'>,
  env: Readonly<Record<string, string | undefined>>,
  refused: boolean,
): Colours {
  return picocolors.createColors(!refused && wanted(stream.isTerminal, env));
}

function wanted(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}
