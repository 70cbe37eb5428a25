import { headPlace } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Message } from '../../text/message.ts';
import { offer } from '../offers.ts';
import type { RelatedPlace, Rule } from '../rule.ts';
import { statementName, typeName } from '../syntax/statement-names.ts';
import { type NameUse, nameUses } from './uses.ts';

/** A name that is declared, but as something that cannot stand where it is used. */
export const wrongKind: Rule = {
  code: 'KH102',
  name: 'wrong-kind-of-name',
  severity: 'error',
  title: { vi: 'Tên không đúng loại', en: 'A name of the wrong kind' },
  description: {
    vi: 'Mỗi khóa cần tên của một loại: `chủ trì:`, `phối hợp:`, `giao` cần đơn vị; `phục vụ:` cần chỉ tiêu; `thực hiện:` cần văn bản hoặc viện dẫn; `bằng:`, `bảng kinh phí` cần kinh phí, khoản chi; `{mục …}` cần đề mục.',
    en: 'A key takes names of one kind: `chủ trì:`, `phối hợp:`, `giao` units; `phục vụ:` targets; `thực hiện:` documents or citations; `bằng:`, `bảng kinh phí` budgets and cost items; `{mục …}` sections.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Chỉ tiêu ở chỗ của đơn vị', en: 'A target where a unit belongs' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\nchỉ tiêu HoSoMang "Hồ sơ" { 2025: 80% }\nnhiệm vụ "Tập huấn" { chủ trì: HoSoMang }\n',
      },
      {
        title: { vi: 'Đơn vị ở chỗ của đề mục', en: 'A unit where a section belongs' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\n- Nêu tại {mục SYT}.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng loại', en: 'Of the right kind' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\nchỉ tiêu HoSoMang "Hồ sơ" { 2025: 80% }\nmục YTe "Y tế" {\n  nhiệm vụ "Tập huấn" { chủ trì: SYT; phục vụ: HoSoMang }\n}\n- Nêu tại {mục YTe}, giao {SYT}.\n',
      },
    ],
  },
  check({ plan, index, uri }, report) {
    for (const use of nameUses(plan)) {
      const node = use.subject.ref;
      if (!node || !use.expected || use.expected.includes(node.$type)) {
        continue;
      }
      const name = use.qualifier?.$refText ?? (node.$type === 'Header' ? use.subject.$refText : undefined);
      const elsewhere = name === undefined ? undefined : index.uriOf(name);
      const related: RelatedPlace = {
        place: headPlace(node),
        message: { vi: 'Khai báo ở đây', en: 'Declared here' },
        ...(elsewhere === undefined || elsewhere === uri ? {} : { uri: elsewhere }),
      };
      const is = statementName(node);
      report({
        place: use.place,
        message: messageFor(use, is, wanted(use)),
        related: [related],
        fixes: fitting(use, plan).map((name) => offer(use.whole, name)),
      });
    }
  },
};

/** More names than these are a list to look through, which completion has. */
const mostNames = 5;

/** The declared names that could stand there, where they are few. */
function fitting({ expected = [] }: NameUse, plan: Plan): string[] {
  const names = [...plan.byName].flatMap(([name, { $type }]) => (expected.includes($type) ? [name] : []));
  return names.length > mostNames ? [] : names;
}

function wanted({ expected = [] }: NameUse): Message {
  const names = expected.map((type) => typeName(type));
  return { vi: names.map(({ vi }) => vi).join(' hoặc '), en: names.map(({ en }) => en).join(' or ') };
}

function messageFor({ by, subject }: NameUse, is: Message, needs: Message): Message {
  return {
    vi: `“${by.vi}” cần tên của ${needs.vi}, còn “${subject.$refText}” là ${is.vi}.`,
    en: `“${by.en}” takes the name of ${needs.en}, but “${subject.$refText}” is ${is.en}.`,
  };
}
