import type { DataCallback, MessageReader } from 'vscode-languageserver';
import { member, memberAt } from './json.ts';

/**
 * Passes on what a reader reads, without the messages on which the connection itself would throw: a
 * `$/cancelRequest` that names no request. Everything else that is malformed it answers or ignores.
 */
export function guardedReader(reader: MessageReader, dropped: (reason: string) => void): MessageReader {
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback: DataCallback) =>
      reader.listen(message => {
        if (isCancelOfNothing(message)) dropped('$/cancelRequest without a request id');
        else callback(message);
      }),
    dispose: () => reader.dispose(),
  };
}

function isCancelOfNothing(message: unknown): boolean {
  if (member(message, 'method') !== '$/cancelRequest' || member(message, 'id') !== undefined) return false;
  const id = memberAt(message, 'params', 'id');
  return typeof id !== 'string' && typeof id !== 'number';
}
