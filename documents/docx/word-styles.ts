import { childElement, childElements, childValue, isOn, type XmlElement } from './xml-tree.ts';

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
    return Object.assign(
      {},
      ...this.runSources(paragraph, run).map((source) => childElement(source, property)?.attributes),
    );
  }

  /** Is a switch of a run, such as "w:b", on in effect? */
  isRunOn(property: string, paragraph: XmlElement, run: XmlElement): boolean {
    return isOn(
      this.runSources(paragraph, run)
        .map((source) => childElement(source, property))
        .findLast((own) => own !== undefined),
    );
  }

  /** A paragraph property in effect, "w:jc": of the paragraph, else of its style. */
  paragraphProperty(property: string, paragraph: XmlElement): XmlElement | undefined {
    const styles = this.chain(this.paragraphStyle(paragraph)).map((style) => childElement(style, 'w:pPr'));
    return [...styles, childElement(paragraph, 'w:pPr')]
      .map((source) => childElement(source, property))
      .findLast((own) => own !== undefined);
  }

  private paragraphStyle(paragraph: XmlElement): string | undefined {
    return childValue(paragraph, 'w:pPr/w:pStyle') ?? this.defaultParagraphStyle;
  }

  /** Where a run's properties come from, the strongest last. */
  private runSources(paragraph: XmlElement, run: XmlElement): (XmlElement | undefined)[] {
    return [
      this.defaults,
      ...this.chain(this.paragraphStyle(paragraph)).map((style) => childElement(style, 'w:rPr')),
      ...this.chain(childValue(run, 'w:rPr/w:rStyle')).map((style) => childElement(style, 'w:rPr')),
      childElement(run, 'w:rPr'),
    ];
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
