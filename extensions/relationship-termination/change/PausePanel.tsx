import { Text } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { dayRefusal } from '../../../src/offboarding/evidence';
import { useCard } from '../card';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { Day } from '../../shared/parts/Day';
import { SavePanel } from '../parts/SavePanel';
import { Words } from '../parts/Words';
import { sentenceOf } from '../../shared/sentences';
import { dayLimits } from '../steps/day-limits';

interface PausePanelProps {
  /** The reason to start from, where another part suggests a pause. */
  suggested?: string;
}

/** Pauses the offboarding, with a reason and the day on which it resumes. */
export function PausePanel({ suggested }: PausePanelProps) {
  const card = useCard();
  const id = suggested ? 'pause-suggested' : 'pause';
  const form = card.form('pause');
  return (
    <SavePanel
      form={form}
      id={id}
      label="Pause…"
      title="Pause the offboarding"
      size="sm"
      save="Pause the offboarding"
      make={(draft) =>
        pauseRequest({ ...(suggested ? { why: suggested } : {}), ...draft }, card.today)
      }
    >
      <Text>
        Due dates stay, but nothing is called overdue. Steps can be worked on, and you resume it
        whenever you like. The contract does not pause: its deadlines hold.
      </Text>
      <Words
        label="Why it is paused"
        name="pause_why"
        required
        limit="note"
        lines={2}
        form={form}
        keep="why"
        field="why"
        stored={suggested}
      />
      <Day
        label="Resumes on, if a day is known"
        name="pause_until"
        {...dayLimits('future', card.today)}
        value={form.draft.date}
        problem={form.problem('until')}
        onPick={(date: CalendarDate | undefined) => form.change({ date })}
      />
    </SavePanel>
  );
}

/** The request of the form, or a sentence for each field that is missing or wrong. */
export function pauseRequest({ why = '', date }: FormDraft, today: CalendarDate): FormResult {
  const code = dayRefusal('future', date ?? '', today);
  if (!why.trim() || code) {
    return {
      sentences: {
        ...(why.trim() ? {} : { why: 'Say why it is paused.' }),
        ...(code ? { until: sentenceOf({ code }) } : {}),
      },
    };
  }
  const parameters = { action: 'pause', why, ...(date ? { until: date } : {}) } as const;
  return { request: { name: 'pause_offboarding', parameters } };
}
