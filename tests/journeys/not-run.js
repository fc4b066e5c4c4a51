/** Jest reporter that says at the end that journeys were skipped. */
export default class NotRun {
  constructor({ testNamePattern }) {
    this.byName = Boolean(testNamePattern);
  }

  onRunComplete(_contexts, { testResults }) {
    const leftOut = testResults.filter(
      ({ testFilePath, numPendingTests }) =>
        /[\\/]tests[\\/]journeys[\\/]/.test(testFilePath) && numPendingTests > 0,
    );
    if (leftOut.length === 0 || this.byName) return;
    console.error(
      `\nJourneys not run (${leftOut.length} files): no Chromium on this machine. Install it (Debian: ` +
        'apt-get install chromium-headless-shell; macOS: brew install --cask chromium), or name one in CHROMIUM.',
    );
  }
}
