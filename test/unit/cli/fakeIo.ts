import type { CliIo, OutputStream } from '../../../server/src/cli/io.ts';

/** A process that remembers what was written to it. */
export interface FakeIo extends CliIo {
  readonly out: () => string;
  readonly err: () => string;
}

/** A process for tests; `terminal` gives both streams a width. */
export function fakeIo(
  options: {
    cwd?: string;
    env?: Record<string, string>;
    terminal?: number;
    serve?: () => Promise<void>;
  } = {},
): FakeIo {
  const stdout = recorder(options.terminal);
  const stderr = recorder(options.terminal);
  return {
    cwd: options.cwd ?? '/nowhere',
    env: { LANG: 'fr_FR.UTF-8', ...options.env },
    stdout: stdout.stream,
    stderr: stderr.stream,
    version: '1.2.3',
    serve: options.serve ?? (() => Promise.resolve()),
    out: stdout.text,
    err: stderr.text,
  };
}

function recorder(columns: number | undefined): { stream: OutputStream; text: () => string } {
  const written: string[] = [];
  return {
    stream: { isTerminal: columns !== undefined, columns, write: text => void written.push(text) },
    text: () => written.join(''),
  };
}
