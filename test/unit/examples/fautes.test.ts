import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/core/base/lineIndex.ts';
import { allFindings } from '../../../server/src/core/rules/findings.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import { loadProject } from '../../../server/src/host/node/loadProject.ts';

interface Expected {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly excerpt: string;
}

const FOLDER = join(import.meta.dirname, '../../../examples/fautes');
const EXPECTED: readonly Expected[] = JSON.parse(readFileSync(join(FOLDER, 'attendus.json'), 'utf8'));

/** Rules whose fault cannot be planted in a small project; each has a test of its own. */
const UNPLANTED: readonly string[] = ['data/too-large'];

async function found(): Promise<readonly Expected[]> {
  const { project } = await loadProject(FOLDER);
  return allFindings(project).map(({ rule, path, span }) => {
    const text = project.view.text(path) ?? '';
    const { line } = new LineIndex(text).positionAt(span.start);
    return { rule, file: path, line: line + 1, excerpt: text.slice(span.start, span.end) };
  });
}

describe('the project full of faults', () => {
  test('gives exactly the findings that attendus.json lists', async () => {
    expect(await found()).toEqual(EXPECTED);
  });
  test('holds a fault of every rule', () => {
    const planted = new Set(EXPECTED.map(({ rule }) => rule));
    const missing = rules.map(({ id }) => id).filter(id => !planted.has(id) && !UNPLANTED.includes(id));
    expect(missing).toEqual([]);
  });
  test('holds each but once; a duplicate has two places', () => {
    const again = EXPECTED.filter(({ rule }, index) => EXPECTED.findIndex(one => one.rule === rule) < index);
    const several = again.map(({ rule }) => rule);
    expect(several).toEqual(['id/duplicate', 'view/duplicate-id']);
  });
});
