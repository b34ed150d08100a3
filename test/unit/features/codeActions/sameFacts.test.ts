import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import type { Finding } from '../../../../server/src/core/model/finding.ts';
import type { ItemForm } from '../../../../server/src/core/model/item.ts';
import type { Change, Project } from '../../../../server/src/core/project/project.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import type { ActionProvider, Plan } from '../../../../server/src/features/codeActions/codeAction.ts';
import { actionContext } from '../../../../server/src/features/codeActions/codeActions.ts';
import { convertForm } from '../../../../server/src/features/codeActions/convertForm.ts';
import { extractRegister } from '../../../../server/src/features/codeActions/extractRegister.ts';
import { insertPlain } from '../../../../server/src/features/codeActions/insertPlain.ts';
import { moveToChapter } from '../../../../server/src/features/codeActions/moveToChapter.ts';
import { textPositions } from '../../../../server/src/features/position.ts';
import { sentTokens } from '../../../../server/src/features/presentation/sentTokens.ts';
import { ABLE, SHOW_ALL } from '../../../support/featureRequest.ts';
import { applyEdits, type Files, projectOf, textOf } from '../../../support/inMemoryProject.ts';
import { seededRandom } from '../../../support/random.ts';

const EXAMPLE = join(import.meta.dirname, '../../../../examples/sdet');

function example(): Files {
  const names = readdirSync(EXAMPLE, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  );
  const paths = names.map(entry => join(entry.parentPath, entry.name).slice(EXAMPLE.length + 1));
  return Object.fromEntries(paths.map(path => [path, readFileSync(join(EXAMPLE, path), 'utf8')]));
}

function contextAt(project: Project, path: string, offset: number): ReturnType<typeof actionContext> {
  const own = projectPath(path);
  const positions = textPositions(project, own, 0);
  const feature = {
    project,
    path: own,
    language: 'fr' as const,
    client: ABLE,
    settings: SHOW_ALL,
    uriOf: String,
    positions: () => positions,
    sent: sentTokens(),
    versionOf: () => null,
  };
  const range = positions?.rangeOf({ start: offset, end: offset });
  return range && actionContext(feature, range, []);
}

/** The changes that a plan makes, and those that undo it. */
function changesOf({ edits, created = [] }: Plan): {
  readonly there: readonly Change[];
  readonly back: readonly Change[];
} {
  const paths = [...new Set(edits.map(({ path }) => path))];
  const texts = paths.map(path =>
    textOf(
      path,
      applyEdits(
        files[path] ?? '',
        edits.filter(edit => edit.path === path),
      ),
    ),
  );
  return {
    there: [...texts, ...created.map(({ path, text }) => textOf(path, text))],
    back: [
      ...paths.map(path => textOf(path, files[path] ?? '')),
      ...created.map(({ path }): Change => ({ kind: 'deleted', path })),
    ],
  };
}

/** Items and what refers to them, whatever their form and place. */
function said({ view }: Project): unknown {
  return view.items().map(id => [
    id,
    view.item(id),
    view
      .referrers(id)
      .map(({ item, role }) => [item, role])
      .sort(),
    view.targets(id),
  ]);
}

function counted(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

const files = example();
const project = projectOf(files);
const items = project.view
  .documents()
  .flatMap(path => (project.view.facts(path)?.items ?? []).map(item => ({ path, item })));

/** Tries a provider on items of some forms that are drawn by lot; gives how many plans there were. */
function check(
  provider: ActionProvider,
  run: { readonly forms: readonly ItemForm[]; readonly count: number; readonly isSame: boolean },
): number {
  const random = seededRandom(run.count);
  const before = said(project);
  const findings = counted(allFindings(project));
  const fitting = items.filter(({ item }) => run.forms.includes(item.form));
  let plans = 0;
  for (let tries = 0; tries < run.count; tries++) {
    const { path, item } = random.pick(fitting);
    const context = contextAt(project, path, item.idSpan.start);
    const proposed = context ? [...provider.propose(context)] : [];
    for (const { title, plan } of proposed) {
      const planned = plan();
      if (planned === undefined) continue;
      plans++;
      const { there, back } = changesOf(planned);
      project.apply(there);
      if (run.isSame) expect(said(project), title).toEqual(before);
      for (const [rule, now] of counted(allFindings(project)))
        expect(now, `${item.id} ${title}: ${rule}`).toBeLessThanOrEqual(findings.get(rule) ?? 0);
      project.apply(back);
    }
  }
  return plans;
}

const WRITTEN = ['heading', 'lead', 'table'] as const;

test('after an item of the example got another form, the project says what it said, without a new finding', () => {
  expect(check(convertForm, { forms: WRITTEN, count: 8, isSame: true })).toBeGreaterThan(4);
  expect(check(convertForm, { forms: ['lead', 'table'], count: 4, isSame: true })).toBeGreaterThan(2);
}, 60_000);

test('the same after an item became an entry of a register, and an entry a heading', () => {
  expect(check(extractRegister, { forms: WRITTEN, count: 8, isSame: true })).toBeGreaterThan(4);
  expect(check(moveToChapter, { forms: ['register'], count: 8, isSame: true })).toBeGreaterThan(2);
}, 60_000);

test('a block « En clair » brings no new finding', () => {
  expect(check(insertPlain, { forms: [...WRITTEN, 'register'], count: 24, isSame: false })).toBeGreaterThan(
    0,
  );
}, 60_000);
