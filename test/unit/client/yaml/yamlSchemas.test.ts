import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { YamlExtensionApi } from '../../../../client/src/yaml/yamlExtension.ts';
import { YamlSchemas } from '../../../../client/src/yaml/yamlSchemas.ts';
import {
  FILE_SCHEMAS,
  type FileSchemaName,
  type FileSchemasResult,
} from '../../../../server/src/protocol/contract/fileSchemas.ts';
import { fake, installExtension, openDocument, resetFake } from '../../../support/fakeVscode.ts';

const ID = 'redhat.vscode-yaml';
const TEXTS = { manifest: 'M', catalogue: 'C', register: 'R', view: 'V' };
const settled = (): Promise<void> => new Promise(resolve => void setImmediate(resolve));

/** The YAML extension: what was registered, how it answers, how often it was started. */
interface FakeYaml {
  isActive: boolean;
  activate(): Promise<unknown>;
  started: number;
  readonly schemes: string[];
  schemaOf(uri: string): string | undefined;
  contentOf(uri: string): string | undefined;
}

function yamlExtension(isActive: boolean, offers?: unknown): FakeYaml {
  let contributor: Parameters<YamlExtensionApi['registerContributor']> | undefined;
  const schemes: string[] = [];
  const api: YamlExtensionApi = {
    registerContributor: (...given) => {
      schemes.push(given[0]);
      contributor = given;
      return true;
    },
  };
  return {
    isActive,
    started: 0,
    schemes,
    async activate() {
      if (!this.isActive) this.started += 1;
      this.isActive = true;
      return offers === undefined ? api : offers;
    },
    schemaOf: uri => contributor?.[1](uri),
    contentOf: uri => contributor?.[2](uri),
  };
}

/** A server that answers with these files, and what it was asked. */
function server() {
  const asked: string[] = [];
  const state: { files: Readonly<Record<string, FileSchemaName>>; fails: boolean } = {
    files: { 'file:///p/c.yaml': 'catalogue', 'file:///p/sdet.yaml': 'manifest' },
    fails: false,
  };
  const ask = async (method: string): Promise<never> => {
    asked.push(method);
    if (state.fails) throw new Error('gone');
    const files = Object.entries(state.files).map(([uri, schema]) => ({ uri, schema }));
    const result: FileSchemasResult = { files, schemas: TEXTS };
    return result as never;
  };
  return { ask, asked, state };
}

beforeEach(resetFake);
let schemas: YamlSchemas | undefined;
const failures: string[] = [];
afterEach(() => {
  schemas?.dispose();
  failures.length = 0;
});

function start() {
  const answers = server();
  schemas = new YamlSchemas(answers, error => failures.push(String(error)));
  return { ...answers, schemas };
}

describe('with the YAML extension', () => {
  it('gives each file of a project its schema, and no other file any', async () => {
    const yaml = yamlExtension(true);
    fake.extensions.set(ID, yaml);
    const { schemas, asked } = start();
    await schemas.offer();
    expect(asked).toEqual([FILE_SCHEMAS]);
    expect(yaml.contentOf(yaml.schemaOf('file:///p/c.yaml') ?? '')).toBe('C');
    expect(yaml.contentOf(yaml.schemaOf('file:///p/sdet.yaml') ?? '')).toBe('M');
    expect(yaml.schemaOf('file:///p/autre.yaml')).toBeUndefined();
    expect(yaml.schemaOf('file:///autre/c.yaml')).toBeUndefined();
    expect(yaml.contentOf('sdet-schema://atelier-sdet/inconnu')).toBeUndefined();
  });

  it('uses addresses whose scheme is the one that is registered', async () => {
    const yaml = yamlExtension(true);
    fake.extensions.set(ID, yaml);
    await start().schemas.offer();
    expect(yaml.schemaOf('file:///p/c.yaml')).toMatch(new RegExp(`^${yaml.schemes[0]}://`));
  });

  it('knows a file however its address is encoded', async () => {
    const yaml = yamlExtension(true);
    fake.extensions.set(ID, yaml);
    const { schemas, state } = start();
    state.files = { 'file:///p/%C3%A9l%C3%A8ves.yaml': 'catalogue' };
    await schemas.offer();
    expect(yaml.schemaOf('file:///p/élèves.yaml')).toBeDefined();
  });

  it('follows the manifest, and asks again only when it is told', async () => {
    const yaml = yamlExtension(true);
    fake.extensions.set(ID, yaml);
    const { schemas, state, asked } = start();
    await schemas.offer();
    state.files = { 'file:///p/c.yaml': 'register' };
    expect(yaml.contentOf(yaml.schemaOf('file:///p/c.yaml') ?? '')).toBe('C');
    schemas.refresh();
    schemas.refresh();
    await settled();
    expect(yaml.contentOf(yaml.schemaOf('file:///p/c.yaml') ?? '')).toBe('R');
    expect(yaml.schemaOf('file:///p/sdet.yaml')).toBeUndefined();
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(yaml.schemes).toHaveLength(1);
  });

  it('is offered once, however often it is looked for', async () => {
    const yaml = yamlExtension(true);
    fake.extensions.set(ID, yaml);
    const { schemas } = start();
    await Promise.all([schemas.offer(), schemas.offer()]);
    openDocument('yaml');
    await settled();
    expect(yaml.schemes).toEqual(['sdet-schema']);
  });

  it('says nothing any more when the session ends', async () => {
    const yaml = yamlExtension(true);
    fake.extensions.set(ID, yaml);
    const { schemas } = start();
    await schemas.offer();
    schemas.dispose();
    expect(yaml.schemaOf('file:///p/c.yaml')).toBeUndefined();
  });

  it('is left asleep until a YAML file is open', async () => {
    const yaml = yamlExtension(false);
    fake.extensions.set(ID, yaml);
    const { schemas, asked } = start();
    await schemas.offer();
    openDocument('markdown');
    await settled();
    expect([yaml.started, yaml.schemes, asked]).toEqual([0, [], []]);
    openDocument('yaml');
    await settled();
    expect(yaml.schemes).toEqual(['sdet-schema']);
  });

  it('is found when it is installed later', async () => {
    const { schemas } = start();
    await schemas.offer();
    const yaml = yamlExtension(true);
    installExtension(ID, yaml);
    await settled();
    expect(yaml.schemes).toEqual(['sdet-schema']);
  });

  it('is tried again when the server could not answer', async () => {
    const yaml = yamlExtension(true);
    fake.extensions.set(ID, yaml);
    const { schemas, state } = start();
    state.fails = true;
    await schemas.offer();
    expect([yaml.schemes, failures]).toEqual([[], ['Error: gone']]);
    state.fails = false;
    await schemas.offer();
    expect(yaml.schemes).toEqual(['sdet-schema']);
  });
});

describe('without it', () => {
  it('asks the server nothing', async () => {
    openDocument('yaml');
    const { schemas, asked } = start();
    await schemas.offer();
    schemas.refresh();
    openDocument('yaml');
    await settled();
    expect([asked, failures]).toEqual([[], []]);
  });

  it.each([null, undefined, {}, { registerContributor: 1 }, 'x'])(
    'takes %j for no interface',
    async offers => {
      const yaml = yamlExtension(true, offers === undefined ? null : offers);
      fake.extensions.set(ID, yaml);
      const { schemas, asked } = start();
      await schemas.offer();
      expect([asked, failures]).toEqual([[], []]);
    },
  );

  it('listens to nothing after the session has ended', async () => {
    const { schemas, asked } = start();
    schemas.dispose();
    installExtension(ID, yamlExtension(true));
    await settled();
    expect(asked).toEqual([]);
  });
});
