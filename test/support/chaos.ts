import type { Files } from './inMemoryProject.ts';
import type { Random } from './random.ts';

/** One message that a mad client sends: a request when it wants an answer. */
export interface ChaosMessage {
  readonly method: string;
  readonly params: unknown;
  readonly kind: 'request' | 'notification';
  /** Whether and when the request is taken back: as soon as it was sent, or some messages later. */
  readonly cancelled: 'never' | 'at-once' | 'later';
}

/** What messages speak about. */
export interface ChaosWorld {
  /** The URI of a file below the project's folder. */
  uri(path: string): string;
  /** What lies there on the disk, by path. */
  readonly files: Files;
  /** Methods of requests that the server answers. */
  readonly methods: readonly string[];
}

const PATHS = ['01.md', '02.md', '03.md', 'dossier/04.md', 'acteurs.yaml', 'sdet.yaml', 'absent.md'];
const LINES = [
  '# Titre',
  '## 1.2 Section',
  '### EX-AAS-001 — Accès',
  '### EX-AAS-002 — Départ',
  '- **Niveau** : obligatoire',
  '- **Acteurs** : éditeur',
  'L’ENT DOIT agir, voir EX-AAS-002 et [lien](02.md#titre).',
  'Voir EX-AAS-001 à EX-AAS-004, § 1.2 et [^1].',
  '[^1]: note',
  '😀 é\u0301 \uD800 EX-AAS-999',
  '```',
  ':::',
  '| ID | Texte |',
  '<!-- sdet-ignore',
  'sdet: 1',
  'entries: [',
  '  - {id: a, name: "',
  '&a [*a, *a]',
  '\u0000\uFEFF',
  '',
];

/** Draws messages without end: first every request in good form, then good and every sort of bad ones, mixed. */
export function* chaos(random: Random, world: ChaosWorld): Generator<ChaosMessage> {
  let version = 0;
  for (const method of world.methods) {
    for (const place of [...PLACES, ...PLACES, ...PLACES]) {
      const params = { ...paramsOf(random, world, { uri: world.uri('02.md') }), position: place };
      yield { method, params, kind: 'request', cancelled: 'never' };
    }
  }
  for (;;) {
    const path = random.pick(PATHS);
    const textDocument = { uri: world.uri(path), version: ++version };
    const notify = (method: string, params: unknown): ChaosMessage => ({
      method,
      params: random.chance(0.1) ? spoilt(random, params) : params,
      kind: 'notification',
      cancelled: 'never',
    });
    switch (random.below(12)) {
      case 0:
        yield notify('textDocument/didOpen', {
          textDocument: {
            ...textDocument,
            languageId: 'markdown',
            text: random.chance(0.5) ? text(random) : (world.files[path] ?? ''),
          },
        });
        break;
      case 1:
        yield notify('textDocument/didClose', { textDocument });
        break;
      case 2:
      case 3:
      case 4:
        yield notify('textDocument/didChange', {
          textDocument: random.chance(0.1)
            ? { ...textDocument, version: random.below(version) }
            : textDocument,
          contentChanges: changes(random),
        });
        break;
      case 5:
        yield notify('workspace/didChangeWatchedFiles', {
          changes: [{ uri: random.chance(0.3) ? 'x' : textDocument.uri, type: 1 + random.below(4) }],
        });
        break;
      case 6:
        yield* aside(random, world, textDocument, notify);
        break;
      default:
        yield request(random, world, textDocument);
    }
  }
}

type Notify = (method: string, params: unknown) => ChaosMessage;

/** What says nothing of a text, and now and then a text that is opened and closed as fast as it can be. */
function* aside(
  random: Random,
  world: ChaosWorld,
  textDocument: { readonly uri: string; readonly version: number },
  notify: Notify,
): Generator<ChaosMessage> {
  const folder = { uri: random.pick([world.uri(''), world.uri('dossier'), 'x:', '']), name: 'x' };
  switch (random.below(24)) {
    case 0:
      for (let times = random.below(40); times > 0; times--) {
        const opened = { ...textDocument, languageId: 'markdown', text: text(random) };
        yield notify('textDocument/didOpen', { textDocument: opened });
        if (random.chance(0.8)) yield notify('textDocument/didClose', { textDocument });
      }
      break;
    case 1:
      yield notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
      break;
    case 2:
    case 3:
    case 4:
      yield notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [{ uri: world.uri(''), name: 'test' }], removed: [] },
      });
      break;
    case 5:
      yield notify('workspace/didChangeConfiguration', {
        settings: { sdet: { language: random.pick(['fr', 'en', 1]), quietPeriod: junk(random, 1) } },
      });
      break;
    case 6:
    case 7:
      yield notify('textDocument/didSave', { textDocument, text: text(random) });
      break;
    case 8:
      yield notify('window/workDoneProgress/cancel', { token: 'p' });
      break;
    default:
      yield notify(
        random.pick(['$/cancelRequest', '$/progress', '$/setTrace', 'x/unknown']),
        junk(random, 2),
      );
  }
}

/** What the requests beyond the LSP ask for. */
function asked(random: Random, world: ChaosWorld, uri: string): object {
  return {
    project: random.chance(0.9) ? world.uri('') : uri,
    actors: random.pick([[], ['editeur'], ['éditeur'], ['personne']]),
    views: random.pick([[], [], ['editeur'], ['personne']]),
    formats: random.pick([[], ['md'], ['html'], ['md', 'html'], ['docx'], ['pdf']]),
    linkBase: random.pick(['../', '', '\uD800']),
    preview: { extent: 'chapter', document: uri },
    extent: random.pick(['chapter', 'volume', 'project', 'x']),
    document: uri,
    view: random.pick(['editeur', 'personne']),
    detail: random.pick(['titles', 'plain', 'full', 'x']),
    levels: random.pick([[], ['obligatoire'], ['x']]),
    known: { x: 'y' },
    href: random.pick(['01.md#accès', 'dossier/04.md', 'absent.md', '../x.md', '%', '']),
    texts: [text(random)],
    documents: [random.pick(['', 'UEsDBA==', '%%%'])],
    workDoneToken: random.pick(['p', 1]),
  };
}

/** An ID and a footnote of `02.md`; others have an ID there too. */
const PLACES = [
  { line: 2, character: 8 },
  { line: 2, character: 32 },
] as const;

/** What any request may ask for, well-formed. */
function paramsOf(random: Random, world: ChaosWorld, textDocument: { readonly uri: string }): object {
  const item = { uri: textDocument.uri, name: 'EX-AAS-001', data: junk(random, 2) };
  return {
    textDocument,
    position: position(random),
    positions: [position(random)],
    range: range(random),
    item,
    data: { uri: textDocument.uri, id: 'EX-AAS-001' },
    label: 'x',
    query: random.pick(['', 'acc', 'EX', '\uD800']),
    newName: random.pick(['EX-AAS-003', 'EX-AAS-004', '2', '', 'é à', '\n']),
    files: [{ oldUri: textDocument.uri, newUri: world.uri(random.pick(PATHS)) }],
    context: { diagnostics: [], includeDeclaration: true, triggerKind: 1 },
    options: { tabSize: 2, insertSpaces: true },
    previousResultId: '1',
    previousResultIds: [{ uri: textDocument.uri, value: '1' }],
    ...(random.chance(0.3) ? { partialResultToken: 'p' } : {}),
    ...asked(random, world, textDocument.uri),
  };
}

function request(random: Random, world: ChaosWorld, textDocument: { readonly uri: string }): ChaosMessage {
  const params = paramsOf(random, world, textDocument);
  return {
    method: random.chance(0.02) ? 'x/unknown' : random.pick(world.methods),
    params: random.chance(0.2) ? spoilt(random, params) : params,
    kind: 'request',
    cancelled: random.pick(['at-once', 'later', ...Array.from({ length: 10 }, () => 'never' as const)]),
  };
}

function changes(random: Random): unknown {
  if (random.chance(0.05)) return junk(random, 2);
  return Array.from({ length: 1 + random.below(3) }, () => ({
    ...(random.chance(0.8) ? { range: range(random) } : {}),
    text: random.chance(0.5) ? text(random).slice(0, 40) : '',
  }));
}

/** A few lines, never more, so that texts stay small however long the run. */
function text(random: Random): string {
  return Array.from({ length: random.below(12) }, () => random.pick(LINES)).join(
    random.pick(['\n', '\r\n', '\n\n']),
  );
}

function position(random: Random): { readonly line: number; readonly character: number } {
  if (random.chance(0.3)) return random.pick(PLACES);
  const far = random.chance(0.1);
  return { line: random.below(far ? 2 ** 31 : 14), character: random.below(far ? 2 ** 31 : 40) };
}

function range(random: Random): object {
  const [start, end] = [position(random), position(random)];
  return random.chance(0.8) && start.line > end.line ? { start: end, end: start } : { start, end };
}

/** A value with one of its members, however deep, replaced by something that does not belong there. */
function spoilt(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.2)) return junk(random, 2);
  const keys = Object.keys(value);
  if (keys.length === 0) return junk(random, 1);
  const key = random.pick(keys);
  const put = random.chance(0.2) ? undefined : spoilt(random, Reflect.get(value, key));
  return Array.isArray(value) ? [put] : { ...value, [key]: put };
}

function junk(random: Random, depth: number): unknown {
  const plain = [null, 0, -1, 2 ** 53, 0.5, '', 'file:///x%zz', 'untitled:a', true, [], {}, '\uD800'];
  if (depth === 0 || random.chance(0.7)) return random.pick<unknown>(plain);
  return random.chance(0.5)
    ? [junk(random, depth - 1), junk(random, depth - 1)]
    : { uri: junk(random, depth - 1), id: junk(random, depth - 1), token: junk(random, 0) };
}
