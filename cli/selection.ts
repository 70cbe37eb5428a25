import { alwaysTold, fileFindings } from '../language/config/file-findings.ts';
import { ruleOf } from '../language/rules/registry.ts';
import type { CommandLine } from './command-line.ts';
import { WrongUse } from './wrong-use.ts';

/** Does the user want to hear of this rule (by its code)? */
export type Selection = (code: string) => boolean;

/**
 * What `--only` and `--skip` say. A file that cannot be read, or a configuration that cannot be used, is always told.
 *
 * @throws WrongUse for a name that no rule has
 */
export function selectionOf({ values }: CommandLine): Selection {
  const only = codesOf(values.only);
  const skip = codesOf(values.skip) ?? new Set();
  const always = new Set(alwaysTold.map(({ code }) => code));
  return (code) => always.has(code) || ((only === undefined || only.has(code)) && !skip.has(code));
}

function codesOf(value: string | boolean | undefined): Set<string> | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const names = value.split(',').map((name) => name.trim());
  return new Set(
    names.map((name) => {
      const rule =
        ruleOf(name) ??
        ruleOf(name.toUpperCase()) ??
        ruleOf(name.toLowerCase()) ??
        fileFindings.find((one) => one.code === name.toUpperCase() || one.name === name.toLowerCase());
      if (!rule) {
        throw new WrongUse({
          vi: `Không có quy tắc “${name}”. Xem danh sách: kehoach rules.`,
          en: `There is no rule “${name}”. See the list: kehoach rules.`,
        });
      }
      return rule.code;
    }),
  );
}
