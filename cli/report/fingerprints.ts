import { createHash } from 'node:crypto';
import type { Reported } from './reported.ts';

/**
 * Names for findings that stay when lines move: made of file, rule and message, and a count where these are the same.
 * Code hosts tell by them what is new.
 */
export function fingerprintsOf(findings: readonly Reported[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ file, code, message }) => {
    const identity = `${file}\n${code}\n${message.vi}`;
    const count = seen.get(identity) ?? 0;
    seen.set(identity, count + 1);
    return createHash('sha256').update(`${identity}\n${count}`).digest('hex');
  });
}
