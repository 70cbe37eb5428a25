import { type IContext, type ITableOptions, type IXmlableObject, Table } from 'docx';
import { xmlText } from './word-text.ts';

/** What a screen reader says of a table before it reads it. */
export interface TableDescription {
  title: string;
  description: string;
}

/** A table with alternative text, for which the library has no option. */
export class DescribedTable extends Table {
  private readonly description: TableDescription;

  constructor(description: TableDescription, options: ITableOptions) {
    super(options);
    this.description = description;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const children = xml?.['w:tbl'] as IXmlableObject[] | undefined;
    const properties = children?.find((child) => 'w:tblPr' in child)?.['w:tblPr'] as IXmlableObject[] | undefined;
    const element = (name: string, text: string): IXmlableObject => ({ [name]: { _attr: { 'w:val': xmlText(text) } } });
    properties?.push(
      element('w:tblCaption', this.description.title),
      element('w:tblDescription', this.description.description),
    );
    return xml;
  }
}
