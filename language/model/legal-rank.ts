import { z } from 'zod';
import { wordsKey } from '../text/normalise.ts';

const rankSchema = z.object({
  /** Kinds that share the rank, as they are cited. */
  kinds: z.array(z.string()).optional(),
  /** The end of a number-symbol that has the rank whatever the kind: `QH15`, `NĐ-CP`, `QĐ-TTg`. */
  symbol: z.instanceof(RegExp).optional(),
});

/**
 * Cited documents by legal force, highest first. State: Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15, article 4
 * (the order of the system of normative texts); resolutions and decisions that are no normative texts stand with those of
 * their issuer. Texts of the Party are put in front, as plans of the state's offices cite them, those of the centre first.
 */
const RANKS: readonly z.infer<typeof rankSchema>[] = z
  .array(rankSchema)
  .parse([
    { symbol: /-[^/]+\/TW$/u },
    { kinds: ['hiến pháp'] },
    { kinds: ['bộ luật', 'luật'] },
    { symbol: /\/QH\d+$/u },
    { kinds: ['pháp lệnh'], symbol: /UBTVQH\d+$/u },
    { symbol: /-CTN$/u },
    { kinds: ['nghị định'], symbol: /NĐ-CP$/u },
    { symbol: /NQ-CP$/u },
    { symbol: /-TTg$/u },
    { kinds: ['thông tư', 'thông tư liên tịch'], symbol: /TT(?:LT)?-[^/]+$/u },
    { symbol: /-B[A-ZĐ]+$/u },
    { symbol: /-[^/]+\/TU$/u },
    { symbol: /-HĐND/u },
    { symbol: /-UBND/u },
  ]);

/**
 * The rank of a cited document among the legal bases: smaller is higher.
 *
 * @param kind the kind of document, in any letter case
 * @param symbol its number and symbol, where it has one
 * @returns undefined where neither tells
 */
export function legalRank(kind: string | undefined, symbol: string | undefined): number | undefined {
  const key = kind === undefined ? undefined : wordsKey(kind);
  const rank = RANKS.findIndex(
    (one) =>
      (symbol !== undefined && one.symbol?.test(symbol)) ||
      (key !== undefined && one.kinds?.some((name) => wordsKey(name) === key)),
  );
  return rank < 0 ? undefined : rank;
}
