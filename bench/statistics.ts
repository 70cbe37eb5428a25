/** The value that `share` (0 to 1) of the values do not exceed; NaN where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** What a cost is where nothing else disturbs it: a low one of many measurements. */
export const undisturbed = (values: readonly number[]): number => percentile(values, 0.2);

export const p95 = (values: readonly number[]): number => percentile(values, 0.95);

/**
 * The exponent with which a cost grows: 1 where twice the size costs twice as much, 2 where it costs four times as
 * much. Between the first and the last size.
 */
export function growth(sizes: readonly number[], costs: readonly number[]): number {
  const last = sizes.length - 1;
  return (
    Math.log((costs[last] as number) / (costs[0] as number)) / Math.log((sizes[last] as number) / (sizes[0] as number))
  );
}

/** A figure for people: three digits that count. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) {
    return '-';
  }
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 3));
}

/** A table in Markdown, that can be read as it is. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
