import assert from 'node:assert/strict';
import { renderHtml } from '../../../documents/html/render-html.ts';
import { printedLines } from '../../../documents/layout/printed-lines.ts';
import { layoutProfile } from '../../../documents/layout/profiles.ts';
import type { NumberedDocument } from '../../../documents/model/document-model.ts';
import { SAMPLES } from '../documents/sample-documents.ts';
import { openExamples, openSmallPlan, openText, wordsOf } from './documents.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of a page as a reader sees them. */
function shownText(html: string): string {
  const body = html.slice(html.indexOf('<body>'));
  return body
    .replace(/<(?:\/?(?:p|h\d|li|td|th|div|caption|header|section|ul)|br)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}

const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

describe('HTML export', () => {
  it('prints all that the document prints, in its order', async () => {
    for (const { name, model, profile } of await openExamples()) {
      const shown = wordsOf(shownText(renderHtml(model, profile)));
      let from = 0;
      for (const line of printedLines(model, profile).map(wordsOf)) {
        const at = shown.indexOf(line, from);
        assert.ok(at >= 0, `${name}: “${line}” is missing or comes too early`);
        from = at + line.length;
      }
      assert.equal(wordsOf(printedLines(model, profile).join('\n')).length, shown.length, `${name}: nothing else`);
    }
  });

  it('every part of the document model has its form', () => {
    for (const [name, sample] of Object.entries(SAMPLES)) {
      const document = (sample as () => NumberedDocument)();
      const profile = layoutProfile(document.profile);
      assert.ok(profile);
      const shown = wordsOf(shownText(renderHtml(document, profile)));
      for (const line of printedLines(document, profile)) {
        assert.ok(shown.includes(wordsOf(line)), `${name}: ${line}`);
      }
    }
  });

  it('needs no script and no network', async () => {
    for (const { model, profile } of await openExamples()) {
      const html = renderHtml(model, profile);
      assert.doesNotMatch(html, /<(?:script|link|img|iframe|object|embed|base|form)\b|@import|url\(| on\w+=/i);
      assert.match(
        html,
        /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/,
      );
    }
  });

  it('takes nothing in the text for markup', async () => {
    const nasty = `</p><script>alert("1")</script><img src=x onerror='y'>&lt;`;
    const { model, profile } = await openText(
      [
        `kế hoạch A "${nasty.replaceAll('"', '\\"')}"`,
        `nơi ban hành: "</style><b>"`,
        `ngày: 1/1/2026`,
        `- ${nasty} www.a.vn/"><script>`,
        `bảng "${'<i>'}" {`,
        `  | <b> | {C: <u>} |`,
        '  |---|---|',
        '  | x | y |',
        '}',
        'nơi nhận {',
        '  - <script>;',
        '}',
        'ký { họ tên: "<script>" }',
      ].join('\n'),
    );
    const html = renderHtml(model, profile);
    assert.doesNotMatch(html, /<(?:script|img|b|i|u)\b/);
    assert.match(shownText(html), /<\/p><script>alert\("1"\)<\/script><img src=x onerror='y'>&lt;/);
    assert.equal((html.match(/<\/style>/g) ?? []).length, 1);
  });

  it('has the headings of the document in their levels', async () => {
    const { model, profile } = await openSmallPlan();
    const headings = [...renderHtml(model, profile).matchAll(/<h(\d)[^>]*>([\s\S]*?)<\/h\1>/g)].map(
      ([, level, content]) => `${level} ${wordsOf(shownText(`<body>${content}`))}`,
    );
    assert.deepEqual(headings, [
      '1 KẾ HOẠCH Chuyển đổi số huyện Đức Thọ năm 2023',
      '2 Phần I MỤC TIÊU',
      '3 I. Mục tiêu cụ thể',
      '2 Phần II NHIỆM VỤ',
      '3 I. Nhận thức số',
      '2 Phần III KINH PHÍ THỰC HIỆN',
      '2 Phần IV TỔ CHỨC THỰC HIỆN',
      '3 I. Phòng Văn hóa - Thông tin',
      '2 Phụ lục DANH MỤC CHỈ TIÊU',
    ]);
  });

  it('is in Vietnamese, its tables have header cells for their columns', async () => {
    const { model, profile } = await openSmallPlan();
    const html = renderHtml(model, profile);
    assert.match(html, /^<!doctype html>\n<html lang="vi">/);
    assert.equal((html.match(/<th scope="col"/g) ?? []).length, 10);
    assert.equal((html.match(/<thead>/g) ?? []).length, 2);
  });

  it('ids are unique, and references lead to them', async () => {
    for (const { name, model, profile } of await openExamples()) {
      const html = renderHtml(model, profile);
      const ids = attributes(html, 'id');
      assert.deepEqual(ids.length, new Set(ids).size, name);
      for (const target of attributes(html, 'href').filter((href) => href.startsWith('#'))) {
        assert.ok(ids.includes(target.slice(1)), `${name}: ${target}`);
      }
    }
  });

  it('says where each part stands in the source, and nothing of the machine', async () => {
    const { document, model, profile } = await openSmallPlan();
    const html = renderHtml(model, profile);
    const text = document.textDocument.getText();
    const [start = 0, end = 0] = (/<li id="kh-TapHuan" data-source="(\d+)-(\d+)"/.exec(html) ?? [])
      .slice(1)
      .map(Number);
    assert.match(text.slice(start, end), /^nhiệm vụ TapHuan [\s\S]*\}$/);
    const blocks = [...html.matchAll(/<(?:p class="(?:text|basis)"|h[1-6]|li|table|tr)\b[^>]*>/g)].map(([tag]) => tag);
    const untraced = blocks.filter((tag) => !tag.includes('data-source'));
    assert.deepEqual(untraced, ['<tr class="header">', '<tr class="total">', '<tr class="header">']);
    assert.doesNotMatch(html, /file:/);
  });

  it('landscape pages are sheets of their own', async () => {
    const { model, profile } = await openSmallPlan();
    const sheets = [...renderHtml(model, profile).matchAll(/<section class="([^"]*)"/g)].map((match) => match[1]);
    assert.deepEqual(sheets, ['sheet', 'sheet turned']);
  });
});
