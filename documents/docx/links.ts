/** The web addresses that a Word file leads to, each with the id of its relationship. */
export class Links {
  private readonly ids = new Map<string, string>();

  /** The id of an address; the same address has one id. */
  idOf(address: string): string {
    const id = this.ids.get(address) ?? `rIdLink${this.ids.size + 1}`;
    this.ids.set(address, id);
    return id;
  }

  /** All addresses by id, in the order in which they were first met. */
  entries(): [id: string, address: string][] {
    return [...this.ids].map(([address, id]) => [id, address]);
  }
}
