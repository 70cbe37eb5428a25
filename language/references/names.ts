import { type AstNode, type CstNode, DefaultNameProvider, GrammarUtils } from 'langium';
import type { Named } from '../grammar/generated/ast.ts';

/** The AST types that can carry a name and be referred to. */
export const namedTypes: ReadonlySet<string> = new Set<Named['$type']>([
  'Header',
  'Unit',
  'Citation',
  'Abbreviation',
  'Group',
  'Target',
  'Budget',
  'CostItem',
  'Section',
  'Task',
  'Appendix',
  'Table',
  'Prose',
]);

/** The statement as a named one, where it carries a name. */
export function asNamed(node: AstNode): (Named & { name: string }) | undefined {
  return namedTypes.has(node.$type) && typeof (node as Named).name === 'string' && (node as Named).name !== ''
    ? (node as Named & { name: string })
    : undefined;
}

/** Names for Langium's services: only the types above carry one. */
export class KehoachNameProvider extends DefaultNameProvider {
  override getName(node: AstNode): string | undefined {
    return asNamed(node)?.name;
  }

  override getNameNode(node: AstNode): CstNode | undefined {
    return GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
  }
}
