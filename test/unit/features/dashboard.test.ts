/** What the dashboard of a plan shows, written as text. */
import assert from 'node:assert/strict';
import { dashboardOf } from '../../../server/dashboard/dashboard-request.ts';
import type { DashboardAmount, DashboardData, DashboardValue } from '../../../server/protocol/dashboard.ts';
import { memoryWorkspace } from './services.ts';

const texts = {
  'tinh.kehoach': `kế hoạch Tinh "Kế hoạch tỉnh"
chỉ tiêu Mang "Hộ có Internet" { hiện trạng 2022: 55%; 2025: 70%; 2030: 90% }
chỉ tiêu HoSo "Hồ sơ trên mạng" { 2025: { cấp tỉnh: 90%; cấp xã: 80% } }
chỉ tiêu Hang "Xếp hạng" { 2025: nhóm 15 }
chỉ tiêu HocBa "Học bạ số" { 2025: 50% }
`,
  'xa.kehoach': `kế hoạch Xa "Kế hoạch xã"
thực hiện: Tinh
chỉ tiêu Mang "Hộ có Internet" { theo: Tinh.Mang; 2030: trên 95%; 2025: 60% }
chỉ tiêu HoSo "Hồ sơ trên mạng" { theo: Tinh.HoSo; 2025: { cấp xã: tối thiểu 80% } }
chỉ tiêu Hang "Xếp hạng" { theo: Tinh.Hang; 2025: 80% }
chỉ tiêu Lop "Lớp tập huấn" { 2025: 10 lớp; 2026: 12-15 lớp; 2027: duy trì }
chỉ tiêu HoNgheo "Hộ nghèo" { hướng: thấp; 2025: dưới 1,5% }
chỉ tiêu Thu "Thu ngân sách" { 2025: 500 triệu đồng; 2026: 1,2 tỷ đồng }
chỉ tiêu Trong "Chưa có số"
kinh phí KP "Kinh phí" {
  khoản chi HaTang "Hạ tầng": 300 triệu đồng {
    theo năm { 2025: 100 triệu đồng; 2026: 200 triệu đồng }
  }
  khoản chi DaoTao "Đào tạo": 200.000.000 đồng
  khoản chi Khac "Khác": không tính riêng
  theo nguồn { "Ngân sách tỉnh": 400 triệu đồng; "Xã hội hóa": chưa rõ }
}
`,
};

const number = (value: { readonly number?: number }): string =>
  value.number === undefined ? '' : ` = ${value.number}`;

function written(data: DashboardData): string[] {
  const at = (source: number): string => {
    const { uri, range } = data.sources[source] as DashboardData['sources'][number];
    return ` → ${uri.slice('file:///'.length)}:${range.start.line + 1}:${range.start.character + 1}`;
  };
  const value = (one: DashboardValue | null): string =>
    one ? `${one.text}${number(one)}${one.state ? ` [${one.state}]` : ''}${at(one.source ?? -1)}` : '–';
  const amount = (one: DashboardAmount): string => `${one.label}: ${one.text}${number(one)}${at(one.source)}`;
  return [
    `${data.title} | ${data.parents.join(', ')}`,
    ...data.targets.flatMap(({ id, title, unit, lower, times, series, state, source }) => [
      `${id} “${title}” (${unit})${lower ? ' lower' : ''}${state ? ` [${state}]` : ''}${at(source)}`,
      ...series.map(
        (one) =>
          `  ${one.isParent ? '*' : ''}${one.label}: ${one.values.map((shown, i) => `${times[i]} ${value(shown)}`).join('; ')}`,
      ),
    ]),
    ...data.missing.map(({ title, name, source }) => `missing ${name} “${title}”${at(source)}`),
    ...data.budgets.flatMap(({ title, unit, total, views }) => [
      `${title} (${unit}) ${amount(total)}`,
      ...views.map((view) => `  ${view.title}: ${view.amounts.map(amount).join('; ')}`),
    ]),
  ];
}

describe('the dashboard of a plan', () => {
  it('has targets beside the parent’s, what is missing, and budgets by their parts', async () => {
    const { shared } = await memoryWorkspace(texts);
    const data = dashboardOf('file:///xa.kehoach', shared);
    assert.ok(data);
    assert.deepEqual(written(data), [
      'Kế hoạch xã | Kế hoạch tỉnh',
      'Mang “Hộ có Internet” (%) [weaker] → xa.kehoach:3:1',
      '  Văn bản này: hiện trạng 2022 –; 2025 60% = 60 [weaker] → xa.kehoach:3:73; 2030 trên 95% = 95 [met] → xa.kehoach:3:57',
      '  *Tinh: hiện trạng 2022 55% = 55 → tinh.kehoach:2:51; 2025 70% = 70 → tinh.kehoach:2:62; 2030 90% = 90 → tinh.kehoach:2:73',
      'HoSo “Hồ sơ trên mạng” (%) [met] → xa.kehoach:4:1',
      '  Văn bản này, cấp xã: 2025 tối thiểu 80% = 80 [met] → xa.kehoach:4:68',
      '  *Tinh, cấp tỉnh: 2025 90% = 90 → tinh.kehoach:3:53',
      '  *Tinh, cấp xã: 2025 80% = 80 → tinh.kehoach:3:66',
      'Hang “Xếp hạng” (%) [not comparable] → xa.kehoach:5:1',
      '  Văn bản này: 2025 80% = 80 [not comparable] → xa.kehoach:5:51',
      '  *Tinh: 2025 nhóm 15 → tinh.kehoach:4:34',
      'Lop “Lớp tập huấn” (lớp) → xa.kehoach:6:1',
      '  Văn bản này: 2025 10 lớp = 10 → xa.kehoach:6:37; 2026 12-15 lớp = 12 → xa.kehoach:6:51; 2027 duy trì → xa.kehoach:6:68',
      'HoNgheo “Hộ nghèo” (%) lower → xa.kehoach:7:1',
      '  Văn bản này: 2025 dưới 1,5% = 1.5 → xa.kehoach:7:50',
      'Thu “Thu ngân sách” (triệu đồng) → xa.kehoach:8:1',
      '  Văn bản này: 2025 500 triệu đồng = 500 → xa.kehoach:8:38; 2026 1,2 tỷ đồng = 1200 → xa.kehoach:8:60',
      'missing Tinh.HocBa “Học bạ số” → tinh.kehoach:5:1',
      'Kinh phí (triệu đồng) Kinh phí: 500 triệu đồng = 500 → xa.kehoach:10:1',
      '  theo khoản chi: Hạ tầng: 300 triệu đồng = 300 → xa.kehoach:11:31; Đào tạo: 200.000.000 đồng = 200 → xa.kehoach:14:31; Khác: không tính riêng → xa.kehoach:15:26',
      '  theo nguồn: Ngân sách tỉnh: 400 triệu đồng = 400 → xa.kehoach:16:34; Xã hội hóa: chưa rõ → xa.kehoach:16:64',
      'Hạ tầng (triệu đồng) Hạ tầng: 300 triệu đồng = 300 → xa.kehoach:11:31',
      '  theo năm: 2025: 100 triệu đồng = 100 → xa.kehoach:12:22; 2026: 200 triệu đồng = 200 → xa.kehoach:12:44',
    ]);
  });

  it('is nothing where there is no such document', async () => {
    const { shared } = await memoryWorkspace(texts);
    assert.equal(dashboardOf('file:///khac.kehoach', shared), null);
  });
});
