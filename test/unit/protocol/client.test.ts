import { describe, expect, it } from 'vitest';
import { foldersIn, readClient } from '../../../server/src/protocol/client.ts';
import { ALL_CAPABILITIES } from '../../support/lspClient.ts';

describe('readClient', () => {
  it('believes what a client says that it can', () => {
    const { abilities, can } = readClient({ capabilities: ALL_CAPABILITIES });
    expect(Object.values(abilities)).toEqual(Object.values(abilities).map(() => true));
    expect(Object.values(can)).toEqual(Object.values(can).map(() => true));
  });

  it.each([
    undefined,
    null,
    {},
    { capabilities: null },
    { capabilities: { textDocument: 3, workspace: [] } },
  ])('assumes nothing of a client that sends %j', params => {
    const { abilities, can, folders, files } = readClient(params);
    expect([...Object.values(abilities), ...Object.values(can)]).not.toContain(true);
    expect([folders, files]).toEqual([[], 'platform']);
  });

  it.each([
    [{ workspaceFolders: [{ uri: 'file:///a', name: 'a' }], rootUri: 'file:///b' }, ['file:///a']],
    [{ workspaceFolders: null, rootUri: 'file:///b', rootPath: '/c' }, ['file:///b']],
    [{ workspaceFolders: [], rootUri: 'file:///b' }, ['file:///b']],
    [{ rootPath: '/a b/é' }, ['file:///a%20b/%C3%A9']],
    [{ rootPath: 'C:\\a\\b' }, ['file:///C%3A/a/b']],
    [{ rootUri: null, rootPath: null }, []],
    [{ rootPath: '' }, []],
  ])('finds the folders in %j', (params, folders) => expect(readClient(params).folders).toEqual(folders));

  it('takes its options', () => {
    const initializationOptions = { files: 'client', ruleDocs: 'x:/y', settings: { language: 'en' } };
    expect(readClient({ initializationOptions })).toMatchObject({
      files: 'client',
      ruleDocs: 'x:/y',
      settings: { language: 'en' },
    });
    expect(readClient({ initializationOptions: { files: 'x', ruleDocs: 3 } })).toMatchObject({
      files: 'platform',
      ruleDocs: undefined,
    });
  });
});

it('foldersIn takes no folder without a URI', () => {
  expect(foldersIn([{ uri: 'a:b' }, {}, null, 'x', { uri: 4 }])).toEqual(['a:b']);
  expect(foldersIn(undefined)).toEqual([]);
});
