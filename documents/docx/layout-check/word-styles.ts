import { childElement, childElements, childValue, type XmlElement } from '../xml-tree.ts';

/** The paragraph and character styles of a Word file and what text takes from them. */
export class WordStyles {
  /** The whole part; undefined when the file has none. */
  readonly root: XmlElement | undefined;
  private readonly byId: ReadonlyMap<string, XmlElement>;
  private readonly defaults: XmlElement | undefined;
  private readonly defaultParagraphStyle: string | undefined;

  constructor(styles: XmlElement | undefined) {
    this.root = styles;
    const all = styles === undefined ? [] : childElements(styles, 'w:style');
    this.byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    this.defaults = childElement(styles, 'w:docDefaults/w:rPrDefault/w:rPr');
    this.defaultParagraphStyle = all.find(
      (style) => style.attributes['w:type'] === 'paragraph' && isDefault(style.attributes['w:default']),
    )?.attributes['w:styleId'];
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  all(): XmlElement[] {
    return [...this.byId.values()];
  }

  /**
   * The attributes that a run property has in effect: of the document's defaults, overridden by the paragraph's
   * style, the run's style and the run itself.
   *
   * @param property "w:rFonts", "w:lang".
   */
  runProperty(property: string, paragraph: XmlElement, run: XmlElement): Record<string, string> {
    const paragraphStyle = childValue(paragraph, 'w:pPr/w:pStyle') ?? this.defaultParagraphStyle;
    const sources = [
      this.defaults,
      ...this.chain(paragraphStyle).map((style) => childElement(style, 'w:rPr')),
      ...this.chain(childValue(run, 'w:rPr/w:rStyle')).map((style) => childElement(style, 'w:rPr')),
      childElement(run, 'w:rPr'),
    ];
    return Object.assign({}, ...sources.map((source) => childElement(source, property)?.attributes));
  }

  /** A style and those that it is based on, the base first. Circles end where they close. */
  private chain(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    let current = id;
    while (current !== undefined) {
      const style = this.byId.get(current);
      if (style === undefined || chain.includes(style)) break;
      chain.unshift(style);
      current = childValue(style, 'w:basedOn');
    }
    return chain;
  }
}

function isDefault(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
