// The page and a reader's first touch in; copy and share, the reader's own letters and colours, the way to a real browser, a format's
// filters and the way to another place out. Fetched by bang-tin.js at the first touch, key or scroll; without it the page is complete.
(() => {
  const HINT = "Chạm và giữ để sao chép, rồi mở Zalo và dán vào nhóm.";
  const COPIED = "Đã sao chép. Mở Zalo và dán.";
  const SHOWN_MS = 4000;
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const board = document.getElementById("bao-cho-biet");

  // What was done is said once, for the eye and for a screen reader, and goes by itself

  let quiet = 0;
  const say = (words) => {
    board.textContent = words;
    clearTimeout(quiet);
    quiet = setTimeout(() => { board.textContent = ""; }, SHOWN_MS);
  };
  const done = (button) => {
    const label = button.querySelector("span") || button;
    if (label.dataset.truoc === undefined) label.dataset.truoc = label.textContent;
    label.textContent = "Đã sao chép";
    setTimeout(() => {
      if (label.dataset.truoc !== undefined) label.textContent = label.dataset.truoc;
      delete label.dataset.truoc;
    }, SHOWN_MS);
  };

  // Copy: by the clipboard, else as old phones do it, else the words are selected for the reader's own hand

  const select = (words) => {
    if (words.select) {
      words.focus();
      words.select();
      words.setSelectionRange(0, words.value.length);
    } else {
      getSelection().selectAllChildren(words);
    }
  };
  const byCommand = (text) => {
    const aside = document.createElement("textarea");
    aside.className = "bt-an";
    aside.readOnly = true;
    aside.value = text;
    document.body.append(aside);
    select(aside);
    let copied = false;
    try {
      copied = document.execCommand("copy");
    } catch (refused) {
      // Told by what is returned.
    }
    aside.remove();
    return copied;
  };
  const writtenBeside = (button, text) => {
    const words = document.createElement("span");
    words.className = "bt-dia-chi";
    words.textContent = text;
    button.after(words);
    return words;
  };
  const copy = async (text, button, shown, words) => {
    let copied = false;
    try {
      await navigator.clipboard.writeText(text);
      copied = true;
    } catch (refused) {
      copied = byCommand(text);
    }
    if (copied) {
      done(button);
      say(words);
      return;
    }
    const written = shown || writtenBeside(button, text);
    const row = written.closest("details");
    if (row) row.open = true;
    written.scrollIntoView({ block: "center" });
    select(written);
    say(HINT);
  };

  // Share: the phone's own sheet, else a copy

  const box = document.querySelector(".bt-tin");
  const canonical = document.querySelector("link[rel=canonical]");
  const message = (anchor) => {
    if (!anchor) return box.value;
    const question = document.getElementById(anchor).querySelector("summary").textContent.trim();
    return `${question}\n${canonical ? canonical.href : location.href.split("#")[0]}#${anchor}`;
  };
  const share = (button) => {
    const anchor = button.dataset.cau;
    const text = message(anchor);
    if (!navigator.share) {
      copy(text, button, anchor ? null : box, COPIED);
      return;
    }
    navigator.share({ text }).catch((error) => {
      // Closed by the reader: nothing to say. A sheet that can't open leaves the message to be copied.
      if (error.name !== "AbortError") copy(text, button, anchor ? null : box, COPIED);
    });
  };

  // The reader's letters and colours: words on the root, kept by name and nothing else

  const KINDS = { chu: "chu-", nen: "nen-", tuongPhan: "tuong-" };
  const chosen = () => (root.dataset.chon || "").split(" ").filter(Boolean);
  const keep = (kind, value) => {
    const others = chosen().filter((word) => !word.startsWith(KINDS[kind]));
    root.dataset.chon = [...others, ...(value ? [KINDS[kind] + value] : [])].join(" ");
    try {
      if (root.dataset.chon) localStorage.setItem("bang-tin", root.dataset.chon);
      else localStorage.removeItem("bang-tin");
    } catch (refused) {
      // The choice holds for this page alone.
    }
    mark();
  };
  const prefers = matchMedia("(prefers-contrast: more)");
  const strong = () => chosen().includes("tuong-cao") || (prefers.matches && !chosen().includes("tuong-thuong"));
  // Titles keep words together by no-break spaces. In large letters such a piece is wider than a phone and would be torn within a
  // word; a short unit still fits beside its number, and no line begins with a dash.
  const PIECE_FITS = 14; // widths of a letter's height that a screen must have
  let loosened = [];
  const loosen = () => {
    const tight = innerWidth < PIECE_FITS * parseFloat(getComputedStyle(root).fontSize);
    if (tight === loosened.length > 0) return;
    if (!tight) {
      for (const [node, text] of loosened) node.data = text;
      loosened = [];
      return;
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.includes("\u00a0") || node.parentNode.closest("textarea, script")) continue;
      loosened.push([node, node.data]);
      node.data = node.data.replace(/\u00a0(?!–|(?:[mck]?m|g|px|[kM]B)(?![\wÀ-ỹ]))/g, " ");
    }
  };
  const mark = () => {
    loosen();
    const words = chosen();
    for (const kind of ["chu", "nen"]) {
      for (const button of all(`button[data-${kind}]`)) {
        const value = button.dataset[kind];
        const on = value ? words.includes(KINDS[kind] + value) : !words.some((word) => word.startsWith(KINDS[kind]));
        button.setAttribute("aria-pressed", String(on));
      }
    }
    for (const button of all("[data-tuong-phan]")) button.setAttribute("aria-pressed", String(strong()));
  };
  const staying = (element, change) => {
    // Letters grow above the reader's finger too: what was pressed stays under it.
    const before = element.getBoundingClientRect().top;
    change();
    scrollBy(0, element.getBoundingClientRect().top - before);
  };

  const choices = document.getElementById("cach-xem");
  const openChoices = (button) => {
    const row = button.closest(".bt-cong-cu");
    let copied = row.nextElementSibling;
    if (!copied.matches(".bt-cach-xem")) {
      copied = choices.cloneNode(true);
      for (const name of all("[id]", copied)) {
        all(`[aria-labelledby=${name.id}]`, copied).forEach((group) => group.setAttribute("aria-labelledby", `${name.id}-2`));
        name.id += "-2";
      }
      copied.id += "-2";
      copied.hidden = true;
      button.setAttribute("aria-controls", copied.id);
      row.after(copied);
    }
    copied.hidden = !copied.hidden;
    button.setAttribute("aria-expanded", String(!copied.hidden));
  };

  // Out of an app's own viewer into a browser that can speak and save

  const leave = () => {
    if (/android/i.test(navigator.userAgent)) {
      const page = location.href.replace(/^https?:\/\//, "").replace(/#.*/, "");
      const scheme = location.protocol.slice(0, -1);
      location.href = `intent://${page}#Intent;scheme=${scheme};action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;end`;
    } else {
      say("Chạm dấu ⋯ ở góc màn hình, rồi chọn “Mở bằng trình duyệt”.");
    }
  };

  // Listen: offered once the phone turns out to have a Vietnamese voice; the reader of pages is fetched when pressed

  const speech = window.speechSynthesis;
  const listen = document.querySelector("[data-nghe]");
  const offer = () => {
    const voices = speech.getVoices();
    if (listen) listen.hidden = !voices.some((voice) => /^vi([-_]|$)/i.test(voice.lang));
  };
  if (speech && window.SpeechSynthesisUtterance) {
    offer();
    if (speech.addEventListener) speech.addEventListener("voiceschanged", offer);
    else speech.onvoiceschanged = offer;
  }
  let called = false;
  const hear = () => {
    if (called) return;
    called = true;
    // Some phones let a page speak only if it began within the press.
    speech.speak(new SpeechSynthesisUtterance(""));
    for (const address of [listen.dataset.loiDoc, listen.dataset.nghe]) {
      const script = document.createElement("script");
      script.async = false;
      script.src = address;
      script.addEventListener("loi-doc", (event) => { listen.loiDoc = event.detail; });
      script.onerror = () => {
        called = false;
        say("Chưa đọc được. Kiểm tra mạng rồi chạm lại.");
      };
      document.head.append(script);
    }
  };

  // A format's pieces: one kind of content, one theme

  const filters = all(".bt-kho__loc [data-loc]");
  const count = document.querySelector(".bt-kho__dem");
  const choose = (button) => {
    for (const other of filters) {
      if (other.dataset.loc === button.dataset.loc) other.setAttribute("aria-pressed", String(other === button));
    }
    const wanted = filters.filter((other) => other.getAttribute("aria-pressed") === "true" && other.dataset.chon);
    const cards = all(".bt-to[data-loai]");
    for (const card of cards) card.hidden = !wanted.every(({ dataset }) => card.dataset[dataset.loc] === dataset.chon);
    const shown = cards.filter((card) => !card.hidden).length;
    count.textContent = shown ? `Đang xem ${shown} mẫu.` : "Chưa có mẫu. Bỏ bớt bộ lọc.";
  };

  // Every press goes one way, also one that came before this script and is made again

  const PRESSES = {
    chiaSe: share,
    saoChep: (button) => copy(box.value, button, box, COPIED),
    chep: (button) => copy(button.dataset.chep, button, button.parentElement.querySelector(".bt-dia-chi"), "Đã sao chép địa chỉ."),
    chu: (button) => staying(button, () => keep("chu", button.dataset.chu)),
    nen: (button) => keep("nen", button.dataset.nen),
    tuongPhan: () => keep("tuongPhan", strong() ? (prefers.matches ? "thuong" : "") : (prefers.matches ? "" : "cao")),
    cachXem: openChoices,
    moNgoai: leave,
    nghe: hear,
    loc: choose,
  };
  addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-cham]");
    const name = pressed && Object.keys(PRESSES).find((key) => key in pressed.dataset);
    if (!name) return;
    event.preventDefault();
    PRESSES[name](pressed);
  });
  for (const text of all("textarea[readonly]")) text.addEventListener("focus", () => text.select());
  mark();

  // Another place opens the page that the reader came from, if it has one there

  const from = new URLSearchParams(location.search).get("tu") || "";
  if (/^[a-z0-9-]+\/([a-z0-9-]+\/)?$/.test(from)) {
    for (const place of all("#cac-noi a[data-thieu]")) {
      const there = new URL(place.href);
      if (place.dataset.thieu.split(" ").includes(from.split("/")[1])) continue;
      there.pathname = there.pathname.replace(/dia-phuong\/$/, from);
      place.href = there.href;
    }
  }
})();
