import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportProject } from '../../server/src/core/exports/exportProject.ts';
import { viewTexts } from '../../server/src/core/messages/views/index.ts';
import type { ComputedProject } from '../../server/src/core/project/projectView.ts';
import { NO_PICTURES } from '../../server/src/core/views/pictures/pictures.ts';
import { modelFor } from '../../server/src/core/views/view.ts';
import { draftDocx } from '../../server/src/docx/renderDocx.ts';
import { loadProject } from '../../server/src/host/node/loadProject.ts';

const PATIENCE = 300_000;
const FOLDER = mkdtempSync(join(tmpdir(), 'sdet-office-'));
const OFFICE = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map(folder => join(folder, 'soffice'))
  .find(path => existsSync(path));

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** What LibreOffice makes of a file; it has a profile of its own, and repairs nothing when it runs without a window. */
function converted(file: string, format: string, filter: readonly string[] = []): string {
  const profile = `-env:UserInstallation=file://${join(FOLDER, 'profile')}`;
  const args = [profile, '--headless', ...filter, '--convert-to', format, '--outdir', FOLDER, file];
  const { status, stderr } = spawnSync(OFFICE ?? '', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return file.replace(/\.\w+$/, `.${format.split(':')[0]}`);
}

// LibreOffice is not installed for the tests: they run where it is.
describe.skipIf(OFFICE === undefined)('LibreOffice', () => {
  let project: ComputedProject;
  beforeAll(async () => {
    ({ project } = await loadProject('examples/sdet'));
  }, PATIENCE);

  it(
    'opens a version as a document, with all of its items',
    async () => {
      const model = modelFor(project, { actors: ['directeur-ien'], detail: 'full' });
      if (model.kind !== 'model') throw new Error('no such view');
      const file = join(FOLDER, 'version.docx');
      writeFileSync(file, await draftDocx(project, model, viewTexts('fr'), 'src').finish(NO_PICTURES));
      const text = readFileSync(converted(file, 'txt:Text (encoded):UTF8'), 'utf8');
      const headings = new Set(text.match(/^(?:EX|BP|PV|US|FAQ)-[\w-]+(?= — |$)/gm));
      expect(headings.size).toBeGreaterThanOrEqual(model.summary.kept);
    },
    PATIENCE,
  );

  it(
    'opens an export as a table: accents, semicolons and quotation marks are where they belong',
    () => {
      const file = join(FOLDER, 'index.csv');
      writeFileSync(file, exportProject(project.view, 'index', 'csv', { sourceBase: 'src' }).text);
      // As its dialog proposes on a French system: `;` between cells, `"` around them, UTF-8.
      const html = readFileSync(converted(file, 'html', ['--infilter=CSV:59,34,76,1']), 'utf8');
      const rows = html.split(/<tr[\s>]/i).slice(1);
      const columns = rows.map(row => row.match(/<td[\s>]/gi)?.length ?? 0);
      expect(rows.length).toBeGreaterThan(200);
      expect(new Set(columns).size).toBe(1);
      const row = rows.find(one => one.includes('EX-PIL-001')) ?? '';
      expect(row).toMatch(/Un comit(?:é|&eacute;) de pilotage/);
      expect(html).not.toMatch(/\ufeff|&iuml;|Ã/);
    },
    PATIENCE,
  );
});
