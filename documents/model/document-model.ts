/**
 * The numbered document model: what an official document *prints*, with every section number computed and every
 * slot resolved. It is the one thing that all exports (DOCX, PDF, HTML, JSON …) and the preview read, so nothing is
 * numbered, summed or cited twice.
 *
 * The model is pure data: it survives `JSON.parse(JSON.stringify(model))` and holds no functions, dates or classes.
 * It says what a part *is* (a heading, a basis, a signature), never how it looks: sizes, indents and rules come from
 * the layout profile (`documents/layout`).
 *
 * Text is what the drafter typed. Exporters print it unchanged; only blanks may become non-breaking.
 */

/** A place in a source file. Offsets count UTF-16 code units, `end` is exclusive. */
export interface SourceRange {
  uri: string;
  start: number;
  end: number;
}

/** Where a part of the model comes from, so that a preview can scroll to it and an import can map it back. */
export interface Traced {
  /** Stable id of the element in its document (a declared name, or one made from the position). */
  sourceId?: string;
  source?: SourceRange;
}

// ---------------------------------------------------------------------------------------------- inline content

/** A stretch of text with one look. */
export interface TextInline {
  type: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** The slot or words that the text comes from. */
  source?: SourceRange;
}

/**
 * A number that refers to a numbered part of this document ("5.2", "II", "03"). Only the number belongs here: the
 * word before it ("mục", "Phụ lục") is ordinary text, because a word processor that refreshes the reference replaces
 * all of it.
 */
export interface ReferenceInline {
  type: 'reference';
  /** `sourceId` of a heading, numbered paragraph, table or appendix. */
  target: string;
  /** The number as it prints; also what is printed when the target is not in this document. */
  text: string;
  bold?: boolean;
  italic?: boolean;
  source?: SourceRange;
}

/** A line break inside one paragraph. */
export interface BreakInline {
  type: 'break';
}

/** A footnote: its number stands here, raised; its words stand at the foot of the page. */
export interface NoteInline {
  type: 'note';
  /** From 1, through the whole document in the order in which it prints. */
  number: number;
  content: NoteText[];
  source?: SourceRange;
}

/** What a footnote can hold: no reference, and no footnote of its own. */
export type NoteText = TextInline | BreakInline;

export type Inline = TextInline | ReferenceInline | BreakInline | NoteInline;

// ---------------------------------------------------------------------------------------------- numbers

/**
 * Which kind of number a heading or numbered paragraph carries. The layout profile gives each kind its look, so that
 * "I." looks alike in a document that starts with "Phần I" and in one that starts with "I.".
 */
export type NumberingForm = (typeof NUMBERING_FORMS)[number];

/** part "Phần I", chapter "Chương I", roman "I.", arabic "1.", decimal "1.1.", letter "a)", article "Điều 1.". */
export const NUMBERING_FORMS = ['part', 'chapter', 'article', 'roman', 'arabic', 'decimal', 'letter', 'plain'] as const;

/** A printed number in three pieces: "Phần " + "II" + "", "" + "5.2" + ".", "" + "a" + ")". References show `value`. */
export interface NumberLabel {
  prefix: string;
  value: string;
  suffix: string;
}

// ---------------------------------------------------------------------------------------------- blocks

/** A section title on a line of its own. */
export interface HeadingBlock extends Traced {
  type: 'heading';
  /** 1 for the outermost section of the document. */
  depth: number;
  form: NumberingForm;
  number?: NumberLabel;
  title: Inline[];
}

/** A section title that runs into its text on the same line: "a) Kết quả đạt được: Triển khai …". */
export interface RunInBlock extends Traced {
  type: 'runIn';
  depth: number;
  form: NumberingForm;
  number?: NumberLabel;
  title: Inline[];
  content: Inline[];
}

export interface ParagraphBlock extends Traced {
  type: 'paragraph';
  content: Inline[];
  /** Justified with a first-line indent when left out. */
  align?: 'left' | 'center' | 'right';
}

/** An item with a typed mark: "-" on level 1, "+" on level 2. The mark prints as given. */
export interface BulletBlock extends Traced {
  type: 'bullet';
  level: 1 | 2;
  mark: string;
  content: Inline[];
}

/** A numbered paragraph without a title: "1. Kinh phí thực hiện …". */
export interface NumberedBlock extends Traced {
  type: 'numbered';
  form: NumberingForm;
  number: NumberLabel;
  content: Inline[];
}

/** One legal basis ("Căn cứ …;"), set in the profile's style for bases. */
export interface BasisBlock extends Traced {
  type: 'basis';
  content: Inline[];
}

/** A centred line that stands by itself: "QUYẾT NGHỊ:", the issuing authority, the session of a council. */
export interface ProclamationBlock extends Traced {
  type: 'proclamation';
  content: Inline[];
}

/** The next block starts on a new page. */
export interface PageBreakBlock extends Traced {
  type: 'pageBreak';
}

export type CellAlignment = 'left' | 'center' | 'right' | 'justify';

export interface TableColumn {
  /** Share of the table's width, in any unit, relative to the other columns. Measured from the text when left out. */
  width?: number;
  /** Alignment of the column's body cells; left when left out. */
  align?: CellAlignment;
}

/** A cell. Cells that a merged cell covers are not listed, as in HTML. */
export interface TableCell extends Traced {
  /** The cell's paragraphs; an empty list is an empty cell. */
  content: Inline[][];
  colSpan?: number;
  rowSpan?: number;
  align?: CellAlignment;
}

export interface TableRow extends Traced {
  /**
   * `header` rows come first and repeat on every page; `group` is a heading inside the table, `total` a sum line
   * (both bold).
   */
  role: 'header' | 'group' | 'total' | 'body';
  cells: TableCell[];
}

export interface TableBlock extends Traced {
  type: 'table';
  /** "Biểu 01", before the title. */
  label?: NumberLabel;
  title?: Inline[];
  /** A remark above the right edge: "Đơn vị tính: triệu đồng". */
  note?: Inline[];
  columns: TableColumn[];
  rows: TableRow[];
  /** The table stands on landscape pages of its own. */
  landscape?: boolean;
}

export type Block =
  | HeadingBlock
  | RunInBlock
  | ParagraphBlock
  | BulletBlock
  | NumberedBlock
  | BasisBlock
  | ProclamationBlock
  | PageBreakBlock
  | TableBlock;

// ---------------------------------------------------------------------------------------------- frame

/** Number and symbol: "05/KH-UBND", of a Party document "05-CTr/HU". */
export interface DocumentNumber extends Traced {
  /** null for a number that the clerk fills in later. */
  value: string | null;
  /** What stands between number and symbol; "/" when left out. */
  separator?: '/' | '-';
  /** Without the separator: "KH-UBND", "CTr/HU". */
  symbol: string;
}

/** Place and date of issue; null is a blank in a draft. */
export interface PlaceAndDate extends Traced {
  place: string;
  day: number | null;
  month: number | null;
  year: number | null;
}

/** The block above the title. Lines are as they print, upper case included. */
export interface HeaderBlock extends Traced {
  /** Cơ quan chủ quản; empty when there is none (a People's Committee or Council has none). */
  parentIssuer: string[];
  /** Cơ quan ban hành. */
  issuer: string[];
  number?: DocumentNumber;
  placeAndDate?: PlaceAndDate;
  /** Độ mật: "MẬT", "TỐI MẬT". */
  secrecy?: string;
  /** Độ khẩn: "KHẨN", "HỎA TỐC". */
  urgency?: string;
  /** Phạm vi lưu hành: "LƯU HÀNH NỘI BỘ". */
  circulation?: string;
}

export interface TitleBlock extends Traced {
  /** Tên loại, upper case. Left out in a công văn, whose subject then stands under the number. */
  kind?: string;
  /** Trích yếu. For a công văn it begins with "V/v". */
  subject: Inline[];
  /** "(Ban hành kèm theo Quyết định số …)". */
  annexedTo?: Inline[];
}

/** "Kính gửi:" and those addressed. One stands on the same line, several in a list. */
export interface Addressees extends Traced {
  label: string;
  items: ListItem[];
}

export interface ListItem extends Traced {
  /** "-"; empty for an item without a mark. */
  mark: string;
  content: Inline[];
}

export interface Recipients extends Traced {
  /** "Nơi nhận:". */
  label: string;
  items: ListItem[];
}

/** One signature. Lines are as they print: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH". */
export interface Signature extends Traced {
  /** Quyền hạn ký, with its abbreviation. Empty for a head who signs in his own right. */
  authority: string[];
  /** Chức vụ of the person who signs: "PHÓ CHỦ TỊCH". */
  position?: string;
  /** Họ tên; left out in a draft. */
  name?: string;
}

/** An appendix that is part of this file. */
export interface Appendix extends Traced {
  /** "Phụ lục " + "I"; `value` is empty when there is only one. */
  label: NumberLabel;
  title: Inline[];
  /** "(Kèm theo Kế hoạch số …)". */
  annexedTo?: Inline[];
  landscape: boolean;
  body: Block[];
}

export interface DocumentProperties {
  /** Title shown by file managers. */
  title: string;
  /** The issuing body. */
  creator: string;
}

/** A date of which the end may not be known yet: a draft has a year and perhaps a month. */
export interface DocumentDate {
  year: number;
  month?: number;
  day?: number;
}

/** A whole official document, ready to print. */
export interface NumberedDocument {
  /** Name of the layout profile that it is meant for: "hành chính". */
  profile: string;
  /**
   * The date by whose rules it is laid out: its own, or for a draft without one the year in which its period begins.
   * Left out when neither is known.
   */
  date?: DocumentDate;
  properties: DocumentProperties;
  /** Left out for a document that is annexed to another and has no header of its own. */
  header?: HeaderBlock;
  title: TitleBlock;
  addressees?: Addressees;
  /** The whole text stands on landscape pages: a sheet that is one wide table. */
  landscape?: boolean;
  body: Block[];
  recipients?: Recipients;
  signatures: Signature[];
  appendices: Appendix[];
}
