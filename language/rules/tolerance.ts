import { z } from 'zod';

/**
 * The options of a rule on sums that has but one: by how much, beyond its rounding, a number may be off.
 *
 * @param description what the number counts, in both languages (`Vi. / En.`)
 */
export const toleranceOptions = (description: string) =>
  z.strictObject({ tolerance: z.number().min(0).max(5).default(0).describe(description) });
