import { commands, type ExtensionContext } from 'vscode';
import { clientCommands } from './commands/index.ts';
import { registerShowReferences } from './commands/showReferences.ts';
import { Previews } from './preview/previews.ts';
import { registerVersionTexts } from './preview/versionTexts.ts';
import { type CreateClient, Session } from './session.ts';

/** The extension from the call of `activate` to that of `deactivate`, the same in both entries. */
export class Extension {
  readonly #createClient: (context: ExtensionContext) => CreateClient;
  #session: Session | undefined;

  /** `createClient` is what the entries differ in. */
  constructor(createClient: (context: ExtensionContext) => CreateClient) {
    this.#createClient = createClient;
  }

  /** Registers the commands and, when the workspace holds a project, starts the server. */
  async activate(context: ExtensionContext): Promise<void> {
    const session = new Session(context, this.#createClient(context));
    const previews = new Previews(session);
    this.#session = session;
    context.subscriptions.push(
      session,
      previews,
      registerShowReferences(),
      registerVersionTexts(session),
      ...clientCommands.map(command =>
        commands.registerCommand(command.id, (argument: unknown) =>
          command.run({ session, previews }, argument),
        ),
      ),
    );
    await session.wake();
  }

  /** Stops the server; VS Code waits for it when the window closes. */
  async deactivate(): Promise<void> {
    await this.#session?.stop();
    this.#session = undefined;
  }
}
