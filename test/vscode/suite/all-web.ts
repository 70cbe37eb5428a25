import './all.ts';
import './worker-web.test.ts';
