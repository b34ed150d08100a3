import { type ConnectionOptions, LSPErrorCodes, Message } from 'vscode-languageserver';

/** How every connection is made: a request that is cancelled while it waits is answered at once, and never run. */
export const CONNECTION_OPTIONS: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: message =>
      Message.isRequest(message)
        ? {
            jsonrpc: '2.0',
            id: message.id,
            error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' },
          }
        : undefined,
  },
};
