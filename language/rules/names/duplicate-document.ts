import type { PlanIndex } from '../../references/plan-index.ts';
import { offer } from '../offers.ts';
import type { RelatedPlace, Rule } from '../rule.ts';
import { namePlace } from './uses.ts';

/** Names of documents are unique among all that the workspace and its libraries hold. */
export const duplicateDocument: Rule = {
  code: 'KH104',
  name: 'duplicate-document',
  severity: 'error',
  title: { vi: 'Hai văn bản cùng tên', en: 'Two documents of one name' },
  description: {
    vi: 'Tên văn bản (ngay sau loại ở dòng đầu) phải khác nhau trong không gian làm việc và các thư viện, vì văn bản khác gọi chỉ tiêu theo tên này.',
    en: 'The name of a document (after its kind in the first line) is unique in the workspace and its libraries, for others call its targets by it.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Hai kế hoạch cùng tên', en: 'Two plans of one name' },
        text: 'kế hoạch DucTho2023 "Kế hoạch"\n',
        others: ['kế hoạch DucTho2023 "Kế hoạch (bản sao)"\n'],
      },
    ],
    good: [
      {
        title: { vi: 'Tên khác nhau', en: 'Different names' },
        text: 'kế hoạch DucTho2023 "Kế hoạch"\n',
        others: ['kế hoạch DucTho2024 "Kế hoạch"\n'],
      },
    ],
  },
  check({ plan, index, uri }, report) {
    const { header } = plan;
    if (header?.name === undefined) {
      return;
    }
    const others = index.urisNamed(header.name).filter((other) => other !== uri);
    if (others.length === 0) {
      return;
    }
    const related = others.slice(0, 5).flatMap((other): RelatedPlace[] => {
      const exports = index.exportsAt(other);
      return exports
        ? [
            {
              uri: other,
              place: exports.headerPlace,
              message: { vi: 'Văn bản cùng tên', en: 'The document of the same name' },
            },
          ]
        : [];
    });
    const files = others.slice(0, 3).map(fileName).join(', ');
    report({
      place: namePlace(header),
      message: {
        vi: `Tên văn bản “${header.name}” trùng với tệp ${files}. Đặt tên khác cho một trong các văn bản.`,
        en: `The name “${header.name}” is also that of ${files}. Give one of the documents another name.`,
      },
      fixes: [offer(namePlace(header), freeName(header.name, index))],
      related,
    });
  },
};

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** `HaTinh2`, `HaTinh3`, …: the first that no document has. */
function freeName(name: string, index: PlanIndex): string {
  let count = 2;
  while (index.urisNamed(`${name}_${count}`).length > 0) {
    count++;
  }
  return `${name}_${count}`;
}
