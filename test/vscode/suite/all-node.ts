import './all.ts';
import './crash-node.test.ts';
