import type { Block, Inline, NumberedDocument, TableBlock } from '../../../documents/model/document-model.ts';
import { bullet, heading, number, numbered, paragraph, row, text } from './model-builders.ts';

/** Documents that use every part of the model, with the words of real plans. */

const MOBILE =
  'Phát triển hạ tầng mạng di động 5G; nâng cấp mạng di động 4G; triển khai các giải pháp để phổ cập điện thoại di động thông minh trên địa bàn tỉnh.';
const DATA =
  'Triển khai các hệ thống thông tin, cơ sở dữ liệu lớn (cơ sở dữ liệu về: đất đai; nền địa lý quốc gia; quan trắc tài nguyên và môi trường; đa dạng sinh học; nguồn thải; viễn thám; biển và hải đảo; biến đổi khí hậu; khí tượng - thủy văn; địa chất - khoáng sản;…) nhằm quản lý hiệu quả lĩnh vực tài nguyên và môi trường. Triển khai các giải pháp thông minh trong quan trắc, giám sát, quản lý, xử lý sự cố môi trường, cảnh báo sớm thiên tai.';

const DEPARTMENTS: readonly [string, string][] = [
  ['Sở Giáo dục và Đào tạo', 'GiaoDuc'],
  ['Sở Y tế', 'YTe'],
  ['Sở Nông nghiệp và Phát triển nông thôn', 'NongNghiep'],
  ['Sở Lao động - Thương binh và Xã hội', 'LaoDong'],
];

function provinceBody(): Block[] {
  return [
    {
      type: 'basis',
      content: text('Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;'),
    },
    {
      type: 'basis',
      content: text(
        'Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030”.',
      ),
    },
    paragraph(
      'Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030”, Ủy ban nhân dân tỉnh ban hành Kế hoạch chuyển đổi số tỉnh Hà Tĩnh giai đoạn 2021- 2025, định hướng đến năm 2030 như sau:',
    ),
    heading(1, 'roman', number('I'), 'MỤC TIÊU', 'mucTieu'),
    heading(2, 'arabic', number('1'), 'Mục tiêu tổng quát'),
    paragraph(
      'Đến năm 2030, chuyển đổi số đồng bộ, toàn diện trên phạm vi toàn tỉnh, đưa Hà Tĩnh trở thành 1 trong 15 tỉnh thành phố trực thuộc Trung ương có chỉ số cao nhất về Chính phủ số, kinh tế số của cả nước.',
    ),
    heading(2, 'arabic', number('2'), 'Mục tiêu cụ thể'),
    heading(3, 'decimal', number('2.1'), 'Mục tiêu cơ bản đến năm 2025'),
    heading(4, 'letter', number('a', ')'), 'Phát triển Chính quyền số, nâng cao hiệu quả, hiệu lực hoạt động'),
    bullet(
      '80% dịch vụ công trực tuyến (DVC TT) mức độ 4 được cung cấp trên nhiều phương tiện truy cập khác nhau, bao gồm cả thiết bị di động;',
    ),
    bullet(
      '90% hồ sơ công việc tại cấp tỉnh; 80% hồ sơ công việc tại cấp huyện và 60% hồ sơ công việc tại cấp xã được xử lý trên môi trường mạng (trừ hồ sơ công việc thuộc phạm vi bí mật nhà nước);',
    ),
    bullet('Hỗ trợ 500 triệu đồng cho mỗi xã, từ nguồn ngân sách tỉnh.', 2),
    heading(4, 'letter', number('b', ')'), 'Phát triển kinh tế số, nâng cao năng lực cạnh tranh của nền kinh tế'),
    bullet('Kinh tế số chiếm tối thiểu 10% GRDP của tỉnh;'),
    heading(1, 'roman', number('II'), 'NHIỆM VỤ, GIẢI PHÁP', 'nhiemVu'),
    heading(2, 'arabic', number('5'), 'Một số lĩnh vực cần ưu tiên chuyển đổi số'),
    ...DEPARTMENTS.flatMap(([name, id], index): Block[] => [
      heading(3, 'decimal', number(`5.${index + 1}`), `Chuyển đổi số trong lĩnh vực của ${name}`, id),
      bullet(MOBILE),
      bullet(DATA),
    ]),
    {
      type: 'runIn',
      depth: 4,
      form: 'letter',
      number: number('a', ')'),
      title: text('Kết quả đạt được:'),
      content: text(
        'Hạ tầng mạng băng rộng cáp quang phủ đến 100% xã, thị trấn trên địa bàn huyện và 100% thôn, tổ dân phố được phủ sóng di động và internet.',
      ),
    },
    bullet('Cung cấp dữ liệu trên Cổng dữ liệu quốc gia (data.gov.vn).'),
    heading(1, 'roman', number('III'), 'KINH PHÍ'),
    numbered(
      number('1'),
      'arabic',
      'Kinh phí thực hiện Kế hoạch này bao gồm: Ngân sách nhà nước; nguồn đầu tư của doanh nghiệp, khu vực tư nhân, cộng đồng và các nguồn kinh phí hợp pháp khác.',
    ),
    budgetTable(),
    paragraph('Hàng năm, các sở, ban, ngành cấp tỉnh đưa dự toán chuyển đổi số vào Kế hoạch ứng dụng CNTT.'),
    heading(1, 'roman', number('IV'), 'TỔ CHỨC THỰC HIỆN'),
    ...DEPARTMENTS.flatMap(([name, id], index): Block[] => [
      heading(2, 'arabic', number(String(index + 1)), name),
      { type: 'bullet', level: 1, mark: '-', content: taskReference(id, index) },
    ]),
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Định kỳ hàng năm hoặc đột xuất ' },
        { type: 'text', text: '(khi có yêu cầu)', italic: true },
        { type: 'text', text: ' gửi ' },
        { type: 'text', text: 'báo cáo UBND tỉnh', bold: true },
        { type: 'text', text: ' tình hình, kết quả triển khai Kế hoạch này./.' },
      ],
    },
  ];
}

function taskReference(id: string, index: number): Inline[] {
  return [
    { type: 'text', text: 'Chủ trì triển khai các nhiệm vụ, giải pháp được nêu tại mục ' },
    { type: 'reference', target: id, text: `5.${index + 1}` },
    { type: 'text', text: ' Phần ' },
    { type: 'reference', target: 'nhiemVu', text: 'II' },
    { type: 'text', text: ' của Kế hoạch này theo chức năng, nhiệm vụ được giao.' },
  ];
}

function budgetTable(): TableBlock {
  return {
    type: 'table',
    sourceId: 'kinhPhi',
    title: text('Kinh phí thực hiện năm 2022'),
    note: text('Đơn vị tính: đồng'),
    columns: [{ align: 'center' }, { align: 'left' }, { align: 'right' }, {}],
    rows: [
      row(
        'header',
        'TT',
        'Tên nhiệm vụ, dự án phát triển Chính quyền điện tử, chính quyền số, chuyển đổi số',
        'Tổng kinh phí thực hiện',
        'Ghi chú',
      ),
      row('body', '1', 'Sửa chữa, mua sắm các thiết bị công nghệ thông tin', '179.360.000đ', ''),
      row('body', '2', 'Hỗ trợ thực hiện đề án 06', '160.000.000đ', ''),
      row('body', '3', 'Đường truyền mạng', '75.940.000đ', ''),
      row('body', '4', 'Đào tạo tập huấn', '50.000.000đ', ''),
      row('body', '5', 'Thông tin tuyên truyền, duy trì hoạt động cổng thông tin điện tử', '100.000.000đ', ''),
      row('total', { content: [text('Tổng cộng:')], colSpan: 2, align: 'center' }, '565.300.000đ', ''),
    ],
  };
}

/** The long table of an appendix, over several pages, with merged header cells and merged body cells. */
export function targetTable(rows: number): TableBlock {
  const body = Array.from({ length: rows }, (_, index) =>
    row(
      'body',
      `1.${index + 1}`,
      'Có 90% người dân, doanh nghiệp trở lên hài lòng với giải quyết thủ tục hành chính của các cơ quan nhà nước',
      '80%',
      '100%',
      'Văn phòng HĐND - UBND huyện',
      { content: [text('Các phòng, ban, ngành;'), text('UBND các xã, thị trấn')] },
      index % 7 === 0 ? 'Phụ lục 03' : '',
    ),
  );
  return {
    type: 'table',
    sourceId: 'bangChiTieu',
    label: { prefix: 'Biểu ', value: '01', suffix: '' },
    columns: [{ align: 'center' }, {}, { align: 'center' }, { align: 'center' }, {}, {}, {}],
    rows: [
      row(
        'header',
        { content: [text('TT')], rowSpan: 2 },
        { content: [text('Nội dung chỉ tiêu')], rowSpan: 2 },
        { content: [text('Giá trị')], colSpan: 2 },
        { content: [text('Cơ quan chủ trì')], rowSpan: 2 },
        { content: [text('Cơ quan phối hợp')], rowSpan: 2 },
        { content: [text('Ghi chú')], rowSpan: 2 },
      ),
      row('header', '2025', '2030'),
      row('group', 'I', { content: [text('Về Chính quyền số')], colSpan: 6 }),
      ...body,
      row(
        'body',
        '2.1',
        { content: [text('Năng suất lao động tăng bình quân hàng năm 10% trở lên.')], rowSpan: 2 },
        '10%',
        '',
        'Phòng Tài chính - Kế hoạch',
        '',
        '',
      ),
      row('body', '2.2', '', '12%', 'Phòng VH&TT', '', ''),
    ],
  };
}

/** A provincial plan: four heading levels, references, a budget table, a landscape appendix, two-line issuer. */
export function provincePlan(): NumberedDocument {
  return {
    profile: 'hành chính',
    properties: {
      title: 'Kế hoạch Chuyển đổi số tỉnh Hà Tĩnh giai đoạn 2021 - 2025, định hướng đến năm 2030',
      creator: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
    },
    header: {
      parentIssuer: [],
      issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH HÀ TĨNH'],
      number: { value: null, symbol: 'KH-UBND' },
      placeAndDate: { place: 'Hà Tĩnh', day: null, month: 2, year: 2021 },
    },
    title: {
      kind: 'KẾ HOẠCH',
      subject: text('Chuyển đổi số tỉnh Hà Tĩnh giai đoạn 2021 - 2025, định hướng đến năm 2030'),
    },
    body: provinceBody(),
    recipients: {
      label: 'Nơi nhận:',
      items: [
        'Văn phòng Chính phủ;',
        'Bộ Thông tin và Truyền thông;',
        'Thường trực: Tỉnh ủy, HĐND tỉnh;',
        'Chủ tịch, các PCT UBND tỉnh;',
        'Các sở, ban, ngành, đoàn thể cấp tỉnh;',
        'UBND các huyện, thành phố, thị xã;',
        'Chánh VP, các PVP Đoàn ĐBQH, HĐND và UBND tỉnh;',
        'Lưu: VT, PC1.',
      ].map((words) => ({ mark: '-', content: text(words) })),
    },
    signatures: [{ authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: 'Trần Tiến Hưng' }],
    appendices: [
      {
        sourceId: 'phuLucChiTieu',
        label: { prefix: 'Phụ lục ', value: 'I', suffix: '' },
        title: text('PHÂN CÔNG THEO DÕI, ĐÔN ĐỐC THỰC HIỆN CÁC CHỈ TIÊU'),
        annexedTo: text('(Kèm theo Kế hoạch số        /KH-UBND ngày      tháng 02 năm 2021 của Ủy ban nhân dân tỉnh)'),
        landscape: true,
        body: [targetTable(40)],
      },
      {
        sourceId: 'phuLucDuAn',
        label: { prefix: 'Phụ lục ', value: 'II', suffix: '' },
        title: text('DANH MỤC DỰ ÁN ƯU TIÊN'),
        landscape: false,
        body: [
          heading(1, 'roman', number('I'), 'DỰ ÁN CHUYỂN TIẾP'),
          bullet(MOBILE),
          { type: 'pageBreak' },
          {
            type: 'paragraph',
            content: [
              ...text(DATA),
              { type: 'note', number: 1, content: [{ type: 'text', text: 'Số liệu tại www.hatinh.gov.vn.' }] },
            ],
          },
        ],
      },
    ],
  };
}

/** A district plan with parts, a parent body over the issuer, a long subject, a landscape table in the text. */
export function districtPlan(): NumberedDocument {
  return {
    profile: 'hành chính',
    properties: { title: 'Kế hoạch Chuyển đổi số huyện Đức Thọ năm 2023', creator: 'Phòng Văn hóa - Thông tin' },
    header: {
      parentIssuer: ['ỦY BAN NHÂN DÂN HUYỆN ĐỨC THỌ'],
      issuer: ['PHÒNG VĂN HÓA - THÔNG TIN VÀ TRUYỀN THANH - TRUYỀN HÌNH HUYỆN ĐỨC THỌ'],
      number: { value: '5', symbol: 'KH-PVHTT' },
      placeAndDate: { place: 'Đức Thọ', day: 3, month: 12, year: 2022 },
      secrecy: 'MẬT',
      urgency: 'HỎA TỐC',
    },
    title: {
      kind: 'KẾ HOẠCH HÀNH ĐỘNG',
      subject: text(
        'Triển khai thực hiện Nghị quyết số 06-NQ/TU của Ban Thường vụ Tỉnh ủy về chuyển đổi số tỉnh Thanh Hóa đến năm 2025, định hướng đến năm 2030',
      ),
      annexedTo: text('(Ban hành kèm theo Quyết định số: 1264/QĐ-UBND, ngày 28/4/2022 của UBND huyện Yên Định)'),
    },
    body: [
      heading(1, 'part', { prefix: 'Phần ', value: 'I', suffix: '' }, 'ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NĂM 2022', 'phan1'),
      heading(2, 'roman', number('I'), 'TÌNH HÌNH THỰC HIỆN MỤC TIÊU ĐẶT RA NĂM 2022'),
      heading(3, 'arabic', number('1'), 'Về phát triển hạ tầng số'),
      bullet(MOBILE),
      { ...targetTable(3), landscape: true },
      heading(1, 'part', { prefix: 'Phần ', value: 'II', suffix: '' }, 'NỘI DUNG KẾ HOẠCH'),
      heading(2, 'roman', number('I'), 'CĂN CỨ LẬP KẾ HOẠCH'),
      bullet(DATA),
      budgetTable(),
      budgetTable(),
      heading(2, 'plain', number('', '', ''), 'Một tiêu đề không số'),
      paragraph(DATA),
    ],
    recipients: { label: 'Nơi nhận:', items: [{ mark: '-', content: text('Lưu: VT, VHTT.') }] },
    signatures: [
      { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH', name: 'Hoàng Xuân Hùng' },
    ],
    appendices: [
      { label: { prefix: 'Phụ lục', value: '', suffix: '' }, title: text('MẪU BÁO CÁO'), landscape: false, body: [] },
    ],
  };
}

/** A submission to a higher body, with one addressee, signed "thừa lệnh", name still open. */
export function submission(): NumberedDocument {
  return {
    profile: 'hành chính',
    properties: { title: 'Tờ trình', creator: 'Ủy ban nhân dân huyện Tân Hồng' },
    header: {
      parentIssuer: [],
      issuer: ['ỦY BAN NHÂN DÂN', 'HUYỆN TÂN HỒNG'],
      number: { value: null, symbol: 'TTr-UBND' },
      placeAndDate: { place: 'Tân Hồng', day: null, month: null, year: 2022 },
    },
    title: {
      kind: 'TỜ TRÌNH',
      subject: text('Dự thảo Kế hoạch thực hiện Nghị quyết số 04-NQ/TU về chuyển đổi số'),
    },
    addressees: { label: 'Kính gửi:', items: [{ mark: '-', content: text('Thường trực Huyện ủy.') }] },
    body: [
      paragraph('Ủy ban nhân dân Huyện trình Thường trực Huyện ủy dự thảo Kế hoạch với những nội dung chính như sau:'),
      { type: 'paragraph', align: 'center', content: text('(có dự thảo Kế hoạch kèm theo)') },
      paragraph('Ủy ban nhân dân Huyện kính trình Thường trực Huyện ủy xem xét, cho ý kiến./.'),
    ],
    recipients: {
      label: 'Nơi nhận:',
      items: ['Như trên;', 'Lưu: VT, NC.'].map((words) => ({ mark: '-', content: text(words) })),
    },
    signatures: [{ authority: ['TL. CHỦ TỊCH'], position: 'CHÁNH VĂN PHÒNG' }],
    appendices: [],
  };
}

/** A letter: no kind, subject under the number, two addressees, signed by authority of the head. */
export function letter(): NumberedDocument {
  return {
    profile: 'hành chính',
    properties: { title: 'Công văn', creator: 'Sở Khoa học và Công nghệ' },
    header: {
      parentIssuer: ['UBND TỈNH HÀ TĨNH'],
      issuer: ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
      number: { value: '4205', symbol: 'SKHCN-BCVT' },
      placeAndDate: { place: 'Hà Tĩnh', day: 12, month: 1, year: 2026 },
      circulation: 'LƯU HÀNH NỘI BỘ',
    },
    title: { subject: text('V/v công bố và triển khai sử dụng các nền tảng số trên địa bàn tỉnh trong năm 2026') },
    addressees: {
      label: 'Kính gửi:',
      items: ['Văn phòng UBND tỉnh;', 'Các sở, ban, ngành cấp tỉnh.'].map((words) => ({
        mark: '-',
        content: text(words),
      })),
    },
    body: [paragraph(DATA), paragraph('Đề nghị các cơ quan, đơn vị triển khai thực hiện./.')],
    recipients: {
      label: 'Nơi nhận:',
      items: [
        { mark: '-', content: text('Như trên;') },
        { mark: '-', content: text('Lưu: VT.') },
      ],
    },
    signatures: [
      { authority: ['TUQ. GIÁM ĐỐC'], position: 'TRƯỞNG PHÒNG BƯU CHÍNH, VIỄN THÔNG', name: 'Nguyễn Thị Hường' },
    ],
    appendices: [],
  };
}

/** A joint resolution: articles, an authority line, two signatures, no header rules of its own. */
export function jointResolution(): NumberedDocument {
  return {
    profile: 'hành chính',
    properties: { title: 'Nghị quyết liên tịch', creator: 'Hội đồng nhân dân tỉnh' },
    header: {
      parentIssuer: [],
      issuer: ['HỘI ĐỒNG NHÂN DÂN TỈNH - ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH'],
      number: { value: '12', symbol: 'NQLT-HĐND-UBMTTQ' },
      placeAndDate: { place: 'Hà Tĩnh', day: 30, month: 10, year: 2026 },
    },
    title: { kind: 'NGHỊ QUYẾT LIÊN TỊCH', subject: text('Về phối hợp giám sát chuyển đổi số') },
    body: [
      { type: 'proclamation', content: text('HỘI ĐỒNG NHÂN DÂN TỈNH HÀ TĨNH') },
      { type: 'basis', content: text('Căn cứ Luật Tổ chức chính quyền địa phương;') },
      { type: 'proclamation', content: text('QUYẾT NGHỊ:') },
      heading(1, 'chapter', { prefix: 'Chương ', value: 'I', suffix: '' }, 'QUY ĐỊNH CHUNG'),
      heading(2, 'article', { prefix: 'Điều ', value: '1', suffix: '.' }, 'Phạm vi phối hợp', 'dieu1'),
      numbered(number('1'), 'arabic', 'Các bên phối hợp theo quy định tại Điều 5 Luật Mặt trận Tổ quốc Việt Nam.'),
      numbered(number('a', ')'), 'letter', 'Giám sát việc thực hiện 20 ha khu công nghệ số.'),
    ],
    recipients: {
      label: 'Nơi nhận:',
      items: [
        { mark: '-', content: text('Ủy ban Thường vụ Quốc hội;') },
        { mark: '-', content: text('Lưu: VT.') },
      ],
    },
    signatures: [
      { authority: ['TM. ỦY BAN MẶT TRẬN TỔ QUỐC'], position: 'CHỦ TỊCH', name: 'Lê Văn An' },
      { authority: ['TM. HỘI ĐỒNG NHÂN DÂN', 'Q. CHỦ TỊCH'], name: 'Trần Thị Bình' },
    ],
    appendices: [],
  };
}

/** A programme of a district Party committee, from the time of HD 36: bases, superior body, collective signature. */
export function partyProgramme(): NumberedDocument {
  return {
    profile: 'đảng',
    date: { year: 2022, month: 2, day: 8 },
    properties: { title: 'Chương trình hành động', creator: 'Huyện ủy Cẩm Xuyên' },
    header: {
      parentIssuer: ['ĐẢNG BỘ TỈNH HÀ TĨNH'],
      issuer: ['HUYỆN ỦY CẨM XUYÊN'],
      number: { value: '5', separator: '-', symbol: 'CTr/HU' },
      placeAndDate: { place: 'Cẩm Xuyên', day: 8, month: 2, year: 2022 },
    },
    title: {
      kind: 'CHƯƠNG TRÌNH HÀNH ĐỘNG',
      subject: text(
        'thực hiện Nghị quyết số 05-NQ/TU, ngày 22/10/2021 của Ban Chấp hành Đảng bộ tỉnh về tập trung lãnh đạo, chỉ đạo chuyển đổi số tỉnh Hà Tĩnh giai đoạn 2021 - 2025, định hướng đến năm 2030',
      ),
    },
    body: [
      { type: 'basis', content: text('Căn cứ Điều lệ Đảng Cộng sản Việt Nam;') },
      {
        type: 'basis',
        content: text('Căn cứ Nghị quyết số 05-NQ/TU, ngày 22/10/2021 của Ban Chấp hành Đảng bộ tỉnh,'),
      },
      paragraph('Ban Thường vụ Huyện ủy xây dựng Chương trình hành động thực hiện Nghị quyết như sau:'),
      heading(1, 'roman', number('I'), 'MỤC ĐÍCH, YÊU CẦU', 'mucDich'),
      heading(2, 'arabic', number('1'), 'Mục đích'),
      bullet(MOBILE),
      heading(2, 'arabic', number('2'), 'Yêu cầu'),
      bullet(DATA),
      heading(1, 'roman', number('II'), 'MỤC TIÊU'),
      targetTable(3),
      heading(1, 'roman', number('III'), 'TỔ CHỨC THỰC HIỆN'),
      numbered(number('1'), 'arabic', 'Các cấp ủy đảng tổ chức học tập, quán triệt Nghị quyết và Chương trình này.'),
      numbered(number('2'), 'arabic', 'Văn phòng Huyện ủy theo dõi, đôn đốc, báo cáo Ban Thường vụ Huyện ủy.'),
    ],
    recipients: {
      label: 'Nơi nhận:',
      items: [
        'Ban Thường vụ Tỉnh ủy (để báo cáo),',
        'Các ban Đảng, Ủy ban Kiểm tra, Văn phòng Tỉnh ủy (để báo cáo),',
        'Các đồng chí Huyện ủy viên,',
        'Lưu Văn phòng Huyện ủy.',
      ].map((words) => ({ mark: '-', content: text(words) })),
    },
    signatures: [{ authority: ['T/M BAN THƯỜNG VỤ'], position: 'PHÓ BÍ THƯ', name: 'Nguyễn Văn Thành' }],
    appendices: [
      {
        sourceId: 'phuLucChiTieu',
        label: { prefix: 'Phụ lục', value: '', suffix: '' },
        title: text('CHỈ TIÊU CHUYỂN ĐỔI SỐ ĐẾN NĂM 2025'),
        annexedTo: text('(Kèm theo Chương trình hành động số 05-CTr/HU, ngày 08/02/2022 của Huyện ủy Cẩm Xuyên)'),
        landscape: true,
        body: [targetTable(12)],
      },
    ],
  };
}

/** A submission of a commune's Party committee, a draft of the time of HD 05: "Kính trình", secrecy, no number yet. */
export function partySubmission(): NumberedDocument {
  return {
    profile: 'đảng',
    date: { year: 2026, month: 9 },
    properties: { title: 'Tờ trình', creator: 'Đảng ủy xã Cẩm Bình' },
    header: {
      parentIssuer: ['ĐẢNG BỘ TỈNH HÀ TĨNH'],
      issuer: ['ĐẢNG ỦY XÃ CẨM BÌNH'],
      number: { value: null, separator: '-', symbol: 'TTr/ĐU' },
      placeAndDate: { place: 'Cẩm Bình', day: null, month: 9, year: 2026 },
      secrecy: 'MẬT',
      circulation: 'TÀI LIỆU HỘI NGHỊ',
    },
    title: { kind: 'TỜ TRÌNH', subject: text('về việc ban hành Chương trình chuyển đổi số năm 2027') },
    addressees: {
      label: 'Kính trình:',
      items: ['Thường trực Tỉnh ủy;', 'Ban Tổ chức Tỉnh ủy.'].map((words) => ({ mark: '-', content: text(words) })),
    },
    body: [paragraph(MOBILE), paragraph(DATA), paragraph('Đảng ủy xã kính trình Thường trực Tỉnh ủy xem xét.')],
    recipients: {
      label: 'Nơi nhận:',
      items: ['Như trên;', 'Lưu Đảng ủy.'].map((words) => ({ mark: '-', content: text(words) })),
    },
    signatures: [{ authority: ['T/M ĐẢNG ỦY'], position: 'BÍ THƯ' }],
    appendices: [],
  };
}

/** A letter of a Party office: subject in italics under the number, one addressee, signed for the head. */
export function partyLetter(): NumberedDocument {
  return {
    profile: 'đảng',
    date: { year: 2022, month: 3, day: 4 },
    properties: { title: 'Công văn', creator: 'Văn phòng Huyện ủy' },
    header: {
      parentIssuer: ['HUYỆN ỦY TÂN HỒNG'],
      issuer: ['VĂN PHÒNG'],
      number: { value: '312', separator: '-', symbol: 'CV/VPHU' },
      placeAndDate: { place: 'Tân Hồng', day: 4, month: 3, year: 2022 },
      urgency: 'HỎA TỐC',
    },
    title: { subject: text('V/v góp ý dự thảo Kế hoạch thực hiện Nghị quyết số 04-NQ/TU về chuyển đổi số') },
    addressees: { label: 'Kính gửi:', items: [{ mark: '', content: text('Ủy ban nhân dân huyện.') }] },
    body: [paragraph(MOBILE), paragraph('Đề nghị Ủy ban nhân dân huyện góp ý trước ngày 10/3/2022.')],
    recipients: {
      label: 'Nơi nhận:',
      items: ['Như trên,', 'Lưu Văn phòng.'].map((words) => ({ mark: '-', content: text(words) })),
    },
    signatures: [{ authority: ['K/T CHÁNH VĂN PHÒNG'], position: 'PHÓ CHÁNH VĂN PHÒNG', name: 'Lê Thị Mai' }],
    appendices: [],
  };
}

/** Every sample by name. */
export const SAMPLES: Readonly<Record<string, () => NumberedDocument>> = {
  provincePlan,
  districtPlan,
  submission,
  letter,
  jointResolution,
  partyProgramme,
  partySubmission,
  partyLetter,
};
