/* Makes pages nicer that work without it: focus on errors, a lightbox over photo links, no double sending. */
(function () {
  "use strict";

  var errors = document.getElementById("errors");
  if (errors) {
    errors.focus();
  }

  /* a password can be shown while it is typed; it is hidden again when it is sent */
  document.querySelectorAll("input[data-show]").forEach(function (input) {
    var wrap = document.createElement("span");
    wrap.className = "secret";
    input.replaceWith(wrap);
    var button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn--plain btn--small";
    button.setAttribute("aria-controls", input.id);
    wrap.append(input, button);
    function show(visible) {
      input.type = visible ? "text" : "password";
      button.textContent = visible ? input.dataset.hide : input.dataset.show;
    }
    show(false);
    button.addEventListener("click", function () { show(input.type === "password"); });
    input.form.addEventListener("submit", function () { show(false); });
  });

  /* a suggested password is taken with one click, and shown, so that it can be kept */
  document.querySelectorAll("code[data-into]").forEach(function (code) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn--plain btn--small";
    button.textContent = code.dataset.use;
    code.after(" ", button);
    button.addEventListener("click", function () {
      var input = document.getElementById(code.dataset.into);
      input.value = code.textContent;
      input.type = "text";
      input.focus();
    });
  });

  /* the zone is named only to those whose clock shows another time now */
  document.querySelectorAll("[data-zone]").forEach(function (note) {
    var now = new Date();
    var form = { dateStyle: "short", timeStyle: "short" };
    var here = now.toLocaleString("en", form);
    try {
      form.timeZone = note.dataset.zone;
      note.hidden = now.toLocaleString("en", form) === here;
    } catch (unknownZone) {
      note.hidden = false;
    }
  });

  /* a colour is shown while it is chosen: the page is asked again, and its part is put in place of the old one */
  document.querySelectorAll("form[data-look]").forEach(function (form) {
    var asked = 0;
    form.addEventListener("input", function () {
      var mine = ++asked;
      fetch(form.action + "?" + new URLSearchParams(new FormData(form)))
        .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
        .then(function (text) {
          if (mine === asked) {
            var page = new DOMParser().parseFromString(text, "text/html");
            document.getElementById(form.dataset.look).replaceWith(page.getElementById(form.dataset.look));
          }
        })
        .catch(function () { /* the button is still there */ });
    });
  });

  /* a mail that is being written is shown as it will look; without this it is shown on demand */
  document.querySelectorAll("form[data-letter]").forEach(function (form) {
    var words = document.getElementById(form.dataset.letter);
    var button = form.querySelector("button");
    var later;
    if (button) {
      button.hidden = true;
    }
    function show() {
      ["subject", "heading", "text"].forEach(function (name) {
        form.elements[name].value = words.elements[name].value;
      });
      form.submit();
    }
    if (form.dataset.now) {
      show();
    }
    words.addEventListener("input", function () {
      clearTimeout(later);
      later = setTimeout(show, 600);
    });
  });

  /* a text message that is being written is counted, with examples in the places of its placeholders */
  document.querySelectorAll("[data-count]").forEach(function (counter) {
    var area = document.getElementById(counter.dataset.count);
    var examples = {};
    document.querySelectorAll("code[data-word]").forEach(function (code) {
      examples[code.dataset.word] = code.dataset.example;
    });
    function width(letter) {
      return counter.dataset.plain.indexOf(letter) >= 0 ? 1 : counter.dataset.wide.indexOf(letter) >= 0 ? 2 : 0;
    }
    function count() {
      var text = area.value.replace(/\{([^{}\n]*)\}/g, function (all, word) {
        var example = examples[word.trim().toLowerCase()];
        return example === undefined ? all : example;
      }).replace(/[ \t]{2,}/g, " ").replace(/ ?\n ?/g, "\n").trim() + (counter.dataset.end || "");
      var letters = Array.from(text);
      var short = letters.every(width);
      var part = short ? 153 : 67;
      var total = 0;
      var used = 0;
      var parts = 1;
      letters.forEach(function (letter) {
        var wide = short ? width(letter) : letter.length;
        total += wide;
        if (used + wide > part) {
          parts += 1;
          used = 0;
        }
        used += wide;
      });
      var needed = total <= (short ? 160 : 70) ? 1 : parts;
      counter.textContent = counter.dataset.pattern.replace("%n", needed).replace("%c", text.length)
        .replace("%a", short ? counter.dataset.short : counter.dataset.long);
    }
    area.addEventListener("input", count);
  });

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post") {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  function lightbox(list) {
    var links = Array.prototype.slice.call(list.querySelectorAll("a[data-full]"));
    var words = list.dataset;
    var at = 0;
    var dialog = document.createElement("dialog");
    dialog.className = "lightbox";
    var text = document.createElement("p");
    var stage = document.createElement("div");
    stage.className = "lightbox__stage";
    var image = document.createElement("img");
    var close = button("✕", words.close);
    var previous = button("‹", words.previous);
    var next = button("›", words.next);
    stage.append(image);
    dialog.append(bar(text, close), stage, bar(previous, next));
    document.body.append(dialog);

    function button(sign, label) {
      var made = document.createElement("button");
      made.type = "button";
      made.textContent = sign;
      made.setAttribute("aria-label", label);
      return made;
    }
    function bar() {
      var made = document.createElement("div");
      made.className = "lightbox__bar";
      made.append.apply(made, arguments);
      return made;
    }
    function show(index) {
      at = Math.max(0, Math.min(links.length - 1, index));
      var thumbnail = links[at].querySelector("img");
      image.src = links[at].dataset.full;
      image.alt = thumbnail.alt;
      text.textContent = thumbnail.alt;
      dialog.setAttribute("aria-label", thumbnail.alt);
      previous.disabled = at === 0;
      next.disabled = at === links.length - 1;
    }
    links.forEach(function (link, index) {
      link.addEventListener("click", function (event) {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) {
          return;
        }
        event.preventDefault();
        show(index);
        dialog.showModal();
      });
    });
    close.addEventListener("click", function () { dialog.close(); });
    previous.addEventListener("click", function () { show(at - 1); });
    next.addEventListener("click", function () { show(at + 1); });
    dialog.addEventListener("click", function (event) {
      if (event.target === stage || event.target === dialog) {
        dialog.close();
      }
    });
    dialog.addEventListener("close", function () { links[at].focus(); });
    dialog.addEventListener("keydown", function (event) {
      var forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
      var back = document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
      if (event.key === forward) {
        show(at + 1);
      } else if (event.key === back) {
        show(at - 1);
      }
    });
  }

  if (typeof HTMLDialogElement === "function") {
    document.querySelectorAll("[data-lightbox]").forEach(lightbox);
  }
})();
