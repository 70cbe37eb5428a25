import type { MessageLanguage } from '../../language/text/message.ts';
import { escapeHtml } from '../html.ts';
import type { PageState } from './page-messages.ts';
import { pageStyle } from './page-style.ts';

/**
 * The page of a dashboard before it has data. It loads nothing but the extension's own script.
 * @param script its address, as the page may load it
 */
export function dashboardHtml(state: PageState, script: string, language: MessageLanguage): string {
  const nonce = crypto.randomUUID();
  const policy = [`default-src 'none'`, `script-src 'nonce-${nonce}'`, `style-src-elem 'nonce-${nonce}'`].join('; ');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">${pageStyle}</style>
</head>
<body data-state="${escapeHtml(JSON.stringify(state))}">
<div class="notice" id="notice" role="alert"></div>
<main id="main"></main>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}
