import { isInside, type Place, rangesOf } from '../../plan/places.ts';
import { type Plan, sectionsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { nfc, wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { citationsIn } from '../citations/mentions.ts';
import type { CheckedDocument } from '../rule.ts';
import { type DraftText, textsOf } from '../text/texts.ts';

/** Words that a document says of a body, and where. */
export interface BodyMention {
  readonly words: string;
  readonly place: Place;
  /** Is it certainly spoken of as one that acts today: it leads, is reported to, is a recipient? */
  readonly acts: boolean;
  /** The whole sentence. */
  readonly sentence: string;
}

/** Words by which a sentence tells of what was, or of the change itself. */
const ofChange =
  /trước đây|trước khi|trước sắp xếp|sau (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất|kết thúc)|nay là|nguyên là|tiền thân|hợp nhất|sáp nhập|sắp xếp|giải thể|kết thúc (?:hoạt động|nhiệm vụ)|chấm dứt|bãi bỏ|chuyển giao|chuyển về|chuyển (?:đổi )?từ|bàn giao|tiếp nhận (?:các )?(?:nhiệm vụ|chức năng|nguyên trạng)|kế thừa|không còn|không tổ chức|bỏ cấp|giai đoạn trước|(?<!\p{L})cũ(?!\p{L})/iu;

/** A sentence that may tell of the past. */
const perhapsPast = /(?<!\p{L})(?:đã|vừa qua|thời gian qua|năm qua|được thành lập)(?!\p{L})/iu;

/** What was done is told with the names of its day. */
const ofPast =
  /kết quả|tình hình|^đánh giá|đánh giá (?:chung|thực|kết|tình)|hiện trạng|thực trạng|bối cảnh|sự cần thiết|hạn chế|tồn tại/u;

const actsBefore =
  /(?:chủ trì|phối hợp(?: chặt chẽ)?(?: với)?|báo cáo|gửi(?: về)?|giao(?: cho)?|đề nghị|yêu cầu|tham mưu(?: cho)?|trình|kiến nghị|xin ý kiến(?: của)?|hướng dẫn của|chỉ đạo của|theo yêu cầu của|với|về)\s*:?\s*(?:[^.;:]{0,60}(?:,| và)\s+)?$/iu;
const actsAfter =
  /^[^.;:]{0,40}?\s*(?:chủ trì|phối hợp|tham mưu|hướng dẫn|tổng hợp|có trách nhiệm|ban hành|triển khai|tổ chức|thẩm định|theo dõi|chịu trách nhiệm|căn cứ|xây dựng|rà soát|bố trí|báo cáo)(?!\p{L})|^[^.;:,]{0,40}:/iu;

/**
 * The bodies that a document names outside of citations, of declarations and of what tells of the past.
 *
 * @param find the places in one text; its answers are best remembered by the text
 * @param until the day on which the bodies ended (yyyymmdd): a sentence with an earlier year tells of the past
 */
export function bodiesNamed(
  { plan, text }: CheckedDocument,
  find: (text: string) => readonly { readonly index: number; readonly words: string }[],
  until: number,
): BodyMention[] {
  const found: BodyMention[] = [];
  let spared: readonly Place[] | undefined;
  let recipients: readonly Place[] | undefined;
  for (const draft of textsOf(plan)) {
    const bodies = draft.quoted ? [] : find(draft.text);
    // In NFD the places differ.
    if (bodies.length === 0 || nfc(draft.text) !== draft.text) {
      continue;
    }
    for (const { index, words } of bodies) {
      const place = { offset: draft.offset + index, end: draft.offset + index + words.length };
      spared ??= sparedOf(plan);
      recipients ??= rangesOf(plan.byType.get('Recipients') ?? []);
      const { sentence, before, after } = sentenceAround(text, place);
      const inCitation = isInCitation(draft, index);
      if (inCitation || isInside(spared, place.offset) || isOfPast(sentence, after, until)) {
        continue;
      }
      const addressed = isInside(recipients, place.offset);
      const acts =
        addressed || (!toldIn(sentence).perhapsPast && (givesWork(before.slice(-nearby)) || doesWork(after)));
      found.push({ words, place, acts, sentence });
    }
  }
  return found;
}

/** Declarations do not print; sections on what was done are told in the names of their day. */
function sparedOf(plan: Plan): readonly Place[] {
  const declared = ['Unit', 'Citation', 'Abbreviation', 'Target', 'Group'].flatMap(
    (type) => plan.byType.get(type) ?? [],
  );
  const past = sectionsOf(plan).filter(({ title }) => ofPast.test(wordsKey(stringText(title))));
  return rangesOf([...declared, ...past]);
}

/** The issuer and the title of a cited document are its own. */
function isInCitation({ text }: DraftText, index: number): boolean {
  return citationsIn(text).some(({ start, end }) => start <= index && index < end);
}

/** A line of prose is a paragraph; a sentence ends with a mark before a blank. */
function sentenceAround(text: string, { offset, end }: Place): { sentence: string; before: string; after: string } {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', end);
  const left = text.slice(lineStart, offset);
  const right = text.slice(end, newline < 0 ? text.length : newline);
  const before = left.slice((/^.*[.;](?=\s)/su.exec(left)?.[0] ?? '').length);
  const after = right.slice(0, /[.;](?=\s|$)/u.exec(right)?.index ?? right.length);
  return { sentence: before + text.slice(offset, end) + after, before, after };
}

/** What gives work to a body stands this near before it. */
const nearby = 110;

const givesWork = rememberByText((before) => actsBefore.test(before));
const doesWork = rememberByText((after) => actsAfter.test(after));

/** What a sentence says of its time; asked anew at each key. */
const toldIn = rememberByText((sentence) => ({
  isOfChange: ofChange.test(sentence),
  perhapsPast: perhapsPast.test(sentence),
  firstYear: Math.min(
    ...[...sentence.matchAll(/(?<![\d/.])(?:19|20)\d{2}(?!\d)|(?<=\/)20\d{2}(?!\d)/gu)].map(([said]) => Number(said)),
  ),
}));

function isOfPast(sentence: string, after: string, until: number): boolean {
  const { isOfChange, firstYear } = toldIn(sentence);
  return isOfChange || firstYear < Math.floor(until / 10_000) || /^[^.;,]{0,30}\(?cũ(?!\p{L})/iu.test(after);
}
