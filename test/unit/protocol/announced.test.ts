import { describe, expect, it } from 'vitest';
import type { AnyFeature } from '../../../server/src/features/feature.ts';
import { announced, merge } from '../../../server/src/protocol/announced.ts';
import { ABLE, PLAIN } from '../../support/featureRequest.ts';

function feature(capabilities: AnyFeature['capabilities']): AnyFeature {
  return { method: 'x/test', about: 'document', handle: () => null, capabilities };
}

describe('merge', () => {
  it.each([
    [{ a: 1 }, { b: true }, { a: 1, b: true }],
    [{ a: { x: 1 } }, { a: { y: 2 } }, { a: { x: 1, y: 2 } }],
    [{ a: { t: ['['] } }, { a: { t: ['[', '-'] } }, { a: { t: ['[', '-'] } }],
    [{ a: true }, { a: { x: 1 } }, { a: { x: 1 } }],
    [{ a: { x: 1 } }, { a: true }, { a: true }],
    [{ a: [1] }, { a: { x: 1 } }, { a: { x: 1 } }],
    [{ a: null }, { a: { x: 1 } }, { a: { x: 1 } }],
    [{}, {}, {}],
  ])('%j and %j', (one, other, both) => expect(merge(one, other)).toEqual(both));
});

describe('announced', () => {
  const rename = feature(({ prepareRename }) => ({ renameProvider: { prepareProvider: prepareRename } }));
  const move = feature({ workspace: { fileOperations: { willRename: { filters: [] } } } });

  it('asks each feature what it says to this client', () => {
    expect(announced([rename, move], ABLE)).toEqual({
      renameProvider: { prepareProvider: true },
      workspace: { fileOperations: { willRename: { filters: [] } } },
    });
    expect(announced([rename], PLAIN)).toEqual({ renameProvider: { prepareProvider: false } });
    expect(announced([], ABLE)).toEqual({});
  });
});
