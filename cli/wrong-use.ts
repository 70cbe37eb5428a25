import type { Message } from '../language/text/message.ts';

/** What the user asked for cannot be done: the reason is shown to them, and the exit code is 2. */
export class WrongUse extends Error {
  readonly reason: Message;
  /** Does a look at the usage help? */
  readonly showUsage: boolean;

  constructor(reason: Message, showUsage = false) {
    super(reason.en);
    this.reason = reason;
    this.showUsage = showUsage;
  }
}
