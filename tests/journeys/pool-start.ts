import { startPool } from './pool';

declare global {
  var stopJourneyPool: (() => Promise<void>) | undefined;
}

/** Jest runs this once, before its workers start; they inherit the environment. */
export default async function start() {
  const pool = await startPool();
  process.env['JOURNEY_POOL'] = pool.url;
  globalThis.stopJourneyPool = pool.stop;
}
