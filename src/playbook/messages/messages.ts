import { agreementMessages } from './agreements';
import { communicationMessages } from './communication';
import { feedbackMessages } from './feedback';
import { keepInTouchMessages } from './keep-in-touch';
import { transitionMessages } from './transition';

/** Every message that a rep can send, in the order of the stages that they serve. */
export const messages = [
  ...communicationMessages,
  ...agreementMessages,
  ...transitionMessages,
  ...feedbackMessages,
  ...keepInTouchMessages,
] as const;

/** Who ends a relationship without having to say why: their messages leave the reason unsaid. */
export const reasonUnsaidBy = ['us'] as const;
