import { expect, test } from 'vitest';
import { EXIT, worst } from '../../../server/src/cli/exitCode.ts';

test('the gravest of several codes wins', () => {
  expect(worst([])).toBe(EXIT.clean);
  expect(worst([EXIT.clean, EXIT.findings])).toBe(1);
  expect(worst([EXIT.usage, EXIT.findings])).toBe(2);
  expect(worst([EXIT.clean, EXIT.bug, EXIT.usage])).toBe(3);
});
