// Writes docs/rules.md and a page for each rule, from the rules themselves.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../language/rules/registry.ts';
import type { Rule, RuleExample } from '../language/rules/rule.ts';
import { root } from './project.ts';

const folder = join(root, 'docs', 'rules');
const notice = '<!-- Tệp này sinh ra từ mã nguồn của quy tắc. / Generated from the rules: npm run generate -->';

const severityNames = {
  error: 'lỗi / error',
  warning: 'cảnh báo / warning',
  info: 'thông tin / information',
  hint: 'gợi ý / hint',
};

function exampleText({ title, text, others }: RuleExample): string {
  const further = (others ?? []).map(
    (other) => `\nvà văn bản / and the document\n\n\`\`\`kehoach\n${other.trimEnd()}\n\`\`\`\n`,
  );
  return `*${title.vi}* / *${title.en}*\n\n\`\`\`kehoach\n${text.trimEnd()}\n\`\`\`\n${further.join('')}`;
}

/** The options of a rule as a table: names, defaults, what they are. */
function optionsText({ code, options }: Rule): string {
  if (!options) {
    return '';
  }
  const defaults = options.parse({}) as Record<string, unknown>;
  const rows = Object.entries(options.shape).map(
    ([name, schema]) => `| \`${name}\` | \`${JSON.stringify(defaults[name])}\` | ${schema.description} |`,
  );
  return `
## Tùy chọn / Options

| Tên | Mặc định / Default | Ý nghĩa / Meaning |
|---|---|---|
${rows.join('\n')}

\`"rules": { "${code}": { "options": { … } } }\` trong \`kehoach.config.json\`; thêm \`"severity"\` bên cạnh nếu cần. / *in \`kehoach.config.json\`, with \`"severity"\` beside it where needed.*
`;
}

function page(rule: Rule): string {
  const basis = rule.basis ? `\n**Căn cứ / Basis:** ${rule.basis.vi} / ${rule.basis.en}\n` : '';
  return `${notice}

# ${rule.code}: ${rule.title.vi}

*${rule.title.en}* · \`${rule.name}\` · ${severityNames[rule.severity]}

${rule.description.vi}

*${rule.description.en}*
${basis}
## Sai / Wrong

${rule.examples.bad.map(exampleText).join('\n')}
## Đúng / Right

${rule.examples.good.map(exampleText).join('\n')}${optionsText(rule)}
## Đổi mức độ hoặc bỏ qua / Severity and silencing

\`"rules": { "${rule.code}": "off" }\` trong \`kehoach.config.json\`, hoặc ở dòng ngay trên:

\`\`\`kehoach
// bỏ qua ${rule.code}: lý do
\`\`\`
`;
}

const index = `${notice}

# Quy tắc / Rules

| Mã | Quy tắc | Rule | Mức độ |
|---|---|---|---|
${rules.map((rule) => `| [${rule.code}](rules/${rule.code}.md) | ${rule.title.vi} | ${rule.title.en} | ${severityNames[rule.severity]} |`).join('\n')}
`;

mkdirSync(folder, { recursive: true });
const pages = new Map(rules.map((rule) => [`${rule.code}.md`, page(rule)]));
for (const name of readdirSync(folder)) {
  if (!pages.has(name)) {
    rmSync(join(folder, name));
  }
}
for (const [name, text] of pages) {
  writeFileSync(join(folder, name), text);
}
writeFileSync(join(root, 'docs', 'rules.md'), index);
