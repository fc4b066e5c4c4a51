import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { deadlineToAct } from '../../../src/offboarding/contract-acts';
import type { Deadline } from '../../../src/calendar/deadline';
import type { Open, Pause } from '../../../src/offboarding/offboarding';
import { isPauseOver } from '../../../src/offboarding/over';
import { dayToAct } from '../../../src/calendar/deadline';
import { dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';

const resume = { name: 'pause_offboarding', parameters: { action: 'resume' } } as const;

/** Shown instead of the next step: since when it is paused, until when and why. */
export function Paused({ offboarding }: { offboarding: Open }) {
  const card = useCard();
  const { pause = {} } = offboarding;
  const deadline = deadlineToAct(offboarding);
  const form = card.form('resume');
  const isOver = isPauseOver(pause, card.today);
  return (
    <>
      <Alert testId="next" title={pauseTitle(pause, card.today)} variant={isOver ? 'tip' : 'info'}>
        <Flex direction="column" gap="small" align="start">
          {pause.why && <Text>{pause.why}</Text>}
          {deadline && <Text>{goesOnWords(deadline, card.today)}</Text>}
          <SaveButton
            size="sm"
            variant={isOver ? 'primary' : 'secondary'}
            saving={form.saving !== undefined}
            onClick={() => form.submit(() => ({ request: resume }))}
          >
            Resume
          </SaveButton>
        </Flex>
      </Alert>
      <FormNotice form={form} />
    </>
  );
}

/** The contract's deadline, which a pause does not move. */
function goesOnWords(deadline: Deadline, today: CalendarDate): string {
  const by = dayToAct(deadline, today);
  return by < today
    ? `The contract does not pause: the last day to act on it was ${dateInWords(by)}.`
    : `The contract does not pause: act on it by ${dateInWords(by)}.`;
}

/** `Paused since 4 January 2027, until 1 March 2027`. */
export function pauseTitle({ since, until }: Pause, today: CalendarDate): string {
  const begun = since ? `Paused since ${dateInWords(since)}` : 'Paused';
  if (!until) return begun;
  return isPauseOver({ until }, today)
    ? `${begun}; it was to resume on ${dateInWords(until)}`
    : `${begun}, until ${dateInWords(until)}`;
}
