import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { initialize, type LspClient, speakTo } from '../support/lspClient.ts';
import { documented, EditorFolder, FILES } from './editorFolder.ts';

let folder: EditorFolder;

beforeEach(() => {
  folder = new EditorFolder();
});

afterEach(() => folder.remove());

/** What the page tells for Helix, as far as its documentation names these keys: book/src/languages.md. */
interface HelixSettings {
  readonly 'language-server': Readonly<Record<string, { readonly command: string; readonly args: string[] }>>;
  readonly language: readonly {
    readonly name: string;
    readonly roots: readonly string[];
    readonly 'language-servers': readonly string[];
  }[];
}

/** What the page tells for Kate, as far as its handbook names these keys: “LSP Client, Configuration”. */
interface KateSettings {
  readonly servers: Readonly<
    Record<
      string,
      {
        readonly command: readonly string[];
        readonly rootIndicationFileNames: readonly string[];
        readonly highlightingModeRegex: string;
      }
    >
  >;
}

/** Names of the highlighting modes of Kate for the files of a project. */
const MODES = ['Markdown', 'YAML'];

/** Starts exactly this command on the project, opens a file and waits for the findings of another. */
async function findings(command: readonly string[]): Promise<readonly string[]> {
  const [name = '', ...args] = command;
  const project = join(folder.path, 'project');
  const child = spawn(name, args, { cwd: project, env: folder.environment });
  const client: LspClient = speakTo(child, project);
  await initialize(client, { capabilities: {}, initializationOptions: {} });
  await client.open('02.md', FILES['02.md'] ?? '');
  await client.until(() => client.shown('03.md').length > 0);
  const shown = client.shown('03.md');
  expect(await client.stop()).toBe(0);
  return shown;
}

const FAULT = ['reference/unresolved-item 3:23'];

describe.each(['docs/editors.md', 'docs/editors.fr.md'])('%s', page => {
  it('gives Helix a server that starts, for both languages, and keeps those that it comes with', async () => {
    const settings = parse(documented(page, 'toml', '[language-server.sdet]')) as unknown as HelixSettings;
    const { command, args, ...other } = settings['language-server']['sdet'] ?? { command: '', args: [] };
    expect([Object.keys(settings), other]).toEqual([['language-server', 'language'], {}]);
    expect(settings.language).toEqual([
      { name: 'markdown', roots: ['sdet.yaml'], 'language-servers': ['sdet', 'marksman'] },
      { name: 'yaml', roots: ['sdet.yaml'], 'language-servers': ['sdet', 'yaml-language-server'] },
    ]);
    expect(await findings([command, ...args])).toEqual(FAULT);
  });

  it('gives Kate a server that starts, for both of its modes', async () => {
    const { servers, ...rest } = JSON.parse(documented(page, 'json', '"servers"')) as KateSettings;
    expect(rest).toEqual({});
    const list = Object.values(servers);
    const modes = list.map(({ highlightingModeRegex }) =>
      MODES.filter(mode => new RegExp(highlightingModeRegex).test(mode)),
    );
    expect(modes).toEqual([['Markdown'], ['YAML']]);
    for (const { rootIndicationFileNames } of list) expect(rootIndicationFileNames).toEqual(['sdet.yaml']);
    const [one, other = one] = list.map(({ command }) => command);
    expect(other).toEqual(one);
    expect(await findings(one ?? [])).toEqual(FAULT);
  });
});
