import { expect, it } from 'vitest';
import { changedUris } from '../../../server/src/protocol/watchedFiles.ts';

it.each([
  [
    {
      changes: [
        { uri: 'a:/x', type: 1 },
        { uri: 'a:/y', type: 3 },
        { uri: 'a:/x', type: 3 },
      ],
    },
    ['a:/x', 'a:/y'],
  ],
  [{ changes: [null, 4, { uri: 3 }, {}] }, []],
  [{}, []],
  [undefined, []],
])('changedUris of %j', (params, uris) => expect(changedUris(params)).toEqual(uris));
