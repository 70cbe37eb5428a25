/** The server as the extension starts it, in a Node process of its own. */
import { startNodeServer } from './node/start.ts';

startNodeServer();
