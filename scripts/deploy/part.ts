import type { AppProject } from './project';
import type { Services } from './services';
import type { Settings } from './settings';

/** How a part ended; `by_hand` waits for a click of a person, after which the same command goes on. */
export type Outcome = 'done' | 'by_hand' | 'failed';

/** What the parts of one run share. */
export interface Run {
  settings: Settings;
  /** Id of the account that is deployed to. */
  account: number;
  project: AppProject;
  services: Services;
  /** The build that was uploaded in this run. */
  build?: number;
  /** Whether the account's client secret cannot be the app's. */
  placeholder?: boolean;
  say(line: string): void;
  /** Asks a person; false where there is none to ask. */
  ask(question: string): Promise<boolean>;
}

/** A part of the deployment. Each can be run alone, and again without harm. */
export interface Part {
  title: string;
  /** Says what `carryOut` would do, and changes nothing. */
  plan(run: Run): Promise<void>;
  carryOut(run: Run): Promise<Outcome>;
}
