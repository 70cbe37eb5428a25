import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser';

/** Tells the client that nothing more will come, which a worker does not tell by itself. */
class WorkerReader extends BrowserMessageReader {
  end(): void {
    this.fireClose();
  }
}

/** The server's worker: one at a time. */
export class ServerWorker {
  private readonly script: string;
  private worker: Worker | undefined;

  /** @param script the address of the server's bundle */
  constructor(script: string) {
    this.script = script;
  }

  /** Starts the server; one that has ended, or hangs, is replaced. */
  start(): MessageTransports {
    this.stop();
    const worker = new Worker(this.script);
    this.worker = worker;
    const reader = new WorkerReader(worker);
    // The server keeps its own failures to itself. What comes out is the end of it: it was not loaded, or has no memory.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      reader.end();
    });
    return { reader, writer: new BrowserMessageWriter(worker) };
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}
