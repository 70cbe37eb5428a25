/** How the desk looks that the sheets lie on: in the colours of the theme, while the paper stays white. */
export const pageStyle = `
body.preview{margin:0;padding:0;background:var(--vscode-editor-background);color:var(--vscode-foreground)}
.bar{position:fixed;inset:0 0 auto 0;height:32px;box-sizing:border-box;display:flex;align-items:center;gap:4px;padding:0 8px;z-index:2;
  background:var(--vscode-editorWidget-background);border-bottom:1px solid var(--vscode-widget-border,var(--vscode-contrastBorder,#8884));
  font:13px var(--vscode-font-family);color:var(--vscode-editorWidget-foreground,var(--vscode-foreground))}
.bar button{font:inherit;color:inherit;background:none;border:1px solid transparent;border-radius:4px;min-width:26px;height:24px;padding:0 6px;cursor:pointer}
.bar button:hover{background:var(--vscode-toolbar-hoverBackground,#8883)}
.bar button:focus-visible{outline:1px solid var(--vscode-focusBorder)}
.bar button[aria-pressed=true]{border-color:var(--vscode-focusBorder)}
.bar .grow{flex:1;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.bar .level{min-width:3.2em;text-align:center}
.bar .group{display:flex;align-items:center;margin-right:8px}
.bar .group[hidden]{display:none}
.bar .hidden{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.notice{position:fixed;inset:32px 0 auto 0;z-index:1;padding:6px 12px;font:13px var(--vscode-font-family);
  background:var(--vscode-inputValidation-warningBackground,#ffc);color:var(--vscode-inputValidation-warningForeground,var(--vscode-foreground));
  border-bottom:1px solid var(--vscode-inputValidation-warningBorder,#b89500)}
.notice:empty{display:none}
.desk{padding:44px 12px 12px;box-sizing:border-box;min-width:max-content}
.desk .sheet{position:relative;margin:0 auto 5mm;background:#fff;color:#000;color-scheme:light;cursor:text;
  box-shadow:0 0 0 1px var(--vscode-contrastBorder,#0003),0 2px 8px #0003}
.desk .sheet ::selection{background:#9cc8ff}
.desk .page-number{position:absolute;left:0;right:0;line-height:1.15}
.desk .continued{text-indent:0!important}
.desk .goes-on{text-align-last:justify;margin-bottom:0!important}
.desk .following>:first-child{margin-top:0!important}
.desk .last,.desk .last li:last-child{margin-bottom:0!important}
.desk .current:not(tr){position:relative}
.desk .current:not(tr)::before{content:"";position:absolute;inset:0 auto 0 -3mm;width:.5mm;background:#0068c9}
.desk tr.current{outline:.4mm solid #0068c9;outline-offset:-.4mm}
.desk mark{background:none;color:inherit}
.desk .finding{cursor:pointer;text-decoration:underline wavy 1px;text-underline-offset:2px;text-decoration-skip-ink:none}
.desk .finding-error{background:#f48b8b40;text-decoration-color:#c50f1f}
.desk .finding-warning{background:#ffd76640;text-decoration-color:#8a6100}
.desk .finding:focus-visible,.desk .sheet:focus-visible{outline:2px solid #0068c9;outline-offset:1px}
.tip{position:fixed;z-index:3;max-width:min(60ch,calc(100vw - 24px));box-sizing:border-box;padding:4px 8px;
  background:var(--vscode-editorHoverWidget-background);color:var(--vscode-editorHoverWidget-foreground);
  border:1px solid var(--vscode-editorHoverWidget-border,var(--vscode-contrastBorder,#8886));border-radius:4px;
  font:13px/1.4 var(--vscode-font-family);pointer-events:none;box-shadow:0 2px 8px #0003}
.tip p{margin:2px 0;padding-left:10px;border-left:3px solid #b88600}
.tip p.error{border-color:#d13438}
.tip .code{opacity:.75}
.tip[hidden]{display:none}
`;
