(function () {
  "use strict";
  var views = Array.from(document.querySelectorAll(".view"));
  var rows = Array.from(document.querySelectorAll("#claims tbody tr"));
  var facets = Array.from(document.querySelectorAll(".facets select"));
  var find = document.getElementById("find");
  var found = document.getElementById("found");

  document.documentElement.classList.add("js");

  // Formulas are set when they are first looked at: a page of many shows its first screen at once.
  function typeset(part) {
    part.querySelectorAll(".math:not(.set)").forEach(function (e) {
      var source = e.textContent;
      e.classList.add("set");
      try {
        katex.render(source, e, {
          output: "mathml",
          throwOnError: false,
          trust: false,
          maxExpand: 200
        });
      } catch (x) {
        e.textContent = source;
      }
    });
    part.querySelectorAll(".also").forEach(function (e) {
      e.hidden = false;
    });
  }

  function filter(wanted) {
    var words = find.value.toLowerCase().split(/\s+/);
    var shown = 0;
    facets.forEach(function (f) {
      f.value = wanted.get(f.name) || "";
    });
    rows.forEach(function (row) {
      var hit = words.every(function (w) {
        return row.dataset.words.indexOf(w) >= 0;
      }) && facets.every(function (f) {
        return !f.value || row.dataset[f.name] === f.value;
      });
      row.hidden = !hit;
      shown += hit ? 1 : 0;
    });
    found.textContent = shown + " of " + rows.length + " claims";
  }

  // The address names what is shown: #claim-id, #paper, or #claims?level=proved&q=words.
  function show() {
    var parts = location.hash.slice(1).split("?");
    var target = document.getElementById(parts[0]) || views[0];
    var view = target.closest(".view") || views[0];
    var wanted = new URLSearchParams(parts[1] || "");
    if (view.id === "claims") {
      if (document.activeElement !== find) {
        find.value = wanted.get("q") || "";
      }
      filter(wanted);
    }
    views.forEach(function (v) {
      v.classList.toggle("off", v !== view);
      v.classList.toggle("printed", v.dataset.paper === view.id);
    });
    document.querySelectorAll("nav a").forEach(function (a) {
      if (a.hash === "#" + view.id) {
        a.setAttribute("aria-current", "page");
      } else {
        a.removeAttribute("aria-current");
      }
    });
    typeset(view);
    if (target === view) {
      scrollTo(0, 0);
    } else {
      target.scrollIntoView();
    }
  }

  function ask() {
    var wanted = new URLSearchParams();
    facets.forEach(function (f) {
      if (f.value) {
        wanted.set(f.name, f.value);
      }
    });
    if (find.value) {
      wanted.set("q", find.value);
    }
    var query = wanted.toString();
    history.replaceState(null, "", "#claims" + (query ? "?" + query : ""));
    show();
  }

  function sort(header) {
    var column = Array.from(header.parentNode.children).indexOf(header);
    var up = header.getAttribute("aria-sort") !== "ascending";
    Array.from(header.parentNode.children).forEach(function (h) {
      h.removeAttribute("aria-sort");
    });
    header.setAttribute("aria-sort", up ? "ascending" : "descending");
    function key(row) {
      var cell = row.children[column];
      return cell.dataset.key || cell.textContent.trim();
    }
    rows.slice().sort(function (a, b) {
      var x = key(a), y = key(b);
      var order = isNaN(x) || isNaN(y) ? (x < y ? -1 : x > y ? 1 : 0) : x - y;
      return up ? order : -order;
    }).forEach(function (row) {
      row.parentNode.appendChild(row);
    });
  }

  document.querySelectorAll("a[data-where]").forEach(function (a) {
    a.hash = "#claims?" + a.dataset.where;
  });
  document.querySelectorAll("th button").forEach(function (b) {
    b.addEventListener("click", function () {
      sort(b.parentNode);
    });
  });
  facets.forEach(function (f) {
    f.addEventListener("change", ask);
  });
  find.addEventListener("input", ask);
  document.querySelectorAll("button.print").forEach(function (b) {
    b.addEventListener("click", function () {
      print();
    });
  });
  addEventListener("hashchange", show);
  // A printed paper shows all of its claims, and what is folded on the screen.
  addEventListener("beforeprint", function () {
    views.filter(function (v) {
      return v.classList.contains("printed") || !v.classList.contains("off");
    }).forEach(function (v) {
      typeset(v);
      v.querySelectorAll("details:not([open])").forEach(function (d) {
        d.open = true;
        d.dataset.folded = "yes";
      });
      v.querySelectorAll("img").forEach(function (i) {
        i.loading = "eager";
      });
    });
  });
  addEventListener("afterprint", function () {
    document.querySelectorAll("details[data-folded]").forEach(function (d) {
      d.open = false;
      d.removeAttribute("data-folded");
    });
  });
  show();
})();
