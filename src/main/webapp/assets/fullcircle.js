/* Comforts on top of pages that work without them: menus that close, passwords that can be looked at and are judged while they are made. */
(function () {
  'use strict';

  var MENUS = 'details[data-fc-menu]';

  function closeMenus(except) {
    document.querySelectorAll(MENUS + '[open]').forEach(function (menu) {
      if (menu !== except) {
        menu.open = false;
      }
    });
  }

  document.addEventListener('click', function (event) {
    var menu = event.target.closest(MENUS);
    closeMenus(menu);
  });

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') {
      return;
    }
    var menu = document.activeElement && document.activeElement.closest(MENUS + '[open]');
    closeMenus(null);
    if (menu) {
      menu.querySelector('summary').focus();
    }
  });

  document.addEventListener('focusin', function (event) {
    closeMenus(event.target.closest(MENUS));
  });

  /* The button stands in the page hidden: without this script it could do nothing. */
  document.querySelectorAll('button[data-fc-reveal]').forEach(function (button) {
    var input = button.parentNode.querySelector('input');
    if (!input) {
      return;
    }
    button.hidden = false;
    button.addEventListener('click', function () {
      var show = input.type === 'password';
      input.type = show ? 'text' : 'password';
      button.textContent = show ? button.dataset.fcHide : button.dataset.fcShow;
      button.setAttribute('aria-label', show ? button.dataset.fcHideName : button.dataset.fcShowName);
      input.focus();
    });
    if (input.form) {
      /* A password goes out as one, so that the browser does not keep it among the typed texts. */
      input.form.addEventListener('submit', function () {
        input.type = 'password';
      });
    }
  });

  /* What is shown once: the button puts it on the clipboard, and reloading asks for the page anew and does not send its form again. */
  document.querySelectorAll('button[data-fc-copy]').forEach(function (button) {
    var input = document.getElementById(button.dataset.fcCopy);
    var said = button.closest('section').querySelector('[data-fc-copy-said]');
    if (!input || !navigator.clipboard) {
      return;
    }
    button.hidden = false;
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(input.value).then(function () {
        said.textContent = button.dataset.fcCopied;
      }, function () {
        input.focus();
        input.select();
      });
    });
  });
  document.querySelectorAll('[data-fc-once]').forEach(function (box) {
    history.replaceState(null, '', location.pathname);
    box.querySelector('h2').focus();
  });

  /* How a new password is coming on, from its length and its variety alone; it stays in the browser. The server judges. */
  function strength(password) {
    var characters = Array.from(password);
    var different = new Set(characters).size;
    if (characters.length < 12) {
      return 0;
    }
    if (different < 6) {
      return 1;
    }
    return characters.length < 16 || different < 8 ? 2 : characters.length < 20 || different < 10 ? 3 : 4;
  }

  document.querySelectorAll('[data-fc-strength]').forEach(function (box) {
    var input = document.getElementById(box.dataset.fcStrength);
    var words = box.dataset.fcWords.split('|');
    if (!input) {
      return;
    }
    input.addEventListener('input', function () {
      var level = strength(input.value);
      var said = input.value ? words[level] : '';
      box.hidden = !input.value;
      box.querySelector('meter').value = level;
      if (box.querySelector('span').textContent !== said) {
        box.querySelector('span').textContent = said;
      }
    });
  });

  /* Where the browser is, for who has not chosen a time zone yet. */
  document.querySelectorAll('input[data-fc-zone]').forEach(function (input) {
    input.value = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
  });

  /* The same in a select, where a person can see and change it. */
  document.querySelectorAll('select[data-fc-zone]').forEach(function (select) {
    var here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (Array.prototype.some.call(select.options, function (o) { return o.value === here; })) {
      select.value = here;
    }
  });

  /* What this device thinks its zone is, offered beside a select that says another one. */
  document.querySelectorAll('button[data-fc-zone-for]').forEach(function (button) {
    var select = document.getElementById(button.dataset.fcZoneFor);
    var here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    var option = select && Array.prototype.find.call(select.options, function (o) {
      return o.value === here;
    });
    if (!option || select.value === here) {
      return;
    }
    button.textContent = button.dataset.fcZoneWords.replace('{zone}', option.text);
    button.hidden = false;
    button.addEventListener('click', function () {
      select.value = here;
      button.hidden = true;
      select.focus();
    });
  });

  /* True when clocks in both zones show the same, now and in each of the coming twelve months: then they differ in name alone. */
  function sameClocks(one, other) {
    var now = Date.now();
    function clock(zone, at) {
      return new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at);
    }
    for (var month = 0; month <= 12; month++) {
      var at = now + month * 2629800000;
      if (clock(one, at) !== clock(other, at)) {
        return false;
      }
    }
    return true;
  }

  /* This device is in another zone than the times are shown for: asks which is right, unless it has been told. */
  document.querySelectorAll('[data-fc-zone-notice]').forEach(function (notice) {
    var here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    var own = notice.dataset.fcZoneNotice;
    var kept = notice.dataset.fcKept;
    try {
      if (!here || here === own || here === kept || sameClocks(here, own) || (kept && sameClocks(here, kept))) {
        return;
      }
    } catch (unknownZone) {
      return;
    }
    var words = notice.querySelector('[data-fc-zone-words]');
    words.textContent = words.dataset.fcZoneWords.replace('{zone}', here.split('/').pop().replace(/_/g, ' '));
    notice.querySelector('input[name=zone]').value = here;
    notice.hidden = false;
  });

  /* A file that the server would refuse for its size is said so before it is sent. */
  document.querySelectorAll('input[data-fc-max]').forEach(function (input) {
    input.addEventListener('change', function () {
      var large = input.files.length > 0 && input.files[0].size > Number(input.dataset.fcMax);
      input.setCustomValidity(large ? input.dataset.fcTooLarge : '');
      if (large) {
        input.reportValidity();
      }
    });
  });

  /* Refused forms: the first field to mend has the focus. */
  var refused = document.querySelector('form [aria-invalid=true]');
  if (refused) {
    refused.focus();
  }
})();
