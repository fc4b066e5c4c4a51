import {
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { daysBetween } from '../../../src/calendar/calendar-date';
import { awaitedProofs } from '../../../src/offboarding/awaited-proofs';
import { unknown, type Offboarding } from '../../../src/offboarding/offboarding';
import type { Progress, StepView } from '../../../src/offboarding/progress';
import { stepById } from '../../../src/playbook/book';
import { stageById, stageIds } from '../../../src/playbook/lookup';
import { dueText, shortDate } from '../../shared/dates';
import { usePage } from '../page';

/** Every step that applies, by stage: how it stands, who settled it and when, or when it is due. */
export function StepTable({
  offboarding,
  progress,
}: {
  offboarding: Offboarding;
  progress: Progress;
}) {
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>Stage</TableHeader>
          <TableHeader>Step</TableHeader>
          <TableHeader>How it stands</TableHeader>
          <TableHeader>Who and when</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {stageIds.flatMap((stage) =>
          progress.steps
            .filter((step) => step.stage === stage)
            .map((step, index) => (
              <TableRow key={step.id}>
                <TableCell>{index === 0 ? stageById(stage).shortLabel : ''}</TableCell>
                <TableCell>{stepById(step.id, offboarding).title}</TableCell>
                <TableCell>
                  <Standing step={step} isClosed={offboarding.status === 'closed'} />
                </TableCell>
                <TableCell>
                  <WhoAndWhen offboarding={offboarding} step={step} />
                  <Proofs offboarding={offboarding} step={step} />
                </TableCell>
              </TableRow>
            )),
        )}
      </TableBody>
    </Table>
  );
}

const labels = { todo: 'To do', doing: 'Started', done: 'Done', waived: 'Waived' } as const;

function Standing({ step, isClosed }: { step: StepView; isClosed: boolean }) {
  if (step.answer) return <StatusTag variant="success">Answered by the contract</StatusTag>;
  if (step.state === unknown) return <StatusTag variant="warning">Not known</StatusTag>;
  if (step.state === 'done' || step.state === 'waived')
    return (
      <StatusTag variant={step.state === 'done' ? 'success' : 'default'}>
        {labels[step.state]}
      </StatusTag>
    );
  if (isClosed) return <StatusTag variant="default">Left open</StatusTag>;
  return (
    <StatusTag variant={step.overdue ? 'danger' : 'info'}>
      {step.overdue ? 'Overdue' : labels[step.state]}
    </StatusTag>
  );
}

function WhoAndWhen({ offboarding, step }: { offboarding: Offboarding; step: StepView }) {
  const { day, formatInstant } = usePage();
  const state = offboarding.steps[step.id];
  if (state.state === 'waived')
    return (
      <Text>
        {state.waivedBy}, {formatInstant(state.mark.at)}: {state.reason}
      </Text>
    );
  if (state.state === 'done')
    return (
      <Text>
        {state.mark.by.name}, {formatInstant(state.mark.at)}
      </Text>
    );
  if (step.answer || state.state === unknown || offboarding.status === 'closed') return null;
  const isLate = step.overdue && step.due;
  return <Text>{isLate ? `due ${shortDate(isLate, day)}` : dueText(step, day)}</Text>;
}

/** The proofs that a done step promised and that nobody has entered, each with its day; nothing is late in a pause. */
function Proofs({ offboarding, step: { id } }: { offboarding: Offboarding; step: StepView }) {
  const { day } = usePage();
  return awaitedProofs(offboarding)
    .filter(({ step }) => step === id)
    .map(({ label, due }) => {
      const daysLeft = daysBetween(day, due);
      const rests = offboarding.status === 'paused';
      const when = dueText(
        { due, overdue: !rests && daysLeft < 0, ...(!rests && { daysLeft }) },
        day,
      );
      return <Text key={label}>{`${label}: not entered, ${when}`}</Text>;
    });
}
