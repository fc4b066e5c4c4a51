import type { Reply } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import type { Refusal } from '../../src/offboarding/outcome';
import type { MessageId, RegisterId, StepId } from '../../src/playbook/lookup';
import type { SaveState } from '../shared/save-state';

/** What the card as a whole shows. */
export type Screen =
  | { status: 'loading' }
  /** `lacks`: names of HubSpot properties that the account lacks. */
  | { status: 'ready'; situation: Situation; lacks: string[] }
  | { status: 'refused'; refusal: Refusal }
  | { status: 'failed'; id: string };

/** A form of the card. Its spinner and its refusal are shown at it. */
export type FormId =
  | 'start'
  | 'stated_reason'
  | 'analysed_reason'
  | 'final_service_date'
  | 'owner'
  | 'extent'
  | 'playbook'
  | 'at_stake'
  | 'contract'
  | 'survey_link'
  | 'survey_answers'
  | 'contact'
  | 'gate'
  | 'move_back'
  | 'close'
  | 'approval'
  | 'pause'
  | 'resume'
  | 'win_back'
  | 'take_back'
  | 'addressee'
  | 'language'
  | `plan:${RegisterId}`
  | `item:${RegisterId}`
  | `item:${RegisterId}:${string}`
  | `message:${MessageId}`
  | `message:${MessageId}:${string}`
  | `meeting:${StepId}`
  | `news:${string}`
  | `written:${StepId}`
  | `step:${StepId}`;

export interface CardState {
  screen: Screen;
  /** The number of the newest request whose answer is on the screen; older answers are dropped. */
  shown: number;
  saveStates: Partial<Record<FormId, SaveState>>;
  /** What lags behind in HubSpot could not be repaired. */
  isBehind: boolean;
}

export type CardEvent =
  | { type: 'loading' }
  | { type: 'read'; sent: number; reply: Reply<Situation> }
  | { type: 'repaired'; sent: number; reply: Reply<Situation>; isBehind: boolean }
  | { type: 'trying'; formId: FormId; saveState: SaveState }
  /** `newest` is the number of the newest request sent so far: reads sent before this are out of date. */
  | { type: 'wrote'; newest: number; formId: FormId; reply: Reply<Situation> }
  | { type: 'edited'; formId: FormId };

export const atFirst: CardState = {
  screen: { status: 'loading' },
  shown: 0,
  saveStates: {},
  isBehind: false,
};

/** The id of the record in view. */
export const recordIdIn = (situation: Situation): string | undefined =>
  'recordId' in situation ? situation.recordId : undefined;

/** The card's next state. Saves of one offboarding are not told at another one, but for its start. Pure. */
export function next(state: CardState, event: CardEvent): CardState {
  const after = nextOf(state, event);
  const [was, is] = [state.screen, after.screen];
  if (was.status !== 'ready' || is.status !== 'ready') return after;
  if (recordIdIn(was.situation) === recordIdIn(is.situation)) return after;
  const { start } = after.saveStates;
  return { ...after, saveStates: start ? { start } : {} };
}

function nextOf(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'loading':
      return { ...state, screen: { status: 'loading' } };
    case 'read':
      return event.sent <= state.shown ? state : read(state, event.sent, event.reply);
    case 'repaired':
      return repaired(state, event);
    case 'trying':
      return { ...state, saveStates: { ...state.saveStates, [event.formId]: event.saveState } };
    case 'wrote':
      return wrote(state, event);
    case 'edited':
      return { ...state, saveStates: without(state.saveStates, event.formId) };
  }
}

/** A failed read does not replace a screen that is ready. */
function read(state: CardState, sent: number, reply: Reply<Situation>): CardState {
  if (reply.status === 'done') {
    return { ...state, shown: sent, screen: ready(reply) };
  }
  return state.screen.status === 'ready' ? state : { ...state, shown: sent, screen: reply };
}

const ready = (reply: Extract<Reply<Situation>, { status: 'done' }>): Screen => ({
  status: 'ready',
  situation: reply.value,
  lacks: reply.lacks ?? [],
});

/**
 * A repair is a read as well; what it finds nothing of any more, a move on the board, stays told. What one that failed
 * left over is told until it is repaired.
 */
function repaired(
  state: CardState,
  { sent, reply, isBehind }: CardEvent & { type: 'repaired' },
): CardState {
  const after = next(state, { type: 'read', sent, reply });
  return { ...after, screen: withMoveOf(state.screen, after.screen), isBehind };
}

/** The screen with the move that was told before, while the same record is in the same stage. */
function withMoveOf(before: Screen, after: Screen): Screen {
  if (before.status !== 'ready' || after.status !== 'ready') return after;
  const [was, is] = [before.situation, after.situation];
  if (!('moved' in was) || !('recordId' in is) || is.moved) return after;
  const isSame = was.recordId === is.recordId && placeOf(was) === placeOf(is);
  return isSame ? { ...after, situation: { ...is, moved: was.moved } } : after;
}

const placeOf = (situation: Extract<Situation, { status: 'open' | 'closed' }>) =>
  situation.status === 'open' ? situation.offboarding.stage : situation.offboarding.closedStage;

function wrote(state: CardState, event: CardEvent & { type: 'wrote' }): CardState {
  const { formId, reply, newest } = event;
  if (reply.status !== 'done') return next(state, { type: 'trying', formId, saveState: reply });
  return {
    ...state,
    screen: ready(reply),
    shown: newest,
    saveStates: without(state.saveStates, formId),
  };
}

function without(saveStates: CardState['saveStates'], formId: FormId): CardState['saveStates'] {
  const { [formId]: _gone, ...rest } = saveStates;
  return rest;
}
