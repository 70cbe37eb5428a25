import type { Message } from '../language/text/message.ts';

/** An option of a command: what the parser takes and what the help says. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; an option without one takes no value. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** Must the value be a whole number? */
  readonly isNumber?: boolean;
  readonly about: Message;
}

/** A command: its operands and options, what it does, and examples. */
export interface CommandForm {
  readonly name: string;
  readonly operands: string;
  readonly about: Message;
  /** What the one line leaves out. */
  readonly details?: Message;
  readonly options: readonly Option[];
  readonly examples: readonly (readonly [line: string, about: Message])[];
}

/** The formats of `kehoach check` that are text. */
export const textFormats = ['human', 'json', 'sarif', 'github', 'gitlab', 'junit', 'csv'] as const;
/** Those that are review sheets, in files for people to fill in. */
export const reviewFormats = ['xlsx', 'docx'] as const;

const reportFormats = [...textFormats, ...reviewFormats];

const output: Option = {
  name: 'output',
  short: 'o',
  value: 'FILE',
  about: { vi: 'ghi vào tệp này', en: 'writes to this file' },
};

const force: Option = {
  name: 'force',
  short: 'f',
  about: {
    vi: 'ghi đè cả tệp không phải do kehoach viết ra, hoặc đã sửa sau đó',
    en: 'replaces even a file that kehoach has not written, or that was edited since',
  },
};

/** How findings are told, and which: the same for `check` and `review`. */
const reporting: readonly Option[] = [
  {
    name: 'format',
    value: reportFormats.join('|'),
    choices: reportFormats,
    about: {
      vi: 'cách báo phát hiện; mặc định: theo đuôi tệp của -o, nếu không thì human (cho người đọc); xlsx, docx là biên bản rà soát để gửi người soạn, cần -o',
      en: 'how findings are told; default: by the name given with -o, else human; xlsx and docx are review sheets to send to the drafter, with -o',
    },
  },
  output,
  force,
  {
    name: 'severity',
    value: 'error|warning|info|hint',
    choices: ['error', 'warning', 'info', 'hint'],
    about: {
      vi: 'mức nhẹ nhất còn báo (mặc định: hint, tức là tất cả); không đổi mã thoát',
      en: 'the least severity that is told (default: hint, which is all); the exit code stays',
    },
  },
  {
    name: 'quiet',
    short: 'q',
    about: { vi: 'chỉ báo lỗi, như --severity error', en: 'only errors: --severity error' },
  },
  {
    name: 'only',
    value: 'RULE,…',
    about: { vi: 'chỉ dùng các quy tắc này (mã hoặc tên)', en: 'only these rules (codes or names)' },
  },
  {
    name: 'skip',
    value: 'RULE,…',
    about: { vi: 'không dùng các quy tắc này', en: 'without these rules' },
  },
  {
    name: 'max-warnings',
    value: 'N',
    isNumber: true,
    about: { vi: 'nhiều hơn N cảnh báo thì mã thoát 1', en: 'more than N warnings give exit code 1' },
  },
];

/** Options that every command takes. */
export const commonOptions: readonly Option[] = [
  {
    name: 'language',
    value: 'vi|en',
    choices: ['vi', 'en'],
    about: {
      vi: 'ngôn ngữ của thông báo (hoặc biến môi trường KEHOACH_LANGUAGE); mặc định: vi',
      en: 'language of messages (or the environment variable KEHOACH_LANGUAGE); default: vi',
    },
  },
  { name: 'help', short: 'h', about: { vi: 'in hướng dẫn', en: 'prints the help' } },
  { name: 'version', short: 'V', about: { vi: 'in phiên bản', en: 'prints the version' } },
];

/** All commands, in the order of the help. */
export const commandForms: readonly CommandForm[] = [
  {
    name: 'check',
    operands: '[PATH|GLOB…|-]',
    about: {
      vi: 'Kiểm tra văn bản .kehoach trong các thư mục, tệp, mẫu tên (mặc định: thư mục hiện tại).',
      en: 'Checks the .kehoach documents in folders, files and patterns (default: the current folder).',
    },
    details: {
      vi: `Mẫu tên như "xa/**/*.kehoach" đặt trong dấu nháy để kehoach tự tìm. Dấu - đọc văn bản từ đầu vào chuẩn.
Dòng và cột đếm từ 1, cột tính theo đơn vị UTF-16 như trong trình soạn thảo. Thứ tự phát hiện luôn như nhau.`,
      en: `Quote a pattern such as "xa/**/*.kehoach", so that kehoach looks for the files. A - reads standard input.
Lines and columns count from 1, columns in UTF-16 units as in editors. The order of findings is always the same.`,
    },
    options: [
      ...reporting,
      {
        name: 'fix',
        about: { vi: 'sửa ngay những chỗ có cách sửa chắc chắn', en: 'makes the repairs that are certain' },
      },
      {
        name: 'watch',
        short: 'w',
        about: {
          vi: 'tiếp tục theo dõi, kiểm tra lại khi tệp thay đổi; dừng bằng Ctrl+C',
          en: 'goes on watching and checks again when files change; Ctrl+C ends it',
        },
      },
      {
        name: 'baseline',
        value: 'FILE',
        about: { vi: 'chỉ báo phát hiện mới so với tệp mốc', en: 'only findings that are new since the baseline' },
      },
      {
        name: 'write-baseline',
        value: 'FILE',
        about: { vi: 'ghi các phát hiện hiện có làm mốc', en: "keeps today's findings as the baseline" },
      },
      {
        name: 'stdin-path',
        value: 'FILE',
        about: {
          vi: 'tên và chỗ của văn bản đọc từ đầu vào chuẩn (cấu hình, văn bản liên quan lấy theo chỗ này)',
          en: 'name and place of the document on standard input (its configuration and relatives are sought there)',
        },
      },
    ],
    examples: [
      ['kehoach check', { vi: 'mọi văn bản trong thư mục này', en: 'all documents of this folder' }],
      ['kehoach check "xa/**/*-2026.kehoach"', { vi: 'các văn bản khớp mẫu', en: 'the documents that match' }],
      ['kehoach check ke-hoach.kehoach -o bien-ban.docx', { vi: 'biên bản rà soát', en: 'a review sheet' }],
      ['kehoach check -w tinh', { vi: 'vừa soạn vừa xem', en: 'while you write' }],
      ['kehoach check --format sarif -o kehoach.sarif', { vi: 'cho máy chủ mã nguồn', en: 'for a code host' }],
      ['kehoach check - --stdin-path xa/a.kehoach < a.kehoach', { vi: 'từ chương trình khác', en: 'from a program' }],
    ],
  },
  {
    name: 'review',
    operands: 'FILE.docx…',
    about: {
      vi: 'Rà soát tệp Word (.docx): lỗi câu chữ, viện dẫn, ngày tháng, số thứ tự, bảng; và những gì đã sửa so với bản xuất.',
      en: 'Reviews Word files (.docx): words, citations, dates, numbering, tables; and what was changed since the export.',
    },
    details: {
      vi: `Chỗ được báo là số thứ tự của đoạn trong tệp Word (đoạn trống không đếm) và lời trích. Tệp do kehoach xuất ra mang theo nguồn,
nên được kiểm tra như văn bản .kehoach; tệp khác được đọc thành lời văn, đề mục, bảng. Tệp Word không bị thay đổi.`,
      en: `A place is the number of a paragraph of the Word file (blank ones do not count) and its words. A file that kehoach
exported carries its source and is checked as that; any other is read as prose, sections and tables. It stays as it is.`,
    },
    options: [...reporting],
    examples: [
      ['kehoach review du-thao.docx', { vi: 'xem phát hiện', en: 'what is found' }],
      [
        'kehoach review du-thao.docx -o bien-ban.docx',
        { vi: 'biên bản để gửi lại', en: 'a review sheet to send back' },
      ],
    ],
  },
  {
    name: 'export',
    operands: 'FILE',
    about: {
      vi: 'Xuất văn bản đúng thể thức (mặc định: DOCX, cạnh tệp nguồn, cùng tên).',
      en: 'Exports a document in its official layout (default: DOCX, beside the source, under its name).',
    },
    details: {
      vi: `Định dạng theo --format hoặc đuôi tệp: docx; pdf, odt (cần LibreOffice; biến KEHOACH_SOFFICE chỉ chỗ nếu không tự
tìm thấy); xlsx (chỉ tiêu, nhiệm vụ, kinh phí); html; md; json (kế hoạch có kiểu).`,
      en: `The format is that of --format or of the file's name: docx; pdf, odt (need LibreOffice; KEHOACH_SOFFICE says where,
if it is not found); xlsx (targets, tasks, budgets); html; md; json (the typed plan).`,
    },
    options: [
      {
        name: 'format',
        value: 'docx|pdf|odt|xlsx|html|md|json',
        choices: ['docx', 'pdf', 'odt', 'xlsx', 'html', 'md', 'json'],
        about: { vi: 'định dạng', en: 'the format' },
      },
      output,
      force,
    ],
    examples: [
      ['kehoach export ke-hoach.kehoach', { vi: 'viết ke-hoach.docx', en: 'writes ke-hoach.docx' }],
      ['kehoach export ke-hoach.kehoach -o /tmp/a.pdf', { vi: 'PDF để gửi', en: 'a PDF to send' }],
    ],
  },
  {
    name: 'import',
    operands: 'FILE.docx|PLAN.json',
    about: {
      vi: 'Viết văn bản .kehoach từ tệp Word hoặc kế hoạch có kiểu (JSON); với tệp Word do kehoach xuất, cho biết đã sửa gì.',
      en: 'Writes a .kehoach document from a Word file or a typed plan (JSON); of an exported Word file it tells what was changed.',
    },
    details: {
      vi: `Tệp Word do kehoach xuất rồi được sửa: báo từng chỗ sửa, thêm, bỏ và viết nguồn có các chỗ sửa được vào tệp mới
(TEN.tu-word.kehoach), không đụng tới nguồn cũ. Tệp Word khác: lời văn, đề mục, bảng.
JSON: lược đồ schemas/kehoach.plan.schema.json. Chú thích được giữ, nhưng có thể đổi chỗ xuống dòng.`,
      en: `A Word file that kehoach exported and somebody edited: each change is told, and the source with those that can be
taken over goes to a new file (NAME.tu-word.kehoach), never over your own. Any other Word file: prose, sections, tables.
JSON: its schema is schemas/kehoach.plan.schema.json. Comments are kept; line breaks and indentation are set anew.`,
    },
    options: [output, force],
    examples: [
      ['kehoach import ke-hoach.docx', { vi: 'đã sửa gì trong Word', en: 'what was changed in Word' }],
      ['kehoach import ke-hoach.json', { vi: 'viết ke-hoach.kehoach', en: 'writes ke-hoach.kehoach' }],
    ],
  },
  {
    name: 'format',
    operands: '[PATH|GLOB…|-]',
    about: {
      vi: 'Sắp lại thụt lề và khoảng trắng; lời văn, số liệu giữ nguyên. Dấu - đọc đầu vào chuẩn, in ra đầu ra chuẩn.',
      en: 'Tidies indentation and blanks; words and figures stay. A - reads standard input and prints the tidied text.',
    },
    options: [
      {
        name: 'check',
        about: { vi: 'chỉ báo tệp nào cần sắp lại, không ghi', en: 'only says which files need it; writes nothing' },
      },
    ],
    examples: [['kehoach format --check', { vi: 'trong CI', en: 'in CI' }]],
  },
  {
    name: 'explain',
    operands: 'RULE',
    about: {
      vi: 'Giải thích một quy tắc (mã hoặc tên): vì sao, căn cứ, ví dụ sai và đúng.',
      en: 'Explains a rule (code or name): why, its legal basis, bad and good examples.',
    },
    options: [],
    examples: [['kehoach explain KH201', { vi: 'tỷ lệ không thể có', en: 'impossible shares' }]],
  },
  {
    name: 'rules',
    operands: '',
    about: { vi: 'Liệt kê các quy tắc.', en: 'Lists the rules.' },
    options: [],
    examples: [],
  },
  {
    name: 'new',
    operands: '',
    about: {
      vi: 'Soạn văn bản mới: đầu văn bản, các phần thường có, nơi nhận, chữ ký; không có lỗi nào.',
      en: 'Starts a new document: head, usual parts, recipients, signature; without an error.',
    },
    details: {
      vi: 'Ở cửa sổ dòng lệnh, điều gì chưa cho biết thì được hỏi. Tệp đã có không bị ghi đè, trừ khi thêm --force.',
      en: 'At a terminal, what is not given is asked for. A file that is there is replaced only with --force.',
    },
    options: [
      {
        name: 'kind',
        value: 'KIND',
        about: { vi: 'loại văn bản: kế hoạch, tờ trình, …', en: 'the kind of document: kế hoạch, tờ trình, …' },
      },
      { name: 'title', value: 'TEXT', about: { vi: 'trích yếu', en: 'what it is about' } },
      { name: 'issuer', value: 'TEXT', about: { vi: 'cơ quan ban hành, tên đầy đủ', en: 'the issuing body, in full' } },
      { name: 'place', value: 'TEXT', about: { vi: 'nơi ban hành', en: 'the place of issue' } },
      {
        name: 'level',
        value: 'tỉnh|xã|huyện|trung ương',
        choices: ['tỉnh', 'xã', 'huyện', 'trung ương'],
        about: { vi: 'cấp', en: 'the level' },
      },
      {
        name: 'layout',
        value: 'hành chính|đảng',
        choices: ['hành chính', 'đảng'],
        about: { vi: 'thể thức; mặc định: hành chính', en: 'the layout; default: hành chính' },
      },
      {
        name: 'period',
        value: '2026-2030',
        about: { vi: 'năm hoặc giai đoạn', en: 'the year or the years that it is for' },
      },
      {
        name: 'parent',
        value: 'NAME',
        about: {
          vi: 'văn bản cấp trên mà nó thực hiện (tên ở dòng đầu); chỉ tiêu của văn bản đó được đưa vào',
          en: 'the document that it carries out, by its name; the targets of that one are taken over',
        },
      },
      output,
      force,
    ],
    examples: [
      [
        'kehoach new --kind "kế hoạch" --title "Chuyển đổi số năm 2026" --issuer "Ủy ban nhân dân xã Đồng Xuân" --place "Đồng Xuân" --level xã --period 2026',
        { vi: 'một kế hoạch của xã', en: 'a plan of a commune' },
      ],
    ],
  },
  {
    name: 'init',
    operands: '[FOLDER]',
    about: {
      vi: 'Viết tệp cấu hình kehoach.config.json có chú thích; không ghi đè tệp đã có.',
      en: 'Writes a commented kehoach.config.json; never replaces one.',
    },
    options: [],
    examples: [['kehoach init', { vi: 'trong thư mục này', en: 'in this folder' }]],
  },
];

/** The command of this name. */
export function commandForm(name: string | undefined): CommandForm | undefined {
  return commandForms.find((form) => form.name === name);
}
