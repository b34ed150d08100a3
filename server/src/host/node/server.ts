import { Console } from 'node:console';
import process from 'node:process';
import {
  createConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { CONNECTION_OPTIONS } from '../../protocol/connectionOptions.ts';
import { guardedReader } from '../../protocol/guardedReader.ts';
import { startServer } from '../../protocol/server.ts';
import { nodeHost } from './nodeHost.ts';

/**
 * Runs the language server in this process until its client goes. `args` say how they talk: `--stdio` (the default),
 * `--node-ipc`, `--socket=PORT`, `--pipe=NAME`.
 */
export function runServer(args: readonly string[]): void {
  keepStdoutClean();
  const [reader, writer] = transport(args);
  let shutDown = false;
  const leave = (): void => process.exit(shutDown ? 0 : 1);
  reader.onClose(leave);
  process.on('disconnect', leave);
  // A client gone in the middle of a message, or a defect of ours: told, and survived.
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
  const connection = createConnection(guardedReader(reader, tell), writer, CONNECTION_OPTIONS);
  const host = nodeHost((method, params) => connection.sendRequest(method, params));
  startServer(connection, host, () => {
    shutDown = true;
  });
}

function transport(args: readonly string[]): readonly [MessageReader, MessageWriter] {
  if (args.includes('--node-ipc')) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  const port = Number(optionValue(args, '--socket'));
  if (Number.isInteger(port) && port > 0) return createServerSocketTransport(port);
  const pipe = optionValue(args, '--pipe');
  if (pipe !== undefined) return createServerPipeTransport(pipe);
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
}

/** `--socket=6009` or `--socket 6009`. */
function optionValue(args: readonly string[], option: string): string | undefined {
  const joined = args.find(arg => arg.startsWith(`${option}=`));
  if (joined !== undefined) return joined.slice(option.length + 1);
  const index = args.indexOf(option);
  return index < 0 ? undefined : args[index + 1];
}

/** Standard output belongs to the protocol; whoever writes to the console writes to standard error. */
function keepStdoutClean(): void {
  globalThis.console = new Console(process.stderr, process.stderr);
}

function tell(what: unknown): void {
  const text = what instanceof Error ? (what.stack ?? what.message) : String(what);
  process.stderr.write(`sdet: ${text}\n`);
}
