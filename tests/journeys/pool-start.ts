import { startPool } from './pool';

declare global {
  var stopJourneyPool: (() => Promise<void>) | undefined;
}

/** Runs once before jest's workers start; they inherit the environment. */
export default async function start() {
  const pool = await startPool();
  process.env['JOURNEY_POOL'] = pool.url;
  globalThis.stopJourneyPool = pool.stop;
}
