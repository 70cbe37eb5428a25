import { type AstNode, AstUtils } from 'langium';
import { isAssignment } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { fieldIn, fieldText } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { givenWork } from '../../plan/uses.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';

/** A body that the issuer cannot order is asked (`đề nghị`), not ordered. */
export const outsideAuthority: Rule = {
  code: 'KH614',
  name: 'outside-authority',
  severity: 'warning',
  title: { vi: 'Giao việc cho cơ quan không thuộc quyền', en: 'Work given to a body outside the issuer’s authority' },
  description: {
    vi: 'Tòa án, viện kiểm sát, Mặt trận, tổ chức đoàn thể, ngân hàng, doanh nghiệp không thuộc quyền của ủy ban nhân dân: dùng `đề nghị X { … }` hoặc `phối hợp`. Khai báo đơn vị như vậy với `loại: ngoài`.',
    en: 'Courts, procuracies, the Front, unions, banks and companies are not under a People’s Committee: use `đề nghị X { … }` or `phối hợp`. Declare them with `loại: ngoài`.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Giao việc cho tòa án', en: 'A court is ordered' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị ToaAn "Tòa án nhân dân tỉnh" { loại: ngoài }\ngiao ToaAn {\n  - Phối hợp thực hiện.\n}\n',
      },
      {
        title: { vi: 'Chủ trì một chỉ tiêu', en: 'The lead of a target' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị MTTQ "Ủy ban Mặt trận Tổ quốc xã" { loại: ngoài }\nchỉ tiêu HoiVien "Hội viên được tập huấn" { 2026: 80%; chủ trì: MTTQ }\n- {HoiVien 2026} hội viên được tập huấn.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đề nghị', en: 'Asked' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị ToaAn "Tòa án nhân dân tỉnh" { loại: ngoài }\nđề nghị ToaAn {\n  - Phối hợp thực hiện.\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const { unit, role, node } of givenWork(plan)) {
      if ((role === 'giao' || role === 'chủ trì') && fieldText(fieldIn(unit, 'loại')) === 'ngoài') {
        const name = stringText(unit.title);
        const assignment = role === 'giao' ? AstUtils.getContainerOfType(node as AstNode, isAssignment) : undefined;
        report({
          fixes: assignment ? [offer(placeOf(assignment, 'kind'), 'đề nghị')] : [],
          place: { offset: node.$cstNode?.offset ?? 0, end: node.$cstNode?.end ?? 0 },
          message:
            role === 'giao'
              ? message(
                  `“${name}” không thuộc quyền của cơ quan ban hành: dùng “đề nghị” thay cho “giao”.`,
                  `“${name}” is outside the issuer’s authority: use “đề nghị” instead of “giao”.`,
                )
              : message(
                  `“${name}” khai báo “loại: ngoài” (không thuộc quyền của cơ quan ban hành) nên không chủ trì được: chọn đơn vị khác, ghi ở “phối hợp”, hoặc bỏ “loại: ngoài” nếu giao được việc.`,
                  `“${name}” is declared “loại: ngoài”, outside the issuer’s authority, so it cannot lead: choose another unit, put it under “phối hợp”, or take “loại: ngoài” out if it can be ordered.`,
                ),
        });
      }
    }
  },
};
