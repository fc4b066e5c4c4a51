import { Accordion, Divider, Flex, Text } from '@hubspot/ui-extensions';
import { useEffect, useState } from 'react';
import { isCalledOff } from '../../../src/offboarding/after-close';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Step } from '../../../src/playbook/lookup';
import { longDate } from '../dates';
import type { Desk, Form } from '../desk';
import { FormNotice } from '../parts/FormNotice';
import { Answers } from './Answers';
import { NewLink } from './NewLink';
import { OpenLink } from './OpenLink';
import { PhonePanel } from './PhonePanel';
import { standingOf, surveyLine } from './survey-words';

interface SurveyPartProps {
  desk: Desk;
  offboarding: Offboarding;
  step: Step;
}

/** The survey, folded: what the client answered, the link, and the way to enter what was said by phone. */
export function SurveyPart({ desk, offboarding, step }: SurveyPartProps) {
  const [open, setOpen] = useState(false);
  useLinkRead(desk, offboarding);
  const form = desk.form('survey_link');
  const answers = offboarding.survey?.answers;
  return (
    <Accordion
      title={surveyLine(offboarding, desk.today)}
      size="xs"
      open={open}
      onClick={() => setOpen(!open)}
    >
      {open && (
        <Flex direction="column" gap="small">
          {answers && <Answers desk={desk} offboarding={offboarding} answers={answers} />}
          {answers && <Divider />}
          <LinkPart desk={desk} form={form} offboarding={offboarding} step={step} />
          <FormNotice form={form} />
          <Flex justify="start">
            <PhonePanel desk={desk} offboarding={offboarding} />
          </Flex>
        </Flex>
      )}
    </Accordion>
  );
}

function LinkPart({ desk, form, offboarding, step }: SurveyPartProps & { form: Form }) {
  const link = offboarding.survey?.link;
  if (isCalledOff(offboarding)) return <Text>{calledOffWords(link !== undefined)}</Text>;
  if (!link) return <NewLink desk={desk} form={form} renews={false} />;
  const standing = standingOf(link, offboarding, desk.today);
  if (standing === 'open') {
    return <OpenLink desk={desk} form={form} offboarding={offboarding} step={step} link={link} />;
  }
  return (
    <Flex direction="column" gap="small">
      <Text>
        {standing === 'revoked'
          ? `The link was revoked${link.revokedOn ? ` on ${longDate(link.revokedOn)}` : ''}.`
          : `The link expired on ${longDate(link.expiresOn)}.`}
      </Text>
      <NewLink desk={desk} form={form} renews={false} />
    </Flex>
  );
}

const calledOffWords = (wasSent: boolean) =>
  `The ending was called off, so nothing is asked any more.${wasSent ? ' Whoever opens the link that was made reads only that.' : ''}`;

/** The link's address is read when its step is opened, and anew when there is another link. */
function useLinkRead({ readSurveyLink, today }: Desk, offboarding: Offboarding) {
  const link = offboarding.survey?.link;
  const open =
    link && standingOf(link, offboarding, today) === 'open' ? `${link.number}` : undefined;
  useEffect(() => {
    if (open) readSurveyLink();
  }, [open, readSurveyLink]);
}
