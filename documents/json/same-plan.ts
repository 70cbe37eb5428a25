import { pathText } from './path-text.ts';
import type { JsonPart, JsonPlan } from './plan-json.ts';

/** What says nothing: what values mean to programs, comments, where the schema lies, the mark of an export. */
const notRead: ReadonlySet<PropertyKey> = new Set(['means', 'comments', 'remark', '$schema', 'mark']);

/** Properties that hold words, perhaps with slots, and those that hold lists of them. */
const textKeys: ReadonlySet<PropertyKey> = new Set(['text', 'title', 'label', 'symbol', 'words']);
const textListKeys: ReadonlySet<PropertyKey> = new Set(['quoted', 'cells']);

type Path = readonly PropertyKey[];

/**
 * The path of the first thing that two plans do not have in common, undefined where they say the same. What is left out
 * and what is false or empty are the same, and so are NFC and NFD, words and a list of their pieces.
 */
export function firstDifference(a: JsonPlan, b: JsonPlan): string | undefined {
  const path = difference(a, b, []);
  return path && pathText(path);
}

function difference(a: unknown, b: unknown, path: Path): Path | undefined {
  const [left, right] = [plain(a, path), plain(b, path)];
  if (Array.isArray(left) && Array.isArray(right)) {
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
      const inner = [...path, i];
      const found = i < left.length && i < right.length ? difference(left[i], right[i], inner) : inner;
      if (found) {
        return found;
      }
    }
    return undefined;
  }
  if (isRecord(left) && isRecord(right)) {
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const found = notRead.has(key) ? undefined : difference(left[key], right[key], [...path, key]);
      if (found) {
        return found;
      }
    }
    return undefined;
  }
  return left === right ? undefined : path;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value in the one form in which it is compared. */
function plain(value: unknown, path: Path): unknown {
  const last = path.at(-1) ?? '';
  const isText = textKeys.has(last) || (typeof last === 'number' && textListKeys.has(path.at(-2) ?? ''));
  const pieces = isText && Array.isArray(value) ? joined(value as JsonPart[]) : value;
  return typeof pieces === 'string' ? pieces.normalize('NFC') || undefined : pieces === false ? undefined : pieces;
}

/** Words in one piece between slots. */
function joined(parts: readonly JsonPart[]): string | JsonPart[] {
  const pieces: JsonPart[] = [];
  for (const part of parts) {
    const before = pieces.at(-1);
    if (typeof part === 'string' && typeof before === 'string') {
      pieces[pieces.length - 1] = before + part;
    } else if (part !== '') {
      pieces.push(part);
    }
  }
  const [only] = pieces;
  return pieces.length === 0 ? '' : pieces.length === 1 && typeof only === 'string' ? only : pieces;
}
