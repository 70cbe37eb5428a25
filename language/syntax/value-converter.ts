import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { interned } from '../text/remember.ts';
import { isBlank, isCombining } from './characters.ts';
import { canonicalPhrase } from './phrases.ts';
import { isClosedString } from './quotes.ts';

/** Turns the text of tokens into the values that the AST holds: names in NFC, keywords in their canonical form. */
export class KehoachValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _cstNode: CstNode): ValueType {
    switch (rule.name) {
      case 'ID':
      case 'QUALIFIER':
      case 'PROSE_NAME':
      case 'GROUP_KEY':
        return canonicalName(input);
      case 'KEY':
      case 'REFERENCE_KEY':
      case 'TIME_KEY':
      case 'SCOPE_KEY':
        return canonicalPhrase(input.slice(0, -1));
      case 'KIND':
      case 'TIME':
      case 'BLOCK_KEY':
      case 'SLOT_TIME':
      case 'SLOT_SCOPE':
      case 'SLOT_KIND':
      case 'SLOT_SPECIAL':
      case 'SELECTOR':
        return canonicalPhrase(input);
      case 'LABEL':
        return interned(unquote(input.slice(0, -1).trimEnd()));
      case 'STRING':
        return interned(unquote(input));
      case 'ROLE':
        return input.replace(/^\(/, '').replace(/\)$/, '').trim();
      case 'SLOT_WORDS':
        return interned(withoutLeadingBlanks(input.slice(1)));
      case 'TEXT':
      case 'RAW':
        return interned(input);
      default:
        return input;
    }
  }
}

/** A name in the form in which names are compared: NFC. */
export function canonicalName(name: string): string {
  for (let i = 0; i < name.length; i++) {
    if (isCombining(name.charCodeAt(i))) {
      return name.normalize('NFC');
    }
  }
  return name;
}

function withoutLeadingBlanks(text: string): string {
  let start = 0;
  while (start < text.length && isBlank(text.charCodeAt(start))) {
    start++;
  }
  return text.slice(start);
}

/** The content of a quoted string: without its quotes, with its escapes (`\"`, `\\`, `{{`, `}}`) resolved. */
export function unquote(text: string): string {
  const open = text[0] === '"' || text[0] === '“' ? 1 : 0;
  const close = open > 0 && isClosedString(text) ? 1 : 0;
  return unescapeString(text.slice(open, text.length - close));
}

/** Resolves the escapes of a string: `\"`, `\\` and doubled braces. */
export function unescapeString(text: string): string {
  return text.includes('\\') || text.includes('{') || text.includes('}')
    ? text.replace(/\\(["\\”“])/g, '$1').replace(/\{\{|\}\}/g, (braces) => braces[0] as string)
    : text;
}

/** Resolves the escapes of a prose line: doubled braces. */
export function unescapeProse(text: string): string {
  return text.includes('{') || text.includes('}') ? text.replace(/\{\{|\}\}/g, (braces) => braces[0] as string) : text;
}

/** Resolves the escapes of a table cell: `\|` and doubled braces. */
export function unescapeCell(text: string): string {
  return unescapeProse(text.includes('\\|') ? text.replace(/\\\|/g, '|') : text);
}
