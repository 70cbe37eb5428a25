import type { Message } from '../../language/text/message.ts';

/** A format that an office suite makes out of a Word file. */
export type OfficeFormat = 'pdf' | 'odt';

export interface ConversionOptions {
  /** Ends the conversion; what it has begun is cleaned up. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Converts a Word file with the office suite of this machine.
 *
 * @throws OfficeProblem where there is none or it fails; the signal's reason where it was ended
 */
export type OfficeConverter = (
  docx: Uint8Array,
  format: OfficeFormat,
  options?: ConversionOptions,
) => Promise<Uint8Array>;

/** The office suite cannot convert; the reason, with the way out, is for the user. */
export class OfficeProblem extends Error {
  readonly reason: Message;

  constructor(reason: Message, options?: ErrorOptions) {
    super(reason.en, options);
    this.reason = reason;
  }
}
