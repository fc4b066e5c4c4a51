import type { PlaybookState } from '../../../src/api/playbook';
import type { PlaybookChanges } from '../../../src/playbook/changes';

/** Returns the changes of the version that runs; one that cannot be read goes by the last sound one before it. */
export const runningOf = ({ running, versions }: PlaybookState): PlaybookChanges =>
  versions.find(({ version, changes }) => version <= running && changes)?.changes ?? {};

/** Returns what is worked on: the draft, or without one what runs. */
export const keptIn = (state: PlaybookState): PlaybookChanges =>
  state.draft?.changes ?? runningOf(state);

/** Returns the changes of every version that can be read. */
export const versionsIn = ({ versions }: PlaybookState): PlaybookChanges[] =>
  versions.flatMap(({ changes }) => changes ?? []);

/** `version 3`, or `the built-in playbook`. */
export const versionWords = (version: number): string =>
  version > 0 ? `version ${version}` : 'the built-in playbook';
