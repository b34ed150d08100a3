import MarkdownItEngine from 'markdown-it';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { commands, EventEmitter } from 'vscode';
import { MarkdownPreview } from '../../../../client/src/markdown/markdownPreview.ts';
import type { Session } from '../../../../client/src/session.ts';
import type {
  MarkdownItem,
  MarkdownItemsParams,
} from '../../../../server/src/protocol/contract/markdownItems.ts';

const HERE = 'file:///p/a.md';
const ITEM: MarkdownItem = { id: 'EX-1', title: '', form: 'heading', line: 0, lines: 3 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A preview that renders a document again when it is told to, as VS Code does; counts how often it is told so. */
function start(): {
  readonly tell: (items: readonly MarkdownItem[]) => void;
  readonly render: () => string;
  readonly refreshed: () => number;
  readonly dispose: () => void;
} {
  const told = new EventEmitter<MarkdownItemsParams>();
  const session = { onMarkdownItems: told.event, warn() {} };
  const preview = new MarkdownPreview(session as unknown as Session);
  const engine = new MarkdownItEngine({ html: true, linkify: true });
  preview.extend(engine);
  const render = (): string =>
    engine.renderer.render(engine.parse('## EX-1\n', {}), engine.options, { currentDocument: HERE });
  let count = 0;
  Object.assign(commands, {
    executeCommand: async (command: string) => {
      expect(command).toBe('markdown.preview.refresh');
      count += 1;
      render();
    },
  });
  return {
    tell: items => told.fire({ documents: [{ document: HERE, items }], gone: [] }),
    render,
    refreshed: () => count,
    dispose: () => preview.dispose(),
  };
}

it('has what was rendered before the items were known rendered again, once', () => {
  const { tell, render, refreshed } = start();
  expect(render()).toBe('<h2>EX-1</h2>\n');
  tell([ITEM]);
  tell([{ ...ITEM, withdrawn: 'retiré' }]);
  expect(refreshed()).toBe(0);
  vi.runAllTimers();
  expect(refreshed()).toBe(1);
  expect(render()).toContain('sdet-item');
});

it('does not refresh for what was told already, for places, nor where nothing was rendered', () => {
  const { tell, render, refreshed } = start();
  tell([ITEM]);
  vi.runAllTimers();
  expect(refreshed()).toBe(0);
  render();
  tell([ITEM]);
  tell([{ ...ITEM, line: 7, title: 'Un' }]);
  vi.runAllTimers();
  expect(refreshed()).toBe(0);
});

it('leaves a page alone that VS Code may still load, however often it is made', () => {
  const { tell, render, refreshed } = start();
  render();
  tell([ITEM]);
  for (let time = 0; time < 3000; time += 500) {
    vi.advanceTimersByTime(500);
    expect(refreshed()).toBe(0);
    render();
  }
  vi.advanceTimersByTime(699);
  expect(refreshed()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(refreshed()).toBe(1);
});

it('refreshes soon what was rendered long ago', () => {
  const { tell, render, refreshed } = start();
  render();
  vi.advanceTimersByTime(5000);
  tell([ITEM]);
  vi.advanceTimersByTime(150);
  expect(refreshed()).toBe(1);
});

it('is quiet once it is disposed of', () => {
  const { tell, render, refreshed, dispose } = start();
  render();
  tell([ITEM]);
  dispose();
  vi.runAllTimers();
  tell([]);
  vi.runAllTimers();
  expect(refreshed()).toBe(0);
});
