/** Writes the DOCX of a sample to standard output, so that a test can compare what another process gives. */
import { renderDocx } from '../../../documents/docx/render-docx.ts';
import { layoutOf } from '../../../documents/layout/profiles.ts';
import { SAMPLES } from './sample-documents.ts';

const sample = SAMPLES[process.argv[2] ?? ''];
if (sample === undefined) throw new Error(`no sample ${process.argv[2]}`);
// Another document first: what was exported before must not matter.
const other = (SAMPLES.districtPlan as typeof sample)();
await renderDocx(other, layoutOf(other));
process.stdout.write(await renderDocx(sample(), layoutOf(sample())));
