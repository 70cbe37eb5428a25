import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { DocxReadError } from './open-package.ts';
import { sourceNamespace } from './source-part.ts';

/** An XML element. Names carry the prefix that is usual for their namespace ("w:p"), whatever the file itself uses. */
export interface XmlElement {
  name: string;
  namespace: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Usual prefixes by namespace, in the transitional and the strict form of the standard. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  [sourceNamespace]: '',
};

/** Deeper nesting than any real document has; functions over the tree may recurse. */
const DEEPEST = 200;

/**
 * Parses a part of an Office file.
 *
 * No document type is accepted, so there are no entities that could grow or read other files.
 *
 * @param name of the part, for messages.
 * @throws DocxReadError when it is not well-formed, has a document type or is nested absurdly deep.
 */
export function parseXml(bytes: Uint8Array, name: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, fileName: name });
  const root: XmlElement = { name: '', namespace: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const text = (words: string): void => {
    open[open.length - 1]?.children.push(words);
  };
  parser.on('error', (error) => {
    throw damaged(name, error);
  });
  parser.on('doctype', () => {
    throw damaged(name);
  });
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw damaged(name);
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) {
      attributes[usualName(attribute.uri, attribute.local, attribute.prefix)] = attribute.value;
    }
    const element: XmlElement = {
      name: usualName(tag.uri, tag.local, tag.prefix),
      namespace: tag.uri,
      attributes,
      children: [],
    };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(strFromU8(bytes)).close();
  const top = root.children.find((child) => typeof child !== 'string');
  if (top === undefined) throw damaged(name);
  return top;
}

function usualName(uri: string, local: string, prefix: string): string {
  const usual = PREFIXES[uri] ?? prefix;
  return usual === '' ? local : `${usual}:${local}`;
}

function damaged(name: string, cause?: Error): DocxReadError {
  return new DocxReadError(
    {
      vi: `Văn bản Word bị hỏng ở phần ${name}. Hãy mở bằng Word và lưu lại.`,
      en: `The Word document is damaged in its part ${name}. Open it in Word and save it again.`,
    },
    { cause },
  );
}

/** The element children, all or those of one name. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => {
    return typeof child !== 'string' && (name === undefined || child.name === name);
  });
}

/** The first child of a name, or of a path of names ("w:pPr/w:pStyle"). */
export function childElement(element: XmlElement | undefined, path: string): XmlElement | undefined {
  let current = element;
  for (const name of path.split('/')) {
    if (current === undefined) return undefined;
    current = childElements(current, name)[0];
  }
  return current;
}

/** All elements of a name below an element, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (current: XmlElement): void => {
    for (const child of childElements(current)) {
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** The value of `w:val` of a child, the form in which Word keeps most properties. */
export function childValue(element: XmlElement | undefined, path: string): string | undefined {
  return childElement(element, path)?.attributes['w:val'];
}

/** A switch such as `<w:vanish/>` is on unless its value says otherwise. */
export function isOn(element: XmlElement | undefined): boolean {
  if (element === undefined) return false;
  return !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? 'true');
}
