import type { MirrorProperty } from '../api/properties-to-send';
import {
  consents,
  count,
  date,
  initiatorKind,
  outcomeKind,
  reasonKind,
  stages,
  statuses,
  textKind,
  type Kind,
} from './schema-kinds';

/** Schema of the company's mirror properties. */
const mirror: Record<MirrorProperty, Kind & { label: string }> = {
  offboarding_stage: { label: 'Offboarding stage', ...stages },
  offboarding_status: { label: 'Offboarding status', ...statuses },
  offboarding_outcome: { label: 'Offboarding outcome', ...outcomeKind },
  offboarding_number: { label: 'Offboarding number', ...count },
  offboarding_key: { label: 'Offboarding key', ...textKind },
  offboarding_record_id: { label: 'Offboarding record', ...textKind },
  offboarding_initiator: { label: 'Relationship ended by', ...initiatorKind },
  offboarding_reason: { label: 'Offboarding reason', ...reasonKind },
  offboarding_start_date: { label: 'Offboarding start date', ...date },
  offboarding_end_date: { label: 'Last day of service', ...date },
  offboarding_closed_on: { label: 'Offboarding closed on', ...date },
  offboarding_next_due: { label: 'Offboarding next due', ...date },
  offboarding_act_by: { label: 'Act on the contract by', ...date },
  offboarding_steps_left: { label: 'Offboarding steps left', ...count },
  offboarding_owner_name: { label: 'Offboarding owner', ...textKind },
  offboarding_won_back_on: { label: 'Won back on', ...date },
  offboarding_exit_score: { label: 'Exit survey score', ...count },
  offboarding_contact_consent: { label: 'May be contacted after the end', ...consents },
};

export const companyGroup = { name: 'offboarding', label: 'Offboarding' };

export const companySchema = Object.entries(mirror).map(([name, kind]) => ({
  name,
  group: companyGroup.name,
  ...kind,
}));
