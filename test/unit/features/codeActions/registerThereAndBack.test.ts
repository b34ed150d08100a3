import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import type { ItemId } from '../../../../server/src/core/model/item.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { actionContext, proposals } from '../../../../server/src/features/codeActions/codeActions.ts';
import { bench, type FeatureBench } from '../../../support/featureRequest.ts';
import { applyEdits, type Files, textOf } from '../../../support/inMemoryProject.ts';

const FOLDER = join(import.meta.dirname, '../../../../examples/sdet');

/** Every file of the example; built for each test, since they write into it. */
function example(): FeatureBench {
  const entries = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  );
  const paths = entries.map(entry => join(entry.parentPath, entry.name));
  const files: Files = Object.fromEntries(
    paths.map(path => [path.slice(FOLDER.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
  return bench(files);
}

/** The place of items: their document, and the span from the first to the last. */
function placeOf(
  { project: { view } }: FeatureBench,
  ids: readonly string[],
): { path: string; start: number; end: number } {
  const path = view.definitions(ids[0] as ItemId)[0]?.path ?? projectPath('');
  const items = view.facts(path)?.items.filter(({ id }) => ids.includes(id)) ?? [];
  return { path, start: items[0]?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0 };
}

/** Does the action whose title fits, at items: with one ID at its head, with several for the selection that holds them. */
function act(made: FeatureBench, ids: readonly string[], title: RegExp): void {
  const { project, context } = made;
  const { path: name, start, end } = placeOf(made, ids);
  const path = projectPath(name);
  const head = project.view.facts(path)?.items.find(({ id }) => id === ids[0])?.idSpan.start ?? 0;
  const span = ids.length > 1 ? { start, end } : { start: head, end: head };
  const range = context.positions(path)?.rangeOf(span);
  const asked = range && actionContext({ ...context, path }, range, []);
  const found = asked && proposals(asked).find(({ proposed }) => title.test(proposed.title));
  const plan = found?.proposed.plan();
  expect(plan, `${ids.join(', ')}: ${title.source}`).toBeDefined();
  const changed = [...new Set(plan?.edits.map(edit => edit.path))];
  project.apply([
    ...changed.map(one => {
      const own = plan?.edits
        .filter(edit => edit.path === one)
        .toSorted((a, b) => a.span.start - b.span.start);
      return textOf(one, applyEdits(project.view.text(one) ?? '', own ?? []));
    }),
    ...(plan?.created ?? []).map(({ path: fresh, text }) => textOf(fresh, text)),
  ]);
}

/** Everything that the project says of its items, and what it is told. */
function said({ project }: FeatureBench): object {
  const { view } = project;
  return {
    items: view.items().map(id => [id, view.item(id), view.referrers(id)]),
    sections: view
      .documents()
      .flatMap(path => view.facts(path)?.sections.flatMap(({ number }) => number ?? []) ?? []),
    findings: allFindings(project).map(({ rule, args }) => [rule, args]),
  };
}

const CASES: readonly (readonly string[])[] = [
  ['EX-SEC-002'],
  ['EX-COL-001', 'EX-COL-002'],
  ['EX-DCP-004', 'EX-DCP-005', 'PV-004'],
];

test.each(CASES.map(ids => [ids.join(', '), ids] as const))('%s: to a register and back', (_, ids) => {
  const made = example();
  const before = said(made);
  act(made, ids, /^Déplacer .* dans (?:le|un nouveau) registre/);
  for (const id of ids) expect(made.project.view.definitions(id as ItemId)[0]?.path).toMatch(/^exigences\//);
  expect(said(made)).toEqual(before);
  for (const id of ids) act(made, [id], /^Déplacer cet élément dans le chapitre/);
  for (const id of ids) expect(made.project.view.definitions(id as ItemId)[0]?.path).toMatch(/\.md$/);
  expect(said(made)).toEqual(before);
});
