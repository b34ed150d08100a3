import { beforeEach, describe, expect, it } from 'vitest';
import { DocumentStore } from '../../../server/src/protocol/documentStore.ts';
import { uriKey } from '../../../server/src/protocol/uris.ts';

const URI = 'file:///p/a%20b.md';
let store: DocumentStore;

beforeEach(() => {
  store = new DocumentStore();
});

const open = (text: unknown, version: unknown = 1, uri: unknown = URI): string =>
  store.open({ textDocument: { uri, languageId: 'markdown', version, text } }).kind;

const change = (contentChanges: unknown, version: unknown = 2, uri = URI): string =>
  store.change({ textDocument: { uri, version }, contentChanges }).kind;

function text(uri = URI): string | undefined {
  const key = uriKey(uri);
  return key && store.get(key)?.text;
}

const at = (line: unknown, character: unknown): object => ({ line, character });

describe('DocumentStore', () => {
  it('holds what was opened, under any spelling', () => {
    open('Été\n');
    expect(text('file:///p/a b.md')).toBe('Été\n');
  });

  it('applies edits in their order, in UTF-16', () => {
    open('😀bc\nd');
    change([
      { range: { start: at(0, 2), end: at(0, 3) }, text: 'B' },
      { range: { start: at(1, 0), end: at(1, 1) }, text: 'D' },
      { text: '!', range: { start: at(1, 1), end: at(1, 1) } },
    ]);
    expect(text()).toBe('😀Bc\nD!');
  });

  it('takes a whole text, and a reopened one', () => {
    open('a');
    change([{ text: 'b' }]);
    expect(text()).toBe('b');
    open('c', 1);
    expect(text()).toBe('c');
  });

  it('moves edits outside the text into it, and turns a reversed range', () => {
    open('ab');
    change([{ range: { start: at(9, 9), end: at(10, 0) }, text: 'c' }]);
    expect(text()).toBe('abc');
    change([{ range: { start: at(0, 2), end: at(0, 1) }, text: 'X' }], 3);
    expect(text()).toBe('aXc');
  });

  it('takes a byte order mark off and remembers it for later edits', () => {
    open('\uFEFFab\n');
    const key = uriKey(URI);
    expect(key && store.get(key)).toMatchObject({ text: 'ab\n', bom: 1 });
    change([{ range: { start: at(0, 1), end: at(0, 2) }, text: 'A' }]);
    expect(text()).toBe('Ab\n');
  });

  it('finds a text in another case where that is the same place', () => {
    const folded = (uri: string): string | undefined => {
      const key = uriKey(uri);
      return key && store.getFolded(key)?.text;
    };
    open('a', 1, 'file:///P/É.md');
    expect([text('file:///p/é.md'), folded('file:///p/e\u0301.MD')]).toEqual([undefined, 'a']);
    open('b', 1, 'file:///p/é.md');
    expect(folded('file:///P/É.md')).toBe('b');
    store.close({ textDocument: { uri: 'file:///P/É.md' } });
    expect(folded('file:///P/É.md')).toBe('b');
    store.close({ textDocument: { uri: 'file:///p/é.md' } });
    expect(folded('file:///P/É.md')).toBeUndefined();
  });

  it('forgets what was closed', () => {
    open('a');
    expect(store.close({ textDocument: { uri: URI } }).kind).toBe('done');
    expect([text(), store.keys()]).toEqual([undefined, []]);
    expect(store.close({ textDocument: { uri: URI } }).kind).toBe('refused');
  });

  it('takes equal versions and clients that count none, not older ones', () => {
    open('a', 5);
    expect(change([{ text: 'b' }], 5)).toBe('done');
    expect(change([{ text: 'c' }], 4)).toBe('refused');
    expect(change([{ text: 'd' }], null)).toBe('done');
    expect(text()).toBe('d');
    open('x', null);
    const key = uriKey(URI);
    expect(key && store.get(key)?.version).toBeUndefined();
  });

  it.each([
    ['no list', null],
    ['a change without text', [{ text: 'ok' }, {}]],
    ['a negative line', [{ text: 'ok' }, { text: 'x', range: { start: at(-1, 0), end: at(0, 0) } }]],
    [
      'a position that is no number',
      [{ text: 'ok' }, { text: 'x', range: { start: at('0', 0), end: at(0, 0) } }],
    ],
    ['half a range', [{ text: 'x', range: { start: at(0, 0) } }]],
    ['fractions', [{ text: 'x', range: { start: at(0.5, 0), end: at(1, 0) } }]],
  ])('refuses a change as a whole: %s', (_, changes) => {
    open('a');
    expect(change(changes)).toBe('refused');
    expect(text()).toBe('a');
  });

  it.each([
    ['nothing', undefined],
    ['no document', {}],
    ['no URI', { textDocument: { text: 'a' } }],
    ['a URI that is none', { textDocument: { uri: 'x', text: 'a' } }],
    ['no text', { textDocument: { uri: URI } }],
  ])('refuses to open %s', (_, params) => {
    expect(store.open(params).kind).toBe('refused');
  });

  it('refuses to change what is not open', () => {
    expect(change([{ text: 'a' }])).toBe('refused');
  });
});
