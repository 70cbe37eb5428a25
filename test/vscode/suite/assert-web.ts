/** Stands for `node:assert/strict` where there is no Node; what is not here no test in a browser can use. */
// @ts-expect-error The package has no types of its own; the tests are checked against Node's.
import { assert } from 'chai';

export default {
  ok: assert.isOk,
  equal: assert.strictEqual,
  notEqual: assert.notStrictEqual,
  deepEqual: assert.deepStrictEqual,
  notDeepEqual: assert.notDeepEqual,
  match: assert.match,
  doesNotMatch: assert.notMatch,
  throws: assert.throws,
  fail: assert.fail,
};
