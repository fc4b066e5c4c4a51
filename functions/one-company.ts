import type { OneCompanyName } from '../src/api/app-functions';
import type { Main } from './hubspot/handle';
import { mainByName } from './hubspot/main-by-name';
import { main as askApproval } from './one-company/ask-approval';
import { main as closeOffboarding } from './one-company/close-offboarding';
import { main as findInHubspot } from './one-company/find-in-hubspot';
import { main as followPlaybook } from './one-company/follow-playbook';
import { main as getLive } from './one-company/get-live';
import { main as getOffboarding } from './one-company/get-offboarding';
import { main as listContacts } from './one-company/list-contacts';
import { main as listOwners } from './one-company/list-owners';
import { main as logMessage } from './one-company/log-message';
import { main as moveStage } from './one-company/move-stage';
import { main as pauseOffboarding } from './one-company/pause-offboarding';
import { main as readContractFacts } from './one-company/read-contract-facts';
import { main as readLessons } from './one-company/read-lessons';
import { main as readNews } from './one-company/read-news';
import { main as readOpenBusiness } from './one-company/read-open-business';
import { main as readOverview } from './one-company/read-overview';
import { main as readPlaybook } from './one-company/read-playbook';
import { main as readTimeline } from './one-company/read-timeline';
import { main as repair } from './one-company/repair';
import { main as saveItems } from './one-company/save-items';
import { main as saveMeeting } from './one-company/save-meeting';
import { main as startOffboarding } from './one-company/start-offboarding';
import { main as updateContract } from './one-company/update-contract';
import { main as updateDetails } from './one-company/update-details';
import { main as updateReason } from './one-company/update-reason';
import { main as updateStep } from './one-company/update-step';
import { main as updateSurvey } from './one-company/update-survey';
import { main as winBack } from './one-company/win-back';

const mains: Record<OneCompanyName, Main> = {
  ask_approval: askApproval,
  close_offboarding: closeOffboarding,
  find_in_hubspot: findInHubspot,
  follow_playbook: followPlaybook,
  get_live: getLive,
  get_offboarding: getOffboarding,
  list_contacts: listContacts,
  list_owners: listOwners,
  log_message: logMessage,
  move_stage: moveStage,
  pause_offboarding: pauseOffboarding,
  read_contract_facts: readContractFacts,
  read_lessons: readLessons,
  read_news: readNews,
  read_open_business: readOpenBusiness,
  read_overview: readOverview,
  read_playbook: readPlaybook,
  read_timeline: readTimeline,
  repair: repair,
  save_items: saveItems,
  save_meeting: saveMeeting,
  start_offboarding: startOffboarding,
  update_contract: updateContract,
  update_details: updateDetails,
  update_reason: updateReason,
  update_step: updateStep,
  update_survey: updateSurvey,
  win_back: winBack,
};

/** Runs the functions that the card calls, but for the few that are app functions of their own. */
export const main = mainByName(mains, (name) => mains[name]);
