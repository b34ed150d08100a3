import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';

type Run = (...given: readonly unknown[]) => unknown;

const editor = vi.hoisted(() => ({
  registered: new Map<string, Run>(),
  ran: [] as (readonly unknown[])[],
}));

vi.mock('vscode', () => ({
  commands: {
    registerCommand: (id: string, run: Run) => editor.registered.set(id, run),
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

it('shows what a code lens of the server counts in the editor’s own list', async () => {
  const { registerShowReferences, SHOW_REFERENCES } = await import(
    '../../../client/src/commands/showReferences.ts'
  );
  registerShowReferences();
  const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 12 } };
  editor.registered.get(SHOW_REFERENCES)?.('file:///a.md', range.start, [{ uri: 'file:///b.md', range }]);
  expect(editor.ran).toEqual([
    [
      'editor.action.showReferences',
      'uri file:///a.md',
      { at: '1:2' },
      [{ at: 'uri file:///b.md 1:2-1:12' }],
    ],
  ]);
});

it('bears the name that the server knows, and is in no palette', async () => {
  const { SHOW_REFERENCES } = await import('../../../client/src/commands/showReferences.ts');
  const { SHOW_REFERENCES: known } = await import('../../../server/src/features/navigation/codeLens.ts');
  expect(SHOW_REFERENCES).toBe(known);
  expect(readFileSync('package.json', 'utf8')).not.toContain(`"${SHOW_REFERENCES}"`);
});
