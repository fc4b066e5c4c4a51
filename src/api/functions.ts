import * as z from 'zod/mini';
import { contractFactsField } from './contract-facts';
import { dossierField } from './dossier';
import { namedField } from './fields';
import { contactsField, foundField } from './found';
import { lessonsField } from './lessons';
import { liveField } from './live';
import { newsField } from './news';
import { openBusinessField } from './open-business';
import {
  startOffboardingRequest,
  updateReasonRequest,
  updateDetailsRequest,
  updateContractRequest,
  moveStageRequest,
  pauseOffboardingRequest,
  winBackRequest,
  closeOffboardingRequest,
} from './requests/offboarding';
import {
  getOffboardingRequest,
  getLiveRequest,
  listOwnersRequest,
  listContactsRequest,
  getSurveyLinkRequest,
  readContractFactsRequest,
  readTimelineRequest,
  readOpenBusinessRequest,
  readNewsRequest,
  readLessonsRequest,
  findInHubspotRequest,
  makeDossierRequest,
} from './requests/reading';
import {
  updateStepRequest,
  updateSurveyRequest,
  logMessageRequest,
  saveMeetingRequest,
  saveItemsRequest,
} from './requests/step';
import { situationField } from './situation';
import { surveyLinkField } from './survey';
import { timelineField } from './timeline';

const ownersField = z.object({ owners: z.array(namedField) });

/**
 * Every function by the uid that `hubspot.serverless` calls: what it takes and what it answers. A field that a
 * request does not name is refused. None names the company: HubSpot hands the function the record in view
 * (`companyProperties`).
 */
export const functions = {
  get_offboarding: { request: getOffboardingRequest, value: situationField },
  get_live: { request: getLiveRequest, value: liveField },
  list_owners: { request: listOwnersRequest, value: ownersField },
  start_offboarding: { request: startOffboardingRequest, value: situationField },
  update_step: { request: updateStepRequest, value: situationField },
  update_reason: { request: updateReasonRequest, value: situationField },
  update_details: { request: updateDetailsRequest, value: situationField },
  update_contract: { request: updateContractRequest, value: situationField },
  read_contract_facts: { request: readContractFactsRequest, value: contractFactsField },
  save_items: { request: saveItemsRequest, value: situationField },
  update_survey: { request: updateSurveyRequest, value: situationField },
  get_survey_link: { request: getSurveyLinkRequest, value: surveyLinkField },
  save_meeting: { request: saveMeetingRequest, value: situationField },
  find_in_hubspot: { request: findInHubspotRequest, value: foundField },
  list_contacts: { request: listContactsRequest, value: contactsField },
  make_dossier: { request: makeDossierRequest, value: dossierField },
  read_open_business: { request: readOpenBusinessRequest, value: openBusinessField },
  read_lessons: { request: readLessonsRequest, value: lessonsField },
  read_news: { request: readNewsRequest, value: newsField },
  read_timeline: { request: readTimelineRequest, value: timelineField },
  log_message: { request: logMessageRequest, value: situationField },
  move_stage: { request: moveStageRequest, value: situationField },
  pause_offboarding: { request: pauseOffboardingRequest, value: situationField },
  win_back: { request: winBackRequest, value: situationField },
  close_offboarding: { request: closeOffboardingRequest, value: situationField },
} as const;

export type FunctionName = keyof typeof functions;
/** What the card hands in. */
export type Request<N extends FunctionName> = z.input<(typeof functions)[N]['request']>;
/** What the function has after parsing. */
export type Parsed<N extends FunctionName> = z.output<(typeof functions)[N]['request']>;
export type Value<N extends FunctionName> = z.output<(typeof functions)[N]['value']>;
