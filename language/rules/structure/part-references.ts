import { isTextPart } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import type { Place } from '../../plan/places.ts';
import { entriesOf, fieldText, type Plan, recipientsOf, sectionsOf } from '../../plan/plan.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Finding, Rule } from '../rule.ts';
import { numberOfFigures } from './figures.ts';

const mention = /(?<![\p{L}\p{M}])Phần (?<number>[IVX]{1,5}|[0-9]{1,2})(?![\p{L}\p{M}\p{N}]|[.,][0-9])/gu;
/** "Phần II của II Kế hoạch này": a number that counts nothing. */
const stray = /(?<=(?<!\p{L})của )[IVX]{1,4}(?= (?:Kế hoạch|Chương trình|Đề án|Phương án)(?: hành động)? này)/gu;
/** Words after a mention that say that this very document is meant. */
const ofThis = /^(?: của)?(?: II)? (?:kế hoạch|chương trình|đề án|phương án|văn bản)(?: hành động)? này/u;

/** A "Phần II" that the document does not have. */
export const partReferences: Rule = {
  code: 'KH708',
  name: 'part-references',
  severity: 'info',
  title: { vi: 'Nhắc tới phần không có trong văn bản', en: 'A reference to a part that is not there' },
  description: {
    vi: '“Phần II của Kế hoạch này” khi văn bản không chia phần (đề mục lớn đánh số “I.”, “II.”) hoặc không đủ phần; “Như Điều 4” ở nơi nhận của văn bản có ba điều; “mục VII Kế hoạch này” khi chỉ có năm đề mục lớn; “Mục IV Phần thứ hai” khi phần ấy có ba mục. Chỉ xét chỗ chắc chắn nói về chính văn bản; dùng ô `{mục Ten}`, `{phần Ten}` để máy điền số.',
    en: '“Phần II của Kế hoạch này” where the document has no such part, “Như Điều 4” where it has three articles, “mục VII” where it has five headings, “Mục IV Phần thứ hai” where that part has three. Only what surely means this document; `{mục Name}` fills the number in.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Văn bản không chia phần', en: 'The document has no parts' },
        text: 'kế hoạch A "Kế hoạch"\nđánh số: "I.", "1."\nphần "MỤC TIÊU" {\n  - Nâng cao chất lượng.\n}\nphần "NHIỆM VỤ" {\n  - Thực hiện mục tiêu tại Phần I của Kế hoạch này.\n}\n',
      },
      {
        title: { vi: 'Thừa một con số', en: 'A number too many' },
        text: 'kế hoạch A "Kế hoạch"\nđánh số: "Phần I", "1."\nphần "MỤC TIÊU" {\n  - Thực hiện các giải pháp tại Phần I của II Kế hoạch này.\n}\n',
      },
      {
        title: { vi: 'Không có Điều 4', en: 'No article 4' },
        text: 'quyết định A "Quyết định"\nđiều {\n  > Ban hành Quy chế làm việc.\n}\nđiều {\n  > Quyết định này có hiệu lực kể từ ngày ký.\n}\nnơi nhận {\n  - Như Điều 4;\n  lưu: "VT"\n}\n',
      },
      {
        title: { vi: 'Không có mục III', en: 'No section III' },
        text: 'kế hoạch A "Kế hoạch"\nđánh số: "I.", "1."\nphần "MỤC TIÊU" {\n  - Nâng cao chất lượng.\n}\nphần "NHIỆM VỤ" {\n  - Thực hiện các mục tiêu nêu tại mục III Kế hoạch này.\n}\n',
      },
      {
        title: { vi: 'Không có phần thứ năm', en: 'No fifth part' },
        text: 'kế hoạch A "Kế hoạch"\nđánh số: "Phần I", "1."\nphần "MỤC TIÊU" {\n  - Nâng cao chất lượng theo Phần V Kế hoạch này.\n}\n',
      },
      {
        title: { vi: 'Không có mục đó trong phần', en: 'No such heading in the part' },
        text: 'kế hoạch A "Kế hoạch"\nđánh số: "Phần thứ nhất", "I.", "1."\nphần "KẾT QUẢ" {\n  mục "Ưu điểm" {\n    - Đạt kế hoạch.\n  }\n}\nphần "NHIỆM VỤ" {\n  - Khắc phục các hạn chế nêu tại Mục II Phần thứ nhất.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Mục của phần khác, của văn bản khác', en: 'A heading that is there, one of another document' },
        text: 'kế hoạch A "Kế hoạch"\nđánh số: "Phần thứ nhất", "I.", "1."\nphần "KẾT QUẢ" {\n  mục "Ưu điểm" {\n    - Đạt kế hoạch.\n  }\n  mục "Hạn chế" {\n    - Còn chậm.\n  }\n}\nphần "NHIỆM VỤ" {\n  - Khắc phục các hạn chế nêu tại Mục II Phần thứ nhất; theo Nghị quyết số 05-NQ/TU tại Mục V Phần thứ hai.\n}\n',
      },
      {
        title: { vi: 'Có phần đó, hoặc của văn bản khác', en: 'It is there, or another document is meant' },
        text: 'kế hoạch A "Kế hoạch"\nđánh số: "Phần I", "1."\nphần "MỤC TIÊU" {\n  - Nâng cao chất lượng theo Phần V Quyết định số 749/QĐ-TTg.\n}\nphần "NHIỆM VỤ" {\n  - Thực hiện mục tiêu tại Phần I của Kế hoạch này.\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    checkArticles(plan, report);
    const samples = fieldText(plan.head.get('đánh số'));
    const hasParts = samples === undefined || wordsKey(samples).includes('phần');
    const count = sectionsOf(plan).filter(
      ({ level, $container }) => level === 'phần' && $container === plan.root,
    ).length;
    if (count === 0) {
      return;
    }
    for (const { text, offset } of ownWords(plan, strayIn)) {
      for (const { words, index } of strayIn(text)) {
        const start = offset + index;
        report({
          place: { offset: start, end: start + words.length },
          message: message(
            `Thừa “${words}”, hoặc thiếu tên đề mục ở trước.`,
            `“${words}” is one too many, or what it counts is missing.`,
          ),
        });
      }
    }
    if (hasParts) {
      checkInsides(plan, report);
    } else {
      checkHeadings(plan, count, report);
    }
    const wrong: { readonly words: string; readonly place: Place }[] = [];
    for (const { text, offset, certain } of ownWords(plan, mentioned)) {
      for (const { words, index, figures } of mentioned(text)) {
        const number = numberOfFigures(figures);
        const here = certain || ofThis.test(` ${wordsKey(text.slice(index + words.length))}`);
        if (here && (!hasParts || number > count)) {
          const start = offset + index;
          wrong.push({ words, place: { offset: start, end: start + words.length } });
        }
      }
    }
    wrong.sort((a, b) => a.place.offset - b.place.offset);
    if (hasParts) {
      for (const { words, place } of wrong) {
        report({
          place,
          message: message(
            `Văn bản chỉ có ${count} phần, không có “${words}”.`,
            `The document has ${count} parts, no “${words}”.`,
          ),
        });
      }
      return;
    }
    // One habit of the drafter, not many slips: said once.
    const [first, ...others] = wrong;
    if (first) {
      report({
        place: first.place,
        severity: 'hint',
        message: message(
          `Đề mục lớn của văn bản không ghi “Phần”, nên người đọc không thấy “${first.words}”. Dùng ô “{mục Ten}” để in đúng số.`,
          `The headings of this document are not called “Phần”: readers find no “${first.words}”. Use “{mục Name}”.`,
        ),
        related: others.map(({ place }) => ({ place, message: message('Cũng ở đây', 'Here too') })),
      });
    }
  },
};

/** "mục VII Kế hoạch này", where the outermost headings are "I.", "II.". */
function checkHeadings(plan: Plan, count: number, report: (finding: Finding) => void): void {
  for (const { text, offset } of ownWords(plan, headingsIn)) {
    for (const { words, index, figures } of headingsIn(text)) {
      const own = ofThis.test(` ${wordsKey(text.slice(index + words.length))}`);
      if (own && numberOfFigures(figures) > count) {
        const start = offset + index;
        report({
          place: { offset: start, end: start + words.length },
          message: message(
            `Văn bản chỉ có ${count} đề mục lớn, không có “${words}”. Dùng ô “{mục Ten}” để in đúng số.`,
            `The document has ${count} main headings, no “${words}”. Use “{mục Name}”.`,
          ),
        });
      }
    }
  }
}

const headingsIn = rememberByText((text) =>
  [...text.matchAll(/(?<![\p{L}\p{M}])[Mm]ục (?<number>[IVX]{1,5})(?![\p{L}\p{M}\p{N}.])/gu)].map(
    ({ 0: words, index, groups }) => ({ words, index, figures: groups?.number ?? '' }),
  ),
);

/** "Như Điều 4", "Điều 7 Nghị quyết này": articles are counted through the whole document. */
function checkArticles(plan: Plan, report: (finding: Finding) => void): void {
  const declared = sectionsOf(plan).filter(({ level }) => level === 'điều').length;
  if (declared === 0) {
    return;
  }
  // Articles may also be typed out, as those of a Word file that are too long for titles.
  const typed = plan.proses.map(({ prose }) =>
    prose.$type === 'Prose' && isTextPart(prose.parts[0]) ? typedArticle(prose.parts[0].text) : 0,
  );
  const articles = Math.max(declared, ...typed);
  const recipients = new Set<object>(recipientsOf(plan).flatMap((node) => entriesOf(node)));
  for (const { prose } of plan.proses) {
    for (const part of prose.$type === 'Prose' ? prose.parts : []) {
      if (!isTextPart(part) || !part.$cstNode) {
        continue;
      }
      for (const { words, index, figures } of articlesIn(part.text)) {
        const after = ` ${wordsKey(part.text.slice(index + words.length))}`;
        const own = recipients.has(prose) || /^ (?:của )?(?:nghị quyết|quyết định|quy định|quy chế) này/u.test(after);
        if (own && Number(figures) > articles) {
          const start = part.$cstNode.offset + index;
          report({
            place: { offset: start, end: start + words.length },
            severity: 'warning',
            message: message(
              `Văn bản chỉ có ${articles} điều, không có “${words}”.`,
              `The document has ${articles} articles, no “${words}”.`,
            ),
          });
        }
      }
    }
  }
}

/** The number of an article at the start of a line: "Điều 3. Các ông, bà …"; 0 where there is none. */
const typedArticle = rememberByText((text) =>
  Number(/^\s*Điều (?<number>[0-9]{1,3})\./u.exec(text)?.groups?.number ?? 0),
);

const articlesIn = rememberByText((text) =>
  [...text.matchAll(/(?<![\p{L}\p{M}])[Đđ]iều (?<number>[0-9]{1,3})(?![\p{L}\p{M}\p{N}])/gu)].map(
    ({ 0: words, index, groups }) => ({ words, index, figures: groups?.number ?? '' }),
  ),
);

/** "Mục IV Phần thứ hai": a heading inside a part, each with its number, where no other document is named behind it. */
const inside =
  /(?<![\p{L}\p{M}])[Mm]ục (?<heading>[IVX]{1,5}|[0-9]{1,2}),? Phần (?<part>[IVX]{1,5}|[0-9]{1,2}|thứ \p{L}+)(?=\s*(?:[.;,)]|$|(?:của )?(?:Kế hoạch|Chương trình|Đề án|Phương án|văn bản)(?: hành động)? này))/gu;

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám'];

const insidesIn = rememberByText((text) =>
  [...text.matchAll(inside)].map(({ 0: words, index, groups }) => {
    const part = groups?.part ?? '';
    const ordinal = ordinals.indexOf(part.replace(/^thứ /u, '')) + 1;
    return {
      words,
      index,
      heading: numberOfFigures(groups?.heading ?? ''),
      part: part.startsWith('thứ ') ? ordinal : numberOfFigures(part),
      // "Nghị quyết … tại Mục IV Phần thứ hai": the sentence is about another document.
      isOther: /(?:Nghị quyết|Quyết định|Nghị định|Thông tư|Kết luận|Chỉ thị|Luật) [^.;]*$/u.test(
        text.slice(Math.max(0, index - 200), index),
      ),
    };
  }),
);

/** Headings inside a part that has fewer of them. */
function checkInsides(plan: Plan, report: (finding: Finding) => void): void {
  const parts = sectionsOf(plan).filter(({ level, $container }) => level === 'phần' && $container === plan.root);
  for (const { text, offset } of ownWords(plan, insidesIn)) {
    for (const { words, index, heading, part, isOther } of insidesIn(text)) {
      const section = parts[part - 1];
      const count = section ? entriesOf(section).filter(({ $type }) => $type === 'Section').length : 0;
      if (isOther || part === 0 || (section && (count === 0 || heading <= count))) {
        continue;
      }
      const start = offset + index;
      report({
        place: { offset: start, end: start + words.length },
        message: section
          ? message(
              `Phần ${part} chỉ có ${count} mục, không có “${words}”. Dùng ô “{mục Ten}” để in đúng số.`,
              `Part ${part} has ${count} headings, no “${words}”. Use “{mục Name}”.`,
            )
          : message(
              `Văn bản chỉ có ${parts.length} phần, không có “${words}”.`,
              `The document has ${parts.length} parts, no “${words}”.`,
            ),
      });
    }
  }
}

const strayIn = rememberByText((text) => [...text.matchAll(stray)].map(({ 0: words, index }) => ({ words, index })));

const mentioned = rememberByText((text) =>
  [...text.matchAll(mention)].map(({ 0: words, index, groups }) => ({ words, index, figures: groups?.number ?? '' })),
);

/** Pieces of prose, and the words of slots that name a section of this document. */
function ownWords(
  plan: Plan,
  found: (text: string) => readonly unknown[],
): { text: string; offset: number; certain: boolean }[] {
  const prose = plan.proses.flatMap(({ prose: line }) =>
    line.$type === 'Prose'
      ? line.parts.flatMap((part) =>
          isTextPart(part) && found(part.text).length > 0 && part.$cstNode
            ? [{ text: part.text, offset: part.$cstNode.offset, certain: false }]
            : [],
        )
      : [],
  );
  const slots = plan.slotUses.flatMap(({ subject, words, wordsPlace }) =>
    subject?.$type === 'Section' && words !== undefined && wordsPlace
      ? [{ text: words, offset: wordsPlace.offset, certain: true }]
      : [],
  );
  return [...prose, ...slots];
}
