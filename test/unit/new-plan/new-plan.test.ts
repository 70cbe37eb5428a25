import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DOCUMENT_KINDS } from '../../../language/model/document-kinds.ts';
import { type NewPlan, newPlanText } from '../../../language/new-plan/new-plan.ts';
import type { PlanIndex } from '../../../language/references/plan-index.ts';
import { type MemoryWorkspace, memoryWorkspace } from '../features/services.ts';

const resolution = `nghị quyết NQTinh "Phát triển chuyển đổi số"
cấp: tỉnh
giai đoạn: 2026-2030
chỉ tiêu HoSo "Hồ sơ công việc xử lý trên mạng" { 2026: { cấp tỉnh: 95%; cấp xã: từ 80% trở lên }; 2030: 100% }
chỉ tiêu TaiKhoan "Người dân có tài khoản {{định danh}}" { hiện trạng 2025: 10%; 2030: trên 50% }
chỉ tiêu KetQua "Kết quả" { kết quả 2025: 3 xã }
`;

const issuers = {
  'hành chính': { tỉnh: 'Ủy ban nhân dân tỉnh Ninh Bình', xã: 'Ủy ban nhân dân xã Đồng Xuân' },
  đảng: { tỉnh: 'Tỉnh ủy Ninh Bình', xã: 'Đảng ủy xã Đồng Xuân' },
} as const;

/** All answers that the wizard can give, but for what is typed. */
async function allAnswers(): Promise<NewPlan[]> {
  const { shared } = await memoryWorkspace({ 'nq.kehoach': resolution });
  const targets = [...((shared.workspace.IndexManager as PlanIndex).exportsNamed('NQTinh')?.targets.values() ?? [])];
  const layouts = ['hành chính', 'đảng'] as const;
  return DOCUMENT_KINDS.filter(({ document }) => document).flatMap(({ name: kind }) =>
    layouts.flatMap((layout) =>
      (['tỉnh', 'xã'] as const).flatMap((level) =>
        [undefined, { name: 'NQTinh', targets }].map((parent) => ({
          kind,
          title: 'Chuyển đổi số',
          layout,
          level,
          issuer: issuers[layout][level],
          place: 'Đồng Xuân',
          month: 2,
          year: 2026,
          // Another year, another name: all of them fit into one workspace.
          from: parent ? 2026 : 2027,
          to: 2030,
          ...(parent ? { parent } : {}),
        })),
      ),
    ),
  );
}

describe('a new document', () => {
  let workspace: MemoryWorkspace;
  const texts = new Map<string, string>();

  before(async () => {
    for (const [i, answers] of (await allAnswers()).entries()) {
      texts.set(`moi-${i}.kehoach`, newPlanText(answers));
    }
    workspace = await memoryWorkspace({ ...Object.fromEntries(texts), 'nq.kehoach': resolution });
  });

  it('of any kind, layout and level, with a parent or without, has no error and no warning', () => {
    for (const [name, text] of texts) {
      const severe = (workspace.document(name).diagnostics ?? []).filter(({ severity = 1 }) => severity <= 2);
      assert.deepEqual(
        severe.map(({ code, message }) => `${code} ${message}`),
        [],
        text,
      );
    }
  });

  it('stands as the formatter would leave it', async () => {
    for (const [name, text] of texts) {
      const document = workspace.document(name);
      const edits = await workspace.kehoach.lsp.Formatter?.formatDocument(document, {
        textDocument: { uri: document.uri.toString() },
        options: { tabSize: 2, insertSpaces: true },
      });
      assert.equal(TextDocument.applyEdits(document.textDocument, [...(edits ?? [])]), text);
    }
  });

  it('takes over the targets of its parent that its level can speak of', async () => {
    const [, ofProvince, , ofCommune] = (await allAnswers()).filter(
      ({ kind, layout }) => kind === 'kế hoạch' && layout === 'hành chính',
    );
    assert.ok(ofProvince?.parent && ofCommune?.parent);
    assert.match(newPlanText(ofProvince), /2026: \{ cấp tỉnh: 95%; cấp xã: từ 80% trở lên \}/);
    assert.match(newPlanText(ofCommune), /2026: \{ cấp xã: từ 80% trở lên \}\n {2}2030: 100%/);
    assert.match(newPlanText(ofCommune), /theo: NQTinh\.TaiKhoan/);
  });

  it('what was typed cannot break out of its place', async () => {
    const [answers] = await allAnswers();
    assert.ok(answers);
    const text = newPlanText({ ...answers, title: 'A" } {B} \\', place: '"//', issuer: '{x} "y"' });
    const typed = await memoryWorkspace({ 'moi.kehoach': text });
    const errors = (typed.document('moi.kehoach').diagnostics ?? []).filter(({ severity }) => severity === 1);
    assert.deepEqual(errors, [], text);
  });
});
