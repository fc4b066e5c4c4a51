import { plainText } from './plain-text';

test('paragraphs and line breaks become line breaks', () => {
  expect(plainText('<p>Renewal stopped.</p><p>By Ada<br>on 4 November</p>')).toBe(
    'Renewal stopped.\nBy Ada\non 4 November',
  );
});

test('list items keep a mark each', () => {
  expect(plainText('<ul><li>Keys</li><li>Badges</li></ul>')).toBe('• Keys\n• Badges');
});

test('scripts and styles go with what they hold', () => {
  expect(plainText('a<script>alert(1)</script><style>p{}</style>b<script>never closed')).toBe('ab');
});

test('a tag with a handler leaves nothing behind', () => {
  expect(plainText('<img src=x onerror="alert(1)">seen')).toBe('seen');
});

test('entities are read once, so an escaped tag stays words', () => {
  expect(plainText('&lt;b&gt; R&amp;D &#8364;5 &#x20AC;6 &amp;lt;')).toBe('<b> R&D €5 €6 &lt;');
});

test('a sign that opens no tag is kept', () => {
  expect(plainText('3 < 5 and 7 > 6')).toBe('3 < 5 and 7 > 6');
});

test('text without markup keeps its lines', () => {
  expect(plainText('one\ntwo')).toBe('one\ntwo');
});
