/** The part of the TextMate grammar format that is used here. */
export interface Rule {
  include?: string;
  match?: string;
  begin?: string;
  end?: string;
  name?: string;
  contentName?: string;
  captures?: Captures;
  beginCaptures?: Captures;
  endCaptures?: Captures;
  patterns?: Rule[];
}

export type Captures = Record<number, Rule>;
export type Repository = Record<string, Rule>;

/** @returns a rule that stands for the one of that name in the repository */
export function include(name: string): Rule {
  return { include: `#${name}` };
}

/** @returns the rule with `.kehoach` after each of its scopes, as the convention asks */
export function withSuffix(rule: Rule): Rule {
  const mapped = Object.entries(rule).map(([key, value]) => {
    if (key === 'name' || key === 'contentName') return [key, suffixed(value as string)];
    if (key === 'patterns') return [key, (value as Rule[]).map(withSuffix)];
    if (key === 'captures' || key === 'beginCaptures' || key === 'endCaptures') {
      return [
        key,
        Object.fromEntries(Object.entries(value as Captures).map(([group, inner]) => [group, withSuffix(inner)])),
      ];
    }
    return [key, value];
  });
  return Object.fromEntries(mapped) as Rule;
}

function suffixed(scopes: string): string {
  return scopes
    .split(' ')
    .map((scope) => `${scope}.kehoach`)
    .join(' ');
}
