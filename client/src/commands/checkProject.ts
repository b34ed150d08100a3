import { commands, l10n, ProgressLocation, window } from 'vscode';
import { CHECK, type CheckParams, type CheckResult } from '../../../server/src/protocol/contract/check.ts';
import { addCounts, describeCounts, hasFindings } from '../status/counts.ts';
import type { ClientCommand } from './command.ts';
import { tellNoProject } from './noProject.ts';

/** Checks every project of the window, says how many findings there are and shows them. */
export const checkProject: ClientCommand = {
  id: 'sdet.check',
  async run({ session }): Promise<CheckResult | undefined> {
    const params: CheckParams = {};
    const progress = { location: ProgressLocation.Window, title: l10n.t('Checking the project…') };
    const result = await window.withProgress(progress, () => session.ask<CheckResult>(CHECK, params));
    if (result === undefined || result.projects.length === 0) {
      tellNoProject();
      return undefined;
    }
    const counts = addCounts(result.projects.map(project => project.findings));
    const where = result.projects.map(project => project.title).join(', ');
    // The result first: a long title is cut off.
    void window.showInformationMessage(`${describeCounts(counts) ?? l10n.t('No findings')} — ${where}`);
    if (hasFindings(counts)) await commands.executeCommand('workbench.actions.view.problems');
    return result;
  },
};
