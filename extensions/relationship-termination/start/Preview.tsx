import { List, Text, Tile } from '@hubspot/ui-extensions';
import type { Part } from '../../../src/offboarding/offboarding';
import { startPreview } from '../../../src/offboarding/start-preview';
import type { ByPlaybook } from '../../../src/playbook/changes';
import { stageById, stageIds, type InitiatorId, type ReasonId } from '../../../src/playbook/lookup';
import { demibold } from '../../shared/parts/unchanged';

interface PreviewProps {
  initiator: InitiatorId | undefined;
  reason: ReasonId | undefined;
  /** Set where only a part of the business ends. */
  part: Part | undefined;
  by: ByPlaybook;
}

/** What a start will create, before it is created. */
export function Preview({ initiator, reason, part, by }: PreviewProps) {
  if (!initiator || !reason) {
    return <Text variant="microcopy">Choose who and why to see what will be created.</Text>;
  }
  const will = startPreview(initiator, reason, by, part);
  const perStage = will.perStage
    .filter(({ steps }) => steps > 0)
    .map(({ stage, steps }) => `${steps} in ${stageById(stage).shortLabel}`);
  return (
    <Tile compact>
      <Text format={demibold}>What will be created</Text>
      <List variant="unordered-styled">
        <Text>
          One offboarding with {will.steps} steps: {perStage.join(', ')}.
        </Text>
        <Text>A task in HubSpot for each step of a stage, once the stage is entered.</Text>
        <Text>One note in the timeline, with your name.</Text>
        <Text>The company's offboarding stage becomes “{stageById(stageIds[0]).label}”.</Text>
      </List>
    </Tile>
  );
}
