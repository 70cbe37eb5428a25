import { fold } from '../text/normalise.ts';

/** What a document takes from the body that issues it. */
export interface IssuerForm {
  /** Its abbreviation in numbers: `UBND`, `ĐU`. */
  readonly symbol: string;
  /** On whose behalf is signed, in capitals; nobody where a head signs alone. */
  readonly onBehalf: string | undefined;
  /** The position of who signs, in capitals. */
  readonly position: string;
}

/**
 * Bodies by how their names begin. Signatures: Nghị định 30/2020/NĐ-CP, article 13 (bodies that decide together sign
 * with TM.); Party: Hướng dẫn 36-HD/VPTW (T/M); abbreviations: annex III and practice.
 */
const BODIES: readonly {
  readonly begins: RegExp;
  readonly symbol: string;
  readonly onBehalf?: string;
  readonly position: string;
}[] = [
  { begins: /^(?:uy ban nhan dan|ubnd)\b/, symbol: 'UBND', onBehalf: 'ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH' },
  { begins: /^(?:hoi dong nhan dan|hdnd)\b/, symbol: 'HĐND', onBehalf: 'HỘI ĐỒNG NHÂN DÂN', position: 'CHỦ TỊCH' },
  { begins: /^(?:ban thuong vu )?(?:tinh|thanh) uy\b/, symbol: 'TU', onBehalf: 'BAN THƯỜNG VỤ', position: 'BÍ THƯ' },
  { begins: /^(?:ban thuong vu )?huyen uy\b/, symbol: 'HU', onBehalf: 'BAN THƯỜNG VỤ', position: 'BÍ THƯ' },
  {
    begins: /^(?:ban thuong vu |ban chap hanh )?dang (?:uy|bo)\b/,
    symbol: 'ĐU',
    onBehalf: 'BAN THƯỜNG VỤ',
    position: 'BÍ THƯ',
  },
  { begins: /^so\b/, symbol: '', position: 'GIÁM ĐỐC' },
  { begins: /^phong\b/, symbol: '', position: 'TRƯỞNG PHÒNG' },
  { begins: /^van phong\b/, symbol: 'VP', position: 'CHÁNH VĂN PHÒNG' },
];

/** The form of a body by its name. */
export function issuerForm(name: string): IssuerForm {
  const body = BODIES.find(({ begins }) => begins.test(fold(name)));
  const initials = name
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !/^(?:và|của)$/u.test(word))
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('')
    .slice(0, 6);
  return {
    symbol: body?.symbol || initials || '…',
    onBehalf: body?.onBehalf,
    position: body?.position ?? 'THỦ TRƯỞNG',
  };
}
