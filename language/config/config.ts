import { z } from 'zod';
import { layoutConfigSchema } from './layout-config.ts';

/** The name of the configuration file; one per folder, the nearest above a document counts. */
export const configFileName = 'kehoach.config.json';

const severity = z.enum(['error', 'warning', 'info', 'hint', 'off']);

/** The shape of `kehoach.config.json`. The JSON Schema for editors is generated from this. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Địa chỉ lược đồ JSON của tệp này. / JSON Schema of this file.'),
    libraries: z
      .array(z.string().min(1).max(1000))
      .max(50)
      .default([])
      .describe(
        'Thư mục văn bản dùng chung (thư viện của tỉnh), tính từ thư mục chứa tệp này; có thể nằm ngoài không gian làm việc. / Folders of shared documents, relative to this file; they may lie outside the workspace.',
      ),
    preset: z
      .enum(['khuyến nghị', 'chặt chẽ'])
      .default('khuyến nghị')
      .describe(
        '"khuyến nghị": mức độ mặc định của từng quy tắc; "chặt chẽ": thông tin thành cảnh báo, gợi ý thành thông tin. / "khuyến nghị": the rules as they are; "chặt chẽ": information becomes a warning, a hint information.',
      ),
    rules: z
      .record(z.string().regex(/^(KH\d{3}|[a-z][a-z0-9-]*)$/), severity)
      .default({})
      .describe(
        'Mức độ của từng quy tắc, theo mã hoặc tên: "KH202": "error", "off" để tắt. / Severity by code or name of a rule; "off" switches it off.',
      ),
    exclude: z
      .array(z.string().min(1).max(1000))
      .max(200)
      .default([])
      .describe(
        'Thư mục hoặc tệp không kiểm tra, tính từ thư mục chứa tệp này. / Folders or files that are not checked.',
      ),
    layout: layoutConfigSchema.optional(),
  })
  .describe('Cấu hình của Kế Hoạch. / Configuration of Kế Hoạch.');

/** A valid configuration with all defaults filled in. */
export type KehoachConfig = z.infer<typeof configSchema>;

/** What holds where there is no configuration file. */
export const defaultConfig: KehoachConfig = configSchema.parse({});
