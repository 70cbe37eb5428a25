/** Writes the DOCX of a sample to standard output, so that a test can compare what another process gives. */
import { renderDocx } from '../../../documents/docx/render-docx.ts';
import { layoutProfile } from '../../../documents/layout/profiles.ts';
import { SAMPLES } from './sample-documents.ts';

const sample = SAMPLES[process.argv[2] ?? ''];
const profile = layoutProfile('hành chính');
if (sample === undefined || profile === undefined) throw new Error(`no sample ${process.argv[2]}`);
// Another document first: what was exported before must not matter.
await renderDocx((SAMPLES.districtPlan as typeof sample)(), profile);
process.stdout.write(await renderDocx(sample(), profile));
