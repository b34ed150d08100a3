import type { CliMessages } from './messages/index.ts';

/** Wrong use or unreadable input: ends the command with code 2 and one message in the user's language. */
export class UserError extends Error {
  readonly describe: (messages: CliMessages) => string;

  constructor(describe: (messages: CliMessages) => string) {
    super('wrong use of the command line');
    this.describe = describe;
  }
}
