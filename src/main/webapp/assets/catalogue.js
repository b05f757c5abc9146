/* Searches the catalogue while one types. Without this script the button does, and the addresses are the same. */
(function () {
  'use strict';

  var PAUSE = 150;
  var form = document.querySelector('form[data-cat-search]');
  if (!form || !window.fetch || !window.AbortController) {
    return;
  }
  var live = form.querySelector('[data-cat-live]');
  var timer = null;
  var running = null;
  var shown = query();

  /* What the form asks for, without the fields that ask for nothing. */
  function query() {
    var asked = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (value !== '') {
        asked.append(name, value);
      }
    });
    return asked.toString();
  }

  function address(path, asked) {
    return asked ? path + '?' + asked : path;
  }

  /* Whatever goes wrong, the page itself says so. */
  function leave(asked) {
    location.assign(address(form.action, asked));
  }

  function show(text, asked) {
    var answer = new DOMParser().parseFromString(text, 'text/html').getElementById('found');
    var old = document.getElementById('found');
    if (!answer || !old) {
      leave(asked);
      return;
    }
    old.replaceWith(document.importNode(answer, true));
    history.replaceState(null, '', address(form.action, asked));
    shown = asked;
    live.textContent = answer.dataset.catSaid;
  }

  function search() {
    var asked = query();
    clearTimeout(timer);
    if (running) {
      running.abort();
      running = null;
    }
    if (asked === shown) {
      return;
    }
    var mine = new AbortController();
    running = mine;
    fetch(address(form.dataset.catSearch, asked), { signal: mine.signal, credentials: 'same-origin' }).then(function (answer) {
      if (answer.redirected || !answer.ok) {
        leave(asked);
        return null;
      }
      return answer.text().then(function (text) {
        if (running === mine) {
          running = null;
          show(text, asked);
        }
      });
    }).catch(function (trouble) {
      if (trouble.name !== 'AbortError') {
        running = null;
        live.textContent = '';
      }
    });
  }

  form.addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  form.addEventListener('change', search);
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    search();
  });
})();
