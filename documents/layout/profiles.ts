import { HANH_CHINH } from './hanh-chinh.ts';
import { type LayoutProfile, type LayoutProfileData, layoutProfileSchema } from './layout-profile.ts';

/** Every layout profile. A further one (`đảng`) is a data file and a line here. */
const PROFILES: readonly LayoutProfileData[] = [HANH_CHINH];

const byName = new Map<string, LayoutProfile>();

/** The names that `thể thức:` may have. */
export const layoutProfileNames: readonly string[] = PROFILES.map((profile) => profile.name);

/**
 * The layout profile of a name, checked against the schema when it is first asked for.
 *
 * @param name as written after `thể thức:`; NFC or NFD.
 * @returns undefined when there is no such profile.
 */
export function layoutProfile(name: string): LayoutProfile | undefined {
  const wanted = name.normalize('NFC');
  const known = byName.get(wanted);
  if (known !== undefined) return known;
  const data = PROFILES.find((profile) => profile.name === wanted);
  if (data === undefined) return undefined;
  const profile = layoutProfileSchema.parse(data);
  byName.set(wanted, profile);
  return profile;
}
