import { type Cancellation, OperationCancelled } from 'langium';

/** Those who wait until documents are built as far as they need. */
export class StateWaiters {
  private readonly waiting = new Set<() => void>();

  /**
   * Waits until something holds.
   *
   * @throws OperationCancelled where the wait is given up
   */
  wait(holds: () => boolean, cancelToken: Cancellation.CancellationToken): Promise<void> {
    if (holds()) {
      return Promise.resolve();
    }
    if (cancelToken.isCancellationRequested) {
      return Promise.reject(OperationCancelled);
    }
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.waiting.delete(look);
        cancelled.dispose();
      };
      const look = (): void => {
        if (holds()) {
          end();
          resolve();
        }
      };
      const cancelled = cancelToken.onCancellationRequested(() => {
        end();
        reject(OperationCancelled);
      });
      this.waiting.add(look);
    });
  }

  /** Looks again: to be called whenever something has been built, or deleted. */
  look(): void {
    for (const look of [...this.waiting]) {
      look();
    }
  }
}
