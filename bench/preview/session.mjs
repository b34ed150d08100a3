// `node session.mjs FOLDER`: types in a chapter of 200 items whose preview is open, prints how long each key took, as JSON.
import { join } from 'node:path';
import process from 'node:process';
import { URI } from 'vscode-uri';
import { openedDocument, pressed } from '../keystrokes/editedDocument.mjs';
import { sdetServer } from '../keystrokes/sdetServer.mjs';
import { keysOf } from '../keystrokes/typing.mjs';
import { openPanel } from './page.mjs';
import { BEFORE_KEYS, CHAPTER } from './project.mjs';

/** A text that is typed and taken away again: once before anything is measured, then as often as this. */
const SERIES = { id: 'plain', text: ' un bilan de l’année', after: new RegExp(BEFORE_KEYS) };
const ROUNDS = 3;

/** What the extension sets: findings wait for a pause. */
const QUIET_PERIOD = 150;

const [folder] = process.argv.slice(2);
const now = () => Number(process.hrtime.bigint()) / 1e6;

const server = await sdetServer(folder, QUIET_PERIOD);
const changes = changesOf(server.connection);
const panel = await openPanel();
const document = openedDocument(join(folder, CHAPTER));
await server.open(document);

/** By detail: milliseconds from a key to its paint, the part of it that the page took, and CPU milliseconds of the server. */
const latencies = {};
const page = {};
const cpu = {};
for (const detail of ['plain', 'full']) {
  const preview = await openPreview(detail);
  await typed(preview);
  latencies[detail] = [];
  page[detail] = [];
  const cpuBefore = server.cpu();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { whole, inPage } of await typed(preview)) {
      latencies[detail].push(whole);
      page[detail].push(inPage);
    }
  }
  cpu[detail] =
    cpuBefore === undefined ? null : ((server.cpu() - cpuBefore) * 1000) / latencies[detail].length;
}
const usage = await server.stop();
await panel.close();
process.stdout.write(JSON.stringify({ latencies, page, cpu, usage }));

/** Types the text and takes it away again; how long each key took. */
async function typed(preview) {
  const times = [];
  const start = document.getText().indexOf(BEFORE_KEYS);
  for (const key of [...keysOf(document.getText(), SERIES)]) {
    const before = now();
    const inPage = await preview.press(document, key);
    times.push({ whole: now() - before, inPage });
    const line = document.getText().slice(start, document.getText().indexOf('\n', start)).trimEnd();
    if (!(await panel.text()).includes(line)) throw new Error(`the page does not show “${line}”`);
  }
  return times;
}

/** What the server says of changes: once after each answer, at the first change, which may come before anybody waits for it. */
function changesOf(connection) {
  let hasChanged = false;
  let wake = () => {};
  connection.onNotification('sdet/previewChanged', () => {
    hasChanged = true;
    wake();
  });
  return {
    /** Resolves when the preview has changed since it was asked before. */
    async next() {
      if (!hasChanged) {
        await new Promise(resolve => {
          wake = resolve;
        });
      }
      hasChanged = false;
    },
  };
}

/** Shows the chapter for everybody, and what a panel does at each key. */
async function openPreview(detail) {
  const choice = { project: URI.file(folder).toString(), extent: 'chapter', document: document.uri, detail };
  let known = {};
  const refresh = async () => {
    const result = await server.connection.sendRequest('sdet/preview', { ...choice, known });
    known = Object.fromEntries(result.pieces.map(({ key, mark }) => [key, mark]));
    const inPage = await panel.show(result);
    return result.missing > 0 ? refresh() : inPage;
  };
  await refresh();
  return {
    /** Resolves with the time that the page took, when the key is painted. */
    async press(document, key) {
      void server.connection.sendNotification('textDocument/didChange', pressed(document, key));
      await changes.next();
      return refresh();
    },
  };
}
