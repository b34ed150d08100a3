import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { COMMANDS } from './commands/index.ts';
import type { CliIo, OutputStream } from './io.ts';
import { chooseLanguage } from './language.ts';
import { CLI_MESSAGES } from './messages/index.ts';
import { crashed, run } from './run.ts';
import { UserError } from './userError.ts';

/** The bundles lie side by side in one folder, below the package's own. */
const bundle = createRequire(__filename);

function stream(target: NodeJS.WriteStream): OutputStream {
  // `sdet check | head`: whoever stops reading is no error, the work goes on for its exit code.
  target.on('error', error => {
    if (!('code' in error && error.code === 'EPIPE')) throw error;
  });
  return {
    isTerminal: target.isTTY === true,
    columns: target.isTTY === true ? target.columns : undefined,
    write: text => {
      if (target.writable) target.write(text);
    },
  };
}

function nodeIo(): CliIo {
  const { version } = bundle('../package.json') as { readonly version: string };
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: stream(process.stdout),
    stderr: stream(process.stderr),
    version,
    serve: startServer,
  };
}

/** The server runs in this process and ends it itself when its client says so or goes away. */
function startServer(): Promise<void> {
  const server = join(__dirname, 'server.cjs');
  if (!existsSync(server)) throw new UserError(({ error }) => error.noServer(server));
  bundle(server);
  return new Promise(() => undefined);
}

function main(): void {
  const io = nodeIo();
  const argv = process.argv.slice(2);
  const bug = (error: unknown): void => {
    process.exitCode = crashed(error, io, CLI_MESSAGES[chooseLanguage(argv, io.env)]);
  };
  process.once('uncaughtException', bug);
  process.once('unhandledRejection', bug);
  // Only the code is set: output that is still on its way to a pipe is written before the process ends by itself.
  run(argv, io, COMMANDS).then(code => {
    process.exitCode = code;
  }, bug);
}

main();
