import type { LangiumDocument } from 'langium';
import { defaultConfig, type KehoachConfig } from '../config/config.ts';
import { severitySetting } from '../config/rule-settings.ts';
import { type Document, isDocument } from '../grammar/generated/ast.ts';
import { planOf } from '../plan/plan.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import { unreadableReason } from '../syntax/document-factory.ts';
import type { KehoachLexingReport } from '../syntax/lexing-report.ts';
import { isAccepted } from './accepted-words.ts';
import { rules as allRules } from './registry.ts';
import type { CheckedDocument, Finding, Rule, Severity } from './rule.ts';
import { silencingsOf } from './silencing/silencing.ts';
import { reportSilencings } from './silencing/unused-silencing.ts';
import { unreadable } from './syntax/unreadable.ts';

/** A finding with its rule and the severity that counts. */
export interface CheckedFinding extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** More findings than this in one document help nobody; a last one says how many are left out. */
export const maxFindings = 2_000;

export interface CheckOptions {
  readonly config?: KehoachConfig;
  readonly rules?: readonly Rule[];
}

/** What rules found in a document without asking about other ones. */
interface OwnFindings {
  readonly config: KehoachConfig;
  readonly byRule: Map<Rule, readonly CheckedFinding[]>;
}

/**
 * A parsed document never changes: what a rule found in it stays true until other documents change, and where the rule
 * asked nothing of these, for ever. So when only a parent changed, only the rules that compare with it run again.
 */
const ownFindings = new WeakMap<Document, OwnFindings>();

function ownFindingsOf(root: Document, config: KehoachConfig): OwnFindings['byRule'] {
  let own = ownFindings.get(root);
  if (own?.config !== config) {
    own = { config, byRule: new Map() };
    ownFindings.set(root, own);
  }
  return own.byRule;
}

/**
 * Checks one linked document with all rules. A rule that fails is itself reported and costs no other rule anything.
 *
 * @returns the findings in the order of the text, silenced ones left out
 */
export function checkDocument(document: LangiumDocument, index: PlanIndex, options?: CheckOptions): CheckedFinding[] {
  const steps = checkInSteps(document, index, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
  }
}

/** The same, one rule at a step, for those who do something else between the steps. */
export function* checkInSteps(
  document: LangiumDocument,
  index: PlanIndex,
  options: CheckOptions = {},
): Generator<void, CheckedFinding[]> {
  const root = document.parseResult.value;
  if (!isDocument(root)) {
    return [];
  }
  const config = options.config ?? defaultConfig;
  let asked = false;
  const checked: CheckedDocument = {
    document,
    uri: document.uri.toString(),
    text: document.textDocument.getText(),
    plan: planOf(root),
    get index() {
      asked = true;
      return index;
    },
    config,
    lexing: document.parseResult.lexerReport as KehoachLexingReport | undefined,
  };
  const own = ownFindingsOf(root, config);
  const findings: CheckedFinding[] = [];
  const rules = options.rules ?? allRules;
  // Of a text that is not read nothing else can be said.
  for (const rule of unreadableReason(checked.text) ? rules.filter((one) => one === unreadable) : rules) {
    const configured = severitySetting(config, rule);
    if (configured === 'off') {
      continue;
    }
    let found = own.get(rule);
    if (!found) {
      asked = false;
      const lookups = index.lookups;
      found = runRule(rule, checked, configured);
      if (!asked && index.lookups === lookups) {
        own.set(rule, found);
      }
    }
    for (const finding of found) {
      findings.push(finding);
    }
    yield;
  }
  return finish(withoutSilenced(checked, findings));
}

/** The severity of a finding under the preset of the configuration. */
function presetSeverity(severity: Severity, { preset }: KehoachConfig): Severity {
  return preset === 'chặt chẽ' ? stricter[severity] : severity;
}

const stricter: Record<Severity, Severity> = { error: 'error', warning: 'warning', info: 'warning', hint: 'info' };

function runRule(rule: Rule, checked: CheckedDocument, configured: Severity | undefined): CheckedFinding[] {
  const findings: CheckedFinding[] = [];
  const report = (finding: Finding): void => {
    if (rule.acceptsWords && isAccepted(checked, finding.place)) {
      return;
    }
    findings.push({
      ...finding,
      rule,
      severity: configured ?? presetSeverity(finding.severity ?? rule.severity, checked.config),
    });
  };
  try {
    rule.check(checked, report);
  } catch (error) {
    report({
      place: { offset: 0, end: 0 },
      severity: 'warning',
      message: {
        vi: `Quy tắc ${rule.code} không chạy được trên văn bản này (${String(error)}). Các quy tắc khác vẫn chạy.`,
        en: `Rule ${rule.code} failed on this document (${String(error)}). The other rules ran.`,
      },
    });
  }
  return findings;
}

function withoutSilenced(checked: CheckedDocument, findings: CheckedFinding[]): CheckedFinding[] {
  const silencings = silencingsOf(checked.document);
  if (silencings.length === 0) {
    return findings;
  }
  /** By line and rule: the silencings that hold there. */
  const holding = new Map<string, string[]>();
  silencings.forEach(({ line, rules }, i) => {
    for (const { rule } of rules) {
      const key = `${line} ${rule}`;
      const held = holding.get(key);
      if (held) {
        held.push(`${i} ${rule}`);
      } else {
        holding.set(key, [`${i} ${rule}`]);
      }
    }
  });
  const needed = new Set<string>();
  const { textDocument } = checked.document;
  const kept = findings.filter((finding) => {
    const { line } = textDocument.positionAt(finding.place.offset);
    const keys = [`${line} ${finding.rule.code}`, `${line} ${finding.rule.name}`].filter((key) => holding.has(key));
    for (const key of keys) {
      needed.add(key);
    }
    return keys.length === 0;
  });
  const used = new Set([...needed].flatMap((key) => holding.get(key) ?? []));
  return [...kept, ...reportSilencings(checked, silencings, used)];
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function finish(findings: CheckedFinding[]): CheckedFinding[] {
  findings.sort(
    (a, b) =>
      a.place.offset - b.place.offset ||
      a.place.end - b.place.end ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.rule.code < b.rule.code ? -1 : a.rule.code > b.rule.code ? 1 : 0),
  );
  if (findings.length <= maxFindings) {
    return findings;
  }
  const shown = findings.slice(0, maxFindings);
  const last = shown.at(-1) as CheckedFinding;
  const left = findings.length - maxFindings;
  return [
    ...shown,
    {
      ...last,
      severity: 'info',
      related: [],
      fixes: [],
      message: {
        vi: `Còn ${left} phát hiện nữa không hiển thị. Sửa những lỗi đầu tiên trước.`,
        en: `${left} more findings are not shown. Mend the first ones.`,
      },
    },
  ];
}
