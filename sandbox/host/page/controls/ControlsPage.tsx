import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { addFault, loadFaults, loadReport, removeFaults, saveSwitches } from '../api/controls';
import { LoadedView } from '../parts/LoadedView';
import { Panel } from '../parts/Panel';
import { useTitle } from '../parts/use-title';
import { useLoaded } from '../use-loaded';
import { DeactivatedOwners } from './DeactivatedOwners';
import { FaultForm } from './FaultForm';
import { FaultList } from './FaultList';
import { SwitchForm } from './SwitchForm';

/** `/sandbox`: makes requests fail, and takes things away from the account. */
export function ControlsPage() {
  useTitle('Faults and switches');
  const faults = useLoaded(loadFaults);
  const report = useLoaded(loadReport);
  const [said, setSaid] = useState<{ failed: boolean; text: string }>();

  const run = async (work: Promise<unknown>, text: string, reload: () => void) => {
    try {
      await work;
      setSaid({ failed: false, text });
    } catch (error) {
      setSaid({ failed: true, text: error instanceof Error ? error.message : String(error) });
    }
    reload();
  };

  return (
    <Stack>
      <Title order={1}>Faults and switches</Title>
      <Text>
        What can go wrong with HubSpot goes wrong here when you ask for it.{' '}
        <Anchor href="/_sandbox">What the sandbox can, and what about it is guessed</Anchor>
      </Text>
      <div role="status">
        {said && <Alert color={said.failed ? 'red' : 'green'}>{said.text}</Alert>}
      </div>
      <Panel aria-labelledby="faults">
        <Title order={2} id="faults" mb="sm">
          Faults
        </Title>
        <LoadedView loaded={faults.loaded} failed="The faults could not be loaded" lines={2}>
          {(list) => (
            <FaultList
              faults={list}
              remove={(id) => void run(removeFaults(id), 'Removed.', faults.reload)}
            />
          )}
        </LoadedView>
        <Title order={3} mt="lg" mb="sm">
          Add a fault
        </Title>
        <FaultForm add={(fault) => void run(addFault(fault), 'Fault added.', faults.reload)} />
      </Panel>
      <DeactivatedOwners run={run} />
      <Panel aria-labelledby="switches">
        <Title order={2} id="switches" mb="sm">
          Switches
        </Title>
        <LoadedView loaded={report.loaded} failed="The switches could not be loaded" lines={6}>
          {(value) => (
            <SwitchForm
              report={value}
              save={(draft) => void run(saveSwitches(draft), 'Switches saved.', report.reload)}
            />
          )}
        </LoadedView>
      </Panel>
    </Stack>
  );
}
