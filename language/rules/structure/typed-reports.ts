import type { AstNode } from 'langium';
import { type Assignment, isTextPart, type Prose, type Unit } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { fieldIn, fieldText, type Plan, unitsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Finding } from '../rule.ts';

/** A report that a line under `giao` asks for, with the only deadline that the line has. */
interface TypedReport {
  readonly lead: string;
  readonly text: string;
  readonly prose: Prose;
  readonly due: Due;
  readonly place: Place;
}

interface Due {
  readonly words: string;
  readonly start: number;
  readonly day: number;
  /** Month, and the year or "every year": reports of the same time only are compared. */
  readonly time: string;
}

const deadline =
  /(?<=(?:trước|chậm nhất|muộn nhất)(?: là)?(?: ngày)? )(?<day>[0-9]{1,2})\/(?<month>[0-9]{1,2})(?:\/(?<year>[0-9]{4}))?(?![/0-9])(?<every> h[ằà]ng năm)?/giu;

const isReport = /(?<!\p{L})báo cáo(?!\p{L})/iu;
const isTotal = /(?<!\p{L})tổng hợp(?!\p{L})/iu;

/**
 * Lines under `giao`: what the units send in comes before the unit that puts it together reports itself.
 *
 * @param report gets a finding for each line whose date is after that of the report it goes into
 */
export function checkTypedReports(plan: Plan, report: (finding: Finding) => void): void {
  const reports = reportsIn(plan);
  if (reports.length < 2) {
    return;
  }
  const names = namesOf(plan);
  for (const total of reports.filter(({ text }) => isTotal.test(text))) {
    for (const input of reports) {
      if (
        input.lead !== total.lead &&
        input.due.time === total.due.time &&
        input.due.day > total.due.day &&
        goesTo(input, total.lead, names) &&
        !goesTo(total, input.lead, names)
      ) {
        report({
          place: input.place,
          message: message(
            `Hạn gửi báo cáo (${input.due.words}) sau hạn của báo cáo tổng hợp (${total.due.words}).`,
            `This report is due (${input.due.words}) after the one that it goes into (${total.due.words}).`,
          ),
          related: [{ place: total.place, message: message('Báo cáo tổng hợp', 'The report') }],
          fixes: [offer(input.place, total.due.words)],
        });
      }
    }
  }
}

function reportsIn(plan: Plan): TypedReport[] {
  return plan.proses.flatMap(({ prose, holder }): TypedReport[] => {
    const lead = prose.$type === 'Prose' ? leadOf(holder) : undefined;
    if (lead === undefined || prose.$type !== 'Prose') {
      return [];
    }
    const dated = prose.parts.flatMap((part) =>
      isTextPart(part) ? duesIn(part.text).map((due) => ({ due, offset: placeOf(part).offset + due.start })) : [],
    );
    const text = prose.parts.map((part) => (isTextPart(part) ? part.text : (part.words ?? ''))).join('');
    const [only] = dated;
    return only && dated.length === 1 && isReport.test(text)
      ? [{ lead, text, prose, due: only.due, place: { offset: only.offset, end: only.offset + only.due.words.length } }]
      : [];
  });
}

/** The unit that is given the lines of a block, where it is one. */
function leadOf(holder: AstNode): string | undefined {
  const [party, ...others] = holder.$type === 'Assignment' ? (holder as Assignment).parties : [];
  return others.length === 0 ? party?.unit?.$refText : undefined;
}

const duesIn = rememberByText((text): readonly Due[] =>
  /[0-9]\/[0-9]/u.test(text)
    ? [...text.matchAll(deadline)].map(({ 0: words, index, groups }) => ({
        words,
        start: index,
        day: Number(groups?.day),
        time: `${Number(groups?.month)} ${groups?.year ?? (groups?.every ? 'every' : '')}`,
      }))
    : [],
);

/** What units are called in prose: their names and short names. */
function namesOf(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const entry = (unit: Unit): [string, string[]] => [
    unit.name ?? '',
    [stringText(unit.title), fieldText(fieldIn(unit, 'viết tắt'))?.replaceAll('"', '') ?? ''].filter(
      (name) => name.length > 3,
    ),
  ];
  return new Map(unitsOf(plan).map(entry));
}

/** Does the line send its report to this unit? */
function goesTo({ prose, text }: TypedReport, unit: string, names: ReadonlyMap<string, readonly string[]>): boolean {
  const inSlot = prose.parts.some((part) => !isTextPart(part) && part.subject?.$refText === unit);
  const lower = text.toLocaleLowerCase('vi');
  return inSlot || (names.get(unit) ?? []).some((name) => lower.includes(name.toLocaleLowerCase('vi')));
}
