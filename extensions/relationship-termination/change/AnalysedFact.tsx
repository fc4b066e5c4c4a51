import type { Offboarding } from '../../../src/offboarding/offboarding';
import { Fact } from '../../shared/parts/Fact';
import { AnalysedReasonPanel } from './AnalysedReason';
import { analysedMore, analysedText } from '../reason-words';

/** Our own view of the reason, with the way to change it. */
export function AnalysedFact({ offboarding }: { offboarding: Offboarding }) {
  return (
    <Fact
      label="Analysed reason"
      value={analysedText(offboarding)}
      more={analysedMore(offboarding)}
      change={<AnalysedReasonPanel offboarding={offboarding} />}
    />
  );
}
