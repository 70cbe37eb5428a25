/**
 * Colour themes for those who read and write plans all day: few colours, the drafter's own words in the plainest, titles
 * bold, and a contrast of 7 to 1 throughout (WCAG 2.2, 1.4.6). The highlighting does without them: it names its parts by
 * scopes that every theme knows.
 */

/** The colours of the words, by what they are. */
interface Palette {
  readonly background: string;
  /** The drafter's own words. */
  readonly words: string;
  /** Words that make a statement: `chỉ tiêu`, `phần`. */
  readonly keyword: string;
  /** What comes before a colon: `chủ trì:`. */
  readonly field: string;
  /** Names of targets, units, documents, where they are declared and used. */
  readonly name: string;
  readonly title: string;
  /** Numbers, dates, units of measure. */
  readonly value: string;
  /** Words that choose: levels, kinds, what a slot prints. */
  readonly choice: string;
  readonly comment: string;
  readonly mark: string;
  readonly error: string;
}

export interface Theme {
  /** Its name in menus, and that of its file. */
  readonly label: string;
  readonly file: string;
  readonly base: 'vs' | 'vs-dark' | 'hc-black' | 'hc-light';
  readonly palette: Palette;
  /** Colours of the window around the text; those of the base where left out. */
  readonly window: Readonly<Record<string, string>>;
}

const onWhite: Palette = {
  background: '#ffffff',
  words: '#1f1f1f',
  keyword: '#8f1d17',
  field: '#1d4f91',
  name: '#0b5348',
  title: '#5a2d0c',
  value: '#1c5a14',
  choice: '#5b2a86',
  comment: '#4d5763',
  mark: '#8f1d17',
  error: '#a80000',
};

const onDark: Palette = {
  background: '#1c1e22',
  words: '#e6e6e6',
  keyword: '#ff9f94',
  field: '#9ccbff',
  name: '#7fdcc6',
  title: '#f2d399',
  value: '#b6df8e',
  choice: '#d9b8ff',
  comment: '#a9b2bd',
  mark: '#ff9f94',
  error: '#ff9a9a',
};

/** The parts of the window that surround the text, in a light or dark theme. */
function around(text: string, near: string, far: string, line: string, accent: string, link: string): Theme['window'] {
  return {
    'activityBar.background': far,
    'activityBar.foreground': text,
    'activityBar.inactiveForeground': `${text}b0`,
    'activityBar.activeBorder': accent,
    'badge.background': accent,
    'badge.foreground': near,
    'button.background': accent,
    'button.foreground': near,
    'editorGroup.border': line,
    'editorGroupHeader.tabsBackground': far,
    focusBorder: accent,
    foreground: text,
    'list.activeSelectionBackground': line,
    'list.activeSelectionForeground': text,
    'list.hoverBackground': line,
    'list.inactiveSelectionBackground': line,
    'panel.background': near,
    'panel.border': line,
    'sideBar.background': far,
    'sideBar.foreground': text,
    'sideBarSectionHeader.background': far,
    'sideBarTitle.foreground': text,
    'statusBar.background': far,
    'statusBar.border': line,
    'statusBar.foreground': text,
    'statusBar.noFolderBackground': far,
    'tab.activeBackground': near,
    'tab.activeBorderTop': accent,
    'tab.activeForeground': text,
    'tab.border': line,
    'tab.inactiveBackground': far,
    'tab.inactiveForeground': text,
    'textLink.activeForeground': link,
    'textLink.foreground': link,
    'titleBar.activeBackground': far,
    'titleBar.activeForeground': text,
  };
}

export const themes: readonly Theme[] = [
  {
    label: 'Kế hoạch sáng',
    file: 'kehoach-light.json',
    base: 'vs',
    palette: onWhite,
    window: around('#1f1f1f', '#ffffff', '#f5f4f2', '#dcd9d4', '#8f1d17', onWhite.field),
  },
  {
    label: 'Kế hoạch tối',
    file: 'kehoach-dark.json',
    base: 'vs-dark',
    palette: onDark,
    window: around('#e6e6e6', '#1c1e22', '#16181b', '#353941', '#ff9f94', onDark.field),
  },
  {
    label: 'Kế hoạch tương phản cao',
    file: 'kehoach-contrast.json',
    base: 'hc-black',
    palette: { ...onDark, background: '#000000', words: '#ffffff' },
    window: {},
  },
  {
    label: 'Kế hoạch tương phản cao, nền sáng',
    file: 'kehoach-contrast-light.json',
    base: 'hc-light',
    palette: { ...onWhite, words: '#000000' },
    window: {},
  },
];

interface TokenColour {
  readonly scope: readonly string[];
  readonly settings: { readonly foreground?: string; readonly fontStyle?: string };
}

/** The theme as VS Code reads it (docs: “Color Theme”). */
export function colourTheme({ label, base, palette, window }: Theme): object {
  const colour = (foreground: string, ...scope: string[]): TokenColour => ({ scope, settings: { foreground } });
  const tokenColors: readonly TokenColour[] = [
    colour(palette.comment, 'comment'),
    colour(palette.words, 'meta.prose', 'string.unquoted', 'punctuation', 'variable'),
    colour(palette.title, 'string'),
    colour(palette.words, 'string.unquoted'),
    { scope: ['entity.name.section', 'markup.heading'], settings: { foreground: palette.title, fontStyle: 'bold' } },
    colour(palette.keyword, 'storage', 'keyword.control'),
    colour(palette.field, 'support.type.property-name', 'support.type'),
    colour(palette.name, 'entity.name.type', 'entity.name.namespace', 'entity.name.function', 'variable.other'),
    colour(palette.value, 'constant.numeric', 'keyword.other.unit', 'keyword.operator', 'constant.character.escape'),
    colour(palette.choice, 'constant.language', 'constant.other', 'keyword.other', 'variable.language'),
    colour(palette.choice, 'variable.other.enummember', 'entity.name.function.preprocessor'),
    colour(palette.value, 'keyword.other.unit', 'keyword.other.time', 'variable.parameter'),
    colour(palette.mark, 'punctuation.definition.list.begin', 'punctuation.definition.paragraph.begin'),
    { scope: ['markup.bold'], settings: { fontStyle: 'bold' } },
    { scope: ['markup.italic'], settings: { fontStyle: 'italic' } },
    colour(palette.error, 'invalid'),
  ];
  return {
    $schema: 'vscode://schemas/color-theme',
    name: label,
    type: { vs: 'light', 'vs-dark': 'dark', 'hc-black': 'hcDark', 'hc-light': 'hcLight' }[base],
    semanticHighlighting: true,
    colors: {
      'editor.background': palette.background,
      'editor.foreground': palette.words,
      'editorCodeLens.foreground': palette.comment,
      'editorInlayHint.background': palette.background,
      'editorInlayHint.foreground': palette.comment,
      // Brackets tell their pairs by where they stand.
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((i) => [`editorBracketHighlight.foreground${i}`, palette.comment])),
      ...window,
    },
    tokenColors,
  };
}
