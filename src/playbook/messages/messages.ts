import { agreementMessages } from './agreements';
import { communicationMessages } from './communication';
import { feedbackMessages } from './feedback';
import { keepInTouchMessages } from './keep-in-touch';
import { transitionMessages } from './transition';

/** All messages that a rep can send, in the order of the stages. */
export const messages = [
  ...communicationMessages,
  ...agreementMessages,
  ...transitionMessages,
  ...feedbackMessages,
  ...keepInTouchMessages,
] as const;

/** Initiators whose messages do not mention the reason. */
export const reasonUnsaidBy = ['us'] as const;
