/** Jest runs this once, when its workers are done. */
export default async function stop() {
  await globalThis.stopJourneyPool?.();
}
