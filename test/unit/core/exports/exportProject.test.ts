import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportProject } from '../../../../server/src/core/exports/exportProject.ts';
import {
  EXPORT_KINDS,
  type ExportFormat,
  type ExportKind,
  FORMATS_OF,
} from '../../../../server/src/core/model/export.ts';
import type { Project } from '../../../../server/src/core/project/project.ts';
import { allItems } from '../../../../server/src/core/views/selectItems.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';
import { brokenLinks, SOURCE, unmarked } from '../views/support/outputCheck.ts';
import { randomProjects } from '../views/support/randomPlan.ts';
import { written } from '../views/support/writeProject.ts';
import { csvCells } from './support/csvCells.ts';
import { svgLinks } from './support/svgLinks.ts';

const schema = JSON.parse(readFileSync('schemas/model.schema.json', 'utf8'));
const isModel = new Ajv2020({ strict: true }).compile(schema);

function made(project: Project, kind: ExportKind, format: ExportFormat = FORMATS_OF[kind][0]): string {
  return exportProject(project.view, kind, format, { sourceBase: SOURCE }).text;
}

/** IDs of every definition, sorted. */
function idsOf(project: Project): readonly string[] {
  return allItems(project.view)
    .map(({ fact }) => fact.id as string)
    .sort();
}

describe('exports of random projects', () => {
  const check = (claim: (project: Project, files: Readonly<Record<string, string>>) => void): void =>
    fc.assert(
      fc.property(randomProjects, plan => {
        const { files } = written(plan);
        claim(projectOf(files), files);
      }),
      { numRuns: 40 },
    );

  it('name each definition once in the index', () =>
    check(project => {
      const [, ...rows] = csvCells(made(project, 'index', 'csv'));
      expect(rows.map(([id]) => id).sort()).toEqual(idsOf(project));
    }));

  it('name each definition once in the model, which follows its schema', () =>
    check(project => {
      const model = JSON.parse(made(project, 'model'));
      isModel(model);
      expect(isModel.errors).toBeNull();
      expect(model.items.map(({ id }: { id: string }) => id).sort()).toEqual(idsOf(project));
    }));

  it('have tables in which every link works', () =>
    check((project, files) => {
      for (const kind of ['index', 'traceability', 'coverage'] as const)
        expect(brokenLinks(unmarked(made(project, kind)), files)).toEqual([]);
    }));

  it('draw every reference between items, and nothing else', () =>
    check(project => {
      const ids = new Set(project.view.items());
      const expected = [...ids].flatMap(from =>
        project.view.targets(from).flatMap(({ to }) => (to !== from && ids.has(to) ? [`${from} ${to}`] : [])),
      );
      expect([...svgLinks(made(project, 'graph'))].sort()).toEqual([...new Set(expected)].sort());
    }));

  it('are the same bytes whatever order the project was loaded in', () =>
    check((project, files) => {
      const backwards = projectOf(Object.fromEntries(Object.entries(files).reverse()));
      for (const kind of EXPORT_KINDS)
        for (const format of FORMATS_OF[kind])
          expect(made(backwards, kind, format)).toBe(made(project, kind, format));
    }));
});

it.each(EXPORT_KINDS)('the %s shows the words of HTML and images in titles, no sign for them', kind => {
  const title = 'Un <b>mot</b>, ![x](a.png) fin[^1]';
  const text = `# A ${title}\n\n## EX-AAS-001 — ${title}\n\n> **En clair** : ${title}\n\nVoir EX-AAS-002.\n\n## EX-AAS-002 — ${title}\n\n[^1]: note\n`;
  const project = projectOf({ 'a.md': text, 'a.png': '' });
  for (const format of FORMATS_OF[kind]) expect(made(project, kind, format)).not.toContain('\uFFFC');
});
