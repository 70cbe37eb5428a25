import type { Message } from '../text/message.ts';
import { type HouseLayouts, layoutConfigSchema } from './layout-config.ts';
import { LAYOUT_LIMITS, LAYOUT_SETTINGS, type LayoutGroup, limitText } from './layout-limits.ts';

/**
 * Why a value of the entry `layout` cannot be used: what the rules allow, and where they say so.
 *
 * @param path of the value in the configuration: `['layout', 'hành chính', 'margins', 'left']`
 * @returns undefined for a path that names no setting
 */
export function layoutProblem(path: readonly (string | number)[]): Message | undefined {
  const [entry, name, group, setting] = path;
  if (entry !== 'layout') {
    return undefined;
  }
  const limits = LAYOUT_LIMITS[name as keyof typeof LAYOUT_LIMITS];
  const limit = limits?.[group as LayoutGroup]?.[String(setting)];
  const about = LAYOUT_SETTINGS[`${group}.${setting}`];
  if (!limit || !about) {
    return undefined;
  }
  const allowed = limitText(limit);
  return {
    vi: `${about.vi} chỉ được đặt ${allowed.vi} (${limit.source}). Giá trị này bị bỏ qua, văn bản dùng giá trị của thể thức.`,
    en: `${about.en} must be ${allowed.en} (${limit.source}). The value is ignored; the layout's own is used.`,
  };
}

/** What of an invalid entry `layout` can be used: every value that is allowed. */
export function usableLayout(value: unknown): HouseLayouts {
  const allowed = (name: string, group: string): [string, unknown][] =>
    Object.entries(member(member(value, name), group)).filter(
      ([setting, number]) => layoutConfigSchema.safeParse({ [name]: { [group]: { [setting]: number } } }).success,
    );
  return Object.fromEntries(
    Object.entries(LAYOUT_LIMITS).map(([name, groups]) => [
      name,
      Object.fromEntries(Object.keys(groups).map((group) => [group, Object.fromEntries(allowed(name, group))])),
    ]),
  );
}

function member(value: unknown, key: string): object {
  const found = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : {};
  return typeof found === 'object' && found !== null ? found : {};
}
