import type { MessageLanguage } from '../../language/text/message.ts';
import type { PreviewPages } from '../../server/protocol/preview.ts';
import { escapeHtml } from '../html.ts';
import type { PageState } from './page-messages.ts';
import { pageStyle } from './page-style.ts';

/**
 * The page that stands around the sheets. It loads nothing but the extension's own script.
 * @param script its address, as the page may load it
 */
export function previewHtml(state: PageState, script: string, language: MessageLanguage): string {
  const nonce = crypto.randomUUID();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src-elem 'nonce-${nonce}'`,
    // Widths of table columns stand in attributes.
    `style-src-attr 'unsafe-inline'`,
  ].join('; ');
  const label = (vi: string, en: string) => escapeHtml({ vi, en }[language]);
  const button = (id: string, face: string, name: string, more = '') =>
    `<button id="${id}" title="${name}" aria-label="${name}"${more}>${face}</button>`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}" id="look"></style>
<style nonce="${nonce}">${pageStyle}</style>
</head>
<body class="preview" data-state="${escapeHtml(JSON.stringify(state))}">
<div class="bar" role="toolbar" aria-label="${label('Xem trước', 'Preview')}">
<span class="grow" id="count"></span>
<span class="group" hidden>
${button('previous', '↑', label('Phát hiện trước (p)', 'Previous finding (p)'))}
<span class="level" role="status"><span aria-hidden="true">⚠ </span><span id="findings"></span><span class="hidden"> ${label('phát hiện', 'findings')}</span></span>
${button('next', '↓', label('Phát hiện sau (n)', 'Next finding (n)'))}
</span>
${button('smaller', '−', label('Thu nhỏ (-)', 'Zoom out (-)'))}
<button id="level" class="level" title="${label('Cỡ thật', 'Real size')}"></button>
${button('larger', '+', label('Phóng to (+)', 'Zoom in (+)'))}
<button id="fit" title="${label('Vừa bề ngang (0)', 'Fit the width (0)')}" aria-pressed="true">${label('Vừa khung', 'Fit')}</button>
<button id="print" title="${label('Mở trang in trong trình duyệt', 'Open the pages in the browser, to print them')}">${label('In', 'Print')}</button>
</div>
<div class="notice" id="notice" role="alert"></div>
<main class="desk" id="desk"></main>
<div class="tip" id="tip" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}

/** The document as a page for a browser, which can print it: it loads nothing and runs nothing. */
export function printableHtml({ language, title, style, html }: PreviewPages): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
${html}
</body>
</html>
`;
}
