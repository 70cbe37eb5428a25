import type { URI } from 'langium';
import type { Message } from '../../language/text/message.ts';

/** What stands at the place where a file is to be written. */
export type Standing = 'nothing' | 'folder' | Uint8Array;

/** Where exports are written: the disk of this machine, or a host's own files. */
export interface OutputFiles {
  /** Do two addresses name one file? */
  isSame(a: URI, b: URI): Promise<boolean>;
  /** What stands there now. Throws `NotWritable` where that cannot be told. */
  standing(uri: URI): Promise<Standing>;
  /** Writes a file whole or not at all. Throws `NotWritable`. */
  write(uri: URI, bytes: Uint8Array): Promise<void>;
}

/** A place does not take a file; the reason is for the user. */
export class NotWritable extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.en);
    this.reason = reason;
  }
}
