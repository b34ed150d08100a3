import { expect, it } from 'vitest';
import type { PanelState } from '../../../../client/src/preview/messages.ts';
import { Refresher } from '../../../../client/src/preview/refresher.ts';
import type { PreviewParams, PreviewResult } from '../../../../server/src/protocol/contract/preview.ts';

interface Asked {
  readonly params: PreviewParams;
  readonly token: { readonly isCancellationRequested: boolean };
  answer(result: Partial<PreviewResult> | null): Promise<void>;
  fail(error: Error): Promise<void>;
}

const settled = (): Promise<void> => new Promise(resolve => void setImmediate(resolve));

function start(state: PanelState | undefined = { project: 'file:///p', extent: 'chapter' }) {
  const asked: Asked[] = [];
  const told: string[] = [];
  const ask = (_method: string, params: unknown, token: unknown): Promise<never> =>
    new Promise((resolve, reject) => {
      const end = (finish: () => void): Promise<void> => {
        finish();
        return settled();
      };
      asked.push({
        params: params as PreviewParams,
        token: token as Asked['token'],
        answer: result => end(() => resolve(result as never)),
        fail: error => end(() => reject(error)),
      });
    });
  const refresher = new Refresher(
    { ask },
    {
      state: () => state,
      shown: result => told.push(result ? `shown ${result.pieces.length}` : 'nothing'),
      failed: error => told.push(String(error)),
    },
  );
  return { refresher, asked, told };
}

const answerOf = (marks: Readonly<Record<string, string>>, missing = 0): Partial<PreviewResult> => ({
  pieces: Object.entries(marks).map(([key, mark]) => ({ key, mark })),
  missing,
});

it('asks for what is shown and tells the answer', async () => {
  const { refresher, asked, told } = start();
  refresher.refresh();
  await asked[0]?.answer(answerOf({ a: '1' }));
  expect(asked.map(({ params }) => params)).toEqual([{ project: 'file:///p', extent: 'chapter', known: {} }]);
  expect(told).toEqual(['shown 1']);
});

it('asks for nothing when nothing is shown', () => {
  const asked: string[] = [];
  const session = { ask: async () => void asked.push('asked') as never };
  new Refresher(session, { state: () => undefined, shown: () => {}, failed: () => {} }).refresh();
  expect(asked).toEqual([]);
});

it('names what the page has already', async () => {
  const { refresher, asked } = start();
  refresher.refresh();
  await asked[0]?.answer(answerOf({ a: '1', b: '2' }));
  refresher.refresh();
  expect(asked[1]?.params.known).toEqual({ a: '1', b: '2' });
  await asked[1]?.answer(answerOf({ b: '3' }));
  refresher.refresh();
  expect(asked[2]?.params.known).toEqual({ b: '3' });
});

it('goes on until nothing is missing, and keeps what it had until then', async () => {
  const { refresher, asked } = start();
  refresher.refresh();
  await asked[0]?.answer(answerOf({ a: '1' }, 2));
  await asked[1]?.answer(answerOf({ b: '2' }, 1));
  expect(asked[2]?.params.known).toEqual({ a: '1', b: '2' });
  await asked[2]?.answer(answerOf({ a: '1', b: '2', c: '3' }));
  expect(asked).toHaveLength(3);
});

it('a change cancels what is under way, and one request follows however many changes there were', async () => {
  const { refresher, asked, told } = start();
  refresher.refresh();
  refresher.refresh();
  refresher.refresh();
  expect(asked).toHaveLength(1);
  expect(asked[0]?.token.isCancellationRequested).toBe(true);
  await asked[0]?.fail(new Error('cancelled'));
  expect(asked).toHaveLength(2);
  await asked[1]?.answer(answerOf({ a: '1' }));
  expect(asked).toHaveLength(2);
  expect(told).toEqual(['shown 1']);
});

it('shows an answer that comes in spite of the change: who types without pause sees something too', async () => {
  const { refresher, asked, told } = start();
  refresher.refresh();
  refresher.refresh();
  await asked[0]?.answer(answerOf({ a: '1' }));
  expect(told).toEqual(['shown 1']);
  expect(asked[1]?.params.known).toEqual({ a: '1' });
});

it('asks anew when the page was loaded again meanwhile', async () => {
  const { refresher, asked, told } = start();
  refresher.refresh();
  refresher.forget();
  await asked[0]?.answer(answerOf({ a: '1' }));
  expect(told).toEqual([]);
  expect(asked[1]?.params.known).toEqual({});
});

it('tells a failure, and goes on with the next change', async () => {
  const { refresher, asked, told } = start();
  refresher.refresh();
  await asked[0]?.fail(new Error('no server'));
  refresher.refresh();
  await asked[1]?.answer(null);
  expect(told).toEqual(['Error: no server', 'nothing']);
});

it('says nothing any more once it is closed', async () => {
  const { refresher, asked, told } = start();
  refresher.refresh();
  refresher.dispose();
  await asked[0]?.answer(answerOf({ a: '1' }, 3));
  expect([told, asked.length]).toEqual([[], 1]);
});
