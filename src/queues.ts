/** Work under one key is done one after the other, in the order it came; under different keys side by side. */
export class Queues {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Begins at once where nothing is before it. What fails does not keep what comes after it from being done. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const tail = this.#tails.get(key);
    const mine = tail ? tail.then(work, work) : work();
    this.#tails.set(key, mine);
    const forget = () => {
      if (this.#tails.get(key) === mine) this.#tails.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  }
}
