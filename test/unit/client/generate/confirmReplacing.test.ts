import { beforeEach, expect, it } from 'vitest';
import { Uri, window } from 'vscode';
import { confirmReplacing } from '../../../../client/src/generate/confirmReplacing.ts';
import type { Session } from '../../../../client/src/session.ts';
import type {
  ExamineOutputsParams,
  OutputOrigin,
} from '../../../../server/src/protocol/contract/examineOutputs.ts';
import { fake, resetFake } from '../../../support/fakeVscode.ts';

beforeEach(resetFake);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files that are to be written over `present`, and what the server says of these; tells what a person was asked about. */
async function check(
  present: Readonly<Record<string, string>>,
  origins: Readonly<Record<string, OutputOrigin>>,
  answer: 'Replace' | undefined,
): Promise<{ readonly asked: readonly string[]; readonly question: string; readonly goes: boolean }> {
  for (const [path, text] of Object.entries(present)) fake.files.set(path, bytes(text));
  const asked: string[] = [];
  let question = '';
  const ask = async (_method: string, { texts, documents = [] }: ExamineOutputsParams): Promise<unknown> => ({
    origins: texts.map(text => origins[text] ?? 'foreign'),
    documents: documents.map(text => origins[atob(text)] ?? 'foreign'),
  });
  Object.assign(window, {
    showWarningMessage: async (text: string, { detail }: { readonly detail: string }) => {
      question = text;
      asked.push(detail);
      return answer;
    },
  });
  const files = Object.keys(present).map(path => ({ uri: Uri.file(path), bytes: bytes('new') }));
  const goes = await confirmReplacing({ ask } as unknown as Session, files);
  return { asked, question, goes };
}

it('asks nothing about what is as it was generated, or the same already', async () => {
  const origins = { old: 'untouched', 'PK old': 'untouched' } as const;
  const present = { '/a.md': 'old', '/b.docx': 'PK old', '/c.md': 'new' };
  expect(await check(present, origins, undefined)).toEqual({ asked: [], question: '', goes: true });
});

it('asks about texts, pages and documents that a person wrote or changed', async () => {
  const origins = { old: 'changed', 'PK old': 'changed', ok: 'untouched' } as const;
  const present = {
    '/a.md': 'old',
    '/b.html': 'mine',
    '/c.docx': 'PK old',
    '/d.docx': 'PK mine',
    '/e.md': 'ok',
  };
  const { asked, goes } = await check(present, origins, 'Replace');
  expect(asked).toEqual(['a.md\nb.html\nc.docx\nd.docx']);
  expect(goes).toBe(true);
});

it('does not go on without a yes', async () => {
  expect((await check({ '/c.docx': 'PK mine' }, {}, undefined)).goes).toBe(false);
});

it('does not say that a person wrote what bears no mark that could tell', async () => {
  const one = await check({ '/a.csv': 'old' }, {}, 'Replace');
  expect(one.question).toMatch(/^A file of that name holds something else/);
  resetFake();
  const two = await check({ '/a.csv': 'old', '/g.svg': 'old' }, {}, undefined);
  expect(two.question).toMatch(/^2 files of these names/);
  expect(two.goes).toBe(false);
  resetFake();
  const marked = await check({ '/a.csv': 'old', '/a.md': 'mine' }, { mine: 'changed' }, 'Replace');
  expect(marked.question).toMatch(/^A person wrote or changed 2 files/);
});
