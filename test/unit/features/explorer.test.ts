/** The tree of plans, as far as it opens, written as text. */
import assert from 'node:assert/strict';
import { explorerNodes } from '../../../server/explorer/explorer-nodes.ts';
import { type MemoryWorkspace, memoryWorkspace } from './services.ts';

const texts = {
  'tinh.kehoach': `kế hoạch Tinh "Kế hoạch tỉnh"
chỉ tiêu Mang "Hộ có Internet" { 2025: 70%; 2030: 90% }
chỉ tiêu HoSo "Hồ sơ trên mạng" { 2025: 80% }
chỉ tiêu Hang "Xếp hạng" { 2025: nhóm 15 }
chỉ tiêu HocBa "Học bạ số" { 2025: 50% }
`,
  'xa.kehoach': `kế hoạch Xa "Kế hoạch xã"
thực hiện: Tinh
đơn vị VP "Văn phòng"
chỉ tiêu Mang "Hộ có Internet" { theo: Tinh.Mang; 2030: 95%; 2025: 60% }
chỉ tiêu HoSo "Hồ sơ trên mạng" { theo: Tinh.HoSo; 2025: 80% }
chỉ tiêu Hang "Xếp hạng" { theo: Tinh.Hang; 2025: 80% }
chỉ tiêu Rieng "Chỉ tiêu của xã" { 2025: 10 lớp }
phần "KINH PHÍ" {
  kinh phí KP "Kinh phí": 500 triệu đồng {
    khoản chi HaTang "Hạ tầng": 300 triệu đồng
    khoản chi DaoTao "Đào tạo": 200 triệu đồng
  }
}
phần "NHIỆM VỤ" {
  nhiệm vụ TapHuan "Tập huấn" { chủ trì: VP; hạn: 30/6/2025 }
  nhiệm vụ KhaoSat "Khảo sát" { hạn: 30/9/2025 }
}
`,
};

function tree(workspace: MemoryWorkspace, node?: string, indent = ''): string[] {
  return explorerNodes(node, workspace.shared).flatMap(({ id, label, description, state, source, hasChildren }) => {
    const at = source ? ` → ${source.uri.slice('file:///'.length)}:${source.range.start.line + 1}` : '';
    const line = `${indent}${label}${description ? ` | ${description}` : ''}${state ? ` [${state}]` : ''}${at}`;
    return [line, ...(hasChildren ? tree(workspace, id, `${indent}  `) : [])];
  });
}

describe('the tree of plans', () => {
  it('has documents below their parents, targets with their state, tasks by unit, budgets by item', async () => {
    const workspace = await memoryWorkspace(texts);
    const found = tree(workspace);
    assert.deepEqual(found.slice(found.findIndex((line) => line.includes('Kế hoạch xã'))), [
      '  Kế hoạch xã | xa.kehoach → xa.kehoach:1',
      '    Chỉ tiêu | 4',
      '      năm 2025',
      '        60% · Hộ có Internet | kém (cấp trên: 70%) [weaker] → xa.kehoach:4',
      '        80% · Hồ sơ trên mạng | đạt (cấp trên: 80%) [met] → xa.kehoach:5',
      '        80% · Xếp hạng | không so sánh được (cấp trên: nhóm 15) [not comparable] → xa.kehoach:6',
      '        10 lớp · Chỉ tiêu của xã → xa.kehoach:7',
      '      năm 2030',
      '        95% · Hộ có Internet | đạt (cấp trên: 90%) [met] → xa.kehoach:4',
      '      Thiếu so với cấp trên | 1 [missing]',
      '        Học bạ số | Tinh.HocBa [missing] → tinh.kehoach:5',
      '    Nhiệm vụ | 2',
      '      Văn phòng | 1 → xa.kehoach:3',
      '        Tập huấn | 30/6/2025 → xa.kehoach:15',
      '      Chưa giao đơn vị chủ trì | 1',
      '        Khảo sát | 30/9/2025 → xa.kehoach:16',
      '    Kinh phí | 1',
      '      500 triệu đồng · Kinh phí → xa.kehoach:9',
      '        300 triệu đồng · Hạ tầng → xa.kehoach:10',
      '        200 triệu đồng · Đào tạo → xa.kehoach:11',
    ]);
  });

  it('has a document below the one that it is compared with, unless it carries out another', async () => {
    const workspace = await memoryWorkspace({
      'a.kehoach': 'nghị quyết A "Nghị quyết"\n',
      'b.kehoach': 'kế hoạch B "Kế hoạch tỉnh"\nthực hiện: A\n',
      'c.kehoach': 'kế hoạch C "Kế hoạch huyện"\nthực hiện: VB\nđối chiếu: B\nviện dẫn VB "số 1/KH-UBND"\n',
      'd.kehoach': 'kế hoạch D "Kế hoạch sở"\nthực hiện: A\nđối chiếu: B\n',
    });
    assert.deepEqual(tree(workspace), [
      'Nghị quyết | a.kehoach → a.kehoach:1',
      '  Kế hoạch tỉnh | b.kehoach → b.kehoach:1',
      '    Kế hoạch huyện | c.kehoach → c.kehoach:1',
      '  Kế hoạch sở | d.kehoach → d.kehoach:1',
    ]);
  });

  it('ends where documents carry out each other', async () => {
    const workspace = await memoryWorkspace({
      'a.kehoach': 'kế hoạch A "Văn bản A"\nthực hiện: B\n',
      'b.kehoach': 'kế hoạch B "Văn bản B"\nthực hiện: A\n',
    });
    assert.deepEqual(tree(workspace), ['Văn bản A | a.kehoach → a.kehoach:1', '  Văn bản B | b.kehoach → b.kehoach:1']);
  });

  it('has nothing below what is not there', async () => {
    const workspace = await memoryWorkspace(texts);
    for (const node of ['', '{}', '["file:///khong.kehoach"]', '["file:///xa.kehoach","targets","time 1999"]']) {
      assert.deepEqual(explorerNodes(node, workspace.shared), [], node);
    }
  });
});
