/*
 * The clock of a drill and the order in which its steps come. Without this script the steps are there to be opened one by one. Single
 * keys can be switched off, for whoever speaks to the machine or strikes them by accident.
 */
(function () {
  'use strict';

  var root = document.querySelector('[data-drill]');
  if (!root) {
    return;
  }
  var AIM = Number(root.dataset.drill) * 1000;
  var SECOND = 1000;
  var KEYS = 'fc-drill-keys';
  var items = Array.prototype.slice.call(root.querySelectorAll('[data-drill-item]'));
  var after = root.querySelector('[data-drill-after]');
  var skip = root.querySelector('.drill-skip');
  var bar = root.querySelector('[data-drill-bar]');
  var time = bar.querySelector('[data-drill-time]');
  var track = bar.querySelector('[data-drill-track]');
  var said = bar.querySelector('[data-drill-said]');
  var run = bar.querySelector('[data-drill-run]');
  var word = run.querySelector('[data-drill-word]');
  var next = bar.querySelector('[data-drill-next]');
  var reset = bar.querySelector('[data-drill-reset]');
  var keys = bar.querySelector('[data-drill-keys]');
  var START = word.textContent;
  /* What was counted before the clock was last started, and when that was. */
  var counted = 0;
  var since = null;
  var told = false;
  /* Where in the items one is; -1 at the question itself. */
  var at = -1;

  /* What opens by itself needs no head to open it with. */
  items = items.map(function (details) {
    var item = document.createElement('div');
    item.className = details.className;
    item.dataset.drillAt = details.dataset.drillAt || '';
    item.tabIndex = -1;
    details.querySelector('summary').remove();
    while (details.firstChild) {
      item.appendChild(details.firstChild);
    }
    details.parentNode.hidden = true;
    details.replaceWith(item);
    return item;
  });

  function elapsed() {
    return counted + (since === null ? 0 : performance.now() - since);
  }

  function draw() {
    var seconds = Math.floor(elapsed() / SECOND);
    var rest = seconds % 60;
    time.textContent = Math.floor(seconds / 60) + ':' + (rest < 10 ? '0' : '') + rest;
    track.style.width = Math.min(100, 100 * elapsed() / AIM) + '%';
    if (!told && elapsed() >= AIM) {
      told = true;
      said.textContent = said.dataset.drillSaid;
    }
  }

  function pause() {
    counted = elapsed();
    since = null;
    word.textContent = START;
  }

  function toggle() {
    if (since === null) {
      since = performance.now();
      word.textContent = run.dataset.drillPause;
    } else {
      pause();
    }
    draw();
  }

  function restart() {
    var running = since !== null;
    counted = 0;
    since = running ? performance.now() : null;
    told = false;
    said.textContent = '';
    draw();
  }

  function show(element) {
    element.hidden = false;
    element.focus();
    element.scrollIntoView({ block: 'center' });
  }

  function end() {
    pause();
    draw();
    at = items.length;
    next.hidden = true;
    run.hidden = true;
    reset.hidden = true;
    keys.closest('label').hidden = true;
    bar.classList.add('ended');
    skip.hidden = true;
    after.hidden = false;
    show(after.querySelector('h2'));
  }

  function go(to) {
    if (to >= items.length) {
      end();
      return;
    }
    at = to;
    items[to].parentNode.hidden = false;
    show(items[to]);
  }

  function leave(answer) {
    if (at < 0 || at >= items.length) {
      return;
    }
    items[at].querySelectorAll('[data-drill-to]').forEach(function (link) {
      if (link === answer) {
        link.setAttribute('aria-current', 'true');
      } else {
        link.parentNode.hidden = true;
      }
    });
    var how = items[at].querySelector('.drill-how');
    if (how) {
      how.hidden = !answer;
      how.classList.add('done');
    }
  }

  function forward() {
    if (at < items.length) {
      leave(null);
      go(at + 1);
    }
  }

  function answer(link) {
    if (link.closest('.drill-how.done')) {
      return;
    }
    leave(link);
    var to = items.findIndex(function (item) {
      return item.dataset.drillAt === link.dataset.drillTo;
    });
    go(to < 0 ? items.length : to);
  }

  root.addEventListener('click', function (event) {
    var link = event.target.closest('[data-drill-to]');
    if (link) {
      event.preventDefault();
      answer(link);
    }
  });

  function choice(number) {
    var links = at < 0 || at >= items.length ? [] : items[at].querySelectorAll('.drill-how:not(.done) [data-drill-to]');
    return links[number - 1];
  }

  /* A control keeps the keys that work it. */
  function own(target, key) {
    return key === ' ' && target.closest('button, input, select, textarea, summary, a') !== null;
  }

  document.addEventListener('keydown', function (event) {
    var key = event.key.toLowerCase();
    if (!keys.checked || at >= items.length || event.ctrlKey || event.metaKey || event.altKey || own(event.target, key)) {
      return;
    }
    var link = /^[1-6]$/.test(key) ? choice(Number(key)) : null;
    if (key === ' ') {
      toggle();
    } else if (key === 'n' && !event.repeat) {
      forward();
    } else if (key === 'r') {
      restart();
    } else if (link) {
      answer(link);
    } else {
      return;
    }
    event.preventDefault();
  });

  keys.checked = localStorage.getItem(KEYS) !== 'off';
  function marked() {
    root.classList.toggle('keyless', !keys.checked);
    localStorage.setItem(KEYS, keys.checked ? 'on' : 'off');
  }
  keys.addEventListener('change', marked);

  run.addEventListener('click', toggle);
  next.addEventListener('click', forward);
  reset.addEventListener('click', restart);
  setInterval(function () {
    if (since !== null) {
      draw();
    }
  }, SECOND / 4);

  after.querySelector('h2').tabIndex = -1;
  after.hidden = true;
  bar.hidden = false;
  root.classList.add('on');
  marked();
  draw();
})();
