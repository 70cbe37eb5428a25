import type { HouseLayout } from '../../language/config/layout-config.ts';
import { LAYOUT_LIMITS, type LayoutLimit } from '../../language/config/layout-limits.ts';
import { type LayoutProfile, layoutProfileSchema } from './layout-profile.ts';

type LayoutName = keyof typeof LAYOUT_LIMITS;
type MarginRanges = LayoutProfile['page']['allowedMargin'];

/** The least and the greatest margins that the rules of a layout allow, in millimetres. */
export function allowedMargins(name: LayoutName): MarginRanges {
  const { margins } = LAYOUT_LIMITS[name];
  const range = (side: string): [number, number] => {
    const limit = margins[side];
    if (!limit || 'oneOf' in limit) throw new Error(`no range for the ${side} margin of “${name}”`);
    return [limit.least, limit.most];
  };
  return { top: range('top'), bottom: range('bottom'), left: range('left'), right: range('right') };
}

/** What each setting of a house changes in a layout. */
const SETTERS: Readonly<Record<string, (layout: LayoutProfile, value: number) => void>> = {
  'margins.top': ({ page }, value) => {
    page.margin.top = value;
  },
  'margins.bottom': ({ page }, value) => {
    page.margin.bottom = value;
  },
  'margins.left': ({ page }, value) => {
    page.margin.left = value;
  },
  'margins.right': ({ page }, value) => {
    page.margin.right = value;
  },
  'printing.sides': ({ page }, value) => {
    page.sides = value === 2 ? 2 : 1;
  },
  'sizes.nationalName': ({ header }, value) => resize(header.national.slice(0, 1), value),
  'sizes.motto': ({ header }, value) => resize(header.national.slice(1), value),
  'sizes.parentIssuer': ({ header }, value) => resize([header.parentIssuer], value),
  'sizes.issuer': ({ header }, value) => resize([header.issuer], value),
  'sizes.placeDate': ({ header }, value) => resize([header.placeDate], value),
  'sizes.letterSubject': ({ header }, value) => resize([header.letterSubject], value),
  'sizes.stamp': ({ header }, value) => resize([header.stamp, header.circulation], value),
  'sizes.kind': ({ title }, value) => resize([title.kind], value),
  'sizes.subject': ({ title }, value) => resize([title.subject], value),
  'sizes.body': (layout, value) => resize(textParts(layout), value),
  'sizes.signature': ({ signature: { authority, position, name } }, value) =>
    resize([authority, position, name], value),
  'sizes.appendixTitle': ({ appendix }, value) => resize([appendix.title], value),
  'sizes.pageNumber': ({ pageNumber }, value) => resize([pageNumber], value),
  'sizes.table': ({ table }, value) => resize([table.text, table.header, table.note], value),
  'paragraph.firstLineIndent': ({ body }, value) => {
    body.firstLineIndent = value;
  },
  'paragraph.lineSpacing': ({ body }, value) => {
    const { rule } = body.lineSpacing;
    body.lineSpacing = rule === 'multiple' ? { rule, value } : { rule, points: value };
  },
  'paragraph.after': ({ body, basis }, value) => {
    body.after = value;
    basis.after = value;
  },
};

/** All that has the size of the text. */
function textParts({ body, basis, proclamation, headings, addressees, title, appendix }: LayoutProfile): Sized[] {
  return [
    body,
    basis,
    proclamation,
    ...Object.values(headings),
    addressees.one,
    addressees.list,
    title.annexedTo,
    appendix.annexedTo,
  ];
}

interface Sized {
  size: number;
}

function resize(parts: readonly Sized[], size: number): void {
  for (const part of parts) part.size = size;
}

/**
 * A layout with what a house sets by itself. Values that the rules do not allow are passed over: they are reported
 * where the configuration is read.
 *
 * @param house of this layout, from `kehoach.config.json`
 */
export function withHouseLayout(layout: LayoutProfile, house: HouseLayout | undefined): LayoutProfile {
  const limits = LAYOUT_LIMITS[layout.name as LayoutName];
  if (house === undefined || limits === undefined) return layout;
  const changed = layoutProfileSchema.parse(layout);
  for (const [group, settings] of Object.entries(house)) {
    for (const [setting, value] of Object.entries(settings)) {
      const limit = limits[group as keyof typeof limits]?.[setting];
      if (limit && isAllowed(value, limit)) SETTERS[`${group}.${setting}`]?.(changed, value);
    }
  }
  return changed;
}

function isAllowed(value: number, limit: LayoutLimit): boolean {
  return 'oneOf' in limit ? limit.oneOf.includes(value) : value >= limit.least && value <= limit.most;
}
