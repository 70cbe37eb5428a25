import { z } from 'zod';
import { layoutConfigSchema } from './layout-config.ts';

/** The name of the configuration file; one per folder, the nearest above a document counts. */
export const configFileName = 'kehoach.config.json';

const severity = z.enum(['error', 'warning', 'info', 'hint', 'off']);

/** What a configuration says of a rule: its severity, its options, or both. What the options may be is the rule's. */
const ruleSetting = z.union([
  severity,
  z.strictObject({
    severity: severity.optional().describe('Mức độ. / The severity.'),
    options: z.record(z.string(), z.unknown()).optional().describe('Tùy chọn của quy tắc. / Options of the rule.'),
  }),
]);

const preset = z
  .enum(['khuyến nghị', 'chặt chẽ'])
  .describe(
    '"khuyến nghị" (mặc định): mức độ của từng quy tắc; "chặt chẽ": thông tin thành cảnh báo, gợi ý thành thông tin. / "khuyến nghị" (default): the rules as they are; "chặt chẽ": information becomes a warning, a hint information.',
  );

const rules = z
  .record(z.string().regex(/^(KH\d{3}|[a-z][a-z0-9-]*)$/), ruleSetting)
  .describe(
    'Mức độ và tùy chọn của từng quy tắc, theo mã hoặc tên: "KH202": "error", "off" để tắt. / Severity and options by code or name of a rule; "off" switches it off.',
  );

const phrases = z.array(z.string().trim().min(1).max(200)).max(5_000).default([]);

const accept = z
  .strictObject({
    words: phrases.describe(
      'Từ ngữ đúng, không phân biệt chữ hoa: "kĩ năng", "văn hoá". / Words that are right, in any capitals.',
    ),
    names: phrases.describe(
      'Tên riêng, đúng từng chữ hoa: "ủy ban Đoàn kết Công giáo". / Proper names, with their own capitals.',
    ),
    abbreviations: phrases.describe(
      'Chữ viết tắt ai cũng hiểu, không cần giải thích: "CNTT". / Abbreviations that need no introduction.',
    ),
  })
  .describe(
    'Từ, tên, chữ viết tắt mà các quy tắc về lời văn, tên đơn vị không báo nữa. / Words, names and abbreviations that the rules of text and units report no more.',
  );

const path = z.string().min(1).max(1000);

/** What some folders or files have of their own. */
const override = z.strictObject({
  paths: z
    .array(path)
    .min(1)
    .max(200)
    .describe('Thư mục hoặc tệp, tính từ thư mục chứa tệp này. / Folders or files, relative to this file.'),
  preset: preset.optional(),
  rules: rules.optional(),
  accept: accept.optional(),
});

/** The shape of `kehoach.config.json`. The JSON Schema for editors is generated from this. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Địa chỉ lược đồ JSON của tệp này. / JSON Schema of this file.'),
    inherit: z
      .boolean()
      .default(false)
      .describe(
        'true: thêm vào cấu hình của thư mục bên trên, thay vì dùng riêng. / true: adds to the configuration of a folder above instead of replacing it.',
      ),
    libraries: z
      .array(path)
      .max(50)
      .default([])
      .describe(
        'Thư mục văn bản dùng chung (thư viện của tỉnh), tính từ thư mục chứa tệp này; có thể nằm ngoài không gian làm việc. / Folders of shared documents, relative to this file; they may lie outside the workspace.',
      ),
    preset: preset.optional(),
    rules: rules.default({}),
    accept: accept.default({ words: [], names: [], abbreviations: [] }),
    overrides: z
      .array(override)
      .max(200)
      .default([])
      .describe(
        'Cấu hình riêng của một số thư mục, tệp; mục sau đè mục trước. / What some folders or files have of their own; a later entry wins.',
      ),
    exclude: z
      .array(path)
      .max(200)
      .default([])
      .describe(
        'Thư mục hoặc tệp không kiểm tra, tính từ thư mục chứa tệp này. / Folders or files that are not checked.',
      ),
    layout: layoutConfigSchema.optional(),
  })
  .describe('Cấu hình của Kế Hoạch. / Configuration of Kế Hoạch.');

/** What a configuration says of one rule. */
export type RuleSetting = z.infer<typeof ruleSetting>;

/** A valid configuration with all defaults filled in. */
export type KehoachConfig = z.infer<typeof configSchema>;

/** What holds where there is no configuration file. */
export const defaultConfig: KehoachConfig = configSchema.parse({});
