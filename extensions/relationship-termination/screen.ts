import type { Reply } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import type { Refusal } from '../../src/offboarding/outcome';
import type { MessageId, RegisterId, StepId } from '../../src/playbook/lookup';
import type { Ask } from './asks';

/** What the card as a whole shows. */
export type Screen =
  | { is: 'loading' }
  /** `behind`: it is saved, but the company's own properties could not be written. */
  | { is: 'ready'; situation: Situation; behind?: true }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'failed'; id: string };

/** Where in the card a write was asked for, and so where its spinner and its refusal stand. */
export type Place =
  | 'start'
  | 'stated_reason'
  | 'analysed_reason'
  | 'final_service_date'
  | 'owner'
  | 'contract'
  | 'survey_link'
  | 'survey_answers'
  | 'contact'
  | 'gate'
  | 'move_back'
  | 'close'
  | 'pause'
  | 'resume'
  | 'win_back'
  | 'take_back'
  | 'addressee'
  | `plan:${RegisterId}`
  | `item:${RegisterId}`
  | `item:${RegisterId}:${string}`
  | `message:${MessageId}`
  | `message:${MessageId}:${string}`
  | `meeting:${StepId}`
  | `news:${string}`
  | `written:${StepId}`
  | `step:${StepId}`;

/** The last write asked for at a place, until it is done or the person edits the form again. */
export type Attempt =
  | { is: 'saving'; ask: Ask }
  | { is: 'wrong'; sentences: Partial<Record<string, string>> }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'failed'; id: string };

export interface CardState {
  screen: Screen;
  /** The number of the newest request whose answer is on the screen; older answers are dropped. */
  shown: number;
  attempts: Partial<Record<Place, Attempt>>;
}

export type CardEvent =
  | { type: 'loading' }
  | { type: 'read'; sent: number; reply: Reply<Situation> }
  | { type: 'trying'; place: Place; attempt: Attempt }
  /** `newest` is the number of the newest request sent so far: reads sent before this are out of date. */
  | { type: 'wrote'; newest: number; place: Place; reply: Reply<Situation> }
  | { type: 'edited'; place: Place };

export const atFirst: CardState = { screen: { is: 'loading' }, shown: 0, attempts: {} };

/** The card's next state. Pure. */
export function next(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'loading':
      return { ...state, screen: { is: 'loading' } };
    case 'read':
      return event.sent <= state.shown ? state : read(state, event.sent, event.reply);
    case 'trying':
      return { ...state, attempts: { ...state.attempts, [event.place]: event.attempt } };
    case 'wrote':
      return wrote(state, event);
    case 'edited':
      return { ...state, attempts: without(state.attempts, event.place) };
  }
}

/** A read that fails behind a screen which already shows something leaves it as it is. */
function read(state: CardState, sent: number, reply: Reply<Situation>): CardState {
  if (reply.is === 'done') {
    return { ...state, shown: sent, screen: ready(reply) };
  }
  return state.screen.is === 'ready' ? state : { ...state, shown: sent, screen: reply };
}

const ready = (reply: Extract<Reply<Situation>, { is: 'done' }>): Screen => ({
  is: 'ready',
  situation: reply.value,
  ...(reply.mirrorBehind ? { behind: true } : {}),
});

function wrote(state: CardState, event: CardEvent & { type: 'wrote' }): CardState {
  const { place, reply, newest } = event;
  if (reply.is !== 'done') return next(state, { type: 'trying', place, attempt: reply });
  return {
    screen: ready(reply),
    shown: newest,
    attempts: without(state.attempts, place),
  };
}

function without(attempts: CardState['attempts'], place: Place): CardState['attempts'] {
  const { [place]: _gone, ...rest } = attempts;
  return rest;
}
