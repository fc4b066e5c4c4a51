import DOMPurify from 'dompurify';
import { useMemo } from 'react';

const allowed = {
  ALLOWED_TAGS: [
    'a',
    'b',
    'blockquote',
    'br',
    'div',
    'em',
    'i',
    'li',
    'ol',
    'p',
    'strong',
    'u',
    'ul',
  ],
  ALLOWED_ATTR: ['href'],
};

/** The HTML of a note or task, with what could run or load something taken out. */
export function RichText({ html }: { html: string }) {
  const __html = useMemo(() => DOMPurify.sanitize(html, allowed), [html]);
  return <div className="rich-text" dangerouslySetInnerHTML={{ __html }} />;
}
