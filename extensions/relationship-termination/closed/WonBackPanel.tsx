import { Text } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { ifKnown, type Closed } from '../../../src/offboarding/offboarding';
import { wonBackWayById, wonBackWayIds } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import { SavePanel } from '../parts/SavePanel';
import { Words } from '../parts/Words';
import { sentenceOf } from '../../shared/sentences';
import { FollowUpField } from './FollowUpField';
import { GoesOnHold } from './GoesOnHold';

const ways = wonBackWayIds.map(wonBackWayById);

interface WonBackPanelProps {
  offboarding: Closed;
  label: string;
}

/** Records when, how and through which follow-up the client came back. */
export function WonBackPanel({ offboarding, label }: WonBackPanelProps) {
  const card = useCard();
  const form = card.form('win_back');
  const shown = backDraft(offboarding, form.draft, card.today);
  const make = (draft: FormDraft) => backRequest(backDraft(offboarding, draft, card.today));
  return (
    <SavePanel
      form={form}
      id="won-back"
      label={label}
      title="The client came back"
      size="sm"
      save="Record it"
      make={make}
    >
      <Text>
        This offboarding stays as it was. If they leave again one day, that is the next one.
      </Text>
      <Day
        label="Since when"
        name="won_back_on"
        required
        min={offboarding.startedOn}
        max={card.today}
        outside="Choose a day between the start of this offboarding and today."
        value={shown.date}
        problem={form.problem('on')}
        onPick={(date) => form.change({ date: date ?? null })}
      />
      <Choice
        label="What brought them back"
        name="won_back_how"
        required
        options={ways}
        value={shown.wayBack}
        problem={form.problem('how')}
        onChoose={(wayBack) => form.change({ wayBack })}
      />
      <FollowUpField form={form} offboarding={offboarding} />
      <Words
        label="What there is to know"
        name="won_back_words"
        limit="words"
        form={form}
        keep="words"
        field="words"
        stored={offboarding.wonBack?.words}
      />
      <GoesOnHold offboarding={offboarding} />
    </SavePanel>
  );
}

/** The form's values over the stored ones; the day defaults to today. */
function backDraft({ wonBack }: Closed, draft: FormDraft, today: CalendarDate): FormDraft {
  return {
    date: wonBack?.on ?? today,
    ...(wonBack && {
      wayBack: ifKnown(wonBack.how),
      through: wonBack.through,
      words: wonBack.words,
    }),
    ...draft,
  };
}

/** The request of the form, or a sentence for each field that is missing or wrong. */
export function backRequest({ date, wayBack, through = '', words = '' }: FormDraft): FormResult {
  if (!date || !wayBack || !through.trim()) {
    return {
      sentences: {
        ...(date ? {} : { on: 'Choose the day.' }),
        ...(wayBack ? {} : { how: 'Choose what brought them back.' }),
        ...(through.trim() ? {} : { through: sentenceOf({ code: 'won_back_needs_follow_up' }) }),
      },
    };
  }
  return {
    request: {
      name: 'win_back',
      parameters: {
        action: 'record',
        on: date,
        how: wayBack,
        through,
        ...(words.trim() ? { words } : {}),
      },
    },
  };
}
