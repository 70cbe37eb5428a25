import { documentKind } from '../../language/model/document-kinds.ts';
import type { ForeignLine } from './read-foreign.ts';
import { quoted } from './source-words.ts';
import type { SourceWriter } from './source-writer.ts';

/** What stands above the text, by the lines of the Word file; -1 and empty lists for what is not there. */
export interface ForeignHead {
  readonly kind: string;
  /** The line of the kind. */
  readonly title: number;
  readonly subject: readonly number[];
  readonly annexedTo: number;
  readonly parentIssuer: readonly number[];
  readonly issuer: readonly number[];
  readonly number: number;
  readonly date: number;
  readonly addressees: readonly number[];
  readonly party: boolean;
  /** The first line of the text. */
  readonly end: number;
}

const national = /^(?:CỘNG HÒA|CỘNG HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$|^Độc lập\s*[-–]\s*Tự do/iu;
const numberLine = /^Số\s*:?\s*(?<number>.*)$/u;
const dateLine =
  /^(?<place>[^,]{2,60}),?\s+ngày\s*(?<day>\d{0,2})[\s.…]*tháng\s*(?<month>\d{0,2})[\s.…]*năm\s*(?<year>\d{4})/iu;
const party = /^ĐẢNG CỘNG SẢN VIỆT NAM$/u;
const rule = /^[-_*\s]+$/u;

/** A kind of document in the words of its title. */
const kindOf = (text: string): string | undefined => {
  const kind = documentKind(text);
  return kind?.document && text === text.toLocaleUpperCase('vi') ? kind.name : undefined;
};

/** The head is sought in so many lines; a document has none that is longer. */
const longestHead = 40;

/** Reads what stands above the text of a document. */
export function readHead(lines: readonly ForeignLine[]): ForeignHead {
  const first = lines.slice(0, longestHead);
  const title = first.findIndex(({ text }) => kindOf(text) !== undefined);
  const letter = first.findIndex(({ text }) => /^V\/v\s/u.test(text));
  const isLetter = title === -1 && letter >= 0;
  const above = title === -1 ? (isLetter ? lastOfTable(lines, letter) : 0) : title;
  const indexes = first.flatMap((_, i) => (i < above && i !== letter ? [i] : []));
  const find = (pattern: RegExp): number => indexes.find((i) => pattern.test(lines[i]?.text ?? '')) ?? -1;
  const number = find(numberLine);
  const date = find(dateLine);
  const names = indexes.filter((i) => {
    const { text } = lines[i] as ForeignLine;
    const isFixed = national.test(text) || party.test(text) || rule.test(text) || isStamp(text);
    return i !== number && i !== date && !isFixed && text === text.toLocaleUpperCase('vi');
  });
  const { subject, annexedTo, after } = isLetter
    ? { subject: [letter], annexedTo: -1, after: above }
    : subjectOf(lines, title);
  const addressees = addresseesOf(lines, after);
  return {
    kind: isLetter ? 'công văn' : (kindOf(lines[title]?.text ?? '') ?? 'kế hoạch'),
    title,
    subject,
    annexedTo,
    ...issuers(names, lines),
    number,
    date,
    addressees,
    party: find(party) >= 0,
    end: (addressees.at(-1) ?? after - 1) + 1,
  };
}

const isStamp = (text: string): boolean => /^(?:HỎA TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT|DỰ THẢO.*)$/u.test(text);

/** The line after the table that a line stands in. */
function lastOfTable(lines: readonly ForeignLine[], at: number): number {
  const table = lines[at]?.cell?.table;
  let end = at + 1;
  while (table !== undefined && lines[end]?.cell?.table === table) {
    end++;
  }
  return end;
}

/** The issuing body is bold; what stands above it and is not, its superior. A name may take several lines. */
function issuers(
  names: readonly number[],
  lines: readonly ForeignLine[],
): { parentIssuer: number[]; issuer: number[] } {
  const bold = names.filter((i) => lines[i]?.bold);
  const issuer = bold.length > 0 ? bold : names.slice(-1);
  return { parentIssuer: names.filter((i) => i < (issuer[0] ?? 0) && !issuer.includes(i)), issuer: [...issuer] };
}

function subjectOf(
  lines: readonly ForeignLine[],
  title: number,
): { subject: number[]; annexedTo: number; after: number } {
  const subject: number[] = [];
  let annexedTo = -1;
  let at = title + 1;
  for (; title >= 0 && at < lines.length && at < title + 8; at++) {
    const { text, bold, centred, cell } = lines[at] as ForeignLine;
    if (rule.test(text)) {
      continue;
    }
    if (/^\((?:ban hành )?kèm theo/iu.test(text)) {
      annexedTo = at;
      continue;
    }
    const begins = /^(?:Kính gửi|Căn cứ|[IVX]+[.-]\s|Phần |Chương |Điều |\d+\.)/u.test(text);
    if (cell || begins || !(centred || (bold && subject.length === 0))) {
      break;
    }
    subject.push(at);
  }
  return { subject, annexedTo, after: at };
}

function addresseesOf(lines: readonly ForeignLine[], from: number): number[] {
  if (!/^Kính (?:gửi|trình)\s*:/u.test(lines[from]?.text ?? '')) {
    return [];
  }
  const found = [from];
  if (/:\s*$/u.test(lines[from]?.text ?? '')) {
    for (let at = from + 1; /^[-–]\s/u.test(lines[at]?.text ?? ''); at++) {
      found.push(at);
    }
  }
  return found;
}

/** Writes the first line and the fields of the head. */
export function headFields(
  head: ForeignHead,
  lines: readonly ForeignLine[],
  scheme: readonly string[],
  writer: SourceWriter,
): void {
  const textOf = (at: number): string => lines[at]?.text ?? '';
  const joined = (indexes: readonly number[]): (string | { line: number; from: number; text: string })[] =>
    indexes.flatMap((line, i) => [...(i === 0 ? [] : [' ']), { line, from: 0, text: quoted(textOf(line)) }]);
  const field = (key: string, indexes: readonly number[]): void => {
    if (indexes.length > 0) {
      writer.line([`${key}: "`, ...joined(indexes), '"']);
    }
  };
  writer.line([`${head.kind} VanBanWord "`, ...joined(head.subject), '"']);
  writer.blank();
  writer.line([`thể thức: ${head.party ? 'đảng' : 'hành chính'}`]);
  const level = levelOf([...head.issuer, ...head.parentIssuer].map(textOf).join(' '));
  if (level) {
    writer.line([`cấp: ${level}`]);
  }
  field('cơ quan chủ quản', head.parentIssuer);
  field('cơ quan ban hành', head.issuer);
  if (head.number >= 0) {
    const { number = '' } = numberLine.exec(textOf(head.number))?.groups ?? {};
    const from = textOf(head.number).length - number.length;
    const value = number.replace(/^[\s.…]*(?=[/-])/u, '…').trim();
    if (value !== '') {
      writer.line(['số: "', { line: head.number, from, text: quoted(value) }, '"']);
    }
  }
  const when = dateLine.exec(textOf(head.date))?.groups;
  if (when) {
    const { place = '', day = '', month = '', year = '' } = when;
    writer.line(['nơi ban hành: "', { line: head.date, from: 0, text: quoted(place) }, '"']);
    const text = `${day || '…'}/${month || '…'}/${year}`;
    writer.line(['ngày: ', { line: head.date, from: place.length + 1, text }]);
  }
  const annexed = when || head.annexedTo < 0 ? undefined : annexedDate.exec(textOf(head.annexedTo));
  if (annexed) {
    // What is annexed to a decision has its date.
    const { day = '', month = '', year = '' } = annexed.groups ?? {};
    writer.line(['ngày: ', { line: head.annexedTo, from: annexed.index, text: `${day}/${month}/${year}` }]);
  }
  const subject = head.subject.map(textOf).join(' ');
  const years = periodOf(subject);
  if (years) {
    writer.line([`giai đoạn: ${years}`]);
  }
  const vision = /(?:định hướng|tầm nhìn)(?: đến)?(?: năm)? (\d{4})/iu.exec(subject)?.[1];
  if (vision && years) {
    writer.line([`tầm nhìn: ${vision}`]);
  }
  if (scheme.length > 0) {
    writer.line([`đánh số: ${scheme.map((form) => `"${form}"`).join(', ')}`]);
  }
  field('kèm theo', head.annexedTo >= 0 ? [head.annexedTo] : []);
  addressees(head.addressees, lines, writer);
  writer.blank();
}

function addressees(indexes: readonly number[], lines: readonly ForeignLine[], writer: SourceWriter): void {
  const [first, ...others] = indexes;
  if (first === undefined) {
    return;
  }
  const text = lines[first]?.text ?? '';
  if (others.length === 0) {
    const from = text.length - text.replace(/^Kính (?:gửi|trình)\s*:\s*/u, '').length;
    writer.line(['kính gửi: "', { line: first, from, text: quoted(text.slice(from)) }, '"']);
    return;
  }
  writer.open('kính gửi');
  for (const line of others) {
    const own = lines[line]?.text ?? '';
    const from = own.length - own.replace(/^[-–]\s*/u, '').length;
    writer.line(['- ', { line, from, text: quoted(own.slice(from)) }]);
  }
  writer.close();
}

/** The level of an issuer by its name; undefined where the name does not tell. */
function levelOf(names: string): string | undefined {
  const text = names.toLocaleUpperCase('vi');
  const levels: readonly (readonly [RegExp, string])[] = [
    [/(?:^|\s)(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)(?:\s|$)/u, 'xã'],
    [/(?:^|\s)(?:HUYỆN|QUẬN|THỊ XÃ)(?:\s|$)/u, 'huyện'],
    [/(?:^|\s)(?:TỈNH|SỞ|THÀNH PHỐ)(?:\s|$)/u, 'tỉnh'],
    [/(?:^|\s)(?:CHÍNH PHỦ|BỘ|TRUNG ƯƠNG)(?:\s|$)/u, 'trung ương'],
  ];
  return levels.find(([pattern]) => pattern.test(text))?.[1];
}

/** "Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 28/4/2022 …". */
const annexedDate = /(?<=ngày )(?<day>\d{1,2})(?:\/| tháng )(?<month>\d{1,2})(?:\/| năm )(?<year>\d{4})/u;

/** The years that a title names: "giai đoạn 2021-2025", "năm 2023". Where it only names an end, the beginning is not known. */
function periodOf(subject: string): string | undefined {
  const span = /(?:giai đoạn|thời kỳ|nhiệm kỳ)\s+(\d{4})\s*[-–]\s*(\d{4})/iu.exec(subject);
  return span ? `${span[1]}-${span[2]}` : /(?<!đến )năm\s+(\d{4})/iu.exec(subject)?.[1];
}
