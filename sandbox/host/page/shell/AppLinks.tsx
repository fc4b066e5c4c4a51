import { Link, useRoute } from 'wouter';
import { app, appAddress, settingsAddress } from '../api/app';
import { useLive } from '../api/live';
import { loadAppPages } from '../api/sandbox';
import { useLoaded } from '../use-loaded';
import classes from './Bar.module.css';

/** Lead to the app's page and settings, where it has them. HubSpot has them in its Marketplace and settings menus. */
export function AppLinks() {
  const { loaded } = useLoaded(loadAppPages, useLive().version);
  if (loaded.status !== 'ready') return null;
  const { page, settings } = loaded.value;
  return (
    <>
      {page && <To address={appAddress}>{app.name}</To>}
      {settings && <To address={settingsAddress}>Connected apps</To>}
    </>
  );
}

function To({ address, children }: { address: string; children: string }) {
  const [here] = useRoute(`${address}/*?`);
  return (
    <Link href={address} className={classes.link} {...(here && { 'aria-current': 'page' })}>
      {children}
    </Link>
  );
}
