// The page in; copy and share, sources opened by their anchor, what is over, colours and search out. Without it the page is complete.
(() => {
  const HINT = "Chạm và giữ để sao chép, rồi mở Zalo và dán vào nhóm.";
  document.documentElement.classList.replace("no-js", "js");

  // Copy and share

  const box = document.querySelector(".bt-tin");
  const say = (words) => {
    const status = document.querySelector(".bt-tin-nhan [role=status]");
    if (status) status.textContent = words;
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(box.value);
      say("Đã sao chép. Mở Zalo và dán.");
    } catch {
      box.focus();
      box.select();
      say(HINT);
    }
  };
  const share = async (event) => {
    event.preventDefault();
    if (!navigator.share) {
      box.scrollIntoView({ block: "center" });
      await copy();
      return;
    }
    try {
      await navigator.share({ text: box.value });
    } catch {
      // Closed by the reader: nothing to say.
    }
  };
  if (box) {
    box.addEventListener("focus", () => box.select());
    for (const button of document.querySelectorAll("[data-sao-chep]")) {
      button.hidden = false;
      button.addEventListener("click", copy);
    }
    for (const link of document.querySelectorAll("[data-chia-se]")) link.addEventListener("click", share);
  }

  // A source, question or format that an address names is opened

  const open = () => {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      // Not an encoded name: take it as it stands.
    }
    const target = name && document.getElementById(name);
    if (!target) return;
    const row = target.closest("details");
    if (row && !row.open) {
      row.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", open);
  open();

  // Announcements that are over by the reader's clock say so, and leave the list of what is coming

  for (const timed of document.querySelectorAll("[data-het-han]")) {
    if (Date.now() >= Date.parse(timed.dataset.hetHan)) timed.classList.add("bt-qua");
  }
  const ahead = document.getElementById("sap-toi");
  const past = document.getElementById("da-ket-thuc");
  if (ahead && past) {
    for (const row of ahead.querySelectorAll(".bt-qua")) past.querySelector(".bt-danh-sach").prepend(row);
    for (const part of [ahead, past]) part.hidden = !part.querySelector(".bt-hang");
    document.querySelector(".bt-chua-co").hidden = !ahead.hidden;
  }

  // A format's pieces: one kind of content, one theme

  const choices = [...document.querySelectorAll(".bt-kho__loc [data-loc]")];
  const count = document.querySelector(".bt-kho__dem");
  const choose = (button) => {
    for (const other of choices) {
      if (other.dataset.loc === button.dataset.loc) other.setAttribute("aria-pressed", String(other === button));
    }
    const wanted = choices.filter((other) => other.getAttribute("aria-pressed") === "true" && other.dataset.chon);
    const cards = [...document.querySelectorAll(".bt-to[data-loai]")];
    for (const card of cards) card.hidden = !wanted.every(({ dataset }) => card.dataset[dataset.loc] === dataset.chon);
    const shown = cards.filter((card) => !card.hidden).length;
    count.textContent = shown ? `Đang xem ${shown} mẫu.` : "Chưa có mẫu. Bỏ bớt bộ lọc.";
  };
  for (const button of choices) button.addEventListener("click", () => choose(button));

  // Another place opens the page that the reader came from, if it has one there

  const from = new URLSearchParams(location.search).get("tu") || "";
  if (/^[a-z0-9-]+\/([a-z0-9-]+\/)?$/.test(from)) {
    for (const place of document.querySelectorAll("#cac-noi a[data-thieu]")) {
      const there = new URL(place.href);
      if (place.dataset.thieu.split(" ").includes(from.split("/")[1])) continue;
      there.pathname = there.pathname.replace(/dia-phuong\/$/, from);
      place.href = there.href;
    }
  }

  // Words that press something: let Enter and the space bar press them too

  for (const label of document.querySelectorAll("label[role=button]")) {
    label.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      label.click();
    });
  }

  // Colours

  const media = ["(prefers-color-scheme)", "(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"];
  const schemes = ["default", "default", "slate"];
  const buttons = [...document.querySelectorAll("[data-bt-nen]")];
  const mark = () => {
    const chosen = Math.max(0, media.indexOf(document.body.dataset.mdColorMedia));
    buttons.forEach((button, index) => button.setAttribute("aria-pressed", String(index === chosen)));
  };
  const paint = (index) => {
    if (index) document.body.dataset.mdColorMedia = media[index];
    else delete document.body.dataset.mdColorMedia;
    document.body.dataset.mdColorScheme = schemes[index];
    __md_set("__palette", { index, color: { media: media[index], scheme: schemes[index] } });
    mark();
  };
  buttons.forEach((button, index) => button.addEventListener("click", () => paint(index)));
  mark();

  // Search: the theme's script and the index are fetched when somebody is about to search, not before

  const sleeping = document.querySelector("script[data-khung]");
  const wake = () => {
    if (!sleeping || !sleeping.isConnected) return;
    const script = document.createElement("script");
    script.src = sleeping.src;
    sleeping.replaceWith(script);
  };
  const toggle = document.getElementById("__search");
  const opener = document.querySelector("label.bt-nut-dau[for=__search]");
  const query = document.querySelector(".md-search__input");
  for (const name of ["pointerdown", "focus"]) {
    opener?.addEventListener(name, wake);
    query?.addEventListener(name, wake);
  }
  toggle?.addEventListener("change", () => {
    wake();
    if (toggle.checked) query?.focus();
    else opener?.focus();
  });
  if (new URLSearchParams(location.search).has("h")) wake();

  // Escape and Back close search and the menu before they leave the page

  const drawer = document.getElementById("__drawer");
  const layers = [toggle, drawer].filter(Boolean);
  const close = (layer) => {
    layer.checked = false;
    layer.dispatchEvent(new Event("change"));
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") layers.filter((layer) => layer.checked).forEach(close);
  });
  for (const layer of layers) {
    layer.addEventListener("change", () => {
      if (layer.checked) history.pushState({ lop: layer.id }, "");
      else if (history.state && history.state.lop === layer.id) history.back();
    });
  }
  addEventListener("popstate", () => layers.filter((layer) => layer.checked).forEach(close));
})();
