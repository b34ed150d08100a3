import { describe, expect, it } from 'vitest';
import { type Connection, ResponseError } from 'vscode-languageserver';
import { projectPath } from '../../../server/src/core/base/projectPath.ts';
import type { AnyFeature, Feature, WorkspaceFeature } from '../../../server/src/features/feature.ts';
import { type BindContext, bindFeatures } from '../../../server/src/protocol/bind.ts';
import { DocumentStore } from '../../../server/src/protocol/documentStore.ts';
import { ProjectSession } from '../../../server/src/protocol/projectSession.ts';
import { uriKey } from '../../../server/src/protocol/uris.ts';
import { PLAIN, SHOW_ALL } from '../../support/featureRequest.ts';
import { MemoryDisk } from '../../support/memoryDisk.ts';

const RUNNING = { isCancellationRequested: false };
const CANCELLED = { isCancellationRequested: true };
const PARAMS = { textDocument: { uri: 'mem://disk/a.md' }, position: { line: 0, character: 0 } };

interface Bench {
  /** Calls the handler as a connection does; errors come as `code message`. */
  ask(...received: readonly unknown[]): Promise<unknown>;
  readonly failures: string[];
  readonly session: ProjectSession;
}

function bench(feature: Partial<Feature> | WorkspaceFeature, context: Partial<BindContext> = {}): Bench {
  const disk = new MemoryDisk();
  const key = uriKey(disk.uri('')) ?? neverUri();
  const failures: string[] = [];
  const documents = new DocumentStore();
  const session = new ProjectSession(disk.uri(''), key, {
    files: disk.files(disk.uri('')),
    documents,
    owns: () => true,
    touched: () => {},
    rolesChanged: () => {},
    othersAffected: () => {},
    unreadable: () => {},
    failed: () => {},
  });
  documents.open({ textDocument: { uri: disk.uri('a.md'), text: 'tapé' } });
  session.editorChanged(projectPath('a.md'));
  void session.load(projectPath('sdet.yaml'), () => {});
  let handler: (...received: readonly unknown[]) => Promise<unknown> = async () => undefined;
  const connection = {
    onRequest: (_: string, given: typeof handler) => (handler = given),
  } as unknown as Connection;
  const whole = {
    method: 'x/test',
    capabilities: {},
    about: 'position',
    handle: () => 'answer',
    ...feature,
  } as AnyFeature;
  bindFeatures(connection, [whole], {
    refusal: () => undefined,
    starting: () => undefined,
    locate: uri => (uri === PARAMS.textDocument.uri ? { session, path: projectPath('a.md') } : undefined),
    place: uri => (uri === disk.uri('nouveau') ? { session, path: projectPath('nouveau') } : undefined),
    sessions: () => [session],
    settingsOf: () => ({ ...SHOW_ALL, language: 'fr' }),
    client: () => ({ abilities: PLAIN, language: 'fr' }),
    failed: (what, error) => failures.push(`${what}: ${error}`),
    ...context,
  });
  const ask = async (...received: readonly unknown[]): Promise<unknown> => {
    const answer = await handler(...received);
    return answer instanceof ResponseError ? `${answer.code} ${answer.message}` : answer;
  };
  return { ask, failures, session };
}

function neverUri(): never {
  throw new Error('no URI');
}

describe('a bound feature', () => {
  it('answers', async () => expect(await bench({}).ask(PARAMS, RUNNING)).toBe('answer'));

  it('sees everything that was typed before', async () => {
    const made = bench({ handle: ({ project, path }) => project.view.file(path) ?? 'nothing' });
    expect(await made.ask(PARAMS, RUNNING)).toBe('file');
  });

  it('that throws costs its request alone, and is told', async () => {
    let calls = 0;
    const made = bench({
      handle: () => {
        if (calls++ === 0) throw new Error('broken');
        return 'again';
      },
    });
    expect(await made.ask(PARAMS, RUNNING)).toMatch(/^-32803 La demande «\u00A0x\/test\u00A0» a échoué/);
    expect(made.failures).toEqual(['x/test: Error: broken']);
    expect(await made.ask(PARAMS, RUNNING)).toBe('again');
  });

  it('is not run when its request was cancelled, and its answer not sent when it was meanwhile', async () => {
    let runs = 0;
    const token = { isCancellationRequested: false };
    const made = bench({
      handle: () => {
        runs++;
        token.isCancellationRequested = true;
        return 'late';
      },
    });
    expect(await made.ask(PARAMS, CANCELLED)).toBe('-32800 cancelled');
    expect(runs).toBe(0);
    expect(await made.ask(PARAMS, token)).toBe('-32800 cancelled');
  });

  it('refuses outside the life of the server', async () => {
    const made = bench({}, { refusal: () => new ResponseError(-32002, 'not yet') });
    expect(await made.ask(PARAMS, RUNNING)).toBe('-32002 not yet');
  });

  it('waits until the projects are known, and is refused when the server ended meanwhile', async () => {
    let life = 'starting';
    let known = (): void => {};
    const context = {
      starting: () => (life === 'starting' ? new Promise<void>(resolve => (known = resolve)) : undefined),
      refusal: () => (life === 'ended' ? new ResponseError(-32600, 'ended') : undefined),
    };
    const made = bench({ handle: () => life }, context);
    const first = made.ask(PARAMS, RUNNING);
    life = 'running';
    known();
    expect(await first).toBe('running');
    life = 'starting';
    const second = made.ask(PARAMS, RUNNING);
    life = 'ended';
    known();
    expect(await second).toBe('-32600 ended');
  });

  it.each([
    ['none', []],
    ['no object', ['x']],
    ['no document', [{ position: PARAMS.position }]],
    ['no position', [{ textDocument: PARAMS.textDocument }]],
    ['by position', [1, 2]],
  ])('refuses parameters: %s', async (_, params) => {
    expect(await bench({}).ask(...params, RUNNING)).toMatch(/^-32602 x\/test/);
  });

  it('has nothing to say of files of no project, and hands its own items back', async () => {
    const elsewhere = { ...PARAMS, textDocument: { uri: 'mem://elsewhere/a.md' } };
    expect(await bench({}).ask(elsewhere, RUNNING)).toBeNull();
    const called = { item: { uri: 'mem://elsewhere/a.md' } };
    expect(await bench({ about: 'hierarchy' }).ask(called, RUNNING)).toBeNull();
    const item = { label: 'x', data: { uri: 'mem://elsewhere/a.md' } };
    expect(await bench({ about: 'item' }).ask(item, RUNNING)).toBe(item);
  });
});

describe('a feature about the whole workspace', () => {
  const feature: WorkspaceFeature<{ readonly files?: readonly { readonly newUri: string }[] }> = {
    method: 'x/test',
    capabilities: {},
    about: 'files',
    handle: ({ projects, locate }, { files }) => [
      ...projects.map(({ project }) => project.view.file(projectPath('a.md'))),
      ...(files ?? []).map(({ newUri }) => locate(newUri)?.path ?? 'nowhere'),
    ],
  };

  it('sees every project with all that was typed, and where URIs lie', async () => {
    const files = [{ newUri: 'mem://disk/nouveau' }, { newUri: 'mem://elsewhere' }];
    expect(await bench(feature).ask({ files }, RUNNING)).toEqual(['file', 'nouveau', 'nowhere']);
  });

  it('refuses parameters without what it is about', async () => {
    expect(await bench(feature).ask({}, RUNNING)).toBe('-32602 x/test: no files');
    expect(await bench({ ...feature, about: 'workspace' }).ask(3, RUNNING)).toMatch(/^-32602/);
  });

  it('needs no document', async () => {
    expect(await bench({ ...feature, about: 'workspace' }).ask({}, RUNNING)).toEqual(['file']);
  });
});

it('an item of a hierarchy names its document', async () => {
  const params = { item: { uri: PARAMS.textDocument.uri } };
  const made = bench({ about: 'hierarchy', handle: ({ path }) => path });
  expect(await made.ask(params, RUNNING)).toBe('a.md');
  expect(await made.ask({ item: {} }, RUNNING)).toBe('-32602 x/test: no item.uri');
});
