import type { Finding, Rule } from '../rule.ts';

/** More lines than this need no finding each: the whole file is in another encoding. */
const mostLines = 20;

/**
 * What Vietnamese in UTF-8 looks like when read as Windows-1252 (“chá»‰ tiÃªu”). A capital Ã or Æ before a sign stands
 * in no Vietnamese word; three such places in a line leave no doubt.
 */
const mojibake = /(?:(?:á|a\u0301)[º»]|(?:Ä|A\u0308)[\u2018\u0090\u0091]|Æ[°¡]|(?:Ã|A\u0303)[\u00a0-\u00bf])/gu;

/** Letters of a text that were lost when the file was opened or saved in another encoding. */
export const lostCharacters: Rule = {
  code: 'KH015',
  name: 'lost-characters',
  severity: 'error',
  title: { vi: 'Chữ hỏng do sai bảng mã', en: 'Characters lost by a wrong encoding' },
  description: {
    vi: 'Tệp phải ở bảng mã UTF-8. Mở tệp TCVN3, VNI hoặc Windows-1258 như UTF-8 thì chữ có dấu bị mất; phải mở lại bằng đúng bảng mã rồi lưu thành UTF-8, vì chữ đã mất không khôi phục được từ tệp này.',
    en: 'A file is in UTF-8. A file in TCVN3, VNI or Windows-1258 that is read as UTF-8 loses its accented letters; reopen it with its own encoding and save it as UTF-8: what is lost cannot be restored from here.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Ký tự bị thay bằng \uFFFD', en: 'Letters replaced by \uFFFD' },
        text: 'kế hoạch A "Kế hoạch"\n- Ph\uFFFDn đấu hoàn thành.\n',
      },
      {
        title: { vi: 'UTF-8 mở nhầm bảng mã', en: 'UTF-8 read in another encoding' },
        text: 'kế hoạch A "Kế hoạch"\n- Thá»±c hiá»\u2021n chá»\u2030 tiÃªu.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Chữ nguyên vẹn', en: 'All letters there' },
        text: 'kế hoạch A "Kế hoạch"\n- Thực hiện chỉ tiêu.\n',
      },
    ],
  },
  check({ text, document }, report) {
    if (!text.includes('\uFFFD') && text.search(mojibake) < 0) {
      return;
    }
    let found = 0;
    const lines = document.textDocument.lineCount;
    for (let line = 0; line < lines && found < mostLines; line++) {
      const offset = document.textDocument.offsetAt({ line, character: 0 });
      const end = line + 1 < lines ? document.textDocument.offsetAt({ line: line + 1, character: 0 }) : text.length;
      const place = lostIn(text.slice(offset, end));
      if (place) {
        found++;
        report(finding({ offset: offset + place.offset, end: offset + place.end }, found === mostLines));
      }
    }
  },
};

function lostIn(line: string): { offset: number; end: number } | undefined {
  const replaced = /\uFFFD+/u.exec(line);
  if (replaced) {
    return { offset: replaced.index, end: replaced.index + replaced[0].length };
  }
  const signs = [...line.matchAll(mojibake)];
  const first = signs[0];
  const last = signs.at(-1);
  return first && last && signs.length >= 3 ? { offset: first.index, end: last.index + last[0].length } : undefined;
}

function finding(place: Finding['place'], isLast: boolean): Finding {
  const more = isLast
    ? {
        vi: ' Những dòng sau cũng có thể hỏng; không báo thêm.',
        en: ' Later lines may be lost as well; no more are reported.',
      }
    : { vi: '', en: '' };
  return {
    place,
    message: {
      vi: `Chữ ở đây đã hỏng do sai bảng mã. Mở lại tệp gốc bằng đúng bảng mã (TCVN3, VNI, Windows-1258, …) rồi lưu thành UTF-8.${more.vi}`,
      en: `Letters were lost here by a wrong encoding. Reopen the original in its own encoding (TCVN3, VNI, Windows-1258, …) and save it as UTF-8.${more.en}`,
    },
  };
}
