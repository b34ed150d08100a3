import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

interface Failure {
  readonly title: string;
  readonly message: string;
}
interface Failures {
  failureText(failure: Failure): string;
  failuresOf(report: object, root: string): readonly Failure[];
}
const script = resolve(import.meta.dirname, '../../scripts/failures.mjs');
const { failureText, failuresOf } = (await import(pathToFileURL(script).href)) as Failures;

const failed = (fullName: string, ...failureMessages: string[]): object => ({
  status: 'failed',
  fullName,
  failureMessages,
});

test('a report gives what failed, by file, and files that could not start', () => {
  const passed = { status: 'passed', fullName: 'well', failureMessages: [] };
  const testResults = [
    { name: '/p/test/a.test.ts', status: 'passed', assertionResults: [passed] },
    {
      name: '/p/test/b.test.ts',
      status: 'failed',
      assertionResults: [passed, failed('one', 'no'), failed('two')],
    },
    { name: '/q/c.test.ts', status: 'failed', message: 'cannot be read', assertionResults: [] },
  ];
  expect(failuresOf({ testResults }, '/p')).toEqual([
    { title: 'test/b.test.ts > one', message: 'no' },
    { title: 'test/b.test.ts > two', message: '' },
    { title: '/q/c.test.ts', message: 'cannot be read' },
  ]);
});

test('a failure is told in few lines, without colours', () => {
  expect(failureText({ title: 'a', message: '\u001b[31mno\u001b[39m\n' })).toBe('a\n    no');
  const text = failureText({ title: 'a', message: 'x\n'.repeat(40) });
  expect(text.split('\n')).toHaveLength(14);
  expect(text.endsWith('…')).toBe(true);
});
