/** What a caller did wrong, in the form the Bot Connector uses: `{error: {code, message}}`. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Seconds after which it may go better; null where it will not. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
    this.name = 'HttpProblem';
  }

  get body() {
    return { error: { code: this.code, message: this.message } };
  }
}
