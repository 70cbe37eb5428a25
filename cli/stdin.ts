import { buffer } from 'node:stream/consumers';
import { decodeText } from '../server/files/decode-text.ts';
import type { CommandLine } from './command-line.ts';
import type { GivenText } from './documents.ts';
import { extension, named, stdinOperand } from './inputs.ts';
import { WrongUse } from './wrong-use.ts';

/** The name of a text on standard input that was given none. */
const nameOfStdin = `stdin${extension}`;

/**
 * The document on standard input, where the operands ask for it.
 *
 * @throws WrongUse where it is asked for beside files, or its path is given without it
 */
export async function readGiven({ operands, values }: CommandLine): Promise<GivenText | undefined> {
  const path = values['stdin-path'];
  if (!operands.includes(stdinOperand)) {
    if (path !== undefined) {
      throw new WrongUse(
        { vi: '--stdin-path chỉ dùng cùng dấu - (đầu vào chuẩn).', en: '--stdin-path goes with - (standard input).' },
        true,
      );
    }
    return undefined;
  }
  refuseOthers(operands);
  if (typeof path === 'string' && !path.endsWith(extension)) {
    throw new WrongUse({ vi: `“${path}” không phải tệp ${extension}.`, en: `“${path}” is no ${extension} file.` });
  }
  return { ...named(typeof path === 'string' ? path : nameOfStdin), text: decodeText(await readStdin()) };
}

/** Standard input is read alone. */
export function refuseOthers(operands: readonly string[]): void {
  if (operands.length > 1) {
    throw new WrongUse({
      vi: 'Dấu - (đầu vào chuẩn) không đi cùng tệp khác.',
      en: 'A - (standard input) does not go with other files.',
    });
  }
}

export const readStdin = (): Promise<Uint8Array> => buffer(process.stdin);
