import { basename } from 'node:path';
import { URI } from 'vscode-uri';
import { SERVER } from '../paths.mjs';
import { openParams, pressed } from './editedDocument.mjs';
import { startServer } from './serverProcess.mjs';

/**
 * Our server with a project fully checked, waiting for keys.
 * @param {string} folder @param {number} quietPeriod how long a pause in the typing it waits for before it publishes, in ms
 */
export async function sdetServer(folder, quietPeriod = 0) {
  const { connection, cpu, stop } = startServer(SERVER, folder);
  /** @type {Map<string, (count: number) => void>} `uri version` → who waits for it */
  const waiting = new Map();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
    waiting.get(`${uri} ${version}`)?.(diagnostics.length);
    waiting.delete(`${uri} ${version}`);
  });
  const ready = new Promise(resolve => {
    connection.onNotification('sdet/status', ({ state }) => state === 'ready' && resolve());
  });
  connection.onNotification(() => {});
  connection.listen();
  const uri = URI.file(folder).toString();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: basename(folder) }],
    capabilities: {
      textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
    },
    initializationOptions: { settings: { language: 'fr', quietPeriod } },
  });
  await connection.sendNotification('initialized', {});
  await ready;
  const { projects } = await connection.sendRequest('sdet/check', {});
  const published = ({ uri: of, version }) =>
    new Promise(resolve => waiting.set(`${of} ${version}`, resolve));
  return {
    connection,
    cpu,
    stop,
    /** How many findings the whole project has. */
    findings: Object.values(projects[0].findings).reduce((sum, count) => sum + count, 0),
    /** Resolves with the number of diagnostics of the document. */
    async open(document) {
      const answer = published(document);
      await connection.sendNotification('textDocument/didOpen', openParams(document));
      return answer;
    },
    /** Resolves with the number of diagnostics when those of this key have come. */
    press(document, key) {
      const params = pressed(document, key);
      const answer = published(document);
      void connection.sendNotification('textDocument/didChange', params);
      return answer;
    },
  };
}
