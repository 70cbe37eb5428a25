import { z } from 'zod';

const lineSchema = z.object({
  /** What to write there, for the drafter: a comment that does not print. */
  note: z.string().optional(),
  /** Prose as it prints, with its mark. */
  prose: z.string().optional(),
  /** `targets`: the goals that come from the parent go here. `duties`: who does what. */
  place: z.enum(['targets', 'duties']).optional(),
});

export type PartLine = z.infer<typeof lineSchema>;

const partSchema = z.object({
  level: z.enum(['phần', 'mục', 'điều']),
  title: z.string(),
  lines: z.array(lineSchema).default([]),
  parts: z.array(z.object({ title: z.string(), lines: z.array(lineSchema) })).default([]),
});

export type UsualPart = z.infer<typeof partSchema>;

const bodySchema = z.object({
  kinds: z.array(z.string()),
  numbering: z.string(),
  /** Lines before the first part. */
  opening: z.array(lineSchema).default([]),
  parts: z.array(partSchema),
  /** Needs an addressee; bases come first. */
  addressee: z.boolean().default(false),
  bases: z.boolean().default(false),
  closing: z.array(lineSchema).default([]),
});

export type UsualBody = z.infer<typeof bodySchema>;

const plan = {
  numbering: '"I.", "1.", "a)"',
  parts: [
    {
      level: 'phần',
      title: 'MỤC ĐÍCH, YÊU CẦU',
      parts: [
        {
          title: 'Mục đích',
          lines: [{ prose: '- Cụ thể hóa và tổ chức thực hiện đầy đủ, kịp thời các nhiệm vụ được giao.' }],
        },
        {
          title: 'Yêu cầu',
          lines: [
            {
              prose:
                '- Phân công rõ người, rõ việc, rõ thời hạn, rõ sản phẩm; thường xuyên kiểm tra, đánh giá kết quả.',
            },
          ],
        },
      ],
    },
    {
      level: 'phần',
      title: 'MỤC TIÊU',
      lines: [
        { note: 'Khai báo chỉ tiêu ở phía trên, trong câu chỉ nhắc lại: {TenChiTieu 2026}.' },
        { prose: '- Nâng cao chất lượng phục vụ người dân, doanh nghiệp.' },
        { place: 'targets' },
      ],
    },
    {
      level: 'phần',
      title: 'NHIỆM VỤ, GIẢI PHÁP',
      lines: [
        { note: 'Mỗi nhiệm vụ: nhiệm vụ "Tên việc" { chủ trì: …; phối hợp: …; hạn: 31/12/2026; sản phẩm: "…" }' },
        { prose: '- Đẩy mạnh tuyên truyền, tạo sự thống nhất trong nhận thức và hành động.' },
      ],
    },
    {
      level: 'phần',
      title: 'KINH PHÍ THỰC HIỆN',
      lines: [{ prose: '> Kinh phí thực hiện từ nguồn ngân sách nhà nước theo phân cấp và các nguồn hợp pháp khác.' }],
    },
    { level: 'phần', title: 'TỔ CHỨC THỰC HIỆN', lines: [{ place: 'duties' }] },
  ],
};

/**
 * The usual parts of a document by its kind: what a drafter finds in a new one. Practice of the offices whose documents
 * are in `examples/`; forms: Nghị định 30/2020/NĐ-CP, annex III, forms 1.1 to 1.6.
 */
export const USUAL_BODIES: readonly UsualBody[] = z.array(bodySchema).parse([
  {
    kinds: ['kế hoạch', 'kế hoạch hành động', 'chương trình', 'chương trình hành động', 'đề án', 'phương án'],
    ...plan,
  },
  {
    kinds: ['nghị quyết', 'quyết định'],
    numbering: '"Điều 1.", "1.", "a)"',
    bases: true,
    parts: [
      {
        level: 'điều',
        title: '',
        lines: [{ note: 'Nội dung quyết định.' }, { prose: '> Thông qua các nội dung sau:' }, { place: 'targets' }],
      },
      { level: 'điều', title: '', lines: [{ place: 'duties' }] },
    ],
  },
  {
    kinds: ['tờ trình'],
    numbering: '"I.", "1.", "a)"',
    addressee: true,
    bases: true,
    parts: [
      { level: 'phần', title: 'SỰ CẦN THIẾT', lines: [{ prose: '- Việc ban hành là cần thiết, đúng quy định.' }] },
      { level: 'phần', title: 'NỘI DUNG', lines: [{ prose: '- Nội dung chính của dự thảo:' }, { place: 'targets' }] },
      { level: 'phần', title: 'ĐỀ NGHỊ', lines: [{ prose: '> Kính trình cấp có thẩm quyền xem xét, quyết định' }] },
    ],
  },
  {
    kinds: ['báo cáo'],
    numbering: '"I.", "1.", "a)"',
    parts: [
      {
        level: 'phần',
        title: 'KẾT QUẢ THỰC HIỆN',
        lines: [{ prose: '- Các nhiệm vụ được triển khai theo kế hoạch.' }, { place: 'targets' }],
      },
      { level: 'phần', title: 'TỒN TẠI, HẠN CHẾ', lines: [{ prose: '- Một số nhiệm vụ còn chậm so với yêu cầu.' }] },
      {
        level: 'phần',
        title: 'PHƯƠNG HƯỚNG, NHIỆM VỤ',
        lines: [{ prose: '- Tiếp tục thực hiện các nhiệm vụ còn lại' }],
      },
    ],
  },
  {
    kinds: ['công văn'],
    numbering: '"1.", "a)"',
    addressee: true,
    opening: [{ note: 'Lý do, căn cứ, rồi nội dung đề nghị.' }],
    parts: [],
    closing: [{ prose: '> Đề nghị các cơ quan, đơn vị quan tâm thực hiện' }],
  },
  {
    kinds: ['chỉ thị', 'hướng dẫn', 'thông báo'],
    numbering: '"1.", "a)"',
    opening: [{ note: 'Nêu ngắn gọn lý do, mục đích.' }],
    parts: [
      {
        level: 'mục',
        title: 'Nội dung',
        lines: [{ prose: '- Các cơ quan, đơn vị thực hiện nghiêm các nội dung được giao.' }, { place: 'targets' }],
      },
      { level: 'mục', title: 'Tổ chức thực hiện', lines: [{ place: 'duties' }] },
    ],
  },
]);
