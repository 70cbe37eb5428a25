/** Twentieths of a point, the unit of WordprocessingML lengths. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

export function pointsOf(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}

export function twipsOfMillimetres(millimetres: number): number {
  return twips(pointsOf(millimetres));
}

/** Font sizes are given in half points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
