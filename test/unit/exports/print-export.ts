/** Writes an export of the small plan to standard output (base64), so that a test can compare what another process gives. */
import { exportAs, exportFormatNames, isByOffice, type OwnFormat } from '../../../documents/export-formats.ts';
import { openSmallPlan } from './documents.ts';

const { document, index } = await openSmallPlan();
// Other formats first: what was exported before must not matter.
for (const format of exportFormatNames.filter((name): name is OwnFormat => !isByOffice(name))) {
  await exportAs(format, document, index);
}
process.stdout.write(Buffer.from(await exportAs(process.argv[2] as OwnFormat, document, index)).toString('base64'));
