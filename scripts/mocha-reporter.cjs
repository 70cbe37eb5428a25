// Mocha's reporter for `npm test`: only what failed, then one line that scripts/test.ts reads.
// (CommonJS, because mocha looks for a reporter's class in `module.exports`.)
const { Base } = require('mocha').reporters;

/** A suite's outcome: each failed test with its reason, then 'N passed, N failed'. */
module.exports = class Summary extends Base {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      if (this.stats.failures > 0) {
        Base.list(this.failures);
      }
      console.log(`${this.stats.passes} passed, ${this.stats.failures} failed`);
    });
  }
};
