import * as z from 'zod/mini';
import { reasonIds } from '../../playbook/lookup';
import { liveParts } from '../../playbook/shape';
import { contractFactsField } from '../contract-facts';
import { dossierField, dossierForm, zoneField } from '../dossier';
import { requestMetaFields, calendarDateField, dated, instantField, stageField } from '../fields';
import { contactsField, foundField } from '../found';
import { countryField, holidayChoiceField, regionField } from '../holidays';
import { lessonsField } from '../lessons';
import { liveField } from '../live';
import { newsField } from '../news';
import { openBusinessField } from '../open-business';
import { overviewField } from '../overview';
import { ownersField } from '../owners';

import { situationField } from '../situation';
import { surveyLinkField } from '../survey';
import { timelineField } from '../timeline';
import { reads } from './entry';

const getOffboarding = z.lazy(() => z.strictObject(dated));

/** `parts`: the parts to read; all of the stage's if left out. */
const getLive = z.lazy(() =>
  z.strictObject({
    ...dated,
    stage: stageField,
    parts: z.optional(z.array(z.enum(liveParts))),
  }),
);

/** `former`: those who were deactivated or removed, in place of the active ones. */
const listOwners = z.lazy(() => z.strictObject({ former: z.optional(z.boolean()) }));

const listContacts = z.lazy(() => z.strictObject({}));

const getSurveyLink = z.lazy(() => z.strictObject(dated));

const readContractFacts = z.lazy(() => z.strictObject(dated));

/** `country`: without it, the countries alone. */
const readHolidays = z.lazy(() =>
  z.strictObject({
    country: z.optional(countryField),
    region: z.optional(regionField),
  }),
);

const readTimeline = z.lazy(() => z.strictObject(dated));

const readOpenBusiness = z.lazy(() => z.strictObject(dated));

/** `since`: the time from which changes are news. */
const readNews = z.lazy(() => z.strictObject({ ...dated, since: instantField }));

const readLessons = z.lazy(() => z.strictObject({ reason: z.enum(reasonIds) }));

const findInHubspot = z.lazy(() =>
  z.strictObject({
    kind: z.enum(['meetings', 'emails']),
    since: calendarDateField,
  }),
);

const readOverview = z.lazy(() => z.strictObject({}));

const makeDossier = z.lazy(() =>
  z.strictObject({
    ...requestMetaFields,
    zone: zoneField,
    form: dossierForm,
  }),
);

/** Functions that read, and `make_dossier`. */
export const readingFunctions = {
  get_offboarding: reads(getOffboarding, situationField),
  get_live: reads(getLive, liveField),
  list_owners: reads(listOwners, ownersField),
  list_contacts: reads(listContacts, contactsField),
  get_survey_link: reads(getSurveyLink, surveyLinkField),
  read_contract_facts: reads(readContractFacts, contractFactsField),
  read_holidays: reads(readHolidays, holidayChoiceField),
  read_timeline: reads(readTimeline, timelineField),
  read_open_business: reads(readOpenBusiness, openBusinessField),
  read_news: reads(readNews, newsField),
  read_lessons: reads(readLessons, lessonsField),
  find_in_hubspot: reads(findInHubspot, foundField),
  read_overview: reads(readOverview, overviewField),
  make_dossier: reads(makeDossier, dossierField),
} as const;
