import type { Previews } from '../preview/previews.ts';
import type { Session } from '../session.ts';

/** What commands work with: what lives as long as the extension is active. */
export interface CommandHost {
  readonly session: Session;
  readonly previews: Previews;
}

/** A command of the palette. `argument` is what a caller (a key binding, a test, another extension) passes. */
export interface ClientCommand {
  /** As in `contributes.commands`. */
  readonly id: string;
  run(host: CommandHost, argument: unknown): Promise<unknown>;
}
