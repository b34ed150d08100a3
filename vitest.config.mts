import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** One project per folder of tests; `npx vitest run --project unit` runs one of them. */
function project(name: string) {
  return {
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      // The machine may have two slow cores and run several levels at once.
      testTimeout: 300_000,
      hookTimeout: 120_000,
      // What a page does is waited for, not timed.
      expect: { poll: { timeout: 90_000 } },
    },
    // The editor's module exists inside VS Code only; unit tests of the client get a small stand-in.
    resolve: { alias: { vscode: join(import.meta.dirname, 'test/support/fakeVscode.ts') } },
  };
}

export default defineConfig({
  test: { projects: ['unit', 'cli', 'protocol', 'browser', 'editors', 'corpora'].map(project) },
});
