import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../../../server/src/core/model/finding.ts';
import type { Change } from '../../../../server/src/core/project/project.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import type { Plan } from '../../../../server/src/features/codeActions/codeAction.ts';
import { actionContext, proposals } from '../../../../server/src/features/codeActions/codeActions.ts';
import { textPositions } from '../../../../server/src/features/position.ts';
import { sentTokens } from '../../../../server/src/features/presentation/sentTokens.ts';
import { ABLE, SHOW_ALL } from '../../../support/featureRequest.ts';
import { applyEdits, type Files, projectOf, textOf } from '../../../support/inMemoryProject.ts';

const FAUTES = join(import.meta.dirname, '../../../../examples/fautes');
const entries = readdirSync(FAUTES, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
const paths = entries.map(entry => join(entry.parentPath, entry.name).slice(FAUTES.length + 1));
const files: Files = Object.fromEntries(paths.map(path => [path, readFileSync(join(FAUTES, path), 'utf8')]));
const project = projectOf(files);

function actionsFor({ path, span }: Finding): ReturnType<typeof proposals> {
  const positions = textPositions(project, path, 0);
  const range = positions?.rangeOf({ start: span.start, end: span.start });
  const feature = {
    project,
    path,
    language: 'fr' as const,
    client: ABLE,
    settings: SHOW_ALL,
    uriOf: String,
    positions: () => positions,
    sent: sentTokens(),
    versionOf: () => null,
  };
  const context = range && actionContext(feature, range, []);
  return context ? proposals(context) : [];
}

/** Texts after a plan, whose edits must lie in their texts and not overlap; and how to go back. */
function changesOf({ edits, created = [] }: Plan): readonly (readonly [there: Change, back: Change])[] {
  const made = created.map(({ path, text }) => [textOf(path, text), { kind: 'deleted', path }] as const);
  const changed = [...new Set(edits.map(({ path }) => path))].map(path => {
    const text = files[path] ?? '';
    const own = edits.filter(edit => edit.path === path).toSorted((a, b) => a.span.start - b.span.start);
    let from = 0;
    for (const { span, select, text: put } of own) {
      expect(span.start, path).toBeGreaterThanOrEqual(from);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
      if (select !== undefined) expect(put).toContain(select);
      from = span.end;
    }
    return [textOf(path, applyEdits(text, own)), textOf(path, text)] as const;
  });
  return [...made, ...changed];
}

/** How many findings there are of a rule. */
const count = (rule: string): number => allFindings(project).filter(finding => finding.rule === rule).length;

test('after every quick fix of every fault of the example, a finding less of its rule', () => {
  const tried = new Map<string, number>();
  for (const finding of allFindings(project)) {
    const before = count(finding.rule);
    for (const { provider, proposed } of actionsFor(finding)) {
      if (
        proposed.kind !== 'quickfix' ||
        !(proposed.findings ?? []).some(({ rule }) => rule === finding.rule)
      )
        continue;
      const plan = proposed.plan();
      expect(plan, proposed.title).toBeDefined();
      const changes = plan ? changesOf(plan) : [];
      project.apply(changes.map(([there]) => there));
      expect(count(finding.rule), `${finding.rule}: ${proposed.title}`).toBeLessThan(before);
      project.apply(changes.map(([, back]) => back));
      tried.set(provider, (tried.get(provider) ?? 0) + 1);
    }
  }
  expect([...tried.keys()].sort()).toEqual([
    'addFields',
    'alignLevel',
    'createEntry',
    'createFile',
    'createItem',
    'createSection',
    'fixes',
    'insertPlain',
    'nextId',
    'numberItem',
    'renumber',
    'suppress',
  ]);
  expect(allFindings(project).length).toBeGreaterThan(70);
}, 60_000);
