import type { Appendix, Part, Prose, TableRow } from '../../grammar/generated/ast.ts';
import { isSlot, isTextPart } from '../../grammar/generated/ast.ts';
import { documentKind } from '../../model/document-kinds.ts';
import { message } from '../../model/problem.ts';
import { headPlace, isInside, type Place, placeOf, rangesOf } from '../../plan/places.ts';
import { appendicesOf, fieldIn, fieldText, type Plan } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { usedNames } from '../../plan/uses.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { textsOf } from '../text/texts.ts';
import { numberOfFigures } from './figures.ts';

/** An appendix that the drafter's own words mention. */
interface Mention {
  readonly place: Place;
  readonly words: string;
  /** Its number; undefined for "phụ lục kèm theo", which means whatever appendices there are. */
  readonly number: number | undefined;
}

const mention =
  /(?<![\p{L}\p{M}])phụ lục(?: số)? (?:(?<number>[0-9]{1,2}|[IVX]{1,5})(?![\p{L}\p{M}\p{N}]|[./]\p{N})|(?:đính )?kèm(?: theo)?(?![\p{L}\p{M}]))/giu;

/** Words after a mention that say whose appendix it is: "Phụ lục I Nghị định số 30/2020/NĐ-CP". */
const ofDocument =
  /^[^.;:]{0,60}?(?<![\p{L}\p{M}])(?<kind>nghị định|nghị quyết|thông tư|quyết định|luật|công văn|hướng dẫn|văn bản|chỉ thị|tờ trình|kế hoạch|chương trình|đề án|phương án|báo cáo|quy chế|quy định|công ước|hiệp định|điều ước|nghị định thư|quy chuẩn|tiêu chuẩn)(?<this> (?:hành động )?này)?(?![\p{L}\p{M}])/iu;

/** Appendices that are mentioned are there; those that are there are mentioned. */
export const appendices: Rule = {
  code: 'KH702',
  name: 'appendices',
  severity: 'warning',
  title: { vi: 'Phụ lục và chỗ nhắc tới phụ lục', en: 'Appendices and their mentions' },
  description: {
    vi: 'Văn bản nhắc “Phụ lục 03”, “phụ lục kèm theo” thì phải có phụ lục đó (phụ lục gửi riêng khai báo với `kèm riêng`); mỗi phụ lục phải được nhắc tới trong văn bản, tốt nhất bằng ô `{phụ lục Ten}` để số không lệch. Phụ lục của văn bản viện dẫn không tính.',
    en: 'An appendix that the text mentions must exist (`kèm riêng` counts), and the text must mention each appendix, best with `{phụ lục Name}`. Appendices of cited documents do not count.',
  },
  basis: { vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1', en: 'Decree 30/2020/NĐ-CP, annex I, III.1' },
  examples: {
    bad: [
      {
        title: { vi: 'Nhắc tới phụ lục không có', en: 'No such appendix' },
        text: 'kế hoạch A "Kế hoạch"\n- Danh mục nhiệm vụ tại {phụ lục NhiemVu} và Phụ lục 03.\nphụ lục NhiemVu "DANH MỤC NHIỆM VỤ"\n',
      },
      {
        title: { vi: 'Nói kèm theo mà không có phụ lục nào', en: 'Announced, and there is none' },
        text: 'kế hoạch A "Kế hoạch"\n- Phân công cụ thể (có phụ lục kèm theo).\n',
      },
      {
        title: { vi: 'Không nơi nào nhắc tới', en: 'Never mentioned' },
        text: 'kế hoạch A "Kế hoạch"\n- Phân công cụ thể cho từng đơn vị.\nphụ lục NhiemVu "DANH MỤC NHIỆM VỤ"\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khớp nhau', en: 'They agree' },
        text: 'kế hoạch A "Kế hoạch"\n- Chỉ tiêu tại {phụ lục ChiTieu}; danh mục nhiệm vụ tại Phụ lục II.\nphụ lục ChiTieu "CHỈ TIÊU"\nphụ lục "DANH MỤC NHIỆM VỤ" kèm riêng\n',
      },
      {
        title: { vi: 'Gọi theo nhãn, theo tên dự thảo', en: 'By their labels, by the name of the draft' },
        text: 'tờ trình A "Tờ trình"\n- Chi tiết tại các biểu số 01, 02 kèm theo; hồ sơ gồm (1) Dự thảo Nghị quyết.\nphụ lục B1 "THU" { nhãn: "Biểu số 01" }\nphụ lục B2 "CHI" { nhãn: "Biểu số 02" }\nphụ lục DT "DỰ THẢO NGHỊ QUYẾT" { nhãn: "Dự thảo" }\n',
      },
      {
        title: { vi: 'Phụ lục của văn bản khác', en: 'An appendix of another document' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn ND30 nghị định "30/2020/NĐ-CP"\n- Trình bày theo Phụ lục I Nghị định số 30/2020/NĐ-CP, Phụ lục II {ND30 ngắn}.\n',
      },
    ],
  },
  check({ plan }, report) {
    const declared = appendicesOf(plan);
    const mentions = mentionsIn(plan);
    for (const { place, words, number } of mentions) {
      const found = number === undefined ? declared.length > 0 : declared.some((node, i) => isNumber(node, i, number));
      if (!found) {
        report({
          place,
          message: message(
            `Văn bản không có “${words}”. Khai báo bằng “phụ lục "…"” (gửi riêng thì thêm “kèm riêng”), hoặc sửa câu này.`,
            `The document has no “${words}”. Declare it with “phụ lục "…"” (“kèm riêng” when sent apart), or change this.`,
          ),
          fixes: [offerAppendix(plan, number === undefined ? undefined : words)],
        });
      }
    }
    checkLabels(declared, plan, report);
    const used = usedNames(plan);
    // A mention with a wrong number may mean any appendix: it is said once, there.
    const missed = mentions.some(
      ({ number }) => number !== undefined && !declared.some((node, i) => isNumber(node, i, number)),
    );
    const all = missed || mentions.some(({ number }) => number === undefined) || mentionsAll(plan);
    declared.forEach((node, i) => {
      const named = node.name !== undefined && used.has(node.name);
      if (
        named ||
        all ||
        isCalled(node, plan) ||
        mentions.some(({ number }) => number !== undefined && isNumber(node, i, number))
      ) {
        return;
      }
      report({
        place: headPlace(node),
        severity: 'info',
        message: message(
          'Phụ lục này chưa được nhắc tới trong văn bản. Nhắc bằng ô “{phụ lục Ten}”.',
          'The text does not mention this appendix. Mention it with “{phụ lục Name}”.',
        ),
      });
    });
  },
};

/** Two appendices or more have Roman numerals; one that is sent apart has to be sent. */
function checkLabels(declared: readonly Appendix[], plan: Plan, report: (finding: Finding) => void): void {
  const party = fieldText(plan.head.get('thể thức'))?.trim() === 'đảng';
  const issued = /[0-9]\/[0-9]+\/[0-9]{4}/u.test(fieldText(plan.head.get('ngày')) ?? '');
  for (const node of declared) {
    const field = fieldIn(node, 'nhãn');
    const label = fieldText(field) ?? '';
    if (field && !party && declared.length > 1 && /^phụ lục(?: số)? [0-9]+$/iu.test(label.trim())) {
      report({
        place: placeOf(field),
        severity: 'hint',
        message: message(
          'Từ hai phụ lục trở lên đánh số La Mã (“Phụ lục I”). Bỏ “nhãn” để máy đánh số.',
          'Two appendices or more have Roman numerals (“Phụ lục I”). Without “nhãn” they are numbered so.',
        ),
      });
    }
    if (node.separate && issued) {
      report({
        place: headPlace(node),
        severity: 'hint',
        message: message(
          'Phụ lục này không nằm trong tệp: nhớ kèm theo khi ban hành.',
          'This appendix is not in the file: enclose it when the document is issued.',
        ),
      });
    }
  }
}

/** Is this the appendix with that number? Its own label counts before its place in the order. */
function isNumber(node: Appendix, index: number, number: number): boolean {
  const label = fieldText(fieldIn(node, 'nhãn'));
  const own = label === undefined ? undefined : /([0-9]+|[IVX]+)\s*$/iu.exec(label)?.[1];
  return own === undefined ? index + 1 === number : numberOfFigures(own) === number;
}

/** "các biểu số 01, 02 kèm theo" for “Biểu số 02”; "Dự thảo Nghị quyết" for the draft behind a submission. */
function isCalled(node: Appendix, plan: Plan): boolean {
  const label = wordsKey(fieldText(fieldIn(node, 'nhãn')) ?? '');
  const [, words, figures] = /^(\p{L}[\p{L} ]*?)(?: số)? 0*(\d+|[ivx]+)$/u.exec(label) ?? [];
  const title = wordsKey(node.title ? stringText(node.title) : '');
  const draft = /^dự thảo (?:nghị quyết|quyết định|kế hoạch|chương trình|đề án|quy định|quy chế)/u.exec(title)?.[0];
  const called =
    words === undefined
      ? undefined
      : new RegExp(
          `(?<!\\p{L})${words}(?: số)?(?: (?:\\d+|[ivx]+)(?:,| và| đến|;)?)*? 0*${figures}(?![\\p{L}\\d])`,
          'u',
        );
  const appendices = rangesOf(plan.byType.get('Appendix') ?? []);
  return (
    (called !== undefined || draft !== undefined) &&
    textsOf(plan).some(({ text, offset }) => {
      const key = isInside(appendices, offset) ? '' : wordsKey(text);
      return called?.test(key) === true || (draft !== undefined && key.includes(draft));
    })
  );
}

/** "các phụ lục của Kế hoạch này" means all of them. */
function mentionsAll(plan: Plan): boolean {
  const parts = (prose: Prose | TableRow) =>
    prose.$type === 'Prose' ? prose.parts : prose.cells.flatMap((cell) => cell.parts);
  return plan.proses.some(({ prose }) =>
    parts(prose).some((part) =>
      isTextPart(part) ? saysAll(part.text) : part.words !== undefined && saysAll(part.words),
    ),
  );
}

const saysAll = rememberByText((text) => /(?<!\p{L})các phụ lục(?!\p{L})/iu.test(text));

function mentionsIn(plan: Plan): Mention[] {
  const mentions: Mention[] = [];
  const kind = wordsKey(documentKind(plan.header?.kind ?? '')?.name ?? '');
  for (const { prose } of plan.proses) {
    const lines = prose.$type === 'Prose' ? [prose.parts] : prose.cells.map(({ parts }) => parts);
    for (const parts of lines) {
      parts.forEach((part, i) => {
        if (isTextPart(part) && mentioned(part.text).length > 0) {
          mentions.push(...mentionsOf(part.text, part.$cstNode?.offset ?? 0, parts[i + 1], kind));
        }
      });
    }
  }
  return mentions;
}

const mentioned = rememberByText((text) =>
  [...text.matchAll(mention)].map(({ 0: words, index, groups }) => ({ words, index, number: groups?.number })),
);

function* mentionsOf(text: string, offset: number, next: Part | undefined, kind: string): Generator<Mention> {
  for (const { words, index, number } of mentioned(text)) {
    const end = index + words.length;
    const after = text.slice(end);
    // "của {ND30}": the appendix of what the slot names.
    const beforeSlot = next !== undefined && isSlot(next) && /^(?:[^.;:,]{0,40})$/u.test(after);
    if (beforeSlot || isOfAnother(after, kind)) {
      continue;
    }
    if (number !== undefined && number !== number.toUpperCase()) {
      continue;
    }
    yield {
      place: { offset: offset + index, end: offset + end },
      words,
      number: number === undefined ? undefined : numberOfFigures(number),
    };
  }
}

/** Is the appendix of another document meant? "kèm theo Kế hoạch" without a number may well be this plan. */
function isOfAnother(after: string, kind: string): boolean {
  const groups = ofDocument.exec(after)?.groups;
  if (!groups) {
    return false;
  }
  const named = wordsKey(groups.kind ?? '');
  const own = kind.startsWith(named) || (named === 'văn bản' && groups.this !== undefined);
  return !own || /^[^.;:]{0,60}?(?<![\p{L}\p{M}])số [0-9]/u.test(after);
}

/** Announces an appendix that goes with the document in a file of its own. */
function offerAppendix(plan: Plan, label: string | undefined): Fix {
  const end = (plan.root.$cstNode?.root.fullText ?? '').trimEnd().length;
  const own = label === undefined ? '' : ` { nhãn: "${label}" }`;
  const title = { vi: 'Khai báo phụ lục kèm riêng', en: 'Declare an appendix that is sent apart' };
  const change = { place: { offset: end, end }, newText: `\n\nphụ lục "…" kèm riêng${own}\n`, fillIn: '…' };
  return { title, changes: [change], uncertain: true };
}
