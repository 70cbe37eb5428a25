import type { Message } from '../text/message.ts';

/** A place in a text: offsets of UTF-16 code units, `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something wrong in the text of a value, with its place inside that text and, where one is certain, a repair. */
export interface ReadProblem extends Span {
  /** Stable short name, for tests and for choosing a rule: `english-decimal`, `trailing`, … */
  readonly code: string;
  readonly message: Message;
  /** Replaces exactly the place of the problem. */
  readonly fix?: { readonly newText: string; readonly title: Message };
}

/** Short for a message in both languages. */
export function message(vi: string, en: string): Message {
  return { vi, en };
}

/** The usual fix: write `newText` in place of what stands there. */
export function replaceFix(newText: string): NonNullable<ReadProblem['fix']> {
  return { newText, title: message(`Sửa thành “${newText}”`, `Change to “${newText}”`) };
}
