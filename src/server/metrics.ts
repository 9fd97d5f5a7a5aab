import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What a scraper may read of one server: numbers by kind, never a name, a text or an id.
 * The registry is its own, so that two servers in one process do not add up.
 */
export class Metrics {
  readonly #registry = new Registry();

  readonly turns = this.#counter('liaison_turns_total', 'Activities handled', ['type', 'result']);
  readonly refused = this.#counter('liaison_refused_total', 'Requests refused, by reason', ['reason']);
  readonly answers = this.#counter('liaison_answers_total', 'Questions answered, by intent', [
    'intent',
    'language',
  ]);
  readonly verdicts = this.#counter('liaison_verdicts_total', 'Verdicts given, by kind', [
    'support',
    'status',
  ]);
  readonly duplicates = this.#counter('liaison_duplicates_total', 'Activities that had been handled already');
  readonly conflicts = this.#counter('liaison_storage_conflicts_total', 'Writes that came second');
  readonly storageFailures = this.#counter('liaison_storage_failures_total', 'Calls that the storage failed');
  readonly throttled = this.#counter('liaison_throttled_total', 'Messages held back for the limits of Teams');
  readonly retries = this.#counter('liaison_retries_total', 'Messages sent again, by what came back', [
    'status',
  ]);
  readonly turnSeconds = new Histogram({
    name: 'liaison_turn_seconds',
    help: 'From the arrival of an activity to its response',
    buckets: seconds,
    registers: [this.#registry],
  });
  readonly storageSeconds = new Histogram({
    name: 'liaison_storage_seconds',
    help: 'Time in the storage',
    labelNames: ['operation'],
    buckets: seconds,
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** A number that is asked for when somebody looks. */
  gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(value());
      },
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #counter(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }
}
