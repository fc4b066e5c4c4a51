const shown = 10;

/** Jest reporter that lists the slowest test files, in seconds. */
export default class Slowest {
  onRunComplete(_contexts, { testResults }) {
    const files = testResults
      .map(({ testFilePath, perfStats: { start, end } }) => [
        (end - start) / 1000,
        testFilePath.replace(`${process.cwd()}/`, ''),
      ])
      .sort(([a], [b]) => b - a)
      .slice(0, shown);
    if (files.length < shown) return;
    console.log('\nThe slowest test files:');
    for (const [seconds, name] of files)
      console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
    console.log('');
  }
}
