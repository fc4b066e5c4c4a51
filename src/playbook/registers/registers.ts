import { access, duty } from './agreements';
import { concern } from './communication';
import { action, alternative, event, lesson, followUp } from './keep-in-touch';
import { asset, exception, handover, question } from './transition';

/** All registers, in the order in which a step shows them. */
export const registers = [
  concern,
  duty,
  access,
  handover,
  asset,
  exception,
  question,
  event,
  followUp,
  alternative,
  action,
  lesson,
] as const;
