// `node session.mjs sdet|vscode FOLDER CHAPTERS`: types in some chapters of a project, prints how long each key took, as JSON.
import { join } from 'node:path';
import process from 'node:process';
import { openedDocument } from './editedDocument.mjs';
import { sdetServer } from './sdetServer.mjs';
import { keysOf, SERIES, typedChapters } from './typing.mjs';
import { vscodeServer } from './vscodeServer.mjs';

/** Keys pressed before anything is measured: a server that was just started runs unoptimised code. */
const WARM_UP = 40;

const SERVERS = { sdet: sdetServer, vscode: vscodeServer };

const [name, folder, chapters] = process.argv.slice(2);
const now = () => Number(process.hrtime.bigint()) / 1e6;

const start = now();
const server = await SERVERS[name](folder);
const ready = now() - start;
const documents = typedChapters(Number(chapters)).map(path => openedDocument(join(folder, path)));
const counts = [];
for (const document of documents) counts.push(await server.open(document));
await warmUp(documents[0]);

/** Milliseconds from the change to its diagnostics, by series. */
const latencies = {};
/** CPU milliseconds of the server per key, by series; null where the system does not tell. */
const cpu = {};
/** After a text was typed and taken away again, the diagnostics must be as many as before. */
const unsettled = [];
for (const series of SERIES) {
  latencies[series.id] = [];
  const cpuBefore = server.cpu();
  for (const [index, document] of documents.entries()) {
    let count = 0;
    for (const key of [...keysOf(document.getText(), series)]) {
      const before = now();
      count = await server.press(document, key);
      latencies[series.id].push(now() - before);
    }
    if (count !== counts[index])
      unsettled.push(`${series.id} in ${document.uri}: ${counts[index]}, then ${count}`);
  }
  cpu[series.id] =
    cpuBefore === undefined ? null : ((server.cpu() - cpuBefore) * 1000) / latencies[series.id].length;
}
const usage = await server.stop();
process.stdout.write(JSON.stringify({ ready, findings: server.findings, unsettled, latencies, cpu, usage }));

async function warmUp(document) {
  const keys = [...keysOf(document.getText(), SERIES[0])];
  for (let i = 0; i < WARM_UP || i % keys.length !== 0; i++)
    await server.press(document, keys[i % keys.length]);
}
