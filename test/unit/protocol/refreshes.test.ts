import { expect, it } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { Refreshes } from '../../../server/src/protocol/refreshes.ts';

/** A client that answers when the test says so. */
function bench(): {
  readonly refreshes: Refreshes;
  readonly asked: string[];
  answer(error?: Error): Promise<void>;
} {
  const asked: string[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  const connection = {
    sendRequest: (method: string) =>
      new Promise<void>((done, fail) => {
        asked.push(method);
        waiting.push(error => (error ? fail(error) : done()));
      }),
  } as unknown as Connection;
  const answer = async (error?: Error): Promise<void> => {
    waiting.shift()?.(error);
    await new Promise(setImmediate);
  };
  return { refreshes: new Refreshes(connection), asked, answer };
}

it('asks once, and once more when something happened before the answer', async () => {
  const { refreshes, asked, answer } = bench();
  for (let times = 0; times < 5; times++) refreshes.ask('inlayHint');
  expect(asked).toEqual(['workspace/inlayHint/refresh']);
  await answer();
  expect(asked).toHaveLength(2);
  await answer();
  expect(asked).toHaveLength(2);
});

it('keeps the kinds apart', () => {
  const { refreshes, asked } = bench();
  refreshes.ask('codeLens');
  refreshes.ask('diagnostic');
  refreshes.ask('semanticTokens');
  expect(asked).toEqual([
    'workspace/codeLens/refresh',
    'workspace/diagnostic/refresh',
    'workspace/semanticTokens/refresh',
  ]);
});

it('asks again after a refusal', async () => {
  const { refreshes, asked, answer } = bench();
  refreshes.ask('codeLens');
  await answer(new Error('no'));
  refreshes.ask('codeLens');
  expect(asked).toHaveLength(2);
});
