import { Badge, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'wouter';
import { AppLinks } from './AppLinks';
import classes from './Bar.module.css';
import { ImportDialog } from './ImportDialog';
import { PersonSwitch } from './PersonSwitch';
import { ResetDialog } from './ResetDialog';
import { useDroppedFile } from './use-dropped-file';

/** The bar on top. It says at all times that this is a sandbox and not HubSpot. */
export function Bar() {
  const [resetting, reset] = useDisclosure(false);
  const [importing, importer] = useDisclosure(false);
  const dropped = useDroppedFile(importer.open);
  return (
    <header className={classes.bar}>
      <nav aria-label="Main" className={classes.main}>
        <Link href="/" className={classes.link}>
          Companies
        </Link>
        <AppLinks />
      </nav>
      <Group gap={4} ml="auto">
        <Badge mr={4} color="yellow" variant="filled" autoContrast radius="sm" tt="none" fz="xs">
          Sandbox, not HubSpot
        </Badge>
        <PersonSwitch />
        <Button
          component={Link}
          href="/sandbox"
          size="compact-sm"
          variant="subtle"
          className={classes.action}
        >
          Faults and switches
        </Button>
        <Button size="compact-sm" variant="subtle" className={classes.action} onClick={reset.open}>
          Reset
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.action}
          onClick={importer.open}
        >
          Import
        </Button>
      </Group>
      <ResetDialog opened={resetting} close={reset.close} />
      <ImportDialog opened={importing} close={importer.close} dropped={dropped} />
    </header>
  );
}
