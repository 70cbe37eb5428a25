import { message } from '../../model/problem.ts';
import { headPlace } from '../../plan/places.ts';
import { entriesOf, sectionsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { wordsKey } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';

/** A budget that is no section of results: "KINH PHÍ", "KINH PHÍ THỰC HIỆN", "NGUỒN KINH PHÍ". */
const ofMoney = /^(?:nguồn |dự toán )?kinh phí(?: thực hiện| triển khai| dự kiến)?$|^nguồn lực(?: tài chính)?$/u;

const amount = /[0-9] ?(?:đồng|đ|(?:triệu|tỷ|tỉ|nghìn|ngàn)(?: đồng)?|vnđ|vnd)(?![\p{L}\p{M}]| lệ| trọng)/iu;

/** "(triệu đồng)", "Đơn vị tính: triệu đồng": the amounts stand in a table without their unit. */
const unitOfTable = /(?:\(|(?:đơn vị(?: tính)?|đvt) ?:? ?)(?:(?:triệu|tỷ|tỉ|nghìn|ngàn) )?đồng(?![\p{L}\p{M}])/iu;

/** A section on money that names none. */
export const budgetWithoutAmount: Rule = {
  code: 'KH307',
  name: 'budget-without-amount',
  severity: 'info',
  title: { vi: 'Phần kinh phí không nêu số tiền', en: 'A section on money that names no amount' },
  description: {
    vi: 'Phần “Kinh phí” chỉ nêu nguồn, cả văn bản không có số tiền nào. Nêu tổng mức (`kinh phí … : … triệu đồng`), hoặc ghi rõ lập dự toán hằng năm.',
    en: 'The section on money names sources only, and the document no amount at all. Give a total, or say that budgets are made yearly.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Chỉ nêu nguồn', en: 'Sources only' },
        text: 'kế hoạch A "Kế hoạch"\nphần "KINH PHÍ THỰC HIỆN" {\n  > Ngân sách nhà nước và các nguồn hợp pháp khác.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Có số tiền', en: 'An amount' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí thực hiện": 500 triệu đồng\nphần "KINH PHÍ THỰC HIỆN" {\n  > Tổng kinh phí là {KP}, từ ngân sách huyện.\n}\n',
      },
      {
        title: { vi: 'Số tiền trong bảng', en: 'Amounts in a table' },
        text: 'kế hoạch A "Kế hoạch"\nphần "KINH PHÍ THỰC HIỆN" {\n  > Ngân sách tỉnh, theo bảng sau:\n  bảng "Dự kiến kinh phí (triệu đồng)" {\n    | Nội dung | Năm 2026 |\n    |---|---:|\n    | Tuyên truyền | 320 |\n  }\n}\n',
      },
    ],
  },
  check({ plan, text }, report) {
    if (amount.test(text) || unitOfTable.test(text) || plan.budgets.some(({ written }) => written !== undefined)) {
      return;
    }
    const section = sectionsOf(plan).find((one) => ofMoney.test(wordsKey(stringText(one.title))));
    if (section && entriesOf(section).length > 0) {
      report({
        place: headPlace(section),
        message: message(
          'Phần kinh phí chỉ nêu nguồn; cả văn bản không có số tiền nào.',
          'This section names sources only; the document names no amount at all.',
        ),
      });
    }
  },
};
