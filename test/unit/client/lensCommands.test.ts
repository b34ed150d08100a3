import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';

type Run = (...given: readonly unknown[]) => unknown;

const editor = vi.hoisted(() => ({
  registered: new Map<string, Run>(),
  ran: [] as (readonly unknown[])[],
}));

vi.mock('vscode', () => ({
  commands: {
    registerCommand(id: string, run: Run) {
      if (editor.registered.has(id)) throw new Error(`${id} is registered already`);
      editor.registered.set(id, run);
      return { dispose: () => editor.registered.delete(id) };
    },
    executeCommand: (...given: readonly unknown[]) => editor.ran.push(given),
  },
  Uri: { parse: (text: string) => `uri ${text}` },
  Position: class {
    readonly at: string;
    constructor(line: number, character: number) {
      this.at = `${line}:${character}`;
    }
  },
  Range: class {
    readonly at: string;
    constructor(start: { at: string }, end: { at: string }) {
      this.at = `${start.at}-${end.at}`;
    }
  },
  Location: class {
    readonly at: string;
    constructor(uri: string, range: { at: string }) {
      this.at = `${uri} ${range.at}`;
    }
  },
}));

const { LensCommands } = await import('../../../client/src/lensCommands.ts');
const { SHOW_REFERENCES } = await import('../../../client/src/commands/showReferences.ts');

afterEach(() => {
  editor.registered.clear();
  editor.ran.length = 0;
});

const start = { line: 1, character: 2 };
const range = { start, end: { line: 1, character: 12 } };

/** What VS Code gets for the lens over an item whose command the server writes so. */
async function resolve(
  lenses: InstanceType<typeof LensCommands>,
  command: unknown,
  id = 'EX-1',
): Promise<unknown> {
  const lens = { data: { uri: 'file:///a.md', id } };
  const resolved = await lenses.resolveCodeLens(lens as never, {} as never, () => ({ command }) as never);
  return resolved?.command;
}

/** A lens at `start` that counts a location in each of these files. */
const counted = (...files: readonly string[]) => ({
  title: `${files.length}`,
  command: SHOW_REFERENCES,
  arguments: ['file:///a.md', start, files.map(file => ({ uri: `file:///${file}`, range }))],
});

/** What the click on a command showed. */
async function shownBy(command: unknown): Promise<readonly unknown[]> {
  await editor.registered.get(command as string)?.();
  return editor.ran.splice(0);
}

it('shows what a code lens of the server counts in the editor’s own list', async () => {
  const command = await resolve(new LensCommands(), counted('b.md'));
  expect(command).toEqual({ title: '1', command: '_sdet.showReferences.0' });
  expect(await shownBy('_sdet.showReferences.0')).toEqual([
    [
      'editor.action.showReferences',
      'uri file:///a.md',
      { at: '1:2' },
      [{ at: 'uri file:///b.md 1:2-1:12' }],
    ],
  ]);
});

it('shows the last count of an item, whichever lens of it is clicked, and of no other that stands there now', async () => {
  const lenses = new LensCommands();
  const first = await resolve(lenses, counted('b.md'));
  expect(await resolve(lenses, counted('c.md', 'd.md'))).toEqual({ ...(first as object), title: '2' });
  await resolve(lenses, counted('e.md'), 'EX-2');
  const [[, , , locations] = []] = (await shownBy('_sdet.showReferences.0')) as unknown[][];
  expect(locations).toEqual([{ at: 'uri file:///c.md 1:2-1:12' }, { at: 'uri file:///d.md 1:2-1:12' }]);
  expect(editor.registered.size).toBe(2);
});

it('leaves a lens that counts nothing as it is', async () => {
  const text = { title: 'never cited', command: '' };
  expect(await resolve(new LensCommands(), text)).toEqual(text);
  expect(editor.registered.size).toBe(0);
});

it('takes its commands back with the session', async () => {
  const lenses = new LensCommands();
  await resolve(lenses, counted('b.md'));
  lenses.dispose();
  expect(editor.registered.size).toBe(0);
});

it('knows the command by the name that the server gives it, and is in no palette', async () => {
  const { SHOW_REFERENCES: known } = await import('../../../server/src/features/navigation/codeLens.ts');
  expect(SHOW_REFERENCES).toBe(known);
  expect(readFileSync('package.json', 'utf8')).not.toContain(`"${SHOW_REFERENCES}"`);
});
