import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../server/src/core/model/finding.ts';
import type { Project } from '../../server/src/core/project/project.ts';
import { allFindings } from '../../server/src/core/rules/findings.ts';
import { loadProject } from '../../server/src/host/node/loadProject.ts';
import { CORPORA, DOCUMENTS } from './documents.ts';

/**
 * Real documents that nobody here wrote, checked with manifests of ours. This level runs where `SDET_CORPORA` names
 * their folder. What is expected was looked at by hand; see `docs/corpora.md`. `SDET_UPDATE_CORPORA=1` writes what is
 * found now.
 */
describe.skipIf(!existsSync(CORPORA))('real documents', () => {
  for (const { name, manifest, items } of DOCUMENTS) {
    describe(name, async () => {
      const { project } = await loadProject(join(CORPORA, name), {
        manifestFile: join(import.meta.dirname, manifest),
      });

      test('has the items that it says it has', () => {
        const counted = Object.fromEntries(
          Object.keys(items).map(kind => [kind, project.view.items(kind).length]),
        );
        expect(counted).toEqual(items);
      });

      test('has the faults that were found true, and no other', () => {
        const file = join(import.meta.dirname, `${name}.expected.json`);
        const found = allFindings(project).map(finding => described(project, finding));
        if (process.env['SDET_UPDATE_CORPORA'])
          writeFileSync(file, `${JSON.stringify(found, undefined, 2)}\n`);
        expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
      });
    });
  }
});

/** One line for each finding: rule, severity, file and the text at hand. */
function described(project: Project, { rule, severity, path, span }: Finding): string {
  const text = project.view.text(path)?.slice(span.start, Math.min(span.end, span.start + 80)) ?? '';
  return [severity, rule, path, text.replace(/\s+/g, ' ')].join(' | ');
}
