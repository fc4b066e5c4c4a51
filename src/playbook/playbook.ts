import { alternatives } from './alternatives';
import { cadences } from './cadences';
import { guidance } from './guidance';
import { initiators } from './initiators';
import { facts } from './messages/facts';
import { messages, reasonUnsaidBy } from './messages/messages';
import { closedStages, outcomes, waiverRoles } from './outcomes';
import { late } from './late';
import { pauseEnd } from './pause-end';
import { reasons } from './reasons';
import { registers } from './registers/registers';
import type { PlaybookShape } from './shape';
import { agreements } from './stages/agreements';
import { communication } from './stages/communication';
import { feedback } from './stages/feedback';
import { keepInTouch } from './stages/keep-in-touch';
import { transition } from './stages/transition';
import { whyStayed } from './stayed';
import { wonBackWays } from './won-back';
import { survey } from './survey';

/** The playbook: the source of all ids. Read it through `lookup.ts`. */
export const playbook = {
  initiators,
  reasons,
  waiverRoles,
  stages: [communication, agreements, transition, feedback, keepInTouch],
  closedStages,
  outcomes,
  pauseEnd,
  late,
  wonBackWays,
  whyStayed,
  facts,
  messages,
  registers,
  cadences,
  alternatives,
  reasonUnsaidBy,
  guidance,
  survey,
} as const satisfies PlaybookShape;
