import { commands, type Disposable } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { type ReferencesShown, SHOW_REFERENCES, showReferences } from './commands/showReferences.ts';

/**
 * Gives each place where a code lens stands a command of its own, without arguments. VS Code forgets the arguments of a
 * lens when new lenses come, but may show the old one on: when both are asked for at the same time, as in a window
 * that starts, a click says “Actual command not found” until the text is edited.
 */
export class LensCommands implements Disposable {
  /** By place, what its lens shows. */
  readonly #shown = new Map<string, ReferencesShown>();
  readonly #registered: Disposable[] = [];

  readonly resolveCodeLens: NonNullable<Middleware['resolveCodeLens']> = async (lens, token, next) => {
    const resolved = await next(lens, token);
    const { command } = resolved ?? {};
    if (resolved && command?.command === SHOW_REFERENCES)
      resolved.command = {
        title: command.title,
        command: this.#own(command.arguments as unknown as ReferencesShown),
      };
    return resolved;
  };

  /** The command of the place; it begins with `_`, so that neither the palette nor the list of shortcuts shows it. */
  #own(shown: ReferencesShown): string {
    const [uri, { line, character }] = shown;
    const id = `_${SHOW_REFERENCES} ${uri} ${line}:${character}`;
    if (!this.#shown.has(id)) {
      const run = (): Promise<void> => showReferences(this.#shown.get(id) ?? shown);
      this.#registered.push(commands.registerCommand(id, run));
    }
    this.#shown.set(id, shown);
    return id;
  }

  dispose(): void {
    for (const command of this.#registered.splice(0)) command.dispose();
    this.#shown.clear();
  }
}
