import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { EmptyFileSystem, URI } from 'langium';
import type { z } from 'zod';
import type { Document } from '../../language/grammar/generated/ast.ts';
import { createKehoachServices } from '../../language/module.ts';
import { maxDocumentLength } from '../../language/syntax/document-factory.ts';
import type { Message } from '../../language/text/message.ts';
import { pathText } from './path-text.ts';
import { type JsonPlan, planFormat } from './plan-json.ts';
import { planSchema } from './plan-schema.ts';
import { planToJson, unexportablePlace } from './plan-to-json.ts';
import { firstDifference } from './same-plan.ts';
import { issueMessage } from './schema-messages.ts';
import { writePlan } from './write-plan.ts';

/** What is wrong with a JSON file, at a path in it: `statements[3].entries[0].time`; the whole file where it is empty. */
export interface ImportProblem {
  readonly path: string;
  readonly message: Message;
}

export type ImportedPlan = { readonly text: string } | { readonly problems: readonly ImportProblem[] };

/** No more than these are told at once: a file of another kind has thousands. */
const mostProblems = 20;

/** Longer files (UTF-16 units) are not read: a plan of the longest allowed text has some five times its length. */
const longestFile = 5 * maxDocumentLength;

/** Blocks are nested up to 60 deep, each takes two levels of JSON. */
const deepestNesting = 200;

/**
 * The `.kehoach` text of a typed plan that `kehoach export --format json` wrote, or that another program made. The file
 * is not trusted: it is checked against the schema, and its text is read again and compared with it, so that what it
 * says is what the document says, and no value of it can bring in statements of its own.
 *
 * @param json the content of the file
 * @returns the text, or what is wrong; nothing is thrown
 */
export function importPlan(json: string): ImportedPlan {
  const read = readPlan(json);
  if ('problems' in read) {
    return read;
  }
  const text = writePlan(read.plan);
  if (text.length > maxDocumentLength) {
    return problem('', { vi: 'Văn bản quá dài.', en: 'The document is too long.' });
  }
  const root = parse(text);
  const different =
    firstDifference(read.plan, planToJson(root)) ?? (unexportablePlace(root) ? 'statements' : undefined);
  return different === undefined
    ? { text }
    : problem(different, {
        vi: `Mục này không viết được bằng ngôn ngữ .kehoach như trong JSON (sai chỗ đứng, tên, từ khóa hoặc ký tự). Xem docs/language.md.`,
        en: `This cannot be written in the language .kehoach as the JSON has it (its place, a name, a keyword or a character). See docs/language.md.`,
      });
}

function parse(text: string): Document {
  const { shared } = createKehoachServices(EmptyFileSystem);
  const uri = URI.parse('memory:///imported.kehoach');
  return shared.workspace.LangiumDocumentFactory.fromString<Document>(text, uri).parseResult.value;
}

function readPlan(json: string): { readonly plan: JsonPlan } | { readonly problems: readonly ImportProblem[] } {
  if (json.length > longestFile || nesting(json) > deepestNesting) {
    return problem('', {
      vi: 'Tệp JSON quá lớn hoặc lồng quá sâu, nên không đọc.',
      en: 'The JSON file is too large or too deeply nested, and was not read.',
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return problem('', syntaxMessage(json));
  }
  if (typeof value !== 'object' || value === null || (value as { format?: unknown }).format !== planFormat) {
    return problem('format', {
      vi: `Tệp này không phải kế hoạch do Kế Hoạch xuất ra (cần "format": "${planFormat}").`,
      en: `This file is no plan that Kế Hoạch has exported ("format": "${planFormat}" is missing).`,
    });
  }
  const parsed = planSchema.safeParse(value);
  return parsed.success
    ? { plan: parsed.data }
    : { problems: parsed.error.issues.slice(0, mostProblems).map(asProblem) };
}

const problem = (path: string, message: Message): { problems: ImportProblem[] } => ({ problems: [{ path, message }] });

function asProblem(issue: z.core.$ZodIssue): ImportProblem {
  const { path, message } = issueMessage(issue);
  return { path: pathText(path), message };
}

/** The place of the first error in JSON text: line and column from 1. */
function syntaxMessage(json: string): Message {
  const errors: ParseError[] = [];
  parseTree(json, errors);
  const [error] = errors;
  const before = json.slice(0, error?.offset ?? 0).split('\n');
  const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  const code = error ? printParseErrorCode(error.error) : 'InvalidSymbol';
  return {
    vi: `Sai cú pháp JSON ở ${place} (${code}).`,
    en: `This is not valid JSON at ${place} (${code}).`,
  };
}

/** How deep the brackets of a JSON text are nested; those in strings do not count. */
function nesting(json: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i++) {
    const char = json[i];
    if (quoted) {
      if (char === '\\') {
        i++;
      } else if (char === '"') {
        quoted = false;
      }
    } else if (char === '"') {
      quoted = true;
    } else if (char === '{' || char === '[') {
      depth++;
      deepest = Math.max(deepest, depth);
    } else if (char === '}' || char === ']') {
      depth--;
    }
  }
  return deepest;
}
