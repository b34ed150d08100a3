import { commands, type ExtensionContext } from 'vscode';
import { clientCommands } from './commands/index.ts';
import type { MarkdownIt } from './markdown/markdownIt.ts';
import { MarkdownPreview } from './markdown/markdownPreview.ts';
import { Previews } from './preview/previews.ts';
import { registerVersionTexts } from './preview/versionTexts.ts';
import { type CreateClient, Session } from './session.ts';

/** What VS Code's extension for Markdown takes from this one. */
export interface MarkdownContribution {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** The extension from the call of `activate` to that of `deactivate`, the same in both entries. */
export class Extension {
  readonly #createClient: (context: ExtensionContext) => CreateClient;
  #session: Session | undefined;

  /** `createClient` is what the entries differ in. */
  constructor(createClient: (context: ExtensionContext) => CreateClient) {
    this.#createClient = createClient;
  }

  /**
   * Registers what costs nothing and answers at once: any preview of Markdown waits for this. The server starts afterwards, and
   * only when the workspace holds a project.
   */
  activate(context: ExtensionContext): MarkdownContribution {
    const session = new Session(context, this.#createClient(context));
    const previews = new Previews(session);
    const markdown = new MarkdownPreview(session);
    this.#session = session;
    context.subscriptions.push(
      session,
      previews,
      markdown,
      registerVersionTexts(session),
      ...clientCommands.map(command =>
        commands.registerCommand(command.id, (argument: unknown) =>
          command.run({ session, previews }, argument),
        ),
      ),
    );
    void session.wake();
    return { extendMarkdownIt: engine => markdown.extend(engine) };
  }

  /** Stops the server; VS Code waits for it when the window closes. */
  async deactivate(): Promise<void> {
    await this.#session?.stop();
    this.#session = undefined;
  }
}
