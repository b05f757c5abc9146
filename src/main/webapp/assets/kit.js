/*
 * A kit by keyboard. Buttons and the search work without this script, each with a page of its own; with it, only the parts that change
 * are replaced, so that the keys go on from where they were.
 */
(function () {
  'use strict';

  var REST = 150;
  var KEYS = 'fc-kit-keys';
  var grid = document.querySelector('[data-kit]');
  var search = document.querySelector('form[data-kit-search]');
  var form = document.getElementById('f');
  if (!grid || !search || !form) {
    return;
  }
  var text = search.querySelector('input[type=search]');
  var live = document.querySelector('[data-kit-said]');
  var keys = localStorage.getItem(KEYS) !== 'off';
  var busy = false;
  var asked = 0;
  var timer = null;

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  function plain() {
    all('[data-kit-plain]').forEach(function (part) {
      part.hidden = true;
    });
  }

  /* What a page that has come says instead of the one that is here. */
  function take(page, names) {
    names.forEach(function (name) {
      var here = document.querySelector('[data-kit-part=' + name + ']');
      var there = page.querySelector('[data-kit-part=' + name + ']');
      here.replaceChildren.apply(here, Array.prototype.slice.call(there.childNodes));
    });
    form.action = page.getElementById('f').action;
    plain();
  }

  /* An answer that is another page, the sign-in above all, is for the person to see. */
  function read(answer) {
    if (!answer.ok || new URL(answer.url).pathname !== location.pathname) {
      location.assign(answer.url);
      return null;
    }
    return answer.text().then(function (source) {
      return new DOMParser().parseFromString(source, 'text/html');
    });
  }

  function failed() {
    busy = false;
    location.reload();
  }

  function focused(finder) {
    var control = finder();
    if (control) {
      control.focus();
    }
  }

  function said(page) {
    var notice = page.querySelector('.fc-messages .fc-notice');
    var bad = notice && notice.classList.contains('bad');
    live.textContent = notice && !bad ? notice.textContent.trim() : '';
    return bad ? ['said', 'cover', 'kit', 'hits'] : ['cover', 'kit', 'hits'];
  }

  /* Sends what a button says, and gives the focus to what the finder finds afterwards. */
  function send(value, finder) {
    var body;
    if (busy) {
      return;
    }
    busy = true;
    body = new URLSearchParams(new FormData(form));
    body.set('does', value);
    document.querySelector('[data-kit-part=said] .fc-messages').replaceChildren();
    fetch(form.action, { method: 'POST', body: body, credentials: 'same-origin' })
      .then(read)
      .then(function (page) {
        busy = false;
        if (page) {
          take(page, said(page));
          focused(finder);
        }
      })
      .catch(failed);
  }

  function lookUp() {
    var query = new URLSearchParams(new FormData(search));
    var address = search.action + '?' + query;
    var turn = ++asked;
    fetch(address, { credentials: 'same-origin' })
      .then(read)
      .then(function (page) {
        if (page && turn === asked) {
          take(page, ['hits']);
          history.replaceState(null, '', address);
        }
      })
      .catch(failed);
  }

  function hits() {
    return all('[data-kit-hit]');
  }

  function lines() {
    return all('[data-kit-question]');
  }

  function line(question) {
    return document.querySelector('[data-kit-question="' + question + '"]');
  }

  function last(list, place) {
    return list[Math.min(place, list.length - 1)];
  }

  function finderOf(button) {
    var parts = button.value.split(' ');
    var place;
    if (parts[0] === 'add') {
      place = hits().indexOf(button);
      return function () { return last(hits(), place) || text; };
    }
    if (parts[0] === 'remove') {
      place = lines().indexOf(line(parts[1]));
      return function () { return last(lines(), place) || text; };
    }
    if (parts[1]) {
      return function () { return line(parts[1]); };
    }
    return function () { return document.querySelector('button[name=does][value=' + parts[0] + ']'); };
  }

  document.addEventListener('submit', function (event) {
    if (event.target === search) {
      event.preventDefault();
      lookUp();
    } else if (event.target === form && event.submitter) {
      event.preventDefault();
      send(event.submitter.value, finderOf(event.submitter));
    }
  });

  search.addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(lookUp, REST);
  });

  document.addEventListener('change', function (event) {
    var name = event.target.name;
    if (event.target.matches('select[data-kit-keep]')) {
      send('keep', function () { return form.elements[name]; });
    }
  });

  function step(list, from, by) {
    var place = list.indexOf(from) + by;
    if (place >= 0 && place < list.length) {
      list[place].focus();
      return true;
    }
    return false;
  }

  function inHits(event, control) {
    if (event.key === 'ArrowDown') {
      step(hits(), control, 1);
    } else if (event.key === 'ArrowUp') {
      if (!step(hits(), control, -1)) {
        text.focus();
      }
    } else {
      return false;
    }
    return true;
  }

  function press(item, key) {
    var button = item.querySelector('[data-kit-key=' + key + ']');
    if (!button.disabled) {
      send(button.value, finderOf(button));
    }
  }

  function inKit(event, item) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.altKey) {
        press(item, event.key === 'ArrowUp' ? 'up' : 'down');
      } else {
        step(lines(), item, event.key === 'ArrowUp' ? -1 : 1);
      }
    } else if (event.key === 'Delete') {
      press(item, 'remove');
    } else {
      return false;
    }
    return true;
  }

  function single(event) {
    var key = event.key.toLowerCase();
    if (!keys || event.altKey || event.ctrlKey || event.metaKey) {
      return false;
    }
    if (key === '/') {
      text.focus();
      text.select();
    } else if (key === 'k') {
      focused(function () { return lines()[0]; });
    } else if (key === 'f' || key === 'p') {
      document.querySelector('button[data-kit-key=' + key + ']').click();
    } else {
      return false;
    }
    return true;
  }

  document.addEventListener('keydown', function (event) {
    var at = event.target;
    var item = at.closest('[data-kit-question]');
    var done = false;
    if (at === text) {
      if (event.key === 'ArrowDown' && hits().length) {
        hits()[0].focus();
        done = true;
      }
    } else if (!at.matches('input, select, textarea')) {
      done = at.matches('[data-kit-hit]') && inHits(event, at) || item !== null && inKit(event, item) || single(event);
    }
    if (done) {
      event.preventDefault();
    }
  });

  /* Whoever speaks to their machine, or types with one hand, does without single keys. */
  all('[data-kit-keys]').forEach(function (button) {
    function show() {
      button.textContent = keys ? button.dataset.kitOn : button.dataset.kitOff;
    }
    button.hidden = false;
    button.addEventListener('click', function () {
      keys = !keys;
      localStorage.setItem(KEYS, keys ? 'on' : 'off');
      show();
    });
    show();
  });

  plain();
})();
