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

/** How many characters the search for tags looks at. */
function searched(html: string): number {
  let characters = 0;
  const { indexOf } = String.prototype;
  const spy = jest.spyOn(String.prototype, 'indexOf');
  spy.mockImplementation(function (this: string, sought, from = 0) {
    const found = indexOf.call(this, sought, from);
    characters += (found < 0 ? this.length : found) - from + 1;
    return found;
  });
  plainText(html);
  spy.mockRestore();
  return characters;
}

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
])('a long text of %j is searched a few times over, not once for each tag', (part) => {
  const html = part.repeat(64_000 / part.length);
  expect(searched(html)).toBeLessThan(8 * html.length);
});
