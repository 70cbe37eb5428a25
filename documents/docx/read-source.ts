import { DocxReadError, openPackage } from './open-package.ts';
import { type SourceText, sourceNamespace } from './source-part.ts';
import { childElements, parseXml, type XmlElement } from './xml-tree.ts';

/** A statement of the source and the bookmark around what it printed. */
export interface SourceStatement {
  bookmark: string;
  /** `sourceId` of the statement. */
  id: string;
  /** Its place in the first source text, in UTF-16 code units; `end` is exclusive. */
  place?: { start: number; end: number };
}

/** The source that an exported Word file carries. */
export interface CarriedSource {
  texts: SourceText[];
  statements: SourceStatement[];
  /** The lines that were printed, each with the bookmark of the statement that printed it. */
  lines: CarriedLine[];
}

/** A line as it was printed. */
export interface CarriedLine {
  text: string;
  bookmark?: string;
}

/**
 * The source that an export put into a Word file, also after the file was edited and saved by another program.
 *
 * @returns undefined for a file that carries none.
 * @throws DocxReadError when the file cannot be read.
 */
export function readCarriedSource(bytes: Uint8Array): CarriedSource | undefined {
  for (const [name, part] of openPackage(bytes)) {
    if (!/^customXml\/[^/]+\.xml$/i.test(name)) continue;
    const root = parsed(part, name);
    if (root?.namespace === sourceNamespace && root.name === 'source') return readSource(root);
  }
  return undefined;
}

/** Parts of other programs may be in an encoding or a state that is none of our business. */
function parsed(part: Uint8Array, name: string): XmlElement | undefined {
  try {
    return parseXml(part, name);
  } catch (error) {
    if (error instanceof DocxReadError) return undefined;
    throw error;
  }
}

function readSource(root: XmlElement): CarriedSource {
  return {
    texts: childElements(root, 'text').map((element) => ({
      name: element.attributes.name ?? '',
      text: wordsOf(element),
    })),
    statements: childElements(root, 'statement').map(readStatement),
    lines: childElements(root, 'line').map((element) => {
      const { of: bookmark } = element.attributes;
      return { text: wordsOf(element), ...(bookmark === undefined ? {} : { bookmark }) };
    }),
  };
}

const wordsOf = ({ children }: XmlElement): string => children.filter((child) => typeof child === 'string').join('');

function readStatement({ attributes }: XmlElement): SourceStatement {
  const [start, end] = [wholeNumber(attributes.start), wholeNumber(attributes.end)];
  return {
    bookmark: attributes.bookmark ?? '',
    id: attributes.id ?? '',
    ...(start === undefined || end === undefined ? {} : { place: { start, end } }),
  };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
