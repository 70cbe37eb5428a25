import { documentKind } from '../model/document-kinds.ts';
import type { ExportedTarget } from '../references/exports.ts';
import { nameOfWords } from '../text/name-of-words.ts';
import { fold } from '../text/normalise.ts';
import { quoted } from '../text/quoted.ts';
import { issuerForm } from './issuer.ts';
import { targetDeclaration, valuesByTime } from './parent-target.ts';
import { type PartLine, USUAL_BODIES, type UsualBody, type UsualPart } from './usual-parts.ts';

/** The answers of who starts a new document. */
export interface NewPlan {
  /** `kế hoạch`, `tờ trình`, …: a kind that documents may be of. */
  readonly kind: string;
  readonly title: string;
  readonly layout: 'hành chính' | 'đảng';
  readonly level: 'trung ương' | 'tỉnh' | 'huyện' | 'xã';
  /** The full name of the issuing body. */
  readonly issuer: string;
  /** Where it is issued. */
  readonly place: string;
  /** The month in which it is to be issued; its day stays blank. */
  readonly month: number;
  readonly year: number;
  /** The years that it is for. */
  readonly from: number;
  readonly to: number;
  /** The document that it carries out, with the targets to take over. */
  readonly parent?: { readonly name: string; readonly targets: readonly ExportedTarget[] };
}

/** The levels of which a document can set values: its own and those below. */
const levels = ['cấp trung ương', 'cấp tỉnh', 'cấp huyện', 'cấp xã', 'cấp thôn'];

/**
 * The text of a new document: head, declarations, the usual parts of its kind, recipients and signature. It has no
 * error; what is to be filled in is told in comments, which do not print.
 *
 * @throws RangeError where no document can be of that kind
 */
export function newPlanText(answers: NewPlan): string {
  const kind = documentKind(answers.kind);
  const body = USUAL_BODIES.find(({ kinds }) => kinds.includes(answers.kind));
  if (!kind?.document || !body) {
    throw new RangeError(`no document is of the kind “${answers.kind}”`);
  }
  return `${[
    head(answers, kind, body),
    declarations(answers),
    body.bases ? bases(answers) : '',
    ...linesOf(body.opening, answers, ''),
    ...body.parts.map((part) => section(part, answers)),
    ...linesOf(body.closing, answers, ''),
    end(answers, body),
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

/** A name for the document: letters and digits of what it is and when. */
export function documentName({ kind, issuer, from }: NewPlan): string {
  const initials = fold(issuer)
    .split(/[^a-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return `${nameOfWords(kind, 4)}${initials}${from}`;
}

function head(answers: NewPlan, { symbols }: { symbols: readonly string[] }, body: UsualBody): string {
  const { kind, title, layout, level, place, month, year, from, to, parent } = answers;
  const { symbol } = issuerForm(answers.issuer);
  const [abbreviation = ''] = symbols;
  const number =
    layout === 'đảng'
      ? `…-${abbreviation}/${symbol}`
      : kind === 'công văn'
        ? `…/${symbol}-VP`
        : `…/${abbreviation}-${symbol}`;
  return [
    `${kind} ${documentName(answers)} ${quoted(title)}`,
    '',
    `thể thức: ${layout}`,
    `cấp: ${level}`,
    'cơ quan ban hành: CoQuan',
    `số: "${number}"`,
    `nơi ban hành: ${quoted(place)}`,
    `ngày: …/${month < 3 ? `0${month}` : month}/${year}`,
    ...(from === to ? [`giai đoạn: ${from}`] : [`giai đoạn: ${from}-${to}`]),
    ...(parent ? [`thực hiện: ${parent.name}`] : []),
    ...(body.addressee ? ['kính gửi: "…"'] : []),
    `đánh số: ${body.numbering}`,
  ].join('\n');
}

function declarations({ issuer, level, parent }: NewPlan): string {
  const targets = parent?.targets ?? [];
  const lines = [
    '// Cơ quan, đơn vị: khai báo một lần, trong bài gọi bằng {Ten}.',
    `đơn vị CoQuan ${quoted(issuer)} { cấp: ${level} }`,
    '// đơn vị VanPhong "Văn phòng …" { thuộc: CoQuan }',
  ];
  if (parent && targets.length > 0) {
    lines.push(
      '',
      `// Chỉ tiêu của ${parent.name}: sửa giá trị theo điều kiện của đơn vị, ghi chủ trì; xóa chỉ tiêu không thuộc phạm vi.`,
      ...targets.map((target) => targetDeclaration(target, target.name, parent.name, levelsFrom(level))),
    );
  }
  return lines.join('\n');
}

const levelsFrom = (level: string): ReadonlySet<string> => new Set(levels.slice(levels.indexOf(`cấp ${level}`)));

function bases({ parent }: NewPlan): string {
  const first = parent
    ? `  - {${parent.name} đầy đủ};\n`
    : '  - Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n';
  return `căn cứ {\n${first}}`;
}

function section({ level, title, lines, parts }: UsualPart, answers: NewPlan): string {
  const blocks = [
    ...linesOf(lines, answers, '  '),
    ...parts.map((part) => `  mục ${quoted(part.title)} {\n${linesOf(part.lines, answers, '    ').join('\n')}\n  }`),
  ];
  return `${level}${title === '' ? '' : ` ${quoted(title)}`} {\n${blocks.join('\n')}\n}`;
}

function linesOf(lines: readonly PartLine[], answers: NewPlan, indentation: string): string[] {
  return lines.flatMap(({ note, prose, place }) => [
    ...(note === undefined ? [] : [`${indentation}// ${note}`]),
    ...(prose === undefined ? [] : [`${indentation}${prose}`]),
    ...(place === 'targets' ? targetLines(answers).map((line) => `${indentation}${line}`) : []),
    ...(place === 'duties' ? dutyLines(answers).map((line) => `${indentation}${line}`) : []),
  ]);
}

/** A sentence for each target of the parent, at the last time for which it has one. */
function targetLines({ parent, level }: NewPlan): string[] {
  return (parent?.targets ?? []).flatMap((target) => {
    const last = [...valuesByTime(target, levelsFrom(level))].at(-1);
    if (!last) {
      return [];
    }
    const [time, values] = last;
    const [{ scope } = { scope: '' }] = values;
    return [
      `- ${target.title.replaceAll('{', '{{').replaceAll('}', '}}')}: {${[target.name, time, scope].filter(Boolean).join(' ')}}.`,
    ];
  });
}

function dutyLines(answers: NewPlan): string[] {
  return [
    `> Yêu cầu các cơ quan, đơn vị liên quan nghiêm túc thực hiện ${citedKind(answers)} này; kịp thời báo cáo khó khăn, vướng mắc`,
  ];
}

const citedKind = ({ kind }: NewPlan): string => kind.charAt(0).toUpperCase() + kind.slice(1);

function end(answers: NewPlan, { addressee }: UsualBody): string {
  const { onBehalf, position } = issuerForm(answers.issuer);
  const signer = [
    ...(onBehalf === undefined ? [] : [`thay mặt: "${onBehalf}"`]),
    `chức vụ: "${position}"`,
    'họ tên: "…"',
  ].join('; ');
  const first = addressee ? 'Như trên' : 'Các cơ quan, đơn vị liên quan';
  return `nơi nhận {\n  - ${first};\n  lưu: "${answers.layout === 'đảng' ? 'Văn phòng' : 'VT'}"\n}\n\nký { ${signer} }`;
}
