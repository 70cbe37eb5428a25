import { strToU8 } from 'fflate';
import { fingerprint } from './fingerprint.ts';

/** What stands for the fingerprint until the text is final; as long as it. */
const blank = '0'.repeat(64);

const name = 'kehoach.export';

/** The mark of an export in a file that is text, before it has its fingerprint: it stands in a comment or a property. */
export const textMark = `${name} ${blank}`;

/**
 * Puts the fingerprint of a text into its mark: the hash of the text as it is before.
 *
 * @param text holds `textMark` where the mark is to stand
 */
export async function markText(text: string): Promise<string> {
  const at = text.lastIndexOf(textMark);
  return at < 0 ? text : text.slice(0, at) + (await filledMark(text)) + text.slice(at + textMark.length);
}

/** Did an export write this text, and has nobody changed it since? */
export async function isUntouchedText(text: string): Promise<boolean> {
  const at = text.lastIndexOf(`${name} `);
  if (at < 0) {
    return false;
  }
  const end = at + textMark.length;
  const before = text.slice(0, at) + textMark + text.slice(end);
  return text.slice(at, end) === (await filledMark(before));
}

const filledMark = async (text: string): Promise<string> => `${name} ${await fingerprint(strToU8(text))}`;
