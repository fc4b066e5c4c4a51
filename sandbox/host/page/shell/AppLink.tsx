import { Link, useRoute } from 'wouter';
import { app, appAddress } from '../api/app';
import { useLive } from '../api/live';
import { loadAppPage } from '../api/sandbox';
import { useLoaded } from '../use-loaded';
import classes from './Bar.module.css';

/** Leads to the app's page, where it has one. HubSpot has the link in its Marketplace menu. */
export function AppLink() {
  const { loaded } = useLoaded(loadAppPage, useLive().version);
  const [here] = useRoute(`${appAddress}/*?`);
  if (loaded.status !== 'ready' || !loaded.value) return null;
  return (
    <Link href={appAddress} className={classes.link} {...(here && { 'aria-current': 'page' })}>
      {app.name}
    </Link>
  );
}
