/**
 * How the cost of a whole check grows on documents of unusual shapes, where something that is quadratic shows: one
 * statement with everything in it, one line with everything in it, ten thousand mistakes of one kind.
 *
 *   node bench/shapes.ts [LENGTH]      characters of the longer text of each shape; the shorter has a quarter of it
 */
import { EmptyFileSystem, URI } from 'langium';
import { createKehoachServices } from '../language/module.ts';
import { figure, growth, table, undisturbed } from './statistics.ts';

const head = 'kế hoạch A "Kế hoạch"\n';

/** A shape: what stands before, what is repeated, what stands after. */
interface Shape {
  readonly name: string;
  readonly before?: string;
  readonly part: (i: number) => string;
  readonly after?: string;
}

const day = (i: number): string =>
  `${1 + (i % 28)}/${1 + (Math.floor(i / 28) % 12)}/${2000 + (Math.floor(i / 336) % 90)}`;

const shapes: readonly Shape[] = [
  { name: 'prose lines at the top level', part: (i) => `- Nội dung thứ ${i} của văn bản\n` },
  { name: 'one prose line without end', before: '- ', part: (i) => `nội dung thứ ${i} ` },
  { name: 'prose line of slots', before: 'đơn vị B "Sở B"\n- ', part: () => '{B: sở} và ' },
  { name: 'slots that are not closed', part: () => '- theo {B: sở\n' },
  { name: 'unclosed slots in one line', before: '- ', part: () => '{B ' },
  { name: 'opened parentheses', part: (i) => `đơn vị B${i} (\n` },
  { name: 'names with opened parentheses', before: 'chủ trì: ', part: () => 'A (x, ' },
  { name: 'strings that are not closed', part: (i) => `mục "Mục ${i}\n` },
  { name: 'quotes in a value', before: 'hạn: ', part: () => 'a\\"b ' },
  { name: 'strings without a slot', part: (i) => `nhóm N${i} "Nhóm ${i}"\n` },
  { name: 'commas', before: 'chủ trì: ', part: () => 'B, ' },
  { name: 'lone commas, one in a line', part: () => ',\n' },
  { name: 'lone letters', part: () => 'a\n' },
  { name: 'closing braces', part: () => '}\n' },
  { name: 'opening braces', part: () => '{\n' },
  { name: 'opening braces in one line', part: () => '{' },
  { name: 'sections that are not closed', part: (i) => `mục "Mục ${i}" {\n` },
  { name: 'sections, opened and closed, deep', part: (i) => (i % 40 < 20 ? 'mục "M" {\n' : '}\n') },
  { name: 'comments at the top level', part: (i) => `// chú thích ${i}\nnhóm N${i} "N"\n` },
  { name: 'block comments', part: (i) => `/* chú\nthích */ nhóm N${i} "N"\n` },
  { name: 'silencing comments, one below the other', part: () => '// bỏ qua KH201: lý do\n' },
  { name: 'silenced findings', part: (i) => `// bỏ qua KH201: lý do\nchỉ tiêu C${i} "Tỷ lệ" { 2025: trên 100% }\n` },
  { name: 'findings', part: (i) => `chỉ tiêu C${i} "Tỷ lệ" { 2025: trên 100% }\n` },
  { name: 'one name for everything', part: () => 'chỉ tiêu C "Tỷ lệ" { 2025: 10% }\n' },
  { name: 'names that mean nothing', part: (i) => `- {Khong${i}}\n` },
  { name: 'values of one target', before: 'chỉ tiêu C "Tỷ lệ" {\n', part: (i) => `  ${day(i)}: 10%\n`, after: '}\n' },
  {
    name: 'slots of one target that are its values',
    before: 'chỉ tiêu C "Tỷ lệ"\n',
    part: (i) => `- đạt {C ${day(i)}: 10%}\n`,
  },
  {
    name: 'scopes of one target',
    before: 'chỉ tiêu C "Tỷ lệ" { 2025: {\n',
    part: (i) => `  Nhom${i}: 10%\n`,
    after: '}}\n',
  },
  { name: 'fields of one statement', before: 'đơn vị B "Sở B" {\n', part: () => '  cấp: tỉnh\n', after: '}\n' },
  { name: 'names in one field', before: 'đơn vị B "B"\nchủ trì: B', part: () => ', B' },
  { name: 'units', part: (i) => `đơn vị B${i} "Sở B${i}" { cấp: tỉnh }\n` },
  { name: 'units of one name', part: (i) => `đơn vị B${i} "Sở B" { cấp: tỉnh }\n` },
  { name: 'units, one above the other', part: (i) => `đơn vị B${i} "Sở B${i}" { thuộc: B${i + 1} }\n` },
  {
    name: 'citations of one document',
    part: (i) => `viện dẫn Q${i} quyết định "739/QĐ-UBND" { ngày: ${day(i)} }\n`,
  },
  { name: 'words that look like citations', part: () => '- theo Quyết định số 739/QĐ-UBND ngày 22/3/2017\n' },
  { name: 'targets, one carrying out the other', part: (i) => `chỉ tiêu C${i} "C" { theo: C${i + 1}; 2025: 10% }\n` },
  {
    name: 'items of one budget',
    before: 'kinh phí K "Kinh phí": 1.000 đồng {\n',
    part: (i) => `  khoản chi M${i} "Mục ${i}": 1 đồng\n`,
    after: '}\n',
  },
  {
    name: 'parts of one amount',
    before: 'kinh phí K "Kinh phí": 1.000 đồng {\n  theo nguồn {\n',
    part: (i) => `    "Nguồn ${i}": 1 đồng\n`,
    after: '}}\n',
  },
  {
    name: 'tasks with their money',
    before: 'kinh phí K "Kinh phí": 1.000 đồng { theo nhiệm vụ }\n',
    part: (i) => `nhiệm vụ N${i} "N" { kinh phí: 1 đồng; hạn: tháng 6/2023 }\n`,
  },
  {
    name: 'tasks of the items of a budget',
    before: 'kinh phí K "Kinh phí": 1.000 đồng\n',
    part: (i) =>
      `nhiệm vụ N${i} "N" { kinh phí: 1 đồng; khoản: M${i} }\nkhoản chi M${i} "M": 2 đồng { theo nhiệm vụ }\n`,
  },
  { name: 'rows of one table', before: 'bảng {\n', part: (i) => `  | ${i} | Nội dung | |\n`, after: '}\n' },
  { name: 'cells of one row', before: 'bảng {\n  ', part: () => '| a ', after: '|\n}\n' },
  { name: 'assignments', before: 'đơn vị B "B"\n', part: () => 'giao B {\n  - Chủ trì;\n}\n' },
  { name: 'parties of one assignment', before: 'đơn vị B "B"\ngiao B', part: () => ', B' },
  { name: 'headers', part: (i) => `kế hoạch B${i} "Kế hoạch"\n` },
  { name: 'head fields', part: () => 'số: "1/KH-UBND"\n' },
  { name: 'numbers', before: '- ', part: () => '1.000.000,5 % ' },
  { name: 'abbreviations', part: (i) => `viết tắt VT${i} "viết tắt ${i}"\n- VT${i} là\n` },
  {
    name: 'units, each in words',
    part: (i) => `đơn vị B${i} "Sở B${i} và C${i}"\n- Giao {B${i}: Sở B${i} - C${i}}.\n`,
  },
  { name: 'units, each told to do something', part: (i) => `đơn vị B${i} "Sở B${i}"\ngiao B${i} {\n  - Chủ trì;\n}\n` },
  {
    name: 'citations, each in words',
    part: (i) => `viện dẫn Q${i} quyết định "${i}/QĐ-UBND" { ngày: ${day(i)} }\n- {Q${i}: Quyết định ${i}/QĐ-UBND}\n`,
  },
  {
    name: 'targets, each in words',
    part: (i) => `chỉ tiêu C${i} "Chỉ tiêu ${i}" { 2025: 10% }\n- đạt {C${i} 2025: 10%}\n`,
  },
  {
    name: 'tasks, each serving a target',
    before: 'đơn vị B "B"\n',
    part: (i) => `chỉ tiêu C${i} "C" { 2025: 10% }\nnhiệm vụ "N ${i}" { phục vụ: C${i}; chủ trì: B; hạn: 2025 }\n`,
  },
  { name: 'sections, each referred to', part: (i) => `mục M${i} "Mục ${i}" {\n  - theo {mục M${i}}\n}\n` },
  { name: 'names that are almost right', part: (i) => `đơn vị DonViSo${i} "Đơn vị ${i}"\n- {DonViSo${i}a}\n` },
  { name: 'keys that are almost right', part: () => 'đơn vị B "B" { vếit tắt: "B" }\n' },
  {
    name: 'appendices, each referred to',
    part: (i) => `phụ lục P${i} "P" {\n  > Nội dung\n}\n- theo {phụ lục P${i}}\n`,
  },
  { name: 'long words in capitals', before: '- ', part: () => 'CHUYỂN ĐỔI SỐ ' },
  { name: 'abbreviations in brackets', part: (i) => `- thủ tục hành chính (TTHC) và cải cách ${i} (CC)\n` },
  {
    name: 'paragraphs that are alike',
    part: () => `- ${'Tổ chức thực hiện các nhiệm vụ được giao theo chức năng'.repeat(2)}\n`,
  },
  { name: 'recipients', before: 'nơi nhận {\n', part: (i) => `  - Đơn vị ${i};\n`, after: '}\n' },
  { name: 'blank lines', part: () => '\n' },
  { name: 'blanks', part: () => ' ' },
  { name: 'decomposed letters', part: (i) => `- ${'Nội dung thứ tự của văn bản'.normalize('NFD')} ${i}\n` },
  { name: 'asterisks and underlines', before: '- ', part: () => '**_* _a** ' },
];

function textOf(shape: Shape, length: number): string {
  let text = head + (shape.before ?? '');
  const parts: string[] = [];
  for (let i = 0, size = text.length; size < length; i++) {
    const part = shape.part(i);
    parts.push(part);
    size += part.length;
  }
  text += parts.join('');
  return text + (shape.after ?? '\n');
}

const { shared } = createKehoachServices(EmptyFileSystem);

async function check(text: string): Promise<{ time: number; findings: number }> {
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
  const uri = URI.parse('file:///hinh-dang.kehoach');
  const start = performance.now();
  const document = LangiumDocumentFactory.fromString(text, uri);
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document], { validation: true });
  const time = performance.now() - start;
  const findings = document.diagnostics?.length ?? 0;
  await DocumentBuilder.update([], [uri]);
  return { time, findings };
}

/** Checks every shape in two lengths; the rows whose cost grows fastest come first. */
export async function measureShapes(length: number, wanted = ''): Promise<string> {
  const rows: { row: string[]; exponent: number }[] = [];
  for (const shape of shapes.filter(({ name }) => name.includes(wanted))) {
    const texts = [textOf(shape, length / 4), textOf(shape, length)];
    const results: { time: number; findings: number }[] = [];
    for (const text of texts) {
      await check(text);
      const runs = [await check(text), await check(text), await check(text)];
      results.push({ time: undisturbed(runs.map(({ time }) => time)), findings: runs[0]?.findings ?? 0 });
    }
    const [short, long] = results as [{ time: number }, { time: number; findings: number }];
    const exponent = growth(
      texts.map((text) => text.length),
      [short.time, long.time],
    );
    rows.push({
      exponent,
      row: [shape.name, figure(short.time), figure(long.time), exponent.toFixed(2), String(long.findings)],
    });
  }
  rows.sort((a, b) => b.exponent - a.exponent);
  return table(
    ['shape (ms)', `${length / 4} characters`, `${length} characters`, 'exponent', 'findings'],
    rows.map(({ row }) => row),
  );
}

if (import.meta.main) {
  console.log(await measureShapes(Number(process.argv[2] ?? 400_000), process.argv[3]));
}
