import type { HouseLayouts } from '../../language/config/layout-config.ts';
import type { DocumentDate, NumberedDocument } from '../model/document-model.ts';
import { DANG_2018, DANG_2026 } from './dang.ts';
import { HANH_CHINH } from './hanh-chinh.ts';
import { withHouseLayout } from './house-layout.ts';
import { type LayoutProfile, type LayoutProfileData, layoutProfileSchema } from './layout-profile.ts';

/** Every layout profile; forms of one name in the order in which they came into force. */
const PROFILES: readonly LayoutProfileData[] = [HANH_CHINH, DANG_2018, DANG_2026];

/** The layout of a document whose `thể thức` names none, or one that is not known. */
const USUAL = 'hành chính';

const parsed = new Map<LayoutProfileData, LayoutProfile>();

/** The names that `thể thức:` may have. */
export const layoutProfileNames: readonly string[] = [...new Set(PROFILES.map((profile) => profile.name))];

/**
 * The layout profile of a name, checked against the schema when it is first asked for.
 *
 * @param name as written after `thể thức:`; NFC or NFD.
 * @param date of the document, which decides between forms of one name; the newest form when left out. What of it is
 * not known counts as late as it can be, so that a draft of the year of a change takes the new form.
 * @returns undefined when there is no such profile.
 */
export function layoutProfile(name: string, date?: DocumentDate): LayoutProfile | undefined {
  const wanted = name.normalize('NFC');
  const forms = PROFILES.filter((profile) => profile.name === wanted);
  const day = date === undefined ? undefined : lastDay(date);
  const data = forms.findLast(({ since }) => since === undefined || day === undefined || since <= day) ?? forms[0];
  if (data === undefined) return undefined;
  const profile = parsed.get(data) ?? layoutProfileSchema.parse(data);
  parsed.set(data, profile);
  return profile;
}

/**
 * The layout of a document: the profile that it names, in the form of its date, with what its house sets.
 *
 * @param house the entry `layout` of `kehoach.config.json`
 */
export function layoutOf(document: Pick<NumberedDocument, 'profile' | 'date'>, house?: HouseLayouts): LayoutProfile {
  const profile = layoutProfile(document.profile, document.date) ?? layoutProfile(USUAL);
  if (profile === undefined) throw new Error(`The layout profile “${USUAL}” is missing.`);
  return withHouseLayout(profile, house?.[profile.name as keyof HouseLayouts]);
}

/** The last day that a date can be, as in "2026-05-31". */
function lastDay({ year, month = 12, day = 31 }: DocumentDate): string {
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
