// Prints, for each example that has its original text beside it, every place where the exported document differs.
import { differencesOf, examplesWithOriginals } from '../test/originals/compare.ts';

for (const example of examplesWithOriginals()) {
  const differences = await differencesOf(example);
  console.log(`${example}: ${differences.length} chỗ khác bản gốc / differences from the original`);
  for (const { original, export: exported } of differences) {
    console.log(`  - ${original || '(không có / nothing)'}\n  + ${exported || '(không có / nothing)'}`);
  }
}
