import { commands, type Disposable } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { type ReferencesShown, SHOW_REFERENCES, showReferences } from './commands/showReferences.ts';

/**
 * Gives each item or entry that a code lens stands over a command of its own, without arguments. VS Code forgets the
 * arguments of a lens when new lenses come, but may show the old one on: when both are asked for at the same time, as
 * in a window that starts, a click says “Actual command not found” until the text is edited.
 */
export class LensCommands implements Disposable {
  /** By what the lens counts, as the server says it in the lens's data. */
  readonly #owned = new Map<string, OwnCommand>();

  readonly resolveCodeLens: NonNullable<Middleware['resolveCodeLens']> = async (lens, token, next) => {
    const resolved = await next(lens, token);
    const { command } = resolved ?? {};
    if (resolved && command?.command === SHOW_REFERENCES) {
      const own = this.#ownOf(JSON.stringify('data' in lens ? lens.data : null));
      own.shown = command.arguments as unknown as ReferencesShown;
      resolved.command = { title: command.title, command: own.id };
    }
    return resolved;
  };

  #ownOf(counted: string): OwnCommand {
    const known = this.#owned.get(counted);
    if (known) return known;
    // It begins with `_`: neither the palette nor the list of shortcuts shows it. VS Code may report it, so it tells nothing.
    const id = `_${SHOW_REFERENCES}.${this.#owned.size}`;
    const run = async (): Promise<void> => {
      if (own.shown) await showReferences(own.shown);
    };
    const own: OwnCommand = { id, shown: undefined, registered: commands.registerCommand(id, run) };
    this.#owned.set(counted, own);
    return own;
  }

  dispose(): void {
    for (const { registered } of this.#owned.values()) registered.dispose();
    this.#owned.clear();
  }
}

interface OwnCommand {
  readonly id: string;
  /** What the last count found. */
  shown: ReferencesShown | undefined;
  readonly registered: Disposable;
}
