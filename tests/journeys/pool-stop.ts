/** Runs once after jest's workers are done. */
export default async function stop() {
  await globalThis.stopJourneyPool?.();
}
