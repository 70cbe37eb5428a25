import type { Signature } from '../model/document-model.ts';

/** More do not fit side by side. */
const MOST_IN_A_ROW = 3;

/**
 * Signatures in the rows in which they stand: one alone, up to three side by side, more in rows of two.
 */
export function signatureRows(signatures: readonly Signature[]): Signature[][] {
  const perRow = signatures.length <= MOST_IN_A_ROW ? MOST_IN_A_ROW : 2;
  const rows: Signature[][] = [];
  for (let start = 0; start < signatures.length; start += perRow) rows.push(signatures.slice(start, start + perRow));
  return rows;
}
