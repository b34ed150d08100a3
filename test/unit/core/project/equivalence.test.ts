import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { type DependencyKey, keys } from '../../../../server/src/core/project/dependencyKeys.ts';
import { type Change, Project } from '../../../../server/src/core/project/project.ts';
import { probe } from '../../../support/probes.ts';
import { RandomEdits } from '../../../support/randomEdits.ts';

/** Runs edits on one project and compares it after each with one that is built from scratch. */
function firstDifference(
  seed: number,
  edits: number,
  filterTouched?: (key: DependencyKey) => boolean,
): string | undefined {
  const random = new RandomEdits(seed);
  const project = new Project(filterTouched ? { filterTouched } : {});
  applyAll(project, random.everything(), random);
  probe(project);
  for (let step = 1; step <= edits; step++) {
    const isResized = step % 20 === 18 || step % 20 === 0;
    applyAll(project, isResized ? random.resize() : random.next(), random);
    const fresh = new Project();
    applyAll(fresh, random.everything(), random);
    const [incremental, expected] = [probe(project), probe(fresh)];
    const wrong = Object.keys({ ...incremental, ...expected }).find(
      name => incremental[name] !== expected[name],
    );
    if (wrong)
      return `seed ${seed}, edit ${step}, ${wrong}:\n${incremental[wrong]}\ninstead of\n${expected[wrong]}`;
  }
  return undefined;
}

/** What a host does: it applies changes and then gives what the project asks for. */
function applyAll(project: Project, changes: readonly Change[], random: RandomEdits): void {
  project.apply(changes);
  const asked = project.wanted();
  if (asked.length > 0) project.apply(asked.map(path => random.given(path)));
}

describe('after any edits a project is what a fresh one would be', () => {
  for (let seed = 1; seed <= 20; seed++) {
    test(`seed ${seed}, 110 edits`, { timeout: 60_000 }, () => {
      expect(firstDifference(seed, 110)).toBeUndefined();
    });
  }
});

test('some of the chapters are read in parts, of which an edit reads one', () => {
  const random = new RandomEdits(1);
  const project = new Project();
  applyAll(project, random.everything(), random);
  const before = new Set<unknown>();
  let same = 0;
  for (let step = 0; step < 60; step++) {
    applyAll(project, random.next(), random);
    for (const { statementSpans } of project.view.facts(projectPath('a/1.md'))?.items ?? []) {
      if (before.has(statementSpans)) same++;
      before.add(statementSpans);
    }
  }
  expect(same).toBeGreaterThan(20);
});

describe('each kind of key is needed: without it the comparison fails', () => {
  const kinds = Object.entries(keys).map(
    ([name, key]) => [name, typeof key === 'string' ? key : prefix(key)] as const,
  );
  for (const [name, start] of kinds) {
    test(`${name} is never touched`, { timeout: 60_000 }, () => {
      const found = [1, 2, 3, 4, 5, 6, 7, 8].some(
        seed =>
          firstDifference(
            seed,
            60,
            key => !(key === start || (key.startsWith(start) && start.endsWith(':'))),
          ) !== undefined,
      );
      expect(found).toBe(true);
    });
  }
});

function prefix(key: (a: string, b: string, c: string) => DependencyKey): string {
  const whole = key('', '', '');
  return whole.slice(0, whole.indexOf(':') + 1);
}
