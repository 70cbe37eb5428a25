import type { Message } from '../language/text/message.ts';

/** A document cannot be exported in the format that was asked for; the reason is for the user. */
export class NotExportable extends Error {
  override readonly name = 'NotExportable';
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.en);
    this.reason = reason;
  }
}
