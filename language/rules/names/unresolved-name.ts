import { type Place, placeOf } from '../../plan/places.ts';
import type { PlanIndex } from '../../references/plan-index.ts';
import { canonicalName } from '../../syntax/value-converter.ts';
import { slotKinds, slotSpecials } from '../../syntax/vocabulary.ts';
import type { Message } from '../../text/message.ts';
import type { CheckedDocument, Finding, Rule } from '../rule.ts';
import { replaceWith } from '../syntax/fixes.ts';
import { meantPieces } from '../syntax/junk-meaning.ts';
import { typeName } from '../syntax/statement-names.ts';
import { SimilarWords, WordIndex } from './similar.ts';
import { nameOfTitle } from './titles.ts';
import { type NameUse, nameUses, refPlace } from './uses.ts';

/** Language reference, sections 2 and 5: names are those that the document declares, or another document's behind its name. */
export const unresolvedName: Rule = {
  code: 'KH101',
  name: 'unresolved-name',
  severity: 'error',
  title: { vi: 'Tên chưa khai báo', en: 'A name that is not declared' },
  description: {
    vi: 'Tên dùng trong câu và trong các khóa phải được khai báo trong văn bản này (`đơn vị`, `viện dẫn`, `chỉ tiêu`, …), hoặc là chỉ tiêu của văn bản khác viết sau tên văn bản đó: `HaTinh2025.HoSoMang`. Văn bản cấp trên chỉ biết số, ký hiệu thì khai báo bằng `viện dẫn`; văn bản ở thư mục khác thì thêm thư mục vào `libraries` của kehoach.config.json.',
    en: 'Names in sentences and keys are declared in this document (`đơn vị`, `viện dẫn`, `chỉ tiêu`, …), or belong to another document behind its name: `HaTinh2025.HoSoMang`. A parent of which only the citation is known is declared with `viện dẫn`; a document of another folder comes in through `libraries` of kehoach.config.json.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Tên đơn vị gõ sai', en: 'A misspelt unit' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa - Thông tin"\nnhiệm vụ "Tập huấn" { chủ trì: VHTTT }\n',
      },
      {
        title: { vi: 'Không có văn bản cấp trên', en: 'No such parent' },
        text: 'kế hoạch A "Kế hoạch"\nthực hiện: HaTinh2025\n',
      },
      {
        title: { vi: 'Văn bản cấp trên không có chỉ tiêu này', en: 'The parent has no such target' },
        text: 'kế hoạch A "Kế hoạch"\nthực hiện: Tinh\nchỉ tiêu B "Hồ sơ" { theo: Tinh.HoSoMnag; 2025: 80% }\n',
        others: ['kế hoạch Tinh "Kế hoạch tỉnh"\nchỉ tiêu HoSoMang "Hồ sơ" { 2025: 80% }\n'],
      },
      {
        title: { vi: 'Tên trong câu', en: 'A name in a sentence' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\n- Giao {STY} thực hiện.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khai báo rồi mới dùng', en: 'All are declared' },
        text: 'kế hoạch A "Kế hoạch"\nthực hiện: Tinh, NQ05\nviện dẫn NQ05 nghị quyết "05-NQ/TU"\nđơn vị SYT "Sở Y tế"\nchỉ tiêu B "Hồ sơ" { theo: Tinh.HoSoMang; 2025: 80%; chủ trì: SYT }\n- Giao {SYT} thực hiện {NQ05}.\n',
        others: ['kế hoạch Tinh "Kế hoạch tỉnh"\nchỉ tiêu HoSoMang "Hồ sơ" { 2025: 80% }\n'],
      },
    ],
  },
  check(checked, report) {
    const names = new NameSpelling(checked, checked.index);
    const inWords = lastOfMisreadNames(checked);
    const broken = namesOfBrokenStatements(checked);
    const missingDocuments = new Set<string>();
    for (const use of inHeadFirst(nameUses(checked.plan))) {
      if (inWords.has(use.place.offset) || (!use.qualifier && broken.has(use.subject.$refText))) {
        continue;
      }
      if (use.qualifier && !use.qualifier.ref) {
        // One document that is not there is one finding, however many names it is asked for.
        if (!missingDocuments.has(use.qualifier.$refText)) {
          missingDocuments.add(use.qualifier.$refText);
          report(missingDocument(checked, refPlace(use.qualifier), use.qualifier.$refText, names));
        }
      } else if (!use.subject.ref) {
        if (isParentKey(use.key)) {
          missingDocuments.add(use.subject.$refText);
        }
        report(unresolved(checked, use, names));
      }
    }
  },
};

const isParentKey = (key: string | undefined): boolean => key === 'thực hiện' || key === 'đối chiếu';

/** The parents in the head first: what is missing there is not said again elsewhere. */
function inHeadFirst(uses: readonly NameUse[]): readonly NameUse[] {
  return [...uses.filter(({ key }) => isParentKey(key)), ...uses.filter(({ key }) => !isParentKey(key))];
}

/** Places of names that are the first word of what another rule says is no name (`chủ trì: Sở Y tế`). */
function lastOfMisreadNames({ plan }: CheckedDocument): ReadonlySet<number> {
  return new Set(
    meantPieces(plan).flatMap(({ meaning }) => (meaning.is === 'words for names' ? [meaning.place.offset] : [])),
  );
}

/** Names of statements whose keyword is misspelt: that is said there, and once. */
function namesOfBrokenStatements({ plan }: CheckedDocument): ReadonlySet<string> {
  return new Set(
    meantPieces(plan).flatMap(({ meaning }) =>
      meaning.is === 'keyword' && meaning.name !== undefined ? [canonicalName(meaning.name)] : [],
    ),
  );
}

const specialIndex = new WordIndex(slotSpecials);
const kindIndex = new WordIndex(slotKinds);

/** The names among which a misspelt one is looked up. */
class NameSpelling {
  private readonly byExpected = new Map<string, SimilarWords>();
  private readonly byDocument = new Map<string, SimilarWords>();
  private documentNames: SimilarWords | undefined;
  private readonly specials = new SimilarWords(specialIndex);
  private readonly kinds = new SimilarWords(kindIndex);
  private readonly checked: CheckedDocument;
  private readonly index: PlanIndex;

  constructor(checked: CheckedDocument, index: PlanIndex) {
    this.checked = checked;
    this.index = index;
  }

  own(name: string, expected: NameUse['expected']): string | undefined {
    const key = expected?.join(' ') ?? '';
    let similar = this.byExpected.get(key);
    if (!similar) {
      const { plan } = this.checked;
      const fitting = [...plan.byName.values()].filter(({ $type }) => !expected || expected.includes($type));
      const documents = expected?.includes('Header')
        ? [...this.index.allExports()].flatMap((one) => one.name ?? [])
        : [];
      similar = new SimilarWords([...fitting.map((node) => node.name), ...documents]);
      this.byExpected.set(key, similar);
    }
    return similar.find(name)?.word;
  }

  document(name: string): string | undefined {
    this.documentNames ??= new SimilarWords([...this.index.allExports()].flatMap((one) => one.name ?? []));
    return this.documentNames.find(name)?.word;
  }

  ofDocument(document: string, name: string): string | undefined {
    let similar = this.byDocument.get(document);
    if (!similar) {
      similar = new SimilarWords(this.index.exportsNamed(document)?.targets.keys() ?? []);
      this.byDocument.set(document, similar);
    }
    return similar.find(name)?.word;
  }

  special(words: string): string | undefined {
    const found = this.specials.find(words);
    return found?.distance === 0 ? found.word : undefined;
  }

  kind(word: string): string | undefined {
    const found = this.kinds.find(word);
    return found?.distance === 0 ? found.word : undefined;
  }
}

function unresolved(checked: CheckedDocument, use: NameUse, names: NameSpelling): Finding {
  const name = use.subject.$refText;
  if (use.qualifier) {
    return missingInDocument(use, names);
  }
  if (isParentKey(use.key)) {
    return missingDocument(checked, use.place, name, names);
  }
  const inSlot = use.slot && misspeltSlot(checked, use, names);
  if (inSlot) {
    return inSlot;
  }
  const meant = nameOfTitle(checked.plan, name) ?? names.own(name, use.expected);
  const missing: Message = {
    vi: `Chưa khai báo tên “${name}”.`,
    en: `The name “${name}” is not declared.`,
  };
  return meant ? asked(use.place, missing, meant) : { place: use.place, message: withWay(missing, use) };
}

/** What can be declared where nothing is near. */
function withWay({ vi, en }: Message, { expected, subject }: NameUse): Message {
  const name = subject.$refText;
  switch (expected?.[0]) {
    case 'Unit':
      return {
        vi: `${vi} Thêm: đơn vị ${name} "…" (hoặc ghi lời trong ngoặc kép).`,
        en: `${en} Add: đơn vị ${name} "…" (or put words in quotes).`,
      };
    case 'Group':
      return { vi: `${vi} Thêm: nhóm ${name} "…".`, en: `${en} Add: nhóm ${name} "…".` };
    case undefined:
      return { vi, en };
    default: {
      const what = (expected ?? []).map((type) => typeName(type));
      return {
        vi: `${vi} Ở đây cần tên của ${what.map((one) => one.vi).join(' hoặc ')}.`,
        en: `${en} The name of ${what.map((one) => one.en).join(' or ')} is needed here.`,
      };
    }
  }
}

/** `{van ban nay}`, `{muc NhanThuc}`, `{Sở Y tế}`: what looks like several names is one thing. */
function misspeltSlot(
  { plan, text }: CheckedDocument,
  { slot, place }: NameUse,
  names: NameSpelling,
): Finding | undefined {
  if (!slot) {
    return undefined;
  }
  const last = slot.selectors.filter(({ group }) => group && !group.ref).at(-1);
  const end = last ? placeOf(last).end : place.end;
  const whole: Place = { offset: place.offset, end };
  const words = text.slice(whole.offset, whole.end);
  const missing = { vi: `Không hiểu “${words}”.`, en: `“${words}” is not understood.` };
  const meant = names.special(words) ?? nameOfTitle(plan, words);
  if (meant) {
    return asked(whole, missing, meant);
  }
  const kind = slot.selectors.some(({ group }) => group) ? names.kind(text.slice(place.offset, place.end)) : undefined;
  return kind ? asked(place, missing, kind) : undefined;
}

function missingInDocument(use: NameUse, names: NameSpelling): Finding {
  const document = use.qualifier?.$refText ?? '';
  const name = use.subject.$refText;
  const meant = names.ofDocument(document, name);
  const missing = {
    vi: `Văn bản “${document}” không khai báo “${name}”.`,
    en: `The document “${document}” does not declare “${name}”.`,
  };
  return meant ? asked(use.place, missing, meant) : { place: use.place, message: missing };
}

function missingDocument(checked: CheckedDocument, place: Place, name: string, names: NameSpelling): Finding {
  const own = checked.plan.byName.get(canonicalName(name));
  if (own?.$type === 'Citation') {
    return {
      place,
      message: {
        vi: `“${name}” chỉ là viện dẫn: nội dung của văn bản đó không có trong không gian làm việc nên không gọi được chỉ tiêu của nó. Ghi “theo: ${name}”, hoặc thêm văn bản đó.`,
        en: `“${name}” is only a citation: that document is not in the workspace, and its targets are not known. Write “theo: ${name}”, or add the document.`,
      },
    };
  }
  if (own && own.$type !== 'Header') {
    return notADocument(place, name);
  }
  const meant = names.document(name);
  const missing = {
    vi: `Không có văn bản “${name}” trong không gian làm việc.`,
    en: `There is no document “${name}” in the workspace.`,
  };
  if (meant && meant !== name) {
    return asked(place, missing, meant);
  }
  return {
    place,
    message: {
      vi: `${missing.vi} Khai báo “viện dẫn ${name} …” nếu chỉ biết số, ký hiệu, hoặc thêm thư mục chứa văn bản đó vào “libraries” của kehoach.config.json.`,
      en: `${missing.en} Declare “viện dẫn ${name} …” if only its citation is known, or add its folder to “libraries” of kehoach.config.json.`,
    },
  };
}

function notADocument(place: Place, name: string): Finding {
  return {
    place,
    message: {
      vi: `“${name}” không phải là văn bản: trước dấu chấm là tên một văn bản của không gian làm việc.`,
      en: `“${name}” is no document: before the dot stands the name of a document of the workspace.`,
    },
  };
}

function asked(place: Place, missing: Message, meant: string): Finding {
  return {
    place,
    message: { vi: `${missing.vi} Có phải “${meant}”?`, en: `${missing.en} Did you mean “${meant}”?` },
    fixes: [replaceWith(place, meant)],
  };
}
