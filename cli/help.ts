import type { Message } from '../language/text/message.ts';

/** One line of usage for a command; for the program where the command is not known. */
export function usage(command: string | undefined): Message {
  const form = (command !== undefined && forms[command]) || 'kehoach check|export|import|format|explain|rules …';
  return {
    vi: `Cách dùng: ${form}   (kehoach --help để xem đầy đủ)`,
    en: `Usage: ${form}   (see kehoach --help)`,
  };
}

const forms: Readonly<Record<string, string>> = {
  check:
    'kehoach check [PATH…] [--format human|json|sarif|github|gitlab|junit|csv] [--severity error|warning|info|hint] [--fix] [--max-warnings N] [--baseline FILE | --write-baseline FILE]',
  export: 'kehoach export FILE [--format docx|pdf|odt|xlsx|html|md|json] [-o OUT] [--force]',
  import: 'kehoach import PLAN.json [-o OUT.kehoach] [--force]',
  format: 'kehoach format [PATH…] [--check]',
  explain: 'kehoach explain CODE',
  rules: 'kehoach rules',
};

interface Topic {
  readonly form: string;
  readonly text: Message;
}

const topics: readonly Topic[] = [
  {
    form: forms.check as string,
    text: {
      vi: `Kiểm tra văn bản .kehoach trong các thư mục và tệp (mặc định: thư mục hiện tại).
--format json: in đúng một mảng JSON ra đầu ra chuẩn, mỗi phát hiện một đối tượng {file, line, column, endLine,
endColumn, code, severity, message}; dòng và cột đếm từ 1, cột tính theo đơn vị UTF-16 như trong trình soạn thảo.
--format sarif|github|gitlab|junit|csv: cho máy chủ mã nguồn, hệ thống CI và bảng tính.
--severity: mức nhẹ nhất còn in ra cho người đọc (mặc định: hint, tức là tất cả).
--fix: sửa ngay những chỗ có cách sửa chắc chắn. --max-warnings N: quá N cảnh báo thì mã thoát 1.
--write-baseline TỆP: ghi các phát hiện hiện có làm mốc; --baseline TỆP: chỉ báo phát hiện mới so với mốc.`,
      en: `Checks the .kehoach documents in folders and files (default: the current folder).
--format json: exactly one JSON array on standard output, one object {file, line, column, endLine, endColumn, code,
severity, message} for each finding; lines and columns from 1, columns in UTF-16 units as in editors.
--format sarif|github|gitlab|junit|csv: for code hosts, CI systems and spreadsheets.
--severity: the least severity that the human output shows (default: hint, which is all).
--fix: makes the repairs that are certain. --max-warnings N: more than N warnings give exit code 1.
--write-baseline FILE: keeps today's findings as the baseline; --baseline FILE: reports only what is new since.`,
    },
  },
  {
    form: forms.export as string,
    text: {
      vi: `Xuất văn bản đúng thể thức (mặc định: DOCX, cạnh tệp nguồn, cùng tên). Định dạng theo --format hoặc đuôi tệp:
docx; pdf, odt (cần LibreOffice; biến KEHOACH_SOFFICE chỉ chỗ nếu không tự tìm thấy); xlsx (chỉ tiêu, nhiệm vụ, kinh
phí); html; md; json (kế hoạch có kiểu). Không ghi đè tệp không phải do lệnh này tạo ra, trừ khi có --force.`,
      en: `Exports a document in its official layout (default: DOCX, beside the source, under its name). The format is that
of --format or of the file's name: docx; pdf, odt (need LibreOffice; KEHOACH_SOFFICE says where, if it is not found);
xlsx (targets, tasks, budgets); html; md; json (the typed plan). Does not replace a file that no export has made,
unless with --force.`,
    },
  },
  {
    form: forms.import as string,
    text: {
      vi: `Viết lại văn bản .kehoach từ kế hoạch có kiểu (JSON) do export --format json hoặc chương trình khác ghi ra.
Lược đồ: schemas/kehoach.plan.schema.json. Chú thích được giữ, nhưng có thể đổi chỗ xuống dòng.`,
      en: `Writes the .kehoach document of a typed plan (JSON) that export --format json or another program has made.
Its schema is schemas/kehoach.plan.schema.json. Comments are kept; line breaks and indentation are set anew.`,
    },
  },
  {
    form: forms.format as string,
    text: {
      vi: `Sắp lại thụt lề và khoảng trắng; lời văn, số liệu giữ nguyên. --check: chỉ báo tệp nào cần sắp, không ghi.`,
      en: `Tidies indentation and blanks; words and figures stay as they are. --check: only says which files need it.`,
    },
  },
  {
    form: forms.explain as string,
    text: {
      vi: 'Giải thích một quy tắc: vì sao, căn cứ, ví dụ sai và đúng.',
      en: 'Explains a rule: why, its legal basis, bad and good examples.',
    },
  },
  {
    form: forms.rules as string,
    text: { vi: 'Liệt kê các quy tắc.', en: 'Lists the rules.' },
  },
];

const general: Message = {
  vi: `Tùy chọn chung:
  --language vi|en   ngôn ngữ của thông báo (hoặc biến môi trường KEHOACH_LANGUAGE); mặc định: vi
  -h, --help         in hướng dẫn này
  -V, --version      in phiên bản

Mã thoát: 0 = không có lỗi; 1 = có lỗi (format --check: có tệp cần sắp lại); 2 = dùng sai hoặc không làm được.`,
  en: `Options for all commands:
  --language vi|en   language of messages (or the environment variable KEHOACH_LANGUAGE); default: vi
  -h, --help         prints this help
  -V, --version      prints the version

Exit codes: 0 = no errors; 1 = errors were found (format --check: files need tidying); 2 = wrong use, or not done.`,
};

const title: Message = {
  vi: 'kehoach - kiểm tra và xuất văn bản kế hoạch viết bằng ngôn ngữ Kế Hoạch',
  en: 'kehoach - checks and exports plans written in the language Kế Hoạch',
};

const indented = (text: string): string => text.replaceAll(/^/gm, '    ');

/** The whole help: in English alone, or in Vietnamese with the English below it. */
export const help: Message = {
  en: [title.en, ...topics.map(({ form, text }) => `  ${form}\n${indented(text.en)}`), general.en].join('\n\n'),
  vi: [
    `${title.vi}\n${title.en}`,
    ...topics.map(({ form, text }) => `  ${form}\n${indented(text.vi)}\n\n${indented(text.en)}`),
    general.vi,
    general.en,
  ].join('\n\n'),
};
