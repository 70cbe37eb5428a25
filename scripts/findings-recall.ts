/** Prints how much of what careful readers noted in the examples is found, by kind, and what is not, with the reason. */
import { checkedExamples, findingsAt, readNoted, recallTable } from '../test/findings/expected.ts';

const noted = readNoted();
const examples = await checkedExamples();
console.log(
  recallTable(noted, (one) => {
    const example = examples.get(one.document);
    return (
      one.expected === 'có' &&
      example !== undefined &&
      findingsAt(example, one).some(({ rule }) => rule.code === one.rule)
    );
  }),
);
console.log('\nChưa tìm thấy, và lý do / Not found, and why:\n');
for (const { document, kind, words, reason } of noted.filter(({ expected }) => expected === 'chưa')) {
  console.log(`- ${document}, ${kind}: “${words}”. ${reason}`);
}
