/** How the dashboard looks: in the colours of the theme. */
export const pageStyle = `
body{margin:0;padding:0 20px 24px;background:var(--vscode-editor-background);color:var(--vscode-foreground);
  font:13px/1.45 var(--vscode-font-family)}
h1{font-size:1.5em;font-weight:600;margin:16px 0 4px;text-wrap:balance}
h2{font-size:1.2em;font-weight:600;margin:28px 0 10px;padding-bottom:4px;
  border-bottom:1px solid var(--vscode-widget-border,var(--vscode-contrastBorder,#8884))}
h3{font-size:1em;font-weight:600;margin:0 0 6px}
.parents{margin:0 0 12px;color:var(--vscode-descriptionForeground)}
.filters{display:flex;flex-wrap:wrap;gap:6px;margin:0 0 4px}
button{font:inherit;color:inherit;cursor:pointer;border:1px solid var(--vscode-button-border,transparent);border-radius:4px;padding:3px 10px;
  background:var(--vscode-button-secondaryBackground,#8883);color:var(--vscode-button-secondaryForeground,inherit)}
button:hover{background:var(--vscode-button-secondaryHoverBackground,#8885)}
button[aria-pressed=true]{background:var(--vscode-button-background);color:var(--vscode-button-foreground);
  outline:1px solid var(--vscode-contrastActiveBorder,transparent);outline-offset:-1px}
button.place{background:none;border:0;padding:0;text-align:inherit;color:var(--vscode-textLink-foreground);border-radius:2px}
button.place:hover{text-decoration:underline;color:var(--vscode-textLink-activeForeground)}
h3 button.place{color:inherit;font-weight:inherit}
button:focus-visible{outline:2px solid var(--vscode-focusBorder);outline-offset:1px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(340px,100%),1fr));gap:14px}
.card{display:flex;flex-direction:column;padding:12px 14px;border-radius:6px;min-width:0;
  background:var(--vscode-editorWidget-background);border:1px solid var(--vscode-widget-border,var(--vscode-contrastBorder,#8884))}
.card[hidden]{display:none}
.badge{align-self:flex-start;margin:0 0 6px;padding:0 8px;border-radius:9px;border:1px solid var(--state,currentColor);font-size:.92em}
.badge.met{--state:var(--vscode-charts-green,#388a34)}
.badge.weaker{--state:var(--vscode-errorForeground,#d13438)}
.badge.not-comparable,.badge.missing{--state:var(--vscode-editorWarning-foreground,#b88600)}
.badge::before{margin-right:5px;color:var(--state);content:"•"}
.badge.met::before{content:"✓"}
.badge.weaker::before{content:"▼"}
.badge.not-comparable::before{content:"?"}
.hint{margin:0 0 6px;color:var(--vscode-descriptionForeground)}
.chart{position:relative;height:190px;margin-bottom:8px}
.chart.parts{height:auto}
table{border-collapse:collapse;width:100%;margin-bottom:8px;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:2px 0}
th,td{text-align:left;vertical-align:top;padding:2px 8px 2px 0;border-bottom:1px solid var(--vscode-widget-border,#8883);font-weight:400}
thead th{color:var(--vscode-descriptionForeground)}
td.number,th.number{text-align:right}
td.amount{white-space:nowrap}
.card .picture{align-self:flex-end;margin-top:auto}
ul.missing{margin:0;padding-left:18px}
ul.missing code{color:var(--vscode-descriptionForeground);font-family:var(--vscode-editor-font-family)}
.notice{margin:12px 0 0;padding:6px 12px;background:var(--vscode-inputValidation-warningBackground,#ffc);
  color:var(--vscode-inputValidation-warningForeground,var(--vscode-foreground));border:1px solid var(--vscode-inputValidation-warningBorder,#b89500)}
.notice:empty{display:none}
`;
