import { functions, requestSchema, type Parsed, type WriteName } from '../../../src/api/functions';
import type { Situation } from '../../../src/api/situation';
import { finishWithMessage } from '../../../src/messages/finish-with-message';
import { sentNote } from '../../../src/messages/sent-message';
import { closeOffboarding } from '../../../src/offboarding/close';
import type { Now } from '../../../src/offboarding/commands';
import { decideMeeting } from '../../../src/offboarding/meeting';
import { moveStage } from '../../../src/offboarding/move-stage';
import type { Item } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { OpenMoney } from '../../../src/offboarding/open-money';
import { refused, type Outcome } from '../../../src/offboarding/outcome';
import { pauseOffboarding } from '../../../src/offboarding/pause';
import { winBack } from '../../../src/offboarding/win-back';
import { startOffboarding } from '../../../src/offboarding/start';
import { updateContract } from '../../../src/offboarding/update-contract';
import { updateDetails } from '../../../src/offboarding/update-details';
import { updateReason } from '../../../src/offboarding/update-reason';
import { updateSurvey } from '../../../src/offboarding/update-survey';
import { updateStep } from '../../../src/offboarding/update-step';
import type { Decided } from './registers';

export const now: Now['at'] = '2027-01-06T09:30:00.000Z';

/** What a function reads beside the record. */
interface ReadBeside {
  openMoney: OpenMoney;
  items: readonly Item[];
}

/** The answer of a function that reads or writes the situation. */
export function decide(
  name: string,
  parameters: unknown,
  before: Situation,
  read: ReadBeside,
): Decided {
  const past = before.past;
  const same = { status: 'done', changed: false, value: before } as const;
  switch (name) {
    case 'get_offboarding':
    case 'repair':
      return same;
    case 'start_offboarding': {
      const { today, ...command } = functions.start_offboarding.request.parse(parameters);
      if (before.status === 'open')
        return { status: 'refused', refusal: { code: 'already_under_way' } };
      const number = (before.status === 'closed' ? before.offboarding.number : past.length) + 1;
      const company = { key: `101-${number}`, companyName: 'Acme', number };
      return settled(startOffboarding(company, command, { at: now, today }), before);
    }
    default:
      return change(name, parameters, before, read);
  }
}

function change(name: string, parameters: unknown, before: Situation, read: ReadBeside): Decided {
  if (before.status !== 'open' && before.status !== 'closed') {
    return { status: 'refused', refusal: { code: 'not_found' } };
  }
  const decided = isRuled(name) && rules[name]?.(before.offboarding, parameters, read);
  return settled(decided || refused('bad_request'), before);
}

type Rule = (before: Offboarding, parameters: unknown, read: ReadBeside) => Outcome<Offboarding>;

/** What a function decides, by the real rules. */
const rule =
  <N extends WriteName>(
    name: N,
    decide: (
      before: Offboarding,
      command: Parsed<N>,
      at: Now,
      read: ReadBeside,
    ) => Outcome<Offboarding>,
  ): Rule =>
  (before, parameters, read) => {
    const command = requestSchema(name).parse(parameters);
    return decide(before, command, { at: now, today: command.today }, read);
  };

const rules: { [N in WriteName]?: Rule } = {
  update_step: rule('update_step', (before, command, at, read) =>
    updateStep(before, { ...command, ...read }, at),
  ),
  update_reason: rule('update_reason', updateReason),
  update_details: rule('update_details', updateDetails),
  make_survey_link: rule('make_survey_link', (before, command, at) =>
    updateSurvey(before, { ...command, action: 'make_link' }, at),
  ),
  update_survey: rule('update_survey', updateSurvey),
  update_contract: rule('update_contract', updateContract),
  move_stage: rule('move_stage', moveStage),
  pause_offboarding: rule('pause_offboarding', pauseOffboarding),
  win_back: rule('win_back', winBack),
  close_offboarding: rule('close_offboarding', (before, { waive, ...command }, at, { openMoney }) =>
    closeOffboarding(before, waive ? { ...command, waive: { ...waive, openMoney } } : command, at),
  ),
  save_meeting: rule('save_meeting', decideMeeting),
  log_message: rule('log_message', (before, command, at) => {
    const found = { subject: 'The end of our work with Acme', at: now };
    const sent = sentNote(before, command, at, found);
    return sent.ok ? finishWithMessage(before, command, at, found) : sent;
  }),
};

const isRuled = (name: string): name is WriteName => name in rules;

function settled(outcome: Outcome<Offboarding>, { past }: Situation): Decided {
  if (!outcome.ok) return { status: 'refused', refusal: outcome.refusal };
  return { status: 'done', changed: outcome.changed, value: asSituation(outcome.value, past) };
}

/** The situation of a company with this offboarding. */
export function asSituation(offboarding: Offboarding, past: Situation['past'] = []): Situation {
  const recordId = `${9000 + offboarding.number}`;
  return offboarding.status === 'closed'
    ? { status: 'closed', recordId, offboarding, past }
    : { status: 'open', recordId, offboarding, past };
}
