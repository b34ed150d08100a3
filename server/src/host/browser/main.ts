import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { CONNECTION_OPTIONS } from '../../protocol/connectionOptions.ts';
import { guardedReader } from '../../protocol/guardedReader.ts';
import type { ServerHost } from '../../protocol/host.ts';
import { startServer } from '../../protocol/server.ts';
import { clientFileAccess } from '../clientFiles.ts';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(
  guardedReader(new BrowserMessageReader(self), reason => connection.console.warn(reason)),
  new BrowserMessageWriter(self),
  CONNECTION_OPTIONS,
);

const host: ServerHost = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return { cancel: () => clearTimeout(timer) };
  },
  fileAccess: () => clientFileAccess((method, params) => connection.sendRequest(method, params)),
};

startServer(connection, host);
