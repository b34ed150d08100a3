import { Uri, window } from 'vscode';
import { VIEWS, type ViewsResult } from '../../../server/src/protocol/contract/views.ts';
import { chooseProject } from '../generate/chooseViews.ts';
import { readChoice } from '../preview/panelState.ts';
import type { ClientCommand } from './command.ts';
import { tellNoProject } from './noProject.ts';

/** Opens the preview by actor beside the editor. A caller may give what it is to show (`PreviewChoice`). */
export const openPreview: ClientCommand = {
  id: 'sdet.openPreview',
  async run({ session, previews }, argument): Promise<void> {
    // From a title bar the argument is the URI of the editor there.
    const choice = argument instanceof Uri ? { extent: 'chapter' as const } : readChoice(argument);
    const projects = (await session.ask<ViewsResult>(VIEWS, {}))?.projects ?? [];
    if (projects.length === 0) {
      tellNoProject();
      return;
    }
    // Not before the answer: the editor that a person has just opened may be known only now.
    const open = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
    const document = choice.document ?? (open && String(open));
    const around = document === undefined ? undefined : Uri.parse(document);
    const project = await chooseProject(projects, undefined, around);
    if (project === undefined) return;
    const state = { ...choice, project: project.project };
    previews.show(document === undefined ? { ...state, extent: 'project' } : { ...state, document });
  },
};
