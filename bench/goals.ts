/** The goals that this run can judge, each beside what was measured. Goals against servers that did not run are left out. */
import type { KeystrokeResult } from './keystrokes.ts';
import { figure } from './statistics.ts';
import type { WorkspaceResult } from './workspace.ts';

/** All that one run measured. */
export interface Measured {
  readonly keystrokes: readonly KeystrokeResult[];
  readonly workspaces: readonly WorkspaceResult[];
  /** From the start of a bare Node, that does nothing, to its end (ms). */
  readonly bareNode: number;
}

interface Judged {
  readonly number: number;
  readonly goal: string;
  readonly measured: string;
  readonly reached: boolean;
}

/** A ratio that must not be larger than `most`. */
function atMost(
  number: number,
  goal: string,
  value: number,
  base: number,
  most: number,
  more = '',
): Judged | undefined {
  if (!Number.isFinite(value) || !Number.isFinite(base)) {
    return undefined;
  }
  const ratio = value / base;
  return {
    number,
    goal,
    measured: `${figure(ratio)} × (${figure(value)} against ${figure(base)}${more})`,
    reached: ratio <= most,
  };
}

/** What the goals of this project come to in this run. */
export function judge({ keystrokes, workspaces, bareNode }: Measured): readonly Judged[] {
  const of = (server: string, lines: number): KeystrokeResult | undefined =>
    keystrokes.find((result) => result.server === server && result.lines === lines);
  const none = Number.NaN;
  const ours = of('kehoach', 1_000);
  const long = of('kehoach', 5_000);
  const [nothing, nothingLong] = [of('null', 1_000), of('null', 5_000)];
  const yaml = of('yaml', 1_000);
  const many = workspaces.find(({ children }) => children === 1_000) ?? workspaces.at(-1);
  const perDependent = many ? ((many.valueLast - many.valueKey) / many.children) * 1000 : none;
  return [
    atMost(1, 'key→diagnostics at 1,000 lines, p50 ≤ 3 × null', ours?.key ?? none, nothing?.key ?? none, 3, ' ms'),
    atMost(1, 'key→diagnostics at 1,000 lines, p50 ≤ 1/50 × yaml', ours?.key ?? none, yaml?.key ?? none, 1 / 50, ' ms'),
    atMost(2, 'key→diagnostics at 5,000 lines ≤ 2.5 × at 1,000', long?.key ?? none, ours?.key ?? none, 2.5, ' ms'),
    atMost(11, 'start→initialize ≤ 1.5 × bare node', ours?.start ?? none, bareNode, 1.5, ' ms'),
    atMost(11, 'start→initialize ≤ 1/2 × yaml', ours?.start ?? none, yaml?.start ?? none, 1 / 2, ' ms'),
    atMost(
      12,
      'burst of 20 keys at 5,000 lines: last key→diagnostics ≤ 3 × null',
      long?.burst ?? none,
      nothingLong?.burst ?? none,
      3,
      ' ms',
    ),
    atMost(
      9,
      `key in a parent of ${many?.children ?? 0}, nothing used changed ≤ 1.2 × without children`,
      many?.key ?? none,
      many?.keyAlone ?? none,
      1.2,
      ' ms',
    ),
    many && {
      number: 10,
      goal: `key in a used value of a parent of ${many.children}: ≤ 50 µs a child after the parent's own`,
      measured: `${figure(perDependent)} µs; the parent's after ${figure(many.valueKey)} ms, the last child's after ${figure(many.valueLast)} ms`,
      reached: perDependent <= 50,
    },
  ].filter((judged) => judged !== undefined);
}
