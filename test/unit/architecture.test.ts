import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Layer of a file, by the longest folder that fits, and what it may import of ours. The layer itself is always allowed. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'server/src/core/base': [],
  'server/src/core/syntax': ['base'],
  'server/src/core/model': ['base'],
  'server/src/core/schema': ['base', 'syntax', 'model'],
  'server/src/core/manifest': ['base', 'syntax', 'model', 'schema'],
  'server/src/core/extract': ['base', 'syntax', 'model', 'schema', 'manifest'],
  'server/src/core/project': ['base', 'syntax', 'model', 'schema', 'manifest', 'extract'],
  'server/src/core/messages': ['base', 'model', 'manifest', 'project'],
  'server/src/core/rules': [
    'base',
    'syntax',
    'model',
    'schema',
    'manifest',
    'extract',
    'project',
    'messages',
    'views',
  ],
  'server/src/core/docs': ['manifest', 'messages', 'rules', 'schema'],
  'server/src/core/fix': ['base', 'model', 'project', 'rules', 'refactor'],
  'server/src/core/views': ['base', 'syntax', 'model', 'manifest', 'extract', 'project', 'messages'],
  'server/src/core/exports': ['base', 'model', 'manifest', 'project', 'messages', 'views'],
  'server/src/core/refactor': [
    'base',
    'syntax',
    'model',
    'schema',
    'manifest',
    'extract',
    'project',
    'messages',
  ],
  'server/src/core/init': ['base', 'syntax', 'model', 'schema', 'manifest', 'extract', 'project', 'messages'],
  'server/src/core/format': ['base', 'syntax', 'model', 'manifest', 'project', 'refactor'],
  'server/src/docx': ['core'],
  'server/src/features': ['core'],
  // What client and server say to each other: both import it, and it imports nothing.
  'server/src/protocol/contract': [],
  'server/src/protocol': ['core', 'docx', 'features', 'protocol/contract'],
  'server/src/host': ['core', 'protocol'],
  'server/src/host/node': ['core', 'protocol', 'host'],
  'server/src/host/browser': ['core', 'protocol', 'host'],
  'server/src/cli': ['core', 'docx', 'host', 'node', 'protocol/contract'],
  client: ['server/src/protocol/contract'],
  // The style of the pages that are written to files: a preview looks like them.
  'client/src/preview/webview': [
    'server/src/protocol/contract',
    'client/src/preview/messages.ts',
    'server/src/core/views/render/html/style.ts',
  ],
};

/** Packages that the core may use: pure, without a platform. */
const PURE =
  /^(?:unified|remark-|mdast|hast|micromark|unist|yaml$|picomatch\/posix$|github-slugger$|fastest-levenshtein$|decode-named-character-reference$|@dagrejs\/dagre$)/;

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = ['server/src', 'client/src'].flatMap(folder =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => `${folder}/${name}`),
);

const imports: readonly Import[] = files.flatMap(from =>
  ts.preProcessFile(readFileSync(join(ROOT, from), 'utf8'), true, true).importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith('.') ? relative(ROOT, join(ROOT, dirname(from), fileName)) : fileName,
  })),
);

const isOurs = (path: string): boolean => /^(?:server|client|schemas)\//.test(path);

function layerOf(path: string): string {
  const [layer] = Object.keys(LAYERS)
    .filter(folder => path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length);
  return layer ?? '';
}

function isAllowed({ from, to }: Import): boolean {
  if (to.startsWith('schemas/')) return layerOf(from) === 'server/src/core/schema';
  const [layer, target] = [layerOf(from), layerOf(to)];
  if (layer === target) return true;
  return (LAYERS[layer] ?? []).some(allowed => {
    const full = [
      allowed,
      `server/src/core/${allowed}`,
      `server/src/${allowed}`,
      `server/src/host/${allowed}`,
    ];
    return full.some(prefix => to === prefix || to.startsWith(`${prefix}/`));
  });
}

test('every file belongs to a layer', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter(file => layerOf(file) === '')).toEqual([]);
});

test('imports point one way, type imports too', () => {
  expect(imports.filter(({ to }) => isOurs(to)).filter(found => !isAllowed(found))).toEqual([]);
});

test('the core uses pure packages only; no Node, no VS Code', () => {
  const foreign = imports.filter(({ from, to }) => from.startsWith('server/src/core/') && !isOurs(to));
  expect(foreign.filter(({ to }) => !PURE.test(to))).toEqual([]);
});

test('only Project writes: rules, views and refactorings do not know it', () => {
  const users = imports
    .filter(({ to }) => to === 'server/src/core/project/project.ts')
    .map(({ from }) => layerOf(from));
  expect(users.filter(layer => /core\/(?:rules|fix|format|views|exports|messages)$/.test(layer))).toEqual([]);
});

test('only the folder of documents knows the package docx, whose types bring those of Node', () => {
  const users = imports
    .filter(({ to }) => /^(?:docx|fflate)(?:\/|$)/.test(to))
    .map(({ from }) => layerOf(from));
  expect(users.length).toBeGreaterThan(0);
  expect(users.filter(layer => layer !== 'server/src/docx')).toEqual([]);
});

describe('style', () => {
  test('no file of more than 500 lines', () => {
    const long = files.filter(file => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 501);
    expect(long).toEqual([]);
  });

  test('no import cycle of values', () => {
    expect(firstCycle()).toBeUndefined();
  });
});

/** A loop of value imports; undefined when there is none. */
function firstCycle(): readonly string[] | undefined {
  const edges = new Map(files.map(file => [file, valueImports(file)]));
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

function valueImports(file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gms)].map(([, to = '']) =>
    relative(ROOT, join(ROOT, dirname(file), to)),
  );
}
