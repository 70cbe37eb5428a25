import { documentKind } from '../../model/document-kinds.ts';

/** What of a document decides which words are usual in it. */
export interface Manner {
  /** Kind of document: `kế hoạch`. */
  readonly kind: string;
  /** Is it a Party document (`thể thức: đảng`)? */
  readonly party: boolean;
  /** `cấp`, as written. */
  readonly level: string | undefined;
}

/** Words that a field often has. */
export interface UsualWords {
  readonly text: string;
  /** Written as it is, not as one string in quotes. */
  readonly list?: boolean;
}

const words = (...texts: readonly string[]): UsualWords[] => texts.map((text) => ({ text }));
const lists = (...texts: readonly string[]): UsualWords[] => texts.map((text) => ({ text, list: true }));

/**
 * Words that a field of the frame often has. State: Nghị định 30/2020/NĐ-CP, annex I (numbering, mục V.6b; signature,
 * mục II.7; filing, mục II.9) and annex III (symbols). Party: Hướng dẫn 36-HD/VPTW.
 */
export function usualWords(key: string, { kind, party, level }: Manner): UsualWords[] {
  switch (key) {
    case 'số': {
      const symbol = documentKind(kind)?.symbols[0] ?? 'KH';
      if (party) {
        return words(`…-${symbol}/${level === 'tỉnh' ? 'TU' : level === 'xã' ? 'ĐU' : 'HU'}`);
      }
      return kind === 'công văn' ? words('…/UBND-VP') : words(`…/${symbol}-UBND`, `…/${symbol}-HĐND`);
    }
    case 'ngày':
      return lists('…/…/…');
    case 'đánh số':
      return party
        ? lists('"I-", "1-", "1.1-", "a)"', '"I-", "1-", "a)"')
        : lists(
            '"Phần I", "I.", "1.", "1.1.", "a)"',
            '"I.", "1.", "a)"',
            '"Điều 1.", "1.", "a)"',
            '"1.", "1.1.", "a)"',
          );
    case 'thay mặt':
      return party
        ? words('BAN THƯỜNG VỤ', 'BAN CHẤP HÀNH')
        : words('ỦY BAN NHÂN DÂN', 'HỘI ĐỒNG NHÂN DÂN', 'BAN CHỈ ĐẠO');
    case 'ký thay':
    case 'quyền':
      return party ? words('BÍ THƯ') : words('CHỦ TỊCH', 'TRƯỞNG PHÒNG', 'GIÁM ĐỐC');
    case 'thừa lệnh':
      return party ? words('BAN THƯỜNG VỤ') : words('CHỦ TỊCH');
    case 'thừa ủy quyền':
      return party ? words('BAN THƯỜNG VỤ') : words('CHỦ TỊCH', 'ỦY BAN NHÂN DÂN');
    case 'chức vụ':
      return party
        ? words('BÍ THƯ', 'PHÓ BÍ THƯ', 'CHÁNH VĂN PHÒNG')
        : words('CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'TRƯỞNG PHÒNG', 'GIÁM ĐỐC');
    case 'lưu':
      return party ? words('VPTU', 'Văn phòng') : words('VT', 'VT, VP');
    case 'kết thúc':
      return words(party ? '.' : './.');
    case 'câu ban hành':
      return kind === 'quyết định' ? words('QUYẾT ĐỊNH:') : words('QUYẾT NGHỊ:');
    case 'đơn vị tính':
      return lists('%', 'triệu đồng', 'tỷ đồng', 'người', 'hộ', 'lớp', 'ha');
    case 'nguồn':
      return words('Ngân sách nhà nước', 'Ngân sách tỉnh', 'Ngân sách xã', 'Nguồn xã hội hóa');
    case 'trên tổng':
      return words('tổng số hồ sơ', 'tổng số hộ', 'dân số', 'tổng số cán bộ, công chức');
    case 'nhãn':
      return words('Phụ lục 01', 'Biểu 01');
    default:
      return [];
  }
}
