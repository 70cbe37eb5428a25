import type { Message } from '../../language/text/message.ts';
import type { LayoutViolationCode } from '../docx/layout-check/violation.ts';
import { checkDocxLayout } from '../docx/layout-check.ts';
import type { LayoutProfile } from '../layout/layout-profile.ts';
import type { ForeignLine } from './read-foreign.ts';

/** Something about the pages of a Word file that is not as prescribed. */
export interface LayoutFinding {
  /** Line of the file, from 0; the first for the file as a whole. */
  readonly line: number;
  readonly message: Message;
}

/** What is prescribed for every document; the rest of the check is about how an export is made. */
const prescribed: ReadonlySet<LayoutViolationCode> = new Set<LayoutViolationCode>([
  'paper',
  'margin',
  'landscape',
  'first-page-number',
  'page-number',
  'header-row',
]);

/** What of the pages of any Word file is not as its layout prescribes: each thing once. */
export function foreignLayout(
  bytes: Uint8Array,
  lines: readonly ForeignLine[],
  profile: LayoutProfile,
): LayoutFinding[] {
  const told = new Set<string>();
  const violations = checkDocxLayout(bytes, profile);
  const unnumbered = violations.some(({ code }) => code === 'page-number');
  const pages = violations.flatMap(({ code, text, near }): LayoutFinding[] => {
    const isPart = unnumbered && code === 'first-page-number';
    if (!prescribed.has(code) || isPart || told.has(text.vi)) {
      return [];
    }
    told.add(text.vi);
    const at = near === '' ? -1 : lines.findIndex((line) => line.text !== '' && near.startsWith(line.text));
    return [{ line: Math.max(0, at), message: text }];
  });
  return [...pages, ...fonts(lines, profile.font.name)];
}

function fonts(lines: readonly ForeignLine[], wanted: string): LayoutFinding[] {
  const others = lines.flatMap(({ font }, line) => (font === undefined || font === wanted ? [] : [{ font, line }]));
  const [first] = others;
  if (!first) {
    return [];
  }
  const names = [...new Set(others.map(({ font }) => font))].join(', ');
  return [
    {
      line: first.line,
      message: {
        vi: `Phông chữ phải là ${wanted}: ${others.length} đoạn dùng ${names}, từ đoạn này.`,
        en: `The font must be ${wanted}: ${others.length} paragraphs use ${names}, from this one on.`,
      },
    },
  ];
}
