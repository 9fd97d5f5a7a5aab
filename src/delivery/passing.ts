/** Statuses after which Teams wants the same request again, later ("Status codes retry guidance" of its bot pages). */
export const again: ReadonlySet<number> = new Set([412, 502, 503, 504]);

/**
 * Whether a refusal may pass by itself, within minutes or hours: Teams is busy or broken, the connection never came
 * about, or the bot's own sign-in has to be renewed. Everything else would be refused again.
 */
export const isPassingStatus = (status: number | null): boolean =>
  status === null || status === 401 || status === 429 || status >= 500 || again.has(status);
