import { fold } from './normalise.ts';

/** The first words as one name without diacritics: "hồ sơ công việc" → `HoSoCongViec`; undefined where none starts it. */
export function nameOfWords(words: string, most: number): string | undefined {
  const parts = fold(words)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const name = parts
    .slice(0, most)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return /^[A-Z]/.test(name) ? name : undefined;
}
