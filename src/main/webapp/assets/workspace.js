/*
 * Keeps what an interviewer types, through a hidden button of the page. Every submission of the form is preceded by such a save, so that
 * whatever becomes of the submission, the text is on the server; where even that was too late, because the session had ended, the text
 * waits in this tab until the page is open again. Without this script the buttons alone save.
 */
(function () {
  'use strict';

  var PAUSE = 300;
  var EVERY = 20000;
  /* This long after the last key. */
  var REST = 2000;
  var FIELD = /^f:(signal|evidence)\d$|^f:(strengths|nextStep)$|^asked-/;
  var form = document.querySelector('form[data-iv-autosave]');
  if (!form) {
    return;
  }
  var button = form.dataset.ivAutosave;
  var place = 'fc-typed:' + location.pathname + location.search;
  var typed = 0;
  var sent = 0;
  var kept = 0;
  var busy = false;
  var refused = false;
  /* A page that says why it was not saved leaves it to its reader to replace what is kept. */
  var held = form.querySelector('[data-iv-refused]') !== null;
  var again = false;
  var panel = null;
  var waiting = null;
  var timer = null;

  function seen() {
    return document.getElementById('f:seen').value;
  }

  function show(state) {
    form.querySelectorAll('[data-iv-state]').forEach(function (words) {
      words.hidden = words.dataset.ivState !== state;
    });
  }

  function count(words) {
    var field = document.getElementById(words.dataset.ivCount);
    words.textContent = words.dataset.ivWords.replace('{n}', field.value.length);
  }

  function counts() {
    form.querySelectorAll('[data-iv-count]').forEach(count);
  }

  function mark() {
    typed++;
    counts();
    if (!busy) {
      show('typed');
    }
  }

  function keep() {
    clearTimeout(timer);
    again = busy;
    if (!busy && !held && typed !== kept && !(refused && typed === sent)) {
      busy = true;
      sent = typed;
      panel = document.getElementById('f:kept');
      /* PrimeFaces' own Ajax, for that of Faces evaluates what the content security policy forbids. */
      PrimeFaces.ab({ s: button, e: 'action', f: 'f', p: 'f', u: 'f:seen f:kept f:counts passes', onsu: later, oner: failed, g: false });
    }
  }

  function proceed() {
    var submitter = waiting;
    waiting = null;
    if (submitter) {
      form.requestSubmit(submitter);
    }
  }

  function answered() {
    /* An answer that leads elsewhere, to the sign-in above all, has saved nothing. */
    if (document.getElementById('f:kept') === panel) {
      failed();
      return;
    }
    busy = false;
    refused = form.querySelector('[data-iv-refused]') !== null;
    if (!refused) {
      kept = sent;
    }
    show(refused || kept === typed ? 'kept' : 'typed');
    if (again) {
      keep();
    }
    proceed();
  }

  /* Success is told before the page is changed. */
  function later() {
    setTimeout(answered, 0);
  }

  function failed() {
    busy = false;
    refused = false;
    waiting = null;
    show('failed');
  }

  /* What belongs to the form need not stand in it. */
  document.addEventListener('input', function (event) {
    if (event.target.form === form) {
      mark();
      clearTimeout(timer);
      timer = setTimeout(keep, REST);
    }
  });
  document.addEventListener('change', function (event) {
    if (event.target.form === form) {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    }
  });
  setInterval(keep, EVERY);

  form.addEventListener('submit', function (event) {
    keep();
    if (busy) {
      event.preventDefault();
      waiting = event.submitter;
    }
  });

  window.addEventListener('pagehide', function () {
    /* Beside something newer, only its reader may decide: opening the page again shows the newer one. */
    if (form.querySelector('[data-iv-refused=newer]') || (typed === kept && !held)) {
      return;
    }
    var fields = [];
    new FormData(form).forEach(function (value, name) {
      if (FIELD.test(name)) {
        fields.push([name, value]);
      }
    });
    sessionStorage.setItem(place, JSON.stringify({ seen: seen(), fields: fields }));
  });

  /* What was typed and not kept comes back where nothing newer has been kept since. */
  function restore() {
    var left = JSON.parse(sessionStorage.getItem(place) || 'null');
    sessionStorage.removeItem(place);
    if (!left || left.seen !== seen()) {
      return;
    }
    left.fields.forEach(function (pair) {
      var control = form.elements[pair[0]];
      if (control && control.value !== pair[1]) {
        control.value = pair[1];
        typed++;
      }
    });
    if (typed !== kept) {
      show('typed');
      keep();
    }
  }

  restore();
  counts();
})();
