import type { AstNode, LangiumDocument } from 'langium';
import { isDocument } from '../../language/grammar/generated/ast.ts';
import { numberText } from '../model/inline-text.ts';
import { assignNumbers } from './assign-numbers.ts';
import { startProjection } from './projection.ts';

/** Numbers by document as parsed: what is parsed never changes. */
const known = new WeakMap<AstNode, ReadonlyMap<AstNode, string>>();

/** The numbers that sections, assignments, numbered paragraphs and appendices print with: "Phần II", "1.1.". */
export function printedNumbers(document: LangiumDocument): ReadonlyMap<AstNode, string> {
  const root = document.parseResult.value;
  if (!isDocument(root)) {
    return new Map();
  }
  const found = known.get(root);
  if (found) {
    return found;
  }
  const projection = startProjection(document, undefined);
  assignNumbers(projection);
  const numbers = new Map<AstNode, string>();
  for (const [node, { label }] of projection.numbers) {
    const text = label ? numberText(label).trim() : '';
    if (text !== '') {
      numbers.set(node, text);
    }
  }
  known.set(root, numbers);
  return numbers;
}
