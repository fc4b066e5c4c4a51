/** Runs a test of a journey; `bodies` is the number of tests whose time it may take. */
type Test = (sentence: string, body: () => Promise<void>, bodies: number) => void;

/**
 * Creates a story, whose tests follow one another on one company. Each can be run alone by its name: the tests before
 * it are run first if they have not been. After a test that failed, the following ones fail too.
 */
export function storyOf(test: Test): (sentence: string, body: () => Promise<void>) => void {
  const bodies: (() => Promise<void>)[] = [];
  let played = 0;
  let failed: unknown;

  return (sentence, body) => {
    bodies.push(body);
    const upTo = bodies.length;
    const play = async () => {
      if (failed) throw new Error('What comes before it in the story failed.', { cause: failed });
      for (const next of bodies.slice(played, upTo)) {
        await next().catch((cause: unknown) => {
          failed = cause;
          throw cause;
        });
        played += 1;
      }
    };
    test(sentence, play, upTo);
  };
}
