import assert from 'node:assert/strict';
import { dateKey, readDate } from '../../../language/model/calendar.ts';
import {
  type Citation,
  type CitationForm,
  compareCitations,
  type FormProfile,
  formatCitation,
} from '../../../language/model/citation.ts';
import { citedKind, DOCUMENT_KINDS, documentKind, printedKind } from '../../../language/model/document-kinds.ts';
import { type DocumentSymbol, readSymbol, symbolFitsKind } from '../../../language/model/document-symbol.ts';
import { type CitationInWords, readCitation, readCitations } from '../../../language/model/read-citation.ts';

function showSymbol(symbol: DocumentSymbol | undefined): string {
  if (!symbol) return '-';
  const { form, number, year, kind, issuer, unit } = symbol;
  return [form, number ?? '…', year, kind, issuer, unit].filter((part) => part !== undefined).join(' ');
}

const SYMBOLS: [text: string, expected: string, problem?: string, fixed?: string][] = [
  ['749/QĐ-TTg', 'state 749 QĐ TTg'],
  ['1264/QĐ-UBND', 'state 1264 QĐ UBND'],
  ['30/2020/NĐ-CP', 'legal 30 2020 NĐ CP'],
  ['12/2022/TT-BTTTT', 'legal 12 2022 TT BTTTT'],
  ['01/2017/TTLT-BTC-BNV', 'legal 01 2017 TTLT BTC-BNV'],
  ['66.25/2026/NQ-CP', 'legal 66.25 2026 NQ CP'],
  ['193/2025/QH15', 'assembly 193 2025 QH15'],
  ['1654/NQ-UBTVQH15', 'assembly 1654 NQ UBTVQH15'],
  ['4205/UBND-NC', 'letter 4205 UBND NC'],
  ['05-NQ/TU', 'party 05 NQ TU'],
  ['312-CV/VPHU', 'party 312 CV VPHU'],
  ['…/KH-UBND', 'state … KH UBND'],
  ['...-CTr/HU', 'party … CTr HU'],
  ['05', 'number 05'],
  ['749/QĐ-TTg'.normalize('NFD'), 'state 749 QĐ TTg'],
  ['3494/KH-UBND-VH', 'state 3494 KH UBND VH', 'unit-suffix'],
  ['04-NQTU', 'party 04 NQ TU', 'party-slash', '04-NQ/TU'],
  ['4013/CTr- UBND', 'state 4013 CTr UBND', 'blank-in-symbol', '4013/CTr-UBND'],
  ['12–NQ/TU', 'party 12 NQ TU', 'dash', '12-NQ/TU'],
  ['5/KH-UBND', 'state 5 KH UBND', 'pad-number', '05/KH-UBND'],
  ['KH-UBND', '-', 'bad-symbol'],
  ['749/QĐ/TTg', '-', 'bad-symbol'],
  ['', '-', 'bad-symbol'],
];

describe('readSymbol', () => {
  for (const [text, expected, problem, fixed] of SYMBOLS) {
    it(`${text}${problem ? `: ${problem}` : ''}`, () => {
      const { symbol, problems } = readSymbol(text);
      assert.equal(showSymbol(symbol), expected);
      assert.deepEqual(
        problems.map(({ code }) => code),
        problem ? [problem] : [],
      );
      const [first] = problems;
      assert.equal(first?.fix && text.slice(0, first.start) + first.fix.newText + text.slice(first.end), fixed);
    });
  }

  const FITS: [symbol: string, kind: string, fits: boolean][] = [
    ['749/QĐ-TTg', 'quyết định', true],
    ['2323/BTTTT-THH', 'quyết định', false],
    ['4205/UBND-NC', 'công văn', true],
    ['312-CV/VPHU', 'công văn', true],
    ['4205/UBND-NC', 'văn bản', true],
    ['05-CTr/HU', 'chương trình hành động', true],
    ['43/2022/QH15', 'nghị quyết', true],
    ['39/2019/QH14', 'luật', true],
    ['37-QĐ/TW', 'quy định', true],
    ['05-NQ/TU', 'kế hoạch', false],
  ];
  for (const [text, kind, fits] of FITS) {
    it(`${kind} ${text}: ${fits ? 'fits' : 'does not fit'}`, () => {
      const { symbol } = readSymbol(text);
      const documentOf = documentKind(kind);
      assert.ok(symbol && documentOf);
      assert.equal(symbolFitsKind(symbol, documentOf), fits);
    });
  }
});

/** "kind | number | date | issuer | title", "-" for what is not there. */
function showCitation(found: CitationInWords | undefined): string {
  if (!found) return '-';
  const { kind, symbol, date, issuer, title, name } = found.citation;
  return [kind, symbol, date && dateKey(date), issuer, title ?? name].map((part) => part ?? '-').join(' | ');
}

const CITATIONS: [words: string, expected: string][] = [
  [
    'Nghị quyết số 05-NQ/TU, ngày 22/10/2021 của Ban Chấp hành Đảng bộ tỉnh về tập trung lãnh đạo, chỉ đạo chuyển đổi số',
    'nghị quyết | 05-NQ/TU | 2021-10-22 | Ban Chấp hành Đảng bộ tỉnh | tập trung lãnh đạo, chỉ đạo chuyển đổi số',
  ],
  [
    'Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025”, Ủy ban nhân dân tỉnh ban hành',
    'quyết định | 749/QĐ-TTg | 2020-06-03 | Thủ tướng Chính phủ | phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025”',
  ],
  [
    '(Ban hành kèm theo Quyết định số: 1264/QĐ-UBND, ngày 28/4/2022 của UBND huyện Yên Định)',
    'quyết định | 1264/QĐ-UBND | 2022-04-28 | UBND huyện Yên Định | -',
  ],
  [
    'Văn bản số 4205/UBND-NC ngày 03/8/2022 của UBND tỉnh về việc công bố nền tảng số;',
    'văn bản | 4205/UBND-NC | 2022-08-03 | UBND tỉnh | việc công bố nền tảng số',
  ],
  ['Nghị quyết số 06-NQ/TU của Tỉnh ủy', 'nghị quyết | 06-NQ/TU | - | Tỉnh ủy | -'],
  ['Nghị quyết 05', 'nghị quyết | 05 | - | - | -'],
  ['số 05-NQ/TU', '- | 05-NQ/TU | - | - | -'],
  ['theo Luật Đầu tư công để thực hiện', 'luật | - | - | - | Luật Đầu tư công'],
  ['Luật Phòng, chống tham nhũng ngày 20/11/2018;', 'luật | - | 2018-11-20 | - | Luật Phòng, chống tham nhũng'],
  [
    'Luật Bầu cử đại biểu Hội đồng nhân dân chậm nhất là ngày 22/02/2026',
    'luật | - | - | - | Luật Bầu cử đại biểu Hội đồng nhân dân',
  ],
  ['thực hiện theo Mẫu số 06-TCD, Phụ lục số 04-MP', '-'],
  ['Chương trình hành động số 12-CTr/HU', 'chương trình hành động | 12-CTr/HU | - | - | -'],
  ['Kế hoạch này', '-'],
  ['Kế hoạch 2023', '-'],
  ['theo pháp luật', '-'],
];

describe('readCitation', () => {
  for (const [words, expected] of CITATIONS) {
    it(words, () => assert.equal(showCitation(readCitation(words)), expected));
    it(`${words} (NFD)`, () => {
      assert.equal(showCitation(readCitation(words.normalize('NFD'))).normalize('NFC'), expected);
    });
  }

  it('says where the parts stand', () => {
    const words = 'Thực hiện Nghị quyết số 05-NQ/TU, ngày 22/10/2021 của Tỉnh ủy về chuyển đổi số.';
    const found = readCitation(words);
    for (const part of ['kind', 'number', 'date', 'issuer', 'title'] as const) {
      const { text, start, end } = found?.[part] ?? { text: 'missing', start: 0, end: 0 };
      assert.equal(words.slice(start, end), text, part);
    }
    assert.equal(found?.date?.text, '22/10/2021');
    assert.equal(words.slice(found?.start, found?.end), words.slice('Thực hiện '.length, -1));
  });

  it('reads all of them, across line breaks inside a number', () => {
    const words =
      'thực hiện Nghị định số 85/2016/NĐ-CP ngày 01/7/2016 và Thông tư số 12/2022/TT-BTTTT; nghị quyết 93/2014/NQ-\nHĐND; Nghị quyết số 05-NQ/TU, Quyết định số 749/QĐ-TTg';
    assert.deepEqual(
      readCitations(words).map(({ number }) => number?.text),
      ['85/2016/NĐ-CP', '12/2022/TT-BTTTT', '93/2014/NQ-\nHĐND', '05-NQ/TU', '749/QĐ-TTg'],
    );
  });

  it('reports an impossible date', () => {
    assert.deepEqual(
      readCitation('Quyết định số 749/QĐ-TTg ngày 31/6/2020')?.problems.map(({ code }) => code),
      ['bad-day'],
    );
  });
});

const date = (text: string) => {
  const read = readDate(text).date;
  assert.ok(read);
  return read;
};
const NQ05: Citation = {
  kind: 'nghị quyết',
  symbol: '05-NQ/TU',
  date: date('22/10/2021'),
  issuer: 'Ban Chấp hành Đảng bộ tỉnh Hà Tĩnh',
  title: 'tập trung lãnh đạo, chỉ đạo chuyển đổi số tỉnh Hà Tĩnh giai đoạn 2021-2025',
};
const QD749: Citation = {
  kind: 'quyết định',
  symbol: '749/QĐ-TTg',
  date: date('03/6/2020'),
  issuer: 'Thủ tướng Chính phủ',
  title: 'phê duyệt “Chương trình Chuyển đổi số quốc gia”',
};

describe('formatCitation', () => {
  const FORMS: [citation: Citation, form: CitationForm, profile: FormProfile, expected: string][] = [
    [
      NQ05,
      'đầy đủ',
      'hành chính',
      'Nghị quyết số 05-NQ/TU ngày 22/10/2021 của Ban Chấp hành Đảng bộ tỉnh Hà Tĩnh về tập trung lãnh đạo, chỉ đạo chuyển đổi số tỉnh Hà Tĩnh giai đoạn 2021-2025',
    ],
    [NQ05, 'số ngày', 'đảng', 'Nghị quyết số 05-NQ/TU, ngày 22/10/2021'],
    [NQ05, 'ngắn', 'hành chính', 'Nghị quyết số 05-NQ/TU'],
    [
      QD749,
      'đầy đủ',
      'hành chính',
      'Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt “Chương trình Chuyển đổi số quốc gia”',
    ],
    [{ kind: 'luật', name: 'Luật Đầu tư công' }, 'đầy đủ', 'hành chính', 'Luật Đầu tư công'],
    [
      { kind: 'luật', symbol: '39/2019/QH14', name: 'Luật Đầu tư công', date: date('13/6/2019') },
      'đầy đủ',
      'hành chính',
      'Luật Đầu tư công ngày 13/6/2019',
    ],
    [
      { kind: 'nghị quyết', name: 'Đại hội Đảng bộ huyện lần thứ XXXII' },
      'ngắn',
      'đảng',
      'Nghị quyết Đại hội Đảng bộ huyện lần thứ XXXII',
    ],
    [
      { kind: 'kế hoạch', symbol: '…/KH-UBND', date: date('…/12/2022') },
      'số ngày',
      'hành chính',
      'Kế hoạch số …/KH-UBND ngày …/12/2022',
    ],
  ];
  for (const [citation, form, profile, expected] of FORMS) {
    it(`${form}, ${profile}: ${expected}`, () => assert.equal(formatCitation(citation, form, profile), expected));
  }

  it('is read back as the same citation', () => {
    for (const citation of [NQ05, QD749]) {
      for (const profile of ['hành chính', 'đảng'] as const) {
        assert.deepEqual(readCitation(formatCitation(citation, 'đầy đủ', profile))?.citation, citation);
      }
    }
  });
});

describe('compareCitations', () => {
  const DIFFERENCES: [words: string, declared: Citation, parts: string[]][] = [
    ['Nghị quyết số 05-NQ/TU của Tỉnh ủy', NQ05, []],
    ['Nghị quyết số 5-NQ/TU', NQ05, []],
    ['Nghị quyết 05', NQ05, []],
    ['Nghị quyết số 05-NQ/TU của Ban Thường vụ Tỉnh ủy', NQ05, ['issuer']],
    [
      'Nghị quyết số 05-NQ/TU ngày 22/10/2021 của BCH Đảng bộ tỉnh về tập trung lãnh đạo, chỉ đạo chuyển đổi số',
      NQ05,
      [],
    ],
    ['Nghị quyết số 05-NQ/TU ngày 12/10/2021', NQ05, ['date']],
    ['Nghị quyết số 06-NQ/TU ngày 10/11/2021', NQ05, ['number', 'date']],
    ['Kết luận số 05-KL/TU', NQ05, ['kind', 'number']],
    ['Văn bản số 749/QĐ-TTg', QD749, []],
    ['Quyết định số 749/QĐ-TTg của Bộ trưởng Bộ Y tế', QD749, ['issuer']],
    ['Nghị quyết số 05-NQ/TU về cải cách hành chính', NQ05, ['title']],
    ['Quyết định số 749/QĐ-TTg về việc phê duyệt Chương trình chuyển đổi số quốc gia', QD749, []],
  ];
  for (const [words, declared, parts] of DIFFERENCES) {
    it(`${words}: ${parts.join(', ') || 'agrees'}`, () => {
      const found = readCitation(words);
      assert.ok(found);
      assert.deepEqual(
        compareCitations(found.citation, declared).map(({ part }) => part),
        parts,
      );
    });
  }
});

describe('document kinds', () => {
  it('are found in any case and normal form, each once', () => {
    assert.equal(documentKind('Kế  hoạch'.normalize('NFD'))?.symbols[0], 'KH');
    assert.equal(documentKind('thư'), undefined);
    assert.equal(new Set(DOCUMENT_KINDS.map(({ name }) => name)).size, DOCUMENT_KINDS.length);
  });

  it('print in capitals above a title and with a capital in a sentence', () => {
    const kind = documentKind('kế hoạch hành động');
    assert.ok(kind);
    assert.deepEqual([printedKind(kind), citedKind(kind)], ['KẾ HOẠCH HÀNH ĐỘNG', 'Kế hoạch hành động']);
  });

  it('are all that language reference section 6 names', () => {
    const named =
      'nghị quyết, quyết định, chỉ thị, kế hoạch, kế hoạch hành động, chương trình, chương trình hành động, đề án, phương án, tờ trình, báo cáo, công văn, hướng dẫn, thông báo';
    const documents = DOCUMENT_KINDS.filter((kind) => kind.document).map(({ name }) => name);
    assert.deepEqual(documents, named.split(', '));
  });
});
