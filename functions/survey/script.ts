/**
 * The page's script: sends the answers as JSON, because HubSpot's gateway refuses the body of a plain form, and shows
 * the answer. On a page that is hosted elsewhere the frame is empty, and the script loads its content. Plain JavaScript
 * as text, so that the Content-Security-Policy can contain its hash; it must run in all browsers of recent years.
 */
export const script = `
(function () {
  'use strict';
  var root = document.getElementById('relterm-survey');
  var query = new URLSearchParams(location.search);
  var endpoint = root.getAttribute('data-endpoint') || location.pathname;
  var token = query.get('t') || '';
  var language = function () { return document.documentElement.lang; };

  function show(part) {
    document.documentElement.lang = part.lang;
    document.title = part.title;
    root.innerHTML = part.html;
    paint(part.look.colour, part.look.onColour);
    wire();
    var head = root.querySelector('h1[tabindex]');
    window.scrollTo(0, 0);
    if (head) head.focus();
  }

  function paint(colour, onColour) {
    if (!colour) return;
    root.style.setProperty('--brand', colour);
    root.style.setProperty('--on-brand', onColour);
  }

  function tell(form, message, field) {
    var problem = form.querySelector('#problem');
    var wrong = field && form.querySelector('textarea[name="' + field + '"]');
    if (wrong) wrong.after(problem);
    else form.querySelector('.send').before(problem);
    problem.textContent = message;
    if (!wrong) return message && problem.scrollIntoView({ block: 'center' });
    wrong.setAttribute('aria-invalid', 'true');
    wrong.focus();
  }

  function given(form) {
    var data = new FormData(form);
    var values = {};
    var contact;
    data.forEach(function (value, name) {
      if (name === 'contact') contact = { consent: value, ways: value === 'yes' ? data.getAll('ways') : [] };
      else if (name !== 'ways' && String(value).trim()) values[name] = String(value).trim();
    });
    var answers = { token: token, language: language(), times: Number(form.dataset.times), values: values };
    if (contact) answers.contact = contact;
    return answers;
  }

  function send(form) {
    var button = form.querySelector('.send');
    var words = button.textContent;
    form.querySelectorAll('[aria-invalid]').forEach(function (field) { field.removeAttribute('aria-invalid'); });
    tell(form, '');
    var answers = given(form);
    if (!answers.contact && Object.keys(answers.values).length === 0) return tell(form, form.dataset.empty);
    button.disabled = true;
    button.textContent = form.dataset.sending;
    var back = function () { button.disabled = false; button.textContent = words; };
    fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      body: JSON.stringify(answers),
    })
      .then(function (reply) { return reply.json(); })
      .then(function (answer) {
        if (answer.ok) return show(answer.part);
        back();
        tell(form, answer.message || form.dataset.busy, answer.field);
      })
      .catch(function () { back(); tell(form, form.dataset.busy); });
  }

  function wire() {
    var form = root.querySelector('form');
    if (form) form.addEventListener('submit', function (event) { event.preventDefault(); send(form); });
    root.querySelectorAll('[data-clear]').forEach(function (button) {
      button.addEventListener('click', function () {
        root.querySelectorAll('input[name="' + button.dataset.clear + '"]').forEach(function (input) { input.checked = false; });
        root.querySelector('input[name="' + button.dataset.clear + '"]').focus();
      });
    });
    var again = root.querySelector('[data-reload]');
    if (again) again.addEventListener('click', function () { location.reload(); });
  }

  paint(root.dataset.colour, root.dataset.onColour);
  var asked = query.get('l') || navigator.language || '';
  var guessed = root.getAttribute('data-language') === 'unasked' && !query.get('l');
  var spoken = asked.slice(0, 2).toLowerCase();
  if (root.children.length > 0 && !(guessed && spoken !== language())) return wire();
  fetch(endpoint + '?as=part&t=' + encodeURIComponent(token) + '&l=' + encodeURIComponent(spoken), { credentials: 'omit' })
    .then(function (reply) { return reply.json(); })
    .then(function (answer) { if (answer.part) show(answer.part); else wire(); })
    .catch(wire);
})();
`.trim();
