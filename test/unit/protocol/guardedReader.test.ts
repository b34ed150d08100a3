import { describe, expect, it } from 'vitest';
import { type DataCallback, Emitter, type Message, type MessageReader } from 'vscode-languageserver';
import { guardedReader } from '../../../server/src/protocol/guardedReader.ts';

/** Whether a message passes. */
function passes(message: unknown): boolean {
  let send: DataCallback = () => {};
  const none = new Emitter<never>().event;
  const reader: MessageReader = {
    onError: none,
    onClose: none,
    onPartialMessage: none,
    listen: callback => {
      send = callback;
      return { dispose: () => {} };
    },
    dispose: () => {},
  };
  const seen: unknown[] = [];
  const dropped: string[] = [];
  guardedReader(reader, reason => dropped.push(reason)).listen(passed => seen.push(passed));
  send(message as Message);
  expect(seen.length + dropped.length).toBe(1);
  return seen.length === 1;
}

describe('guardedReader', () => {
  it.each([
    { method: '$/cancelRequest', params: { id: 1 } },
    { method: '$/cancelRequest', params: { id: 'a' } },
    { method: 'textDocument/hover', id: 1 },
    { method: '$/cancelRequest', id: 4 },
    { id: 1, result: null },
    null,
    [],
    'x',
  ])('passes %j', message => expect(passes(message)).toBe(true));

  it.each([
    { method: '$/cancelRequest' },
    { method: '$/cancelRequest', params: null },
    { method: '$/cancelRequest', params: {} },
    { method: '$/cancelRequest', params: { id: null } },
    { method: '$/cancelRequest', params: [1] },
  ])('drops %j', message => expect(passes(message)).toBe(false));
});
