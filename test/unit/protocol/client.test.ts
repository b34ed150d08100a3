import { describe, expect, it } from 'vitest';
import { foldersIn, readClient } from '../../../server/src/protocol/client.ts';
import { PULL_CAPABILITIES } from '../../support/lspClient.ts';

describe('readClient', () => {
  it('believes what a client says that it can', () => {
    const { abilities, can } = readClient({
      capabilities: PULL_CAPABILITIES,
      initializationOptions: { commands: ['sdet.showReferences'] },
    });
    expect(Object.entries({ ...abilities, ...can }).filter(([, value]) => !value)).toEqual([]);
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

  it.each([
    [undefined, 'utf-16'],
    [[], 'utf-16'],
    ['utf-8', 'utf-16'],
    [[3, 'utf-7'], 'utf-16'],
    [['utf-16', 'utf-8'], 'utf-16'],
    [['utf-7', 'utf-8', 'utf-16'], 'utf-8'],
    [['utf-32'], 'utf-32'],
  ])('counts as a client likes best that offers %j', (positionEncodings, encoding) =>
    expect(readClient({ capabilities: { general: { positionEncodings } } }).encoding).toBe(encoding),
  );

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
