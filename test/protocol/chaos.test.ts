import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { Connection } from 'vscode-languageserver';
import { FEATURES } from '../../server/src/features/index.ts';
import { bindCustomRequests, type CustomContext } from '../../server/src/protocol/customRequests.ts';
import { chaos } from '../support/chaos.ts';
import { ALL_CAPABILITIES, type LspClient, PULL_CAPABILITIES, startClient } from '../support/lspClient.ts';
import { seededRandom } from '../support/random.ts';

const FILES = {
  'sdet.yaml':
    "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['**/*.md']}]\ncatalogues: [acteurs.yaml]\n",
  'acteurs.yaml': 'kind: actors\nentries:\n  - {id: editeur, name: Éditeur, aliases: [éditeurs]}\n',
  '01.md': '# A\n\n### EX-AAS-001 — Accès\n\n- **Acteurs** : éditeurs\n\nL’ENT DOIT.\n',
  '02.md': '# B\n\nVoir EX-AAS-001 et EX-AAS-999.[^1]\n\n[^1]: Note.\n',
  '03.md': '# C\n\nVoir § 4.2 et [x](absent.md).\n',
  'dossier/04.md': '# D\n\n### EX-AAS-002 — Départ\n\nL’ENT PEUT, voir EX-AAS-001.\n',
};

/** Messages of one run; `SDET_CHAOS=1000000` runs a million. */
const MESSAGES = Number(process.env['SDET_CHAOS'] ?? 12_000);
const SEEDS = [1, 2] as const;
/** Messages that are on their way before answers are waited for. */
const WAVE = 200;
/** Messages after which requests are cancelled that were not cancelled at once. */
const LATER = 10;
/** Every request that the server answers. */
const METHODS = [
  ...FEATURES.map(({ method }) => method),
  'textDocument/diagnostic',
  'workspace/diagnostic',
  ...customMethods(),
];

/** The requests beyond the LSP, as the server registers them. */
function customMethods(): readonly string[] {
  const methods: string[] = [];
  bindCustomRequests(
    { onRequest: (method: string) => methods.push(method) } as unknown as Connection,
    {} as CustomContext,
  );
  return methods;
}

/** Methods that were answered with something to show, in any of the runs. */
const useful = new Set<string>();

let client: LspClient | undefined;

afterEach(async () => {
  await client?.kill();
  client = undefined;
});

/** Memory of a process, in bytes, as Linux tells it; undefined elsewhere. */
function memoryOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/** What is said, and survived, of messages that are no messages. */
const TOLD = /^$|^sdet: \$\/cancelRequest without a request id$/;

/** A stack in the log: some part of the server threw. */
const DEFECT = /\n\s+at /;

interface Storm {
  /** Bytes that the server took, after each wave. */
  readonly memory: readonly number[];
  /** What the log tells of parts of the server that threw. */
  readonly failures: ReadonlySet<string>;
}

/** Sends the messages of one seed; every request is answered in time, well or with an error. */
async function storm(lsp: LspClient, seed: number, count: number): Promise<Storm> {
  const messages = chaos(seededRandom(seed), { uri: path => lsp.uri(path), files: FILES, methods: METHODS });
  const memory: number[] = [];
  const failures = new Set<string>();
  let answers: Promise<unknown>[] = [];
  let toCancel: CancellationTokenSource[] = [];
  for (let sent = 0; sent < count; sent++) {
    const message = messages.next().value;
    if (message === undefined) break;
    const { method, params, kind, cancelled } = message;
    if (kind === 'notification') void lsp.notify(method, params);
    else {
      const source = new CancellationTokenSource();
      const held = method === 'workspace/diagnostic';
      const answer = lsp.connection.sendRequest(method, params, source.token).then(
        result => {
          if (result !== null) useful.add(method);
        },
        () => {},
      );
      // A stream is answered when another takes its place, or in the end.
      if (!held) answers.push(answer);
      if (cancelled === 'at-once') source.cancel();
      if (cancelled === 'later') toCancel.push(source);
    }
    if (sent % LATER === LATER - 1) {
      for (const source of toCancel) source.cancel();
      toCancel = [];
    }
    if (sent % WAVE === WAVE - 1) {
      await Promise.all(answers);
      answers = [];
      for (const line of lsp.logged) if (DEFECT.test(line)) failures.add(line);
      lsp.published.length = 0;
      lsp.logged.length = 0;
      lsp.asked.length = 0;
      lsp.statuses.splice(0, lsp.statuses.length - 1);
      memory.push(memoryOf(lsp.process.pid) ?? 0);
    }
  }
  await Promise.all(answers);
  return { memory, failures };
}

/** The findings of every file as the server answers them when asked, in the words of its diagnostics. */
async function findings(lsp: LspClient): Promise<readonly string[]> {
  await lsp.request('sdet/check', {});
  const lists = Object.keys(FILES).map(async path => {
    const textDocument = { uri: lsp.uri(path) };
    const report = await lsp.request<{ items?: readonly { code: string; range: object; message: string }[] }>(
      'textDocument/diagnostic',
      { textDocument },
    );
    return (report.items ?? []).map(({ code, range, message }) =>
      [path, code, JSON.stringify(range), message].join(' '),
    );
  });
  return (await Promise.all(lists)).flat();
}

it.each(
  SEEDS.flatMap(seed => [
    [seed, 'told', ALL_CAPABILITIES] as const,
    [seed, 'asking', PULL_CAPABILITIES] as const,
  ]),
)(
  'a mad client (seed %i, %s) changes nothing for good',
  async (seed, _, capabilities) => {
    const fresh = await startClient(FILES, { capabilities });
    const expected = await findings(fresh);
    await fresh.kill();
    expect(expected.length).toBeGreaterThan(2);
    client = await startClient(FILES, { capabilities });
    const { memory, failures } = await storm(client, seed, Math.ceil(MESSAGES / (2 * SEEDS.length)));
    expect(client.process.exitCode).toBeNull();
    for (const path of [...Object.keys(FILES), 'absent.md']) await client.close(path);
    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: client.uri(''), name: 'test' }], removed: [] },
    });
    await client.notify('workspace/didChangeConfiguration', { settings: {} });
    expect(await findings(client)).toEqual(expected);
    expect(client.stderr.split('\n').filter(line => !TOLD.test(line))).toEqual([]);
    expect([...failures]).toEqual([]);
    expectFlat(memory);
  },
  300_000 + MESSAGES,
);

it('none of its requests was always refused', () => {
  expect(METHODS.filter(method => !useful.has(method))).toEqual([]);
});

/** The second half of a run needs no more than the first, but for the slack that a collector takes. */
function expectFlat(memory: readonly number[]): void {
  const half = Math.floor(memory.length / 2);
  const [first, second] = [memory.slice(0, half), memory.slice(half)].map(part => Math.max(...part, 0));
  console.info(
    `memory: ${Math.round((first ?? 0) / 2 ** 20)} MiB, then ${Math.round((second ?? 0) / 2 ** 20)} MiB`,
  );
  expect(second).toBeLessThan(1.3 * (first ?? 0) + 32 * 2 ** 20);
}
