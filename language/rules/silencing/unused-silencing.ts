import { severitySetting } from '../../config/rule-settings.ts';
import type { CheckedFinding } from '../checker.ts';
import type { CheckedDocument, Fix, Rule } from '../rule.ts';
import type { Silencing } from './silencing.ts';

/** Language reference, section 4: a finding is silenced with a reason, and unused silencings are reported. */
export const unusedSilencing: Rule = {
  code: 'KH901',
  name: 'unused-silencing',
  severity: 'warning',
  title: { vi: 'Chú thích bỏ qua không có tác dụng', en: 'A silencing that silences nothing' },
  description: {
    vi: '`// bỏ qua KH204: lý do` bỏ qua phát hiện của quy tắc đó ở dòng ngay dưới. Khi dòng dưới không còn phát hiện ấy thì xóa chú thích đi. Cần ghi lý do sau dấu hai chấm.',
    en: '`// bỏ qua KH204: reason` silences findings of that rule on the next line. Where there is none, remove the comment. A reason is needed after the colon.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Dòng dưới không có lỗi', en: 'Nothing to silence' },
        text: 'kế hoạch A "Kế hoạch"\n// bỏ qua KH201: số liệu của báo cáo gốc\nchỉ tiêu B "Văn bản điện tử" { 2025: 100% }\n',
      },
      {
        title: { vi: 'Thiếu lý do', en: 'No reason' },
        text: 'kế hoạch A "Kế hoạch"\n// bỏ qua KH201\nchỉ tiêu B "Văn bản điện tử" { 2025: trên 100% }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Có lý do, có tác dụng', en: 'With a reason, and needed' },
        text: 'kế hoạch A "Kế hoạch"\n// bỏ qua KH201: giữ nguyên số liệu của báo cáo gốc\nchỉ tiêu B "Văn bản điện tử" { 2025: trên 100% }\n',
      },
    ],
  },
  // Which silencings are used is known only when all other rules have run: see `reportSilencings`.
  check() {},
};

/** Findings about silencings: unused ones, and those without a reason. */
export function reportSilencings(
  { config }: CheckedDocument,
  silencings: readonly Silencing[],
  used: ReadonlySet<string>,
): CheckedFinding[] {
  const configured = severitySetting(config, unusedSilencing);
  if (configured === 'off') {
    return [];
  }
  const severity = configured ?? unusedSilencing.severity;
  const findings: CheckedFinding[] = [];
  silencings.forEach((silencing, i) => {
    for (const { rule, place } of silencing.rules) {
      if (!used.has(`${i} ${rule}`)) {
        findings.push({
          rule: unusedSilencing,
          severity,
          place,
          unused: true,
          message: {
            vi: `Không có phát hiện ${rule} nào ở dòng dưới để bỏ qua. Xóa chú thích này.`,
            en: `There is no finding ${rule} on the next line to silence. Remove this comment.`,
          },
          fixes: [
            {
              title: { vi: 'Xóa chú thích bỏ qua', en: 'Remove the silencing' },
              changes: [{ place: silencing.place, newText: '' }],
            },
          ],
        });
      }
    }
    if (silencing.reason === '') {
      findings.push({
        rule: unusedSilencing,
        severity,
        place: silencing.place,
        message: {
          vi: 'Ghi lý do bỏ qua sau dấu hai chấm: “// bỏ qua KH204: lý do”.',
          en: 'Give the reason after the colon: “// bỏ qua KH204: reason”.',
        },
        fixes: [offerReason(silencing)],
      });
    }
  });
  return findings;
}

/** The colon where it is missing, and words that wait for the drafter's own. */
function offerReason({ place: { end }, hasColon }: Silencing): Fix {
  const fillIn = 'lý do';
  return {
    title: { vi: 'Ghi lý do', en: 'Give a reason' },
    changes: [{ place: { offset: end, end }, newText: hasColon ? ` ${fillIn}` : `: ${fillIn}`, fillIn }],
    uncertain: true,
  };
}
