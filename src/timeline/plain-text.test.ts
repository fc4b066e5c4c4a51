import { plainText } from './plain-text';

test.each([
  [
    'a tag that somebody typed stays text',
    '&lt;b&gt;bold&lt;/b&gt; &amp; 5 &lt; 6',
    '<b>bold</b> & 5 < 6',
  ],
  ['an entity is read once', '&amp;lt;', '&lt;'],
  ['lines stay lines', '<strong>One</strong><br>Two<br/><br><br><br>Three', 'One\nTwo\n\nThree'],
  [
    'paragraphs and lists become lines',
    '<p>To do:</p><ul><li>a</li><li>b</li></ul>',
    'To do:\n• a\n• b',
  ],
  [
    'scripts, styles and comments are dropped',
    '<style>p{}</style><!-- x -->Hi<script>run()</script>',
    'Hi',
  ],
  ['a tag with an attribute goes whole', '<a href="https://x.example?a=1">here</a>', 'here'],
  ['numbers of signs become signs', '&#8364; &#x20AC; &#0; &#99999999;', '€ €'],
  ['an unknown entity stays as it is', 'R&D &nosuch; x', 'R&D &nosuch; x'],
  ['capitals of any language', 'İİ<SCRIPT>x</Script>İ<BR>İ', 'İİİ\nİ'],
  ['a comment that is never closed ends with the next tag', '<!-- a <b>c < d', 'c < d'],
  ['text without markup stays', '3 < 4 > 2', '3 < 4 > 2'],
])('%s', (_, html, text) => {
  expect(plainText(html)).toBe(text);
});

/** The best of a few runs in milliseconds, so that a busy machine does not count. */
const fastest = (html: string) =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const from = performance.now();
      plainText(html);
      return performance.now() - from;
    }),
  );

test.each([
  '<!--',
  '<!-- -',
  '<script>',
  '<script ',
  '<style><script>',
  '</script',
  '<li',
  '<',
  '<a href="',
  '<p>',
  '&#x',
  '&amp',
  ' ',
  ' \n',
  '\n\n',
  '\t\u00a0',
])('sixteen times as much of %j takes no 256 times as long', (part) => {
  const of = (length: number) => part.repeat(length / part.length);
  const [little, much] = [fastest(of(8_000)), fastest(of(128_000))];
  expect(much / Math.max(little, 0.5)).toBeLessThan(80);
});
