import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import type { ClientAbilities } from '../../../../server/src/features/clientAbilities.ts';
import type { Plan } from '../../../../server/src/features/codeActions/codeAction.ts';
import { toWorkspaceEdit } from '../../../../server/src/features/codeActions/workspaceEdit.ts';
import { ABLE, bench, PLAIN } from '../../../support/featureRequest.ts';

const path = projectPath('a.md');
const TWO: Plan = {
  edits: [
    { path, span: { start: 4, end: 5 }, text: 'z' },
    { path, span: { start: 0, end: 1 }, text: 'prix : 3 $ {x} \\ fin', select: '3 $ {x}' },
  ],
};
const range = (start: number, end: number): object => ({
  start: { line: 0, character: start },
  end: { line: 0, character: end },
});

function check(plan: Plan, client: Partial<ClientAbilities>, expected: unknown): void {
  const { context } = bench({ 'a.md': 'abcdefg\n' }, { client: { ...PLAIN, ...client } });
  expect(toWorkspaceEdit({ ...context, versionOf: () => 7 }, plan)).toEqual(expected);
}

test('changes, in the order of the text, for a client that knows nothing else', () => {
  const edits = [
    { range: range(0, 1), newText: 'prix : 3 $ {x} \\ fin' },
    { range: range(4, 5), newText: 'z' },
  ];
  check(TWO, {}, { changes: { 'mem://p/a.md': edits } });
  check(
    TWO,
    { documentChanges: true },
    { documentChanges: [{ textDocument: { uri: 'mem://p/a.md', version: 7 }, edits }] },
  );
});

test('what is to be replaced is a placeholder; nothing else is taken for one', () => {
  check(
    TWO,
    { documentChanges: true, snippetEdits: true },
    {
      documentChanges: [
        {
          textDocument: { uri: 'mem://p/a.md', version: 7 },
          edits: [
            {
              range: range(0, 1),
              snippet: { kind: 'snippet', value: ['prix : $', '{1:3 \\$ {x\\}} \\\\ fin'].join('') },
            },
            { range: range(4, 5), newText: 'z' },
          ],
        },
      ],
    },
  );
});

test('files are made first, and never over others', () => {
  const plan: Plan = { ...TWO, created: [{ path: projectPath('n/é.md'), text: '# N\n' }] };
  const { context } = bench({ 'a.md': 'abcdefg\n' });
  expect(toWorkspaceEdit(context, plan)?.documentChanges?.slice(0, 2)).toEqual([
    { kind: 'create', uri: 'mem://p/n/é.md', options: { ignoreIfExists: false, overwrite: false } },
    {
      textDocument: { uri: 'mem://p/n/é.md', version: null },
      edits: [{ range: range(0, 0), newText: '# N\n' }],
    },
  ]);
  check(plan, { documentChanges: true }, undefined);
  check(plan, { createFiles: true }, undefined);
});

test('nothing for a document that is not known', () => {
  const { context } = bench({ 'a.md': 'a' }, { client: ABLE });
  const edit = { path: projectPath('b.md'), span: { start: 0, end: 0 }, text: 'x' };
  expect(toWorkspaceEdit(context, { edits: [edit] })).toBeUndefined();
});
