import type { PreviewPages } from '../../server/protocol/preview.ts';
import { localised } from '../messages.ts';
import { previewPage } from './page.ts';
import { pageStyle } from './page-style.ts';
import { paginate } from './paginate.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] as string);
}

/**
 * The page that stands around the sheets. It loads nothing; the one script that runs is the one in it.
 * @param state what the page keeps for VS Code to give back after a restart of the window
 */
export function previewHtml(state: unknown): string {
  const nonce = crypto.randomUUID();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src-elem 'nonce-${nonce}'`,
    // Widths of table columns stand in attributes.
    `style-src-attr 'unsafe-inline'`,
  ].join('; ');
  const label = (vi: string, en: string) => escapeHtml(localised({ vi, en }));
  // In a script element, "<" could begin its end tag.
  const argument = JSON.stringify(state).replace(/</g, '\\u003c');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}" id="look"></style>
<style nonce="${nonce}">${pageStyle}</style>
</head>
<body class="preview">
<div class="bar" role="toolbar" aria-label="${label('Xem trước', 'Preview')}">
<span class="grow" id="count" role="status"></span>
<button id="smaller" title="${label('Thu nhỏ', 'Zoom out')}" aria-label="${label('Thu nhỏ', 'Zoom out')}">−</button>
<span class="level" id="level"></span>
<button id="larger" title="${label('Phóng to', 'Zoom in')}" aria-label="${label('Phóng to', 'Zoom in')}">+</button>
<button id="fit" title="${label('Vừa bề ngang', 'Fit the width')}" aria-pressed="true">${label('Vừa khung', 'Fit')}</button>
<button id="print" title="${label('Mở trang in trong trình duyệt', 'Open the pages in the browser, to print them')}">${label('In', 'Print')}</button>
</div>
<div class="notice" id="notice" role="alert"></div>
<main class="desk" id="desk" data-page="${label('trang', 'page')}" data-pages="${label('trang', 'pages')}"></main>
<script nonce="${nonce}">(${previewPage.toString()})(${argument}, ${paginate.toString()});</script>
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
