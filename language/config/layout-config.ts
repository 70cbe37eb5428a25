import { z } from 'zod';
import { LAYOUT_LIMITS, LAYOUT_SETTINGS, type LayoutGroup, type LayoutLimit, limitText } from './layout-limits.ts';

/** What a house sets of one layout: millimetres, points, lines, by group and setting. */
export type HouseLayout = { readonly [group in LayoutGroup]?: Readonly<Record<string, number>> };

/** What a house sets, by the name of the layout. */
export type HouseLayouts = { readonly [name in keyof typeof LAYOUT_LIMITS]?: HouseLayout };

function settingSchema(group: string, setting: string, limit: LayoutLimit): z.ZodType<number> {
  const about = LAYOUT_SETTINGS[`${group}.${setting}`] ?? { vi: setting, en: setting };
  const allowed = limitText(limit);
  const schema = 'oneOf' in limit ? z.literal(limit.oneOf) : z.number().min(limit.least).max(limit.most);
  return schema.describe(`${about.vi}: ${allowed.vi} (${limit.source}). / ${about.en}: ${allowed.en}.`);
}

const profileSchemas = Object.entries(LAYOUT_LIMITS).map(([name, groups]) => {
  const groupSchemas = Object.entries(groups).map(([group, settings]) => {
    const schemas = Object.entries(settings).map(([setting, limit]) => [
      setting,
      settingSchema(group, setting, limit).optional(),
    ]);
    return [group, z.strictObject(Object.fromEntries(schemas)).optional()];
  });
  return [name, z.strictObject(Object.fromEntries(groupSchemas)).optional()];
});

/** The entry `layout` of `kehoach.config.json`: what the rules leave to the house, within their limits. */
export const layoutConfigSchema = z
  .strictObject(Object.fromEntries(profileSchemas))
  .describe(
    'Lề, cỡ chữ, giãn dòng của cơ quan, trong mức quy định cho phép, theo thể thức. / Margins, sizes and spacing of the house, within what the rules allow, by layout.',
  ) as unknown as z.ZodType<HouseLayouts, HouseLayouts>;
