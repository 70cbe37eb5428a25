import { childElement, childElements, childValue, descendants, type XmlElement } from '../xml-tree.ts';
import type { CheckedFile, LayoutViolation } from './violation.ts';
import { nearText, textOf } from './visible-text.ts';

const FONT_SLOTS = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'];
const THEME_SLOTS = ['w:asciiTheme', 'w:hAnsiTheme', 'w:eastAsiaTheme', 'w:cstheme'];

/** Every run is set in the profile's font, in all four slots and not through the theme. One finding a paragraph. */
export function checkFonts({ body, styles, profile }: CheckedFile): LayoutViolation[] {
  return descendants(body, 'w:p').flatMap((paragraph): LayoutViolation[] => {
    const runs = childElements(paragraph, 'w:r').filter((run) => textOf(run) !== '');
    const wrong = runs.find((run) => {
      const fonts = styles.runProperty('w:rFonts', paragraph, run);
      return FONT_SLOTS.some((slot) => fonts[slot] !== profile.font.name) || THEME_SLOTS.some((slot) => slot in fonts);
    });
    if (wrong === undefined) return [];
    return [
      {
        code: 'font',
        near: nearText(paragraph),
        text: { vi: `Phông chữ phải là ${profile.font.name}.`, en: `The font must be ${profile.font.name}.` },
      },
    ];
  });
}

/** Text is marked as Vietnamese, so that Word does not underline all of it. */
export function checkLanguage({ body, styles, profile }: CheckedFile): LayoutViolation[] {
  const foreign = descendants(body, 'w:p').find((paragraph) =>
    childElements(paragraph, 'w:r').some(
      (run) => textOf(run) !== '' && styles.runProperty('w:lang', paragraph, run)['w:val'] !== profile.language,
    ),
  );
  if (foreign === undefined) return [];
  return [
    {
      code: 'language',
      near: nearText(foreign),
      text: {
        vi: `Ngôn ngữ của văn bản phải là ${profile.language}.`,
        en: `The language of the text must be ${profile.language}.`,
      },
    },
  ];
}

/** `w:line` without `w:lineRule` is read differently by different programs. */
export function checkLineRules({ body, styles }: CheckedFile): LayoutViolation[] {
  return [body, ...(styles.root === undefined ? [] : [styles.root])]
    .flatMap((part) => descendants(part, 'w:spacing'))
    .filter(({ attributes }) => 'w:line' in attributes && !('w:lineRule' in attributes))
    .map(() => ({
      code: 'line-rule',
      near: '',
      text: { vi: 'Giãn dòng thiếu quy tắc (w:lineRule).', en: 'Line spacing lacks its rule (w:lineRule).' },
    }));
}

/** Every style that text uses exists, and headings have an outline level for the navigation pane. */
export function checkStyles({ body, styles }: CheckedFile): LayoutViolation[] {
  const used = [...descendants(body, 'w:pStyle'), ...descendants(body, 'w:rStyle'), ...descendants(body, 'w:tblStyle')];
  const missing = new Set(used.map(({ attributes }) => attributes['w:val'] ?? '').filter((id) => !styles.has(id)));
  const flat = styles
    .all()
    .filter((style) => isHeading(style) && childElement(style, 'w:pPr/w:outlineLvl') === undefined);
  return [
    ...[...missing].map(
      (id): LayoutViolation => ({
        code: 'unknown-style',
        near: '',
        text: { vi: `Kiểu "${id}" không có trong tệp.`, en: `The style "${id}" is not in the file.` },
      }),
    ),
    ...flat.map((style): LayoutViolation => {
      const name = childValue(style, 'w:name') ?? '';
      return {
        code: 'outline-level',
        near: '',
        text: { vi: `Kiểu "${name}" không có cấp đề mục.`, en: `The style "${name}" has no outline level.` },
      };
    }),
  ];
}

function isHeading(style: XmlElement): boolean {
  return /^heading \d/i.test(childValue(style, 'w:name') ?? '');
}

/** Rules are drawn: a line of underscores is text, and moves when someone types. */
export function checkRules({ body }: CheckedFile): LayoutViolation[] {
  return descendants(body, 'w:p')
    .filter((paragraph) => /^[_\s]{3,}$/.test(textOf(paragraph)))
    .map(() => ({
      code: 'drawn-with-underscores',
      near: '',
      text: {
        vi: 'Đường kẻ gõ bằng dấu gạch dưới; hãy dùng đường vẽ hoặc viền đoạn.',
        en: 'A rule is typed with underscores; use a drawn line or a paragraph border.',
      },
    }));
}
