import { beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareRename, provideRenameEdits } from '../../../client/src/refusedRename.ts';

const editor = vi.hoisted(() => ({ told: [] as string[] }));

vi.mock('vscode', () => ({
  CancellationError: class extends Error {},
  WorkspaceEdit: class {
    readonly size = 0;
  },
  window: { showErrorMessage: (message: string) => editor.told.push(message) },
}));

beforeEach(() => {
  editor.told.length = 0;
});

const { CancellationError } = await import('vscode');

/** What VS Code hears of both requests when the server answers so, and what its user is told. */
async function check(
  languageId: string,
  answer: () => unknown,
  expected: { readonly prepared: unknown; readonly renamed: unknown; readonly told: readonly string[] },
): Promise<void> {
  const document = { languageId } as never;
  const heard = async (asked: unknown): Promise<unknown> => {
    try {
      return await asked;
    } catch (error) {
      return error instanceof CancellationError ? 'cancelled' : `failed: ${(error as Error).message}`;
    }
  };
  const next = async (): Promise<never> => answer() as never;
  const [position, token] = [{} as never, {} as never];
  const prepared = await heard(prepareRename(document, position, token, next));
  const renamed = await heard(provideRenameEdits(document, position, 'x', token, next));
  expect({ prepared, renamed, told: editor.told }).toEqual(expected);
}

const failing = (error: unknown) => (): never => {
  throw error;
};

describe('an answer of the server', () => {
  it.each(['markdown', 'yaml'])('is passed on (%s)', languageId =>
    check(languageId, () => 'offer', { prepared: 'offer', renamed: 'offer', told: [] }),
  );

  it('that there is nothing lets others answer', () =>
    check('markdown', () => null, { prepared: null, renamed: null, told: [] }));
});

describe('a refusal', () => {
  it('in Markdown is told, and says nothing to VS Code, which so asks nobody else', () =>
    check('markdown', failing(new Error('EX-1 exists')), {
      prepared: 'failed: ',
      renamed: { size: 0 },
      told: ['EX-1 exists', 'EX-1 exists'],
    }));

  it('that is no error is told as text', () =>
    check('markdown', failing('no'), { prepared: 'failed: ', renamed: { size: 0 }, told: ['no', 'no'] }));

  it('in YAML is left to VS Code to tell', () =>
    check('yaml', failing(new Error('EX-1 exists')), {
      prepared: 'failed: EX-1 exists',
      renamed: 'failed: EX-1 exists',
      told: [],
    }));

  it('is none when the request was cancelled', () =>
    check('markdown', failing(new CancellationError()), {
      prepared: 'cancelled',
      renamed: 'cancelled',
      told: [],
    }));
});
