import { canonicalPhrase } from '../syntax/phrases.ts';
import type { StatementKeyword } from '../syntax/vocabulary.ts';
import type { Message } from '../text/message.ts';

/** What a word of the language is for, and how it is written. */
export interface KeywordHelp {
  readonly about: Message;
  /** The form of the statement, as the language reference gives it. */
  readonly form?: string;
}

const help = (vi: string, en: string, form?: string): KeywordHelp => ({
  about: { vi, en },
  ...(form === undefined ? {} : { form }),
});

/** Words that start a statement. */
export const statementHelp: Readonly<Record<StatementKeyword, KeywordHelp>> = {
  phần: help(
    'Phần: đề mục cấp cao nhất. Số thứ tự tự đánh theo `đánh số:`.',
    'A part: the top level of headings, numbered by `đánh số:`.',
    'phần "TÊN PHẦN" { … }',
  ),
  mục: help(
    'Mục: đề mục, lồng nhau tùy ý; số tự đánh. Ghi thời gian thì các ô trích dẫn bên trong lấy thời gian ấy.',
    'A heading, nested as deep as needed and numbered. A time given here holds for the slots inside.',
    'mục "Tên mục" [đến năm 2025] [liền] { … }',
  ),
  điều: help('Điều của nghị quyết, quyết định.', 'An article of a resolution or decision.', 'điều "Tên điều" { … }'),
  'nhiệm vụ': help(
    'Nhiệm vụ: in tên thành một ý, kèm đơn vị chủ trì, hạn, sản phẩm để kiểm tra và lập bảng.',
    'A task: prints its title; lead, deadline and product are checked and go into tables.',
    'nhiệm vụ TapHuan "Tên nhiệm vụ" { chủ trì: VHTT; hạn: 31/12/2023 }',
  ),
  giao: help(
    'Giao việc cho đơn vị: in tên đơn vị thành đề mục; các ý bên trong là việc của đơn vị ấy.',
    'What a unit is ordered to do: its name prints as a heading, the items inside are its tasks.',
    'giao VHTT, phối hợp Xa "lời dẫn" { - Việc … }',
  ),
  'đề nghị': help(
    'Việc đề nghị cơ quan không thuộc quyền giao của nơi ban hành.',
    'What is asked of a body that the issuer cannot order.',
    'đề nghị ToaAn { - … }',
  ),
  'căn cứ': help('Các căn cứ ban hành.', 'The legal bases.', 'căn cứ { - {NQ05 đầy đủ}; }'),
  'nơi nhận': help(
    'Nơi nhận và dòng lưu.',
    'The recipients.',
    'nơi nhận { - Các cơ quan, đơn vị liên quan; lưu: "VT" }',
  ),
  ký: help('Chữ ký: thẩm quyền, chức vụ, họ tên.', 'The signature.', 'ký { chức vụ: "CHỦ TỊCH"; họ tên: "…" }'),
  'phụ lục': help('Phụ lục, in ở trang riêng.', 'An appendix.', 'phụ lục Ten "TÊN PHỤ LỤC" [ngang] { … }'),
  bảng: help(
    'Bảng: tự lập từ chỉ tiêu, nhiệm vụ, kinh phí, đơn vị; hoặc bảng tự do với các dòng `| … |`.',
    'A table: generated from targets, tasks, a budget or units; or a free one of rows `| … |`.',
    'bảng chỉ tiêu { cột: chỉ tiêu, chủ trì }',
  ),
  in: help('In câu mặc định của một khai báo.', 'Prints the default sentence of a declaration.', 'in HoSoMang'),
  'đơn vị': help(
    'Khai báo một cơ quan, đơn vị.',
    'Declares a body or unit.',
    'đơn vị VHTT "Phòng Văn hóa" { thuộc: UBND }',
  ),
  'viện dẫn': help(
    'Khai báo một văn bản được dẫn, để kiểm tra số, ngày, cơ quan ở mọi nơi nhắc đến.',
    'Declares a cited document; its number, date and issuer are compared wherever it is mentioned.',
    'viện dẫn NQ05 nghị quyết "05-NQ/TU" { ngày: 22/10/2021; cơ quan: "…" }',
  ),
  'viết tắt': help('Khai báo chữ viết tắt.', 'Declares an abbreviation.', 'viết tắt TTHC "thủ tục hành chính"'),
  nhóm: help(
    'Nhóm địa bàn hoặc đối tượng có giá trị riêng; trong bảng: các dòng dưới một tên chung.',
    'A group with values of its own; in a table, rows under one heading.',
    'nhóm VungI "Vùng I"',
  ),
  'chỉ tiêu': help(
    'Khai báo chỉ tiêu với giá trị theo mốc thời gian và cấp.',
    'Declares a target with its values by time and scope.',
    'chỉ tiêu HoSoMang "Hồ sơ …" { 2025: { cấp huyện: 95%; cấp xã: 80% } }',
  ),
  'trong đó': help('Các phần của giá trị ở trên.', 'Parts of the value above.', 'trong đó { VungI: trên 12.000 ha }'),
  'kinh phí': help(
    'Khai báo kinh phí; tổng các khoản theo từng cách chia phải bằng số tiền.',
    'Declares a budget; the items must sum to its amount along every breakdown.',
    'kinh phí KP2023 "Kinh phí …": 1.545.000.000 đồng { … }',
  ),
  'khoản chi': help('Một khoản trong kinh phí.', 'An item of a budget.', 'khoản chi HaTang "Hạ tầng": 820 triệu đồng'),
  'theo cấp': help('Chia theo cấp.', 'Broken down by level.', 'theo cấp { cấp huyện: …; cấp xã: … }'),
  'theo năm': help('Chia theo năm.', 'Broken down by year.', 'theo năm { 2026: …; 2027: … }'),
  'theo nguồn': help('Chia theo nguồn vốn.', 'Broken down by source.', 'theo nguồn { "Ngân sách tỉnh": … }'),
  'theo nhiệm vụ': help(
    'Chia theo nhiệm vụ: lấy từ `kinh phí:` của các nhiệm vụ.',
    'Broken down by task: collected from the `kinh phí:` of the tasks.',
    'theo nhiệm vụ',
  ),
  'theo đơn vị': help('Chia theo đơn vị.', 'Broken down by unit.', 'theo đơn vị { VHTT: … }'),
  'theo nhóm': help('Chia theo nhóm đã khai báo.', 'Broken down by declared group.', 'theo nhóm { VungI: … }'),
  cột: help('Cột của bảng với tên cột riêng.', 'A column with words of its own.', 'cột "Phân công": chủ trì, phối hợp'),
};

/** Words inside statements and slots. */
const inlineHelp: Readonly<Record<string, KeywordHelp>> = {
  liền: help('Đề mục và câu đầu in trên cùng một dòng.', 'A run-in heading: title and text on one line.'),
  ngang: help('In trên trang ngang.', 'Printed on landscape pages.'),
  'kèm riêng': help('Phụ lục có tên trong văn bản nhưng ở tệp khác.', 'Announced here, kept in another file.'),
  'văn bản này': help('In “Kế hoạch này”, “Nghị quyết này”.', 'Prints “Kế hoạch này” and the like.'),
  'đếm chỉ tiêu': help('In số chỉ tiêu của văn bản.', 'Prints how many targets there are.'),
  'đếm nhiệm vụ': help('In số nhiệm vụ của văn bản.', 'Prints how many tasks there are.'),
  'chú thích': help(
    'Chú thích cuối trang: số nhỏ ở chỗ này, lời ở chân trang. `{chú thích: Theo báo cáo của Sở Nội vụ}`.',
    'A footnote: its number prints here, its words at the foot of the page.',
  ),
  số: help('Chỉ in con số, hoặc số của văn bản.', 'The number alone.'),
  tắt: help('In tên ngắn.', 'The short name.'),
  'đầy đủ': help('In đầy đủ: loại, số, ngày, cơ quan, trích yếu.', 'In full: kind, number, date, issuer, title.'),
  ngắn: help('In ngắn: loại và số.', 'Short: kind and number.'),
  'số ngày': help('In loại, số và ngày.', 'Kind, number and date.'),
  'ký hiệu': help('In số, ký hiệu.', 'The number and symbol.'),
  ngày: help('In ngày ban hành.', 'The date of issue.'),
  về: help('In trích yếu.', 'The title.'),
  'cơ quan': help('In cơ quan ban hành.', 'The issuer.'),
  tên: help('In tên.', 'The name.'),
  'bằng chữ': help('In số tiền bằng chữ.', 'The amount in words.'),
  hạn: help('In hạn hoàn thành.', 'The deadline.'),
  'thời gian': help('In thời gian thực hiện.', 'The schedule.'),
  'sản phẩm': help('In sản phẩm.', 'The product.'),
  'kinh phí': help('In kinh phí.', 'The money.'),
  'chủ trì': help('In đơn vị chủ trì.', 'The lead unit.'),
  'phối hợp': help('In đơn vị phối hợp.', 'The supporting units.'),
  tổng: help('In tổng.', 'The total.'),
};

/** What a word that starts a statement is for. */
export function helpOfStatement(keyword: string): KeywordHelp | undefined {
  return (statementHelp as Readonly<Record<string, KeywordHelp>>)[canonicalPhrase(keyword)];
}

/** What a word inside a statement or slot is for. */
export function helpOfInlineWord(word: string): KeywordHelp | undefined {
  return inlineHelp[canonicalPhrase(word)];
}
