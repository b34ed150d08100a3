import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { extensionUnderTest } from '../support.ts';

interface CheckResult {
  readonly projects: readonly {
    readonly title: string;
    readonly documents: number;
    readonly items: number;
    readonly findings: { readonly error: number; readonly warning: number };
  }[];
}

describe('commands', () => {
  it('are all registered', async () => {
    const contributed: readonly { readonly command: string }[] =
      extensionUnderTest().packageJSON.contributes.commands;
    const registered = new Set(await commands.getCommands(true));
    assert.deepEqual(
      contributed.map(({ command }) => command).filter(command => !registered.has(command)),
      [],
    );
  });

  it('check the project and count its findings', async () => {
    const result = await commands.executeCommand<CheckResult>('sdet.check');
    const [project, ...others] = result.projects;
    assert(project);
    assert.deepEqual(others, []);
    assert(project.items >= 80, `${project.items} items`);
    assert(project.documents >= 12, `${project.documents} documents`);
    assert.equal(project.findings.error, 1);
    assert.equal(project.findings.warning, 0);
  });
});
