// The page in; only what it can't wait for out: what an address names is opened, what is over says so, search and menu open and close.
// The rest is fetched when a reader begins to use the page (doc-trang.js) or is about to search (tim.js). Without it all the page is
// complete.
(() => {
  const own = document.currentScript.dataset;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const scripts = {};
  const fetchOnce = (name, done) => {
    if (!own[name] || scripts[name]) return;
    const script = document.createElement("script");
    scripts[name] = script;
    script.src = own[name];
    script.async = false; // they come side by side and run in the order asked for
    script.onload = done;
    script.onerror = (event) => {
      delete scripts[name];
      if (done) done(event);
    };
    document.head.append(script);
  };

  // A source, question or format that an address names is opened

  const open = () => {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch (error) {
      // Not an encoded name: take it as it stands.
    }
    const target = name && document.getElementById(name);
    const row = target && target.closest("details");
    if (row && !row.open) {
      row.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", open);
  open();

  // Announcements that are over by the reader's clock say so, and leave the list of what is coming

  for (const timed of all("[data-het-han]")) {
    if (Date.now() >= Date.parse(timed.dataset.hetHan)) timed.classList.add("bt-qua");
  }
  const ahead = document.getElementById("sap-toi");
  const past = document.getElementById("da-ket-thuc");
  if (ahead && past) {
    for (const row of all(".bt-qua", ahead)) past.querySelector(".bt-danh-sach").prepend(row);
    for (const part of [ahead, past]) part.hidden = !part.querySelector(".bt-hang");
    document.querySelector(".bt-chua-co").hidden = !ahead.hidden;
  }

  // The reader's tools come with the first touch, key or scroll; a press that came before them is held, then made again

  let ready = false;
  let held = null;
  const release = () => {
    ready = true;
    if (held) held.click();
    held = null;
  };
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    fetchOnce("docTrang", release);
    // From here on pages that were read can be read again without a line. What the reader is waiting for goes before what is saved for later.
    const save = () => navigator.serviceWorker.register(own.sw).catch(() => {});
    if (own.sw && navigator.serviceWorker) setTimeout(save, 2000);
  };
  for (const name of ["pointerdown", "touchstart", "keydown", "scroll"]) {
    addEventListener(name, begin, { capture: true, once: true, passive: true });
  }
  addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-cham]");
    if (!pressed || ready) return;
    event.preventDefault();
    event.stopPropagation();
    held = pressed;
    begin();
  }, true);

  if (/[?&]tu=/.test(location.search) || /chu-/.test(document.documentElement.dataset.chon)) begin();

  // Words that press something: let Enter and the space bar press them too

  for (const label of all("label[role=button]")) {
    label.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      label.click();
    });
  }

  // Search opens at once, with what it can say by itself; what searches comes then

  const search = document.querySelector("dialog.bt-tim");
  const openers = all("[data-tim-mo]");
  const marking = ["timChu", "timDanhDau"];
  const fetchSearch = () => {
    for (const name of ["timChiMuc", ...marking, "timSua", "timMay", "tim"]) {
      fetchOnce(name, ({ type }) => {
        if (type === "error") search.classList.add("bt-hong");
        else if (self.bangTinMo) self.bangTinMo(search);
      });
    }
  };
  if (search && search.showModal) {
    const field = search.querySelector("input");
    const type = (words) => {
      field.value = words;
      field.dispatchEvent(new Event("input"));
      field.focus();
    };
    const openSearch = (words) => {
      fetchSearch();
      search.classList.remove("bt-hong");
      search.showModal();
      type(words);
    };
    const push = (words) => {
      history.pushState({ tim: words }, "");
      openSearch(words);
    };
    for (const opener of openers) {
      opener.addEventListener("pointerdown", fetchSearch);
      opener.addEventListener("click", (event) => {
        event.preventDefault();
        push(field.value);
      });
    }
    search.addEventListener("click", (event) => {
      const button = event.target.closest("button[value]");
      if (button) type(button.value);
      else if (event.target === search) search.close();
    });
    search.addEventListener("submit", (event) => {
      if (event.target.contains(field)) event.preventDefault();
    });
    search.addEventListener("close", () => {
      if (history.state && "tim" in history.state) history.back();
      if (openers[0]) openers[0].focus();
    });
    addEventListener("popstate", ({ state }) => {
      const wanted = Boolean(state && "tim" in state);
      if (search.open && !wanted) search.close();
      else if (wanted && !search.open) openSearch(state.tim);
    });
    const asked = new URLSearchParams(location.search).get("tim");
    if (history.state && "tim" in history.state) openSearch(history.state.tim);
    else if (asked !== null) push(asked);
  }
  if (/[?&]h=/.test(location.search)) for (const name of marking) fetchOnce(name);

  // Escape and Back close the menu before they leave the page

  const drawer = document.getElementById("__drawer");
  const closeDrawer = () => {
    if (!drawer.checked) return;
    drawer.checked = false;
    drawer.dispatchEvent(new Event("change"));
  };
  if (drawer) {
    drawer.addEventListener("change", () => {
      if (drawer.checked) history.pushState({ lop: drawer.id }, "");
      else if (history.state && history.state.lop === drawer.id) history.back();
    });
    addEventListener("keydown", (event) => {
      if (event.key === "Escape") closeDrawer();
    });
    addEventListener("popstate", closeDrawer);
  }
})();
