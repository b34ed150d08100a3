import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { errorCode } from '../host/node/folderWalk.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, type ExitCode, worst } from './exitCode.ts';
import type { CliIo, OutputStream } from './io.ts';
import { chooseLanguage } from './language.ts';
import { CLI_MESSAGES } from './messages/index.ts';
import { crashed, run } from './run.ts';
import { UserError } from './userError.ts';

/** The bundles lie side by side in one folder, below the package's own. */
const bundle = createRequire(__filename);

/** `failed` is told the system's code when nothing more can be written; a reader that stopped is no failure. */
function stream(target: NodeJS.WriteStream, failed: (code: string) => void): OutputStream {
  let isOpen = true;
  target.on('error', error => {
    if (isOpen && errorCode(error) !== 'EPIPE') failed(errorCode(error));
    isOpen = false;
  });
  return {
    isTerminal: target.isTTY === true,
    columns: target.isTTY === true ? target.columns : undefined,
    write: text => {
      if (isOpen) target.write(text);
    },
  };
}

function nodeIo(outputFailed: (code: string) => void): CliIo {
  const { version } = bundle('../package.json') as { readonly version: string };
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: stream(process.stdout, outputFailed),
    stderr: stream(process.stderr, () => undefined),
    version,
    ask: process.stdin.isTTY === true && process.stderr.isTTY === true ? ask : undefined,
    serve: startServer,
  };
}

/** Asks on the terminal; the end of input is an empty answer. */
async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<string>(answer => reader.once('close', () => answer('')));
  try {
    return await Promise.race([reader.question(question), ended]);
  } finally {
    reader.close();
  }
}

/** The server runs in this process and ends it itself when its client says so or goes away. */
function startServer(): Promise<void> {
  const server = join(__dirname, 'server.cjs');
  if (!existsSync(server)) throw new UserError(({ error }) => error.noServer(server));
  bundle(server);
  return new Promise(() => undefined);
}

/** Sets the exit code alone: output that is still on its way to a pipe is written before the process ends by itself. */
function end(code: ExitCode): void {
  process.exitCode = worst([code, ...Object.values(EXIT).filter(known => known === process.exitCode)]);
}

function main(): void {
  const argv = process.argv.slice(2);
  const messages = CLI_MESSAGES[chooseLanguage(argv, process.env)];
  const io = nodeIo(code => {
    io.stderr.write(`${messages.error.line(messages.error.cannotOutput(code))}\n`);
    end(EXIT.usage);
  });
  const bug = (error: unknown): void => end(crashed(error, io, messages));
  process.on('uncaughtException', bug);
  process.on('unhandledRejection', bug);
  run(argv, io, COMMANDS).then(end, bug);
}

main();
