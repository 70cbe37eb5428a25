import type { Named } from '../../grammar/generated/ast.ts';

export type NamedType = Named['$type'];

/** What a name must refer to, by the key of the field that holds it; a key that is not here takes any. */
const byKey: Readonly<Record<string, readonly NamedType[]>> = {
  'cơ quan chủ quản': ['Unit'],
  'cơ quan ban hành': ['Unit'],
  thuộc: ['Unit'],
  'chủ trì': ['Unit'],
  'phối hợp': ['Unit'],
  'theo dõi': ['Unit'],
  gửi: ['Unit'],
  qua: ['Unit'],
  'lãnh đạo': ['Unit'],
  'thực hiện': ['Header', 'Citation'],
  'đối chiếu': ['Header', 'Citation'],
  'kèm theo': ['Header', 'Citation'],
  // The target of a parent; a citation or a document where only that is known.
  theo: ['Target', 'Citation', 'Header'],
  'phục vụ': ['Target'],
  bằng: ['Budget', 'CostItem'],
  khoản: ['CostItem', 'Budget'],
};

/** What a name in a slot must refer to, by the word before it. */
const bySlotKind: Readonly<Record<string, readonly NamedType[]>> = {
  phần: ['Section'],
  mục: ['Section', 'Prose'],
  điều: ['Section', 'Prose'],
  khoản: ['Section', 'Prose'],
  điểm: ['Section', 'Prose'],
  đoạn: ['Prose'],
  'phụ lục': ['Appendix'],
  bảng: ['Table'],
  'nhiệm vụ': ['Task'],
};

/** What the names of a field must refer to; undefined where anything goes. */
export const expectedInField = (key: string): readonly NamedType[] | undefined =>
  Object.hasOwn(byKey, key) ? byKey[key] : undefined;

/** What the name after a kind in a slot must refer to; undefined where anything goes. */
export const expectedInSlot = (kind: string | undefined): readonly NamedType[] | undefined =>
  kind !== undefined && Object.hasOwn(bySlotKind, kind) ? bySlotKind[kind] : undefined;

/** Who can be ordered or asked. */
export const expectedParties: readonly NamedType[] = ['Unit'];

/** What a value can be given for besides times and levels: groups of a target; also units and tasks in a budget. */
export const expectedGroups: readonly NamedType[] = ['Group', 'Unit', 'Task'];

export const expectedBudgets: readonly NamedType[] = ['Budget', 'CostItem'];
