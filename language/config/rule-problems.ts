import { ruleOf } from '../rules/registry.ts';
import type { Message } from '../text/message.ts';
import type { KehoachConfig } from './config.ts';

/** Something wrong with the setting of a rule, and where in the configuration. */
export interface RuleProblem {
  readonly path: (string | number)[];
  readonly message: Message;
}

/**
 * What is wrong with the settings of rules: names that no rule has, and options that cannot be used.
 *
 * @param path of the settings in the configuration
 */
export function problemsOfRules(rules: KehoachConfig['rules'], path: readonly (string | number)[]): RuleProblem[] {
  return Object.entries(rules).flatMap(([name, setting]) => {
    const rule = ruleOf(name);
    if (!rule) {
      const message = { vi: `Không có quy tắc “${name}”.`, en: `There is no rule “${name}”.` };
      return [{ path: [...path, name], message }];
    }
    const options = typeof setting === 'object' ? setting.options : undefined;
    return options === undefined
      ? []
      : problemsOfOptions(rule, options).map(({ path: inner, message }) => ({
          path: [...path, name, 'options', ...inner],
          message,
        }));
  });
}

function problemsOfOptions(
  { code, options: schema }: NonNullable<ReturnType<typeof ruleOf>>,
  options: Readonly<Record<string, unknown>>,
): RuleProblem[] {
  const known = Object.keys(schema?.shape ?? {});
  return Object.keys(options).flatMap((key) => {
    if (!known.includes(key)) {
      const message =
        known.length === 0
          ? { vi: `Quy tắc ${code} không có tùy chọn nào.`, en: `Rule ${code} has no options.` }
          : {
              vi: `Quy tắc ${code} không có tùy chọn “${key}”; chỉ có: ${known.join(', ')}.`,
              en: `Rule ${code} has no option “${key}”; it has: ${known.join(', ')}.`,
            };
      return [{ path: [key], message }];
    }
    const issues = schema?.safeParse({ [key]: options[key] }).error?.issues ?? [];
    return issues.slice(0, 1).map((issue) => ({
      path: issue.path.filter((part): part is string | number => typeof part !== 'symbol'),
      message: {
        vi: `Tùy chọn “${key}” của quy tắc ${code} không nhận giá trị này; dùng giá trị mặc định.`,
        en: `The option “${key}” of rule ${code} does not take this value (${issue.message}); its default is used.`,
      },
    }));
  });
}
