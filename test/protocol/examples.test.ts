import { cp } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../server/src/core/base/lineIndex.ts';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { SEVERITIES } from '../../server/src/core/model/finding.ts';
import { allFindings } from '../../server/src/core/rules/findings.ts';
import { loadProject } from '../../server/src/host/node/loadProject.ts';
import { startClient } from '../support/lspClient.ts';

/** Every finding of a folder as the core tells it: `path line:character severity rule message`. */
async function byCore(folder: string): Promise<readonly string[]> {
  const { project } = await loadProject(folder);
  return allFindings(project).map(finding => {
    const { line, character } = new LineIndex(project.view.text(finding.path) ?? '').positionAt(
      finding.span.start,
    );
    const severity = SEVERITIES.indexOf(finding.severity) + 1;
    return [
      finding.path,
      `${line}:${character}`,
      severity,
      finding.rule,
      renderFinding(finding, 'fr').message,
    ].join(' ');
  });
}

/** The same, as a client of the server sees it. */
async function byServer(folder: string): Promise<readonly string[]> {
  const lsp = await startClient({});
  try {
    await cp(folder, lsp.root, { recursive: true });
    await lsp.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: lsp.uri('sdet.yaml'), type: 1 }],
    });
    await lsp.until(() => lsp.statuses.at(-1)?.state === 'ready');
    const paths = new Map(
      lsp.published.map(({ uri }) => [
        uri,
        decodeURIComponent(uri.slice(pathToFileURL(lsp.root).href.length + 1)),
      ]),
    );
    return [...paths].flatMap(([uri, path]) => {
      const last = lsp.published.findLast(published => published.uri === uri);
      return (last?.diagnostics ?? []).map(({ range, severity, code, message }) =>
        [path, `${range.start.line}:${range.start.character}`, severity, code, message].join(' '),
      );
    });
  } finally {
    await lsp.kill();
  }
}

describe('the server shows exactly what the core finds', () => {
  it.each(['examples/sdet', 'examples/fautes'])('in %s', async folder => {
    const expected = await byCore(resolve(folder));
    expect([...(await byServer(resolve(folder)))].sort()).toEqual([...expected].sort());
  });
});
