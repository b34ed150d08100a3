import { describe, expect, it } from 'vitest';
import { type ProjectPath, projectPath } from '../../../server/src/core/base/projectPath.ts';
import type { Change } from '../../../server/src/core/project/project.ts';
import {
  changeOf,
  FILE_LIMIT,
  openedChange,
  type ReadResult,
  readWanted,
} from '../../../server/src/protocol/projectFiles.ts';

const A = projectPath('a.md');
const NOWHERE = { start: 0, end: 0 };

describe('openedChange', () => {
  const refusedSize = (text: string): number | undefined => {
    const change = openedChange(A, text);
    const [problem] = change.kind === 'text' ? (change.problems ?? []) : [];
    return problem?.code === 'too-large' ? problem.size : undefined;
  };
  it.each([
    ['a', FILE_LIMIT + 1, FILE_LIMIT + 1],
    ['é', FILE_LIMIT / 2 + 1, FILE_LIMIT + 2],
    ['€', Math.ceil(FILE_LIMIT / 3), Math.ceil(FILE_LIMIT / 3) * 3],
    ['😀', FILE_LIMIT / 4 + 1, FILE_LIMIT + 4],
  ])('refuses %s × %i, counted in bytes', (text, count, size) =>
    expect(refusedSize(text.repeat(count))).toBe(size),
  );
  it.each([
    ['a', FILE_LIMIT],
    ['é', FILE_LIMIT / 2],
    ['€', Math.floor(FILE_LIMIT / 3)],
    ['😀', FILE_LIMIT / 4],
    ['', 1],
  ])('takes %s × %i', (text, count) =>
    expect(openedChange(A, text.repeat(count))).toEqual({ kind: 'text', path: A, text: text.repeat(count) }),
  );
});

describe('changeOf', () => {
  it.each([
    [
      { kind: 'text', text: 'x', problems: [] },
      { kind: 'text', path: A, text: 'x', problems: [] },
    ],
    [{ kind: 'missing' }, { kind: 'deleted', path: A }],
    [
      { kind: 'too-large', size: 9 },
      {
        kind: 'text',
        path: A,
        text: '',
        problems: [{ code: 'too-large', size: 9, limit: FILE_LIMIT, span: NOWHERE }],
      },
    ],
    [
      { kind: 'unreadable', code: 'EACCES' },
      {
        kind: 'text',
        path: A,
        text: '',
        problems: [{ code: 'syntax', detail: { kind: 'unreadable', code: 'EACCES' }, span: NOWHERE }],
      },
    ],
  ] as const)('%j', (result, change) => expect(changeOf(A, result)).toEqual(change));
});

describe('readWanted', () => {
  /** Reads what a project of these paths wants, where reading `n.md` makes it want what `more` says; tells the slices. */
  async function slices(
    first: readonly string[],
    more: Readonly<Record<string, readonly string[]>> = {},
  ): Promise<readonly string[]> {
    const wanted = new Set(first.map(projectPath));
    const read = async (path: ProjectPath): Promise<ReadResult> => {
      for (const next of more[path] ?? []) wanted.add(projectPath(next));
      return { kind: 'text', text: '', problems: [] };
    };
    const seen: string[] = [];
    await readWanted({ wanted: () => [...wanted] }, { read }, (changes: readonly Change[], remaining) => {
      seen.push(`${changes.length}+${remaining}`);
      for (const { path } of changes) if (path !== 'jamais.md') wanted.delete(path);
    });
    return seen;
  }

  const many = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `${i}.md`);

  it('reads in slices and counts what remains', async () =>
    expect(await slices(many(40))).toEqual(['16+24', '16+8', '8+0']));

  it('reads what is wanted only because something was read', async () => {
    expect(await slices(['sdet.yaml'], { 'sdet.yaml': many(3), '2.md': ['x.md'] })).toEqual([
      '1+0',
      '3+0',
      '1+0',
    ]);
  });

  it('asks once for what stays wanted', async () =>
    expect(await slices(['jamais.md', 'b.md'])).toEqual(['2+0']));

  it('does nothing when nothing is wanted', async () => expect(await slices([])).toEqual([]));
});
