import type * as Sdk from '@hubspot/ui-extensions/pages';
import {
  createContext,
  useContext,
  useEffect,
  useRef,
  type ComponentProps,
  type MouseEvent,
} from 'react';
import { createPortal } from 'react-dom';
import { AppPagesContext } from '../app-pages';
import { usePress } from '../overlays';
import { hrefOf } from './href';
import { testId } from './sizes';

type ToPage = ComponentProps<typeof Sdk.PageLink>;
type Header = typeof Sdk.PageHeader;
type Breadcrumbs = typeof Sdk.PageBreadcrumbs;

/** A click that the browser answers in its own way, such as with a new tab, is left to it. */
const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

function AnchorToPage({
  to,
  params,
  children,
  className,
  ...rest
}: ToPage & { className: string }) {
  const pages = useContext(AppPagesContext);
  const clicked = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    pages.go(to, params);
  };
  return (
    <a href={pages.hrefOf(to, params)} className={className} onClick={clicked} {...testId(rest)}>
      {children}
    </a>
  );
}

export const PageLink = (props: ToPage) => <AnchorToPage {...props} className="hsx-link" />;

/** A heading on the page, and the title of the browser's tab. Source: docs of PageTitle. */
export function PageTitle({ children, ...rest }: ComponentProps<typeof Sdk.PageTitle>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => (heading.current ? followTitle(heading.current) : undefined), []);
  return (
    <h2 ref={heading} className="hsx-page-title" {...testId(rest)}>
      {children}
    </h2>
  );
}

/** The text of a component from a worker changes without its parent being drawn anew. */
function followTitle(heading: HTMLElement) {
  const before = document.title;
  const tell = () => {
    document.title = `${heading.textContent} · Sandbox`;
  };
  tell();
  const observer = new MutationObserver(tell);
  observer.observe(heading, { characterData: true, childList: true, subtree: true });
  return () => {
    observer.disconnect();
    document.title = before;
  };
}

export function PageBreadcrumbs({ children, ...rest }: ComponentProps<Breadcrumbs>) {
  return (
    <nav aria-label="Breadcrumbs" className="hsx-crumbs" {...testId(rest)}>
      {children}
    </nav>
  );
}

export const PageBreadcrumbsPageLink = (props: ToPage) => (
  <AnchorToPage {...props} className="hsx-link hsx-crumb" />
);

export function PageBreadcrumbsCurrent({
  children,
  ...rest
}: ComponentProps<Breadcrumbs['Current']>) {
  return (
    <span aria-current="page" className="hsx-crumb" {...testId(rest)}>
      {children}
    </span>
  );
}

const Look = createContext<'primary' | 'secondary'>('secondary');
const useLook = () => `hsx-button hsx-button-link hsx-${useContext(Look)} hsx-size-sm`;

/** Its actions stand beside the app's name; how HubSpot draws the secondary ones is a guess. */
export function PageHeader({ children, ...rest }: ComponentProps<Header>) {
  const { header } = useContext(AppPagesContext);
  const actions = (
    <div className="hsx hsx-page-actions" {...testId(rest)}>
      {children}
    </div>
  );
  return header ? createPortal(actions, header) : actions;
}

export const PageHeaderPrimaryAction = ({ children }: ComponentProps<Header['PrimaryAction']>) => (
  <Look.Provider value="primary">{children}</Look.Provider>
);

export const PageHeaderSecondaryActions = ({
  children,
}: ComponentProps<Header['SecondaryActions']>) => (
  <Look.Provider value="secondary">{children}</Look.Provider>
);

export const PageHeaderPageLink = (props: ToPage) => (
  <AnchorToPage {...props} className={useLook()} />
);

export function PageHeaderLink({
  href,
  onClick,
  disabled = false,
  ...more
}: ComponentProps<Header['Link']>) {
  const { children, ...rest } = more;
  const { press } = usePress(onClick, undefined);
  const className = useLook();
  const link = hrefOf(href);
  if (!link || disabled) {
    return (
      <button
        type="button"
        disabled={disabled}
        onClick={press}
        className={className}
        {...testId(rest)}
      >
        {children}
      </button>
    );
  }
  return (
    <a
      href={link.href}
      {...(link.external && { target: '_blank', rel: 'noreferrer' })}
      onClick={press}
      className={className}
      {...testId(rest)}
    >
      {children}
    </a>
  );
}
