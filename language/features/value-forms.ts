import type { FieldValue } from '../syntax/fields.ts';
import type { Message } from '../text/message.ts';

/** A way to write a value, with an example that can be read. */
export interface ValueForm {
  readonly example: string;
  readonly about: Message;
}

const form = (example: string, vi: string, en: string): ValueForm => ({ example, about: { vi, en } });

/** The value of a target. */
export const targetForms: readonly ValueForm[] = [
  form('80%', 'Tỷ lệ', 'A share'),
  form('trên 80%', 'Hơn một mức; cũng có: dưới, tối thiểu, không quá', 'More than; also less than, at least, at most'),
  form('từ 80% trở lên', 'Từ một mức trở lên', 'From a level upwards'),
  form('5-10%', 'Một khoảng', 'A range'),
  form('tăng 8%/năm', 'Mức tăng; cũng có: giảm', 'A growth; also a reduction'),
  form('16/16 xã', 'Bao nhiêu trên tổng số', 'So many of all'),
  form('3 lớp', 'Số lượng có đơn vị tính', 'A number with its unit'),
  form('nhóm 15', 'Thứ hạng', 'A rank'),
  form('500 triệu đồng', 'Số tiền', 'An amount of money'),
  form('phổ cập', 'Mọi đối tượng', 'Everybody'),
  form('định tính "có đội ngũ chuyên trách"', 'Mục tiêu không có số', 'A goal without a number'),
];

/** Values of keys, by what their values are. */
export const formsOfKeys: Readonly<Partial<Record<FieldValue, readonly ValueForm[]>>> = {
  deadline: [
    form('31/12/2026', 'Một ngày', 'A day'),
    form('trước 15/12/2026', 'Trước một ngày', 'Before a day'),
    form('tháng 6/2026', 'Trong một tháng', 'A month'),
    form('quý II/2026', 'Trong một quý', 'A quarter'),
    form('2026', 'Trong một năm', 'A year'),
    form('hằng quý', 'Lặp lại; cũng có: hằng tháng, hằng năm', 'Again and again; also monthly, yearly'),
    form('thường xuyên', 'Không có ngày kết thúc', 'Without an end'),
  ],
  date: [form('25/01/2026', 'Ngày, tháng, năm', 'Day, month, year')],
  span: [form('2026-2030', 'Một giai đoạn', 'A period'), form('2026', 'Một năm', 'A year')],
  money: [
    form('565.300.000 đồng', 'Số tiền đầy đủ', 'The whole amount'),
    form('500 triệu đồng', 'Theo triệu đồng', 'In millions'),
    form('1,5 tỷ đồng', 'Theo tỷ đồng', 'In billions'),
  ],
};
