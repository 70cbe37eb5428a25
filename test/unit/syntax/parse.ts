import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Document } from '../../../language/grammar/generated/ast.ts';
import { createKehoachServices } from '../../../language/module.ts';

const { shared } = createKehoachServices(EmptyFileSystem);

/** Parses a text; nothing is linked, nothing is kept. */
export function parse(text: string): LangiumDocument<Document> {
  return shared.workspace.LangiumDocumentFactory.fromString<Document>(text, URI.parse('file:///kiem-thu/a.kehoach'));
}

/** Numbers that look random and are the same in every run: 0 … `below` - 1. */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 256) % below;
  };
}
