import type { AstNode } from 'langium';
import type { Citation, Header, Target, Task, Unit } from '../../grammar/generated/ast.ts';
import { formatCitation } from '../../model/citation.ts';
import { citationOf } from '../../plan/citations.ts';
import { fieldIn, fieldText, referencesIn, referenceText, tasksOf } from '../../plan/statements.ts';
import { stringText } from '../../plan/text.ts';
import { code, list, paragraphs, plain } from '../markdown.ts';
import { type DescribeContext, field, heading, references } from './parts.ts';

/** A unit: its names, its level, what it belongs to. */
export function describeUnit(unit: Unit, context: DescribeContext): string {
  return paragraphs(
    heading('đơn vị', unit.name, stringText(unit.title)),
    list(
      field(unit, 'viết tắt'),
      field(unit, 'tên khác'),
      field(unit, 'cấp'),
      references(unit, 'thuộc'),
      field(unit, 'loại'),
    ),
    workOf(unit, context),
  );
}

/** More of a unit's work than this is in the call hierarchy. */
const mostWork = 8;

/** What the document asks of a unit: the tasks that it leads and supports, the targets that it leads. */
function workOf({ name }: Unit, { plan, language }: DescribeContext): string | undefined {
  const names = (node: AstNode, key: string): boolean =>
    referencesIn(node, key).some(({ document, subject }) => !document && subject?.$refText === name);
  const tasks = tasksOf(plan);
  const targets = plan.targets.map(({ node }) => node);
  const work = [
    ...tasks.filter((task) => names(task, 'chủ trì')).map((task) => line('chủ trì nhiệm vụ', task)),
    ...targets.filter((target) => names(target, 'chủ trì')).map((target) => line('chủ trì chỉ tiêu', target)),
    ...tasks.filter((task) => names(task, 'phối hợp')).map((task) => line('phối hợp nhiệm vụ', task)),
  ];
  const more = work.length - mostWork;
  const rest = { vi: `và ${more} việc khác`, en: `and ${more} more` }[language];
  return list(...work.slice(0, mostWork), more > 0 ? rest : undefined);
}

function line(role: string, node: Task | Target): string {
  const until = fieldText(fieldIn(node, 'hạn'));
  const words = stringText(node.title) || (node.name ?? '');
  return `${role}: ${plain(words)}${until === undefined ? '' : ` (${plain(until)})`}`;
}

/** A cited document, as it prints at its first mention. */
export function describeCitation(citation: Citation): string {
  return paragraphs(
    heading('viện dẫn', citation.name, ''),
    plain(formatCitation(citationOf(citation), 'đầy đủ')),
    list(field(citation, 'viết tắt')),
  );
}

/** A document of the workspace. */
export function describeDocument(header: Header, { plan, language }: DescribeContext): string {
  const head = (key: string): string | undefined => {
    const text = fieldText(plan.head.get(key));
    return text === undefined ? undefined : `${key}: ${plain(text)}`;
  };
  const parents = ['thực hiện', 'đối chiếu'].map((key) => {
    const names = referencesIn(plan.root, key).map((reference) => code(referenceText(reference)));
    return names.length === 0 ? undefined : `${key}: ${names.join(', ')}`;
  });
  const counted = { vi: `${plan.targets.length} chỉ tiêu`, en: `${plan.targets.length} targets` };
  return paragraphs(
    heading(header.kind, header.name, stringText(header.title)),
    list(head('số'), head('ngày'), head('giai đoạn'), ...parents, counted[language]),
  );
}

/** A task: who, until when, what comes of it. */
export function describeTask(task: Task): string {
  return paragraphs(
    heading('nhiệm vụ', task.name, stringText(task.title)),
    list(
      references(task, 'chủ trì'),
      references(task, 'phối hợp'),
      field(task, 'hạn'),
      field(task, 'thời gian'),
      field(task, 'sản phẩm'),
      field(task, 'kinh phí'),
      references(task, 'phục vụ'),
    ),
  );
}
