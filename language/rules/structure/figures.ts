const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The number that Arabic or Roman figures write: "03" and "III" are 3. */
export function numberOfFigures(text: string): number {
  if (/^[0-9]+$/u.test(text)) {
    return Number(text);
  }
  const values = [...text.toUpperCase()].map((letter) => roman[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
