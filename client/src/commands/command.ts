import type { Session } from '../session.ts';

/** A command of the palette. `argument` is what a caller (a key binding, a test, another extension) passes. */
export interface ClientCommand {
  /** As in `contributes.commands`. */
  readonly id: string;
  run(session: Session, argument: unknown): Promise<unknown>;
}
