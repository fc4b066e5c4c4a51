import {
  Alert,
  Button,
  Code,
  FileButton,
  Group,
  List,
  Modal,
  Progress,
  Stack,
  Text,
} from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { importFile, type Progress as Share } from '../api/import';

interface ImportDialogProps {
  opened: boolean;
  close(): void;
  /** A file that was dropped on the page; its import begins at once. */
  dropped: File | undefined;
}

type Import =
  | { is: 'none' }
  | ({ is: 'under_way'; name: string } & Share)
  | { is: 'done'; lines: string[] }
  | { is: 'failed'; message: string };

/** Imports a company export: a file that is chosen here or was dropped on the page. Its command is named too. */
export function ImportDialog({ opened, close, dropped }: ImportDialogProps) {
  const { state, begin, forget } = useImport(dropped);
  const end = () => {
    if (state.is === 'under_way') return;
    if (state.is === 'done') window.location.reload();
    forget();
    close();
  };
  return (
    <Modal
      opened={opened}
      onClose={end}
      title="Import companies"
      centered
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close the import' }}
    >
      <Stack>
        <Text>
          In HubSpot, export your companies as CSV. Drop the file anywhere on this page, or choose
          it. It can be imported again: companies are found by record id, else by domain, and are
          not doubled. The file stays on this machine.
        </Text>
        <div role="status">
          <Result state={state} />
        </div>
        <Text size="sm" c="#516f90">
          The same from a terminal: <Code>{commandHere()}</Code>
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={end} disabled={state.is === 'under_way'}>
            Close
          </Button>
          <FileButton onChange={begin} accept=".csv,text/csv">
            {(props) => (
              <Button {...props} disabled={state.is === 'under_way'}>
                Choose a file
              </Button>
            )}
          </FileButton>
        </Group>
      </Stack>
    </Modal>
  );
}

/** An import, as far as it is; that of a file that was dropped begins by itself. */
function useImport(dropped: File | undefined) {
  const [state, setState] = useState<Import>({ is: 'none' });
  /** One at a time: a file that is dropped meanwhile is not taken. */
  const isBusy = useRef(false);
  const begin = useCallback((file: File | null) => {
    if (!file || isBusy.current) return;
    isBusy.current = true;
    const { name } = file;
    setState({ is: 'under_way', name, share: 0, rows: 0 });
    importFile(file, (to) => setState({ is: 'under_way', name, ...to }))
      .then((lines) => setState({ is: 'done', lines }))
      .catch((error: unknown) =>
        setState({ is: 'failed', message: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => {
        isBusy.current = false;
      });
  }, []);
  useEffect(() => begin(dropped ?? null), [dropped, begin]);
  return { state, begin, forget: () => setState({ is: 'none' }) };
}

const commandHere = () => {
  const { port } = window.location;
  return `npm run sandbox:import -- FILE.csv${port ? ` --port ${port}` : ''}`;
};

/** What the command would say: what it comes to on top, then what is to be known of lines and columns. */
function Result({ state }: { state: Import }) {
  switch (state.is) {
    case 'none':
      return null;
    case 'failed':
      return <Alert color="red">{state.message}</Alert>;
    case 'under_way': {
      const percent = Math.round(state.share * 100);
      return (
        <Stack gap={4}>
          <Text size="sm">
            {state.name}: {state.rows.toLocaleString('en')} rows, {percent}%
          </Text>
          <Progress value={percent} aria-label="How much of the file was read" />
        </Stack>
      );
    }
    case 'done':
      return (
        <Alert color="green">
          <Text fw={600}>{state.lines.at(-1)}</Text>
          <List size="sm" mah={240} style={{ overflowY: 'auto' }}>
            {state.lines.slice(0, -1).map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </Alert>
      );
  }
}
