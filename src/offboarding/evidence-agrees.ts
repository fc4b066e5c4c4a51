import { builtInStep, type StepId } from '../playbook/lookup';
import type { EvidenceShape, FieldShape } from '../playbook/shape';
import { isBlank } from './change';
import type { Listed } from './commands';
import type { Evidence, Offboarding } from './offboarding';

/** Evidence that says something else than what is on record; `field`: its path in the finish request. */
export interface Contradiction {
  code:
    'nothing_listed' | 'something_listed' | 'item_open' | 'contract_missing' | 'contract_entered';
  field: string;
}

/** `items`: those of the offboarding's lists; undefined where they were not read. */
interface Finished {
  step: StepId;
  evidence: Evidence;
  items?: readonly Listed[] | undefined;
}

/**
 * Returns why a step's evidence contradicts its list or the contract: nothing is there and the evidence does not say that
 * there is none, or it says so while something is; or something in the list is open, and the evidence does not say what
 * is left out. A list that was not read contradicts nothing.
 */
export const contradictionOf = (o: Offboarding, finished: Finished): Contradiction | undefined =>
  listContradicts(finished) ?? contractContradicts(o, finished);

function listContradicts({ step, evidence, items }: Finished): Contradiction | undefined {
  const lists = builtInStep(step)?.lists;
  if (!lists || !items) return undefined;
  const isListed = items.some(({ register }) => register === lists.register);
  const saysNone = answerIn(evidence, lists.none.field) === lists.none.option;
  if (isListed !== saysNone) return openContradicts({ step, evidence, items });
  return {
    code: isListed ? 'something_listed' : 'nothing_listed',
    field: pathOf(lists.none.field),
  };
}

/** Finds an open item of a list of which everything is to be done, or left out in words. */
function openContradicts({ step, evidence, items = [] }: Finished): Contradiction | undefined {
  const lists = builtInStep(step)?.lists;
  if (!lists?.nothingOpen) return undefined;
  const { unless } = lists.nothingOpen;
  const isOpen = items.some(
    ({ register, state }) => register === lists.register && state !== 'done',
  );
  const isLeftOut = !isBlank(answerIn(evidence, unless));
  return isOpen && !isLeftOut ? { code: 'item_open', field: pathOf(unless) } : undefined;
}

/** Returns the answer that something in the step's list leaves: the only option besides that there is none. */
export function answerOfListed(step: StepId, items: readonly Listed[]): string | undefined {
  const { lists, evidence } = builtInStep(step) ?? {};
  const isListed = items.some(({ register }) => register === lists?.register);
  if (!isListed || !evidence) return undefined;
  const [only, ...more] = optionsOf(evidence, lists?.none.field).filter(
    ({ id }) => id !== lists?.none.option,
  );
  return more.length === 0 ? only?.id : undefined;
}

/** Returns the options of evidence that is a choice, or of a form's field. */
function optionsOf(evidence: EvidenceShape, field: string | undefined): readonly { id: string }[] {
  if (evidence.kind === 'choice') return evidence.options;
  if (evidence.kind !== 'form') return [];
  return evidence.fields.find(({ id }) => id === field)?.options ?? [];
}

/**
 * Returns what a step still asks: a form without the fields that could only say that there is none of what is there, in
 * the list or by a contract.
 */
export function evidenceLeft(
  asked: EvidenceShape,
  step: StepId,
  { contract, items = [] }: Pick<Offboarding, 'contract'> & Pick<Finished, 'items'>,
): EvidenceShape {
  if (asked.kind !== 'form') return asked;
  const { lists, needsContract } = builtInStep(step) ?? {};
  const isListed = items.some(({ register }) => register === lists?.register);
  const nones = [isListed && lists?.none, contract && needsContract?.none];
  const isAnswered = ({ id, options = [] }: FieldShape) =>
    nones.some(
      (none) => none && none.field === id && options.every((option) => option.id === none.option),
    );
  return { kind: 'form', fields: asked.fields.filter((field) => !isAnswered(field)) };
}

function contractContradicts(
  o: Offboarding,
  { step, evidence }: Finished,
): Contradiction | undefined {
  const needsContract = builtInStep(step)?.needsContract;
  if (!needsContract) return undefined;
  const { none } = needsContract;
  const isOwn = none.step === step;
  const saysNone = isOwn ? answerIn(evidence, none.field) === none.option : saysNoContract(o, step);
  const field = pathOf(isOwn ? none.field : undefined);
  if (!o.contract) return saysNone ? undefined : { code: 'contract_missing', field };
  return saysNone && isOwn ? { code: 'contract_entered', field } : undefined;
}

/** Whether the step that a step's `needsContract` names is done and says that there is no contract in writing. */
export function saysNoContract({ steps }: Offboarding, step: StepId): boolean {
  const none = builtInStep(step)?.needsContract?.none;
  const said = none && steps[none.step];
  return said?.state === 'done' && answerIn(said.evidence, none?.field) === none?.option;
}

function answerIn(evidence: Evidence, field: string | undefined): string | undefined {
  if (evidence.kind === 'choice') return evidence.option;
  return evidence.kind === 'form' && field ? evidence.values[field] : undefined;
}

const pathOf = (field: string | undefined) => (field ? `evidence.values.${field}` : 'evidence');
