import { commands, type ExtensionContext } from 'vscode';
import { clientCommands } from './commands/index.ts';
import { registerShowReferences } from './commands/showReferences.ts';
import { registerPreviewSerializer } from './preview/panels.ts';
import { registerVersionTexts } from './preview/versionTexts.ts';
import { type CreateClient, Session } from './session.ts';

let session: Session | undefined;

/** What both entries do: registers the commands and, when the workspace holds a project, starts the server. */
export async function activateWith(context: ExtensionContext, createClient: CreateClient): Promise<void> {
  const started = new Session(context, createClient);
  session = started;
  context.subscriptions.push(started);
  for (const command of clientCommands) {
    context.subscriptions.push(
      commands.registerCommand(command.id, (argument: unknown) => command.run(started, argument)),
    );
  }
  context.subscriptions.push(
    registerShowReferences(),
    registerPreviewSerializer(started),
    registerVersionTexts(started),
  );
  await started.wake();
}

/** Stops the server; VS Code waits for it when the window closes. */
export async function deactivate(): Promise<void> {
  await session?.stop();
  session = undefined;
}
