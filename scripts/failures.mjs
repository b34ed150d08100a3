// What failed, in few lines each: told again at the very end, where whoever sees only the tail of a log finds it.
import { stripVTControlCharacters } from 'node:util';

/** Lines of a message that are told; the rest stands further up in the log. */
const LINES = 12;

/** A failure in few lines: its title, then the beginning of what was said of it, indented. */
export function failureText({ title, message }) {
  const lines = stripVTControlCharacters(message).trim().split('\n');
  const told = lines.length > LINES ? [...lines.slice(0, LINES), '…'] : lines;
  return [title, ...told.map(line => `    ${line}`)].join('\n');
}

/** The failed tests of vitest's JSON report, and the files that failed before their first test; `root` is cut off paths. */
export function failuresOf(report, root) {
  return report.testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = name.startsWith(root) ? name.slice(root.length + 1) : name;
    const failed = assertionResults.filter(test => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [{ title: file, message: message ?? '' }];
    return failed.map(({ fullName, failureMessages }) => ({
      title: `${file} > ${fullName}`,
      message: (failureMessages ?? []).join('\n'),
    }));
  });
}
