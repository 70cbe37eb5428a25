import './start.test.ts';
import './checks.test.ts';
import './export.test.ts';
import './places.test.ts';
import './preview.test.ts';
import './status.test.ts';
import './server.test.ts';
import './new-plan.test.ts';
