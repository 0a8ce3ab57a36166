/** The only source of time: passed in, so that tests decide what time it is. */
export interface Clock {
  /** Now, as an ISO 8601 text in UTC. */
  timestamp(): string;
  /** Milliseconds since some fixed moment, for durations. */
  milliseconds(): number;
}

export const systemClock: Clock = {
  timestamp: () => new Date().toISOString(),
  milliseconds: () => performance.now(),
};
