import { describe, expect, it } from 'vitest';
import type { PanelState } from '../../../../client/src/preview/messages.ts';
import { readChoice, readState, withChoice } from '../../../../client/src/preview/panelState.ts';

describe('what a window kept', () => {
  it('is read as it was written', () => {
    const state: PanelState = {
      project: 'file:///p',
      extent: 'volume',
      document: 'file:///p/a.md',
      view: 'chef',
      detail: 'full',
      levels: ['obligatoire'],
    };
    expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([[undefined], [null], ['x'], [7], [{}], [{ project: 3 }], [{ project: '' }]])(
    'is nothing without a project: %j',
    value => expect(readState(value)).toBeUndefined(),
  );

  it.each([
    [undefined],
    [null],
    [{ extent: 'world' }],
    [{ detail: 'all', levels: 'x', view: 3, document: {} }],
    [{ levels: [], view: '' }],
    [{ levels: [1, null] }],
  ])('leaves out what does not fit: %j', value => {
    expect(readChoice(value)).toEqual({ extent: 'chapter' });
  });
});

describe('a choice', () => {
  const state: PanelState = {
    project: 'file:///p',
    extent: 'volume',
    document: 'file:///p/a.md',
    view: 'chef',
    detail: 'full',
    levels: ['obligatoire'],
  };

  it('keeps the rest', () => {
    expect(withChoice(state, { extent: 'project' })).toEqual({ ...state, extent: 'project' });
    expect(withChoice(state, { detail: 'titles' })).toEqual({ ...state, detail: 'titles' });
  });

  it('of another reader brings its own detail and levels', () => {
    const { detail: _, levels: __, ...rest } = state;
    expect(withChoice(state, { view: 'editeur' })).toEqual({ ...rest, view: 'editeur' });
  });

  it('of everybody names no reader, and of all levels none', () => {
    const { view: _, detail: __, levels: ___, ...rest } = state;
    expect(withChoice(state, { view: '' })).toEqual(rest);
    const { levels: ____, ...all } = state;
    expect(withChoice(state, { levels: [] })).toEqual(all);
  });

  it('cannot change the project', () => {
    expect(withChoice(state, { project: 'file:///q' } as object).project).toBe('file:///p');
  });
});
