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

/** What VS Code gets for a lens whose command the server writes so. */
async function resolve(lenses: InstanceType<typeof LensCommands>, command: unknown): Promise<unknown> {
  const resolved = await lenses.resolveCodeLens({} as never, {} as never, () => ({ command }) as never);
  return resolved?.command;
}

/** A lens at `start` that counts a location in each of these files. */
const counted = (...files: readonly string[]) => ({
  title: `${files.length}`,
  command: SHOW_REFERENCES,
  arguments: ['file:///a.md', start, files.map(file => ({ uri: `file:///${file}`, range }))],
});

const OWN = '_sdet.showReferences file:///a.md 1:2';

it('shows what a code lens of the server counts in the editor’s own list', async () => {
  expect(await resolve(new LensCommands(), counted('b.md'))).toEqual({ title: '1', command: OWN });
  await editor.registered.get(OWN)?.();
  expect(editor.ran).toEqual([
    [
      'editor.action.showReferences',
      'uri file:///a.md',
      { at: '1:2' },
      [{ at: 'uri file:///b.md 1:2-1:12' }],
    ],
  ]);
});

it('shows the last count of a place, whichever lens of it is clicked', async () => {
  const lenses = new LensCommands();
  await resolve(lenses, counted('b.md'));
  await resolve(lenses, counted('b.md', 'c.md'));
  expect([...editor.registered.keys()]).toEqual([OWN]);
  await editor.registered.get(OWN)?.();
  expect(editor.ran[0]?.[3]).toHaveLength(2);
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
