import { Accordion, Divider, Flex, Text } from '@hubspot/ui-extensions';
import { useEffect, useState } from 'react';
import { isCalledOff } from '../../../src/offboarding/after-close';
import { linkState } from '../../../src/offboarding/survey';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { hasPackage } from '../../../src/packages';
import { dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import type { Form } from '../form';
import { FormNotice } from '../../shared/parts/FormNotice';
import { Answers } from './Answers';
import { NewLink } from './NewLink';
import { OpenLink } from './OpenLink';
import { PhonePanel } from './PhonePanel';
import { surveyLine } from './survey-words';

interface SurveyPartProps {
  offboarding: Offboarding;
}

/** The survey, folded: what the client answered, the link, and the way to enter what was said by phone. */
export function SurveyPart({ offboarding }: SurveyPartProps) {
  const card = useCard();
  const [open, setOpen] = useState(false);
  useLinkRead(offboarding);
  const form = card.form('survey_link');
  const answers = offboarding.survey?.answers;
  return (
    <Accordion
      title={surveyLine(offboarding, card.today)}
      size="xs"
      open={open}
      onClick={() => setOpen(!open)}
    >
      {open && (
        <Flex direction="column" gap="small">
          {answers && <Answers offboarding={offboarding} answers={answers} />}
          {answers && <Divider />}
          <LinkPart form={form} offboarding={offboarding} />
          <FormNotice form={form} />
          <Flex justify="start">
            <PhonePanel offboarding={offboarding} />
          </Flex>
        </Flex>
      )}
    </Accordion>
  );
}

function LinkPart({ form, offboarding }: SurveyPartProps & { form: Form }) {
  const card = useCard();
  const link = offboarding.survey?.link;
  if (isCalledOff(offboarding)) return <Text>{calledOffWords(link !== undefined)}</Text>;
  if (!hasPackage('survey')) return <Text>{noPageWords}</Text>;
  if (!link) return <NewLink form={form} renews={false} />;
  const standing = linkState(offboarding, link, card.today);
  if (standing === 'open') {
    return <OpenLink form={form} link={link} />;
  }
  return (
    <Flex direction="column" gap="small">
      <Text>
        {standing === 'revoked'
          ? `The link was revoked${link.revokedOn ? ` on ${dateInWords(link.revokedOn)}` : ''}.`
          : `The link expired on ${dateInWords(link.expiresOn)}.`}
      </Text>
      <NewLink form={form} renews={false} />
    </Flex>
  );
}

const noPageWords =
  'This app was installed without the survey’s page, so there is no link to send. Ask the client by phone.';

const calledOffWords = (wasSent: boolean) =>
  `The ending was called off, so nothing is asked any more.${wasSent ? ' Whoever opens the link that was made reads only that.' : ''}`;

/** Reads the link's address when its step is opened and when the link changes. */
function useLinkRead(offboarding: Offboarding) {
  const { readSurveyLink, today } = useCard();
  const link = offboarding.survey?.link;
  const open =
    link && hasPackage('survey') && linkState(offboarding, link, today) === 'open'
      ? `${link.number}`
      : undefined;
  useEffect(() => {
    if (open) readSurveyLink();
  }, [open, readSurveyLink]);
}
