import { readNumberSample } from '../../language/model/number-sample.ts';
import { type ForeignHead, headFields, readHead } from './foreign-head.ts';
import { tableRows } from './foreign-table.ts';
import { formOf, numbered } from './numbered-line.ts';
import type { ForeignLine } from './read-foreign.ts';
import { literal, quoted } from './source-words.ts';
import { SourceWriter, type WrittenPiece } from './source-writer.ts';

/** What a Word file that was not written by an export becomes. */
export interface ForeignPlan {
  /** A `.kehoach` text: the words of the file as prose, under its headings. */
  readonly text: string;
  /** Which words of the text are which words of the file, in the order of the text. */
  readonly pieces: readonly WrittenPiece[];
}

/**
 * Makes a `.kehoach` document of any Word file. Nothing is declared: its words become prose, its numbered titles
 * sections, its tables tables, and what stands above the title and below the text the head, the recipients and the
 * signature. What is not recognised stays prose, so that no word is lost.
 */
export function foreignPlan(lines: readonly ForeignLine[]): ForeignPlan {
  const head = readHead(lines);
  // The usual numbering stands in the head, so the sections are gone through once before.
  const first = new Body(lines, new SourceWriter(), []);
  first.write(head);
  const writer = new SourceWriter();
  headFields(head, lines, first.usual, writer);
  new Body(lines, writer, first.usual).write(head);
  return writer.finished();
}

/** A section that is open: the form of its number ("I.", "1.1."), and those of the levels below it. */
interface OpenSection {
  readonly form: string;
  forms: readonly string[];
}

/** Titles are shorter (characters); longer numbered lines are text. */
const longestTitle = 200;

class Body {
  private readonly lines: readonly ForeignLine[];
  private readonly writer: SourceWriter;
  private readonly open: OpenSection[] = [];
  private inAppendix = false;
  /** The form of each level where it was met first, from the outermost. */
  readonly usual: string[] = [];
  private readonly outermost: readonly string[];

  /** @param scheme the forms of the levels that the head names */
  constructor(lines: readonly ForeignLine[], writer: SourceWriter, scheme: readonly string[]) {
    this.lines = lines;
    this.writer = writer;
    this.outermost = scheme;
  }

  write(head: ForeignHead): void {
    let at = this.bases(head.end);
    while (at < this.lines.length) {
      at = this.next(at);
    }
    this.closeTo(0);
    if (this.inAppendix) {
      this.writer.close();
    }
  }

  /** The legal bases, which follow the title. */
  private bases(from: number): number {
    let end = from;
    while (/^(?:-\s*)?(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét Tờ trình)\s/u.test(this.lines[end]?.text ?? '')) {
      end++;
    }
    if (end > from) {
      this.writer.open('căn cứ');
      for (let at = from; at < end; at++) {
        this.prose(at, '>');
      }
      this.writer.close();
    }
    return end;
  }

  /** Writes what begins at a line; answers the line after it. */
  private next(at: number): number {
    const line = this.lines[at] as ForeignLine;
    if (/^Nơi nhận\s*:?$/iu.test(line.text)) {
      return this.end(at);
    }
    if (this.isAppendix(line)) {
      return this.appendix(at);
    }
    if (line.cell) {
      return this.table(at);
    }
    const title = this.titleAt(line);
    if (title) {
      this.section(at, title.form, title.start);
      return at + 1;
    }
    const item = /^(?<mark>[-+–•*])\s+/u.exec(line.text);
    if (item) {
      this.prose(at, item.groups?.mark === '+' ? '+' : '-', item[0].length);
    } else {
      this.prose(at, '>');
    }
    return at + 1;
  }

  private prose(at: number, mark: string, from = 0): void {
    const { text } = this.lines[at] as ForeignLine;
    this.writer.line([`${mark} `, { line: at, from, text: literal(text.slice(from)) }]);
  }

  /** A numbered line that is a title: bold, in capitals, or short and without the mark of a sentence. */
  private titleAt({ text, bold }: ForeignLine): { form: string; start: number } | undefined {
    const groups = numbered.exec(text)?.groups;
    const { number = '', title = '' } = groups ?? {};
    if (!groups || text.length > longestTitle) {
      return undefined;
    }
    const isTitle =
      bold || title === title.toLocaleUpperCase('vi') || (title.length <= 90 && /[\p{L}\d)”":]$/u.test(title));
    const form = formOf(number);
    return isTitle && readNumberSample(form) ? { form, start: text.length - title.length } : undefined;
  }

  private section(at: number, form: string, start: number): void {
    const { text } = this.lines[at] as ForeignLine;
    const level = this.open.findIndex((section) => section.form === form);
    this.closeTo(level === -1 ? this.open.length : level);
    this.usual[this.open.length] ??= form;
    const parent = this.open.at(-1);
    const forms = parent?.forms ?? this.outermost;
    if (parent && forms[0] !== form) {
      parent.forms = [form];
      this.writer.line([`đánh số: "${form}"`]);
    }
    const keyword = /^Phần|^Chương/iu.test(form) ? 'phần' : /^Điều/u.test(form) ? 'điều' : 'mục';
    this.writer.open(`${keyword} "`, { line: at, from: start, text: quoted(text.slice(start)) }, '"');
    this.open.push({ form, forms: (parent?.forms ?? forms).slice(1) });
  }

  private closeTo(depth: number): void {
    while (this.open.length > depth) {
      this.open.pop();
      this.writer.close();
    }
  }

  private table(at: number): number {
    const number = this.lines[at]?.cell?.table;
    let end = at;
    while (this.lines[end]?.cell?.table === number && end < this.lines.length) {
      end++;
    }
    const rows = tableRows(this.lines, at, end);
    if (rows.length < 2 || Math.max(...rows.map(({ length }) => length)) < 2) {
      // A frame around text, as for the signature.
      for (let line = at; line < end; line++) {
        this.prose(line, '>');
      }
      return end;
    }
    this.writer.open('bảng');
    rows.forEach((row, index) => {
      this.writer.line(['| ', ...row.flatMap((cell) => [...cell, ' | ' as const])]);
      if (index === 0) {
        this.writer.line([`|${row.map(() => '---|').join('')}`]);
      }
    });
    this.writer.close();
    return end;
  }

  private isAppendix({ text, centred, bold, cell }: ForeignLine): boolean {
    return !cell && (centred || bold) && /^phụ lục(?:\s+(?:số\s+)?[\dIVX]{1,4})?[.:]?$/iu.test(text);
  }

  private appendix(at: number): number {
    this.closeTo(0);
    if (this.inAppendix) {
      this.writer.close();
    }
    this.inAppendix = true;
    let end = at + 1;
    const titles: number[] = [];
    while (
      this.lines[end]?.centred &&
      !this.lines[end]?.cell &&
      titles.length < 4 &&
      !this.isAppendix(this.lines[end] as ForeignLine)
    ) {
      if (!/^\(?\s*(?:kèm theo|ban hành kèm)/iu.test(this.lines[end]?.text ?? '')) {
        titles.push(end);
      }
      end++;
    }
    const title = titles.flatMap((line, i) => [
      ...(i === 0 ? [] : [' ']),
      { line, from: 0, text: quoted(this.lines[line]?.text ?? '') },
    ]);
    this.writer.open('phụ lục "', ...title, '"');
    const label = this.lines[at] as ForeignLine;
    this.writer.line(['nhãn: "', { line: at, from: 0, text: quoted(label.text) }, '"']);
    return end;
  }

  /** Recipients and signature: they stand side by side, in a table as a rule. */
  private end(at: number): number {
    this.closeTo(0);
    const cell = this.lines[at]?.cell;
    const isEnd = (line: number): boolean =>
      cell ? this.lines[line]?.cell?.table === cell.table : !this.isAppendix(this.lines[line] as ForeignLine);
    const recipients: number[] = [];
    const signature: number[] = [];
    let end = at + 1;
    for (; end < this.lines.length && isEnd(end); end++) {
      const { text, bold, cell: own } = this.lines[end] as ForeignLine;
      const isLeft = cell ? own?.column === cell.column : /^[-–]/u.test(text) && !bold;
      (isLeft ? recipients : signature).push(end);
    }
    this.recipients(recipients);
    this.signature(signature);
    return end;
  }

  private recipients(lines: readonly number[]): void {
    this.writer.open('nơi nhận');
    for (const line of lines) {
      const { text } = this.lines[line] as ForeignLine;
      const mark = /^[-–]\s*/u.exec(text)?.[0].length ?? 0;
      const kept = /^[-–]?\s*Lưu\s*:\s*(.+?)\.?$/u.exec(text)?.[1];
      if (kept !== undefined) {
        this.writer.line(['lưu: "', { line, from: text.indexOf(kept), text: quoted(kept) }, '"']);
        continue;
      }
      this.writer.line(['- ', { line, from: mark, text: literal(text.slice(mark)) }]);
    }
    this.writer.close();
  }

  private signature(lines: readonly number[]): void {
    const isCapitals = (line: number): boolean => {
      const text = this.lines[line]?.text ?? '';
      return text === text.toLocaleUpperCase('vi') && /\p{L}/u.test(text);
    };
    const office = lines.filter(isCapitals);
    const names = lines.filter((line) => !isCapitals(line) && !/^\(/u.test(this.lines[line]?.text ?? ''));
    if (office.length === 0) {
      for (const line of lines) {
        this.prose(line, '>');
      }
      return;
    }
    this.writer.open('ký');
    for (const line of office) {
      const text = this.lines[line]?.text ?? '';
      const [abbreviation = ''] = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)\.?\s*/u.exec(text) ?? [];
      const key = signatureKeys[abbreviation.replace(/[^A-Z]/gu, '')] ?? 'chức vụ';
      const from = key === 'chức vụ' ? 0 : abbreviation.length;
      this.writer.line([`${key}: "`, { line, from, text: quoted(text.slice(from)) }, '"']);
    }
    const [name] = names.slice(-1);
    if (name !== undefined) {
      this.writer.line(['họ tên: "', { line: name, from: 0, text: quoted(this.lines[name]?.text ?? '') }, '"']);
    }
    this.writer.close();
  }
}

const signatureKeys: Readonly<Record<string, string>> = {
  TM: 'thay mặt',
  KT: 'ký thay',
  TL: 'thừa lệnh',
  TUQ: 'thừa ủy quyền',
  Q: 'quyền',
};
