// The page and the phone's Vietnamese voice in; the page read aloud, sentence by sentence, out. Fetched by doc-trang.js when a
// reader presses "Nghe". loi-doc.js comes before it with how numbers and abbreviations are said. The page itself is left as it is.
(() => {
  const root = document.documentElement;
  const speech = window.speechSynthesis;
  const button = document.querySelector("[data-nghe]");
  const article = document.querySelector("article");
  const READ = "h1, h2, h3, h4, p, li, dt, dd, summary, blockquote, td, th, figcaption";
  const SKIPPED =
    ".bt-nguon, .bt-dem, .bt-cong-cu, .bt-cach-xem, .bt-mo-ngoai, .bt-gui, .bt-tin-nhan, .bt-giay, .bt-ve, .bt-vach, .bt-truoc-sau, .bt-hanh-dong," +
    " .bt-nut, .bt-chips, .bt-chia-se-cau, .bt-chep, .bt-trich-o, .bt-an, .bt-to-lich, .bt-kho__loc, [aria-hidden=true], [hidden], nav, svg," +
    " textarea, button, img";
  const LONGEST = 180;
  const FOLLOW_MS = 5000;

  // How it is said

  const spoken = button.loiDoc || {};
  const say = (() => {
    const keys = Object.keys(spoken).sort((one, other) => other.length - one.length);
    if (!keys.length) return (text) => text;
    const literal = keys.map((key) => key.replace(/[.*+?^${}()|[\]\\\/]/g, "\\$&")).join("|");
    try {
      const pattern = new RegExp(`(^|[^\\p{L}\\p{N}])(${literal})(?![\\p{L}\\p{N}])`, "gu");
      return (text) => text.replace(pattern, (_, before, key) => before + spoken[key]);
    } catch (old) {
      // A browser that can't tell letters apart reads as it stands.
      return (text) => text;
    }
  })();
  const words = (text) => say(text.normalize("NFC").replace(/\s+/g, " ")).replace(/\s+[-–—]\s+/g, ", ").replace(/[“”"]/g, "").trim();

  // What is read: each block once, its sentences with their place in the page

  const visible = (element) => {
    const row = element.closest("details:not([open])");
    return Boolean(row) || element.getClientRects().length > 0;
  };
  const pieces = (block) => {
    const found = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => {
        if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
        return node.matches(SKIPPED) || node.matches(READ) || node.matches("ul, ol, details, dl") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      },
    });
    for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node);
    return found;
  };
  const sentencesOf = (block) => {
    const nodes = pieces(block);
    const text = nodes.map((node) => node.data).join("");
    const sentences = [];
    const add = (start, end) => {
      const own = text.slice(start, end);
      if (/[0-9A-Za-zÀ-ỹ]/.test(own)) sentences.push({ block, nodes, start, end, text: own });
    };
    const ends = /[.!?…;:]["”)]*\s+|\n\s*\n/g;
    let start = 0;
    for (let found = ends.exec(text); found; found = ends.exec(text)) {
      if (/\b(TP|số|tr)\.\s$/i.test(text.slice(start, ends.lastIndex))) continue;
      add(start, ends.lastIndex);
      start = ends.lastIndex;
    }
    add(start, text.length);
    return sentences.reduce((all, one) => all.concat(shortened(one)), []);
  };
  const shortened = (sentence) => {
    if (sentence.text.length <= LONGEST) return [sentence];
    const comma = sentence.text.lastIndexOf(", ", LONGEST);
    const cut = comma > 40 ? comma + 2 : sentence.text.lastIndexOf(" ", LONGEST) + 1;
    if (cut <= 0) return [sentence];
    const middle = sentence.start + cut;
    const first = Object.assign({}, sentence, { end: middle, text: sentence.text.slice(0, cut) });
    return [first].concat(shortened(Object.assign({}, sentence, { start: middle, text: sentence.text.slice(cut) })));
  };
  // What a frame says of the sentence before it ("theo kế hoạch xã …") is a sentence of its own to the ear.
  const saidOf = ({ block, nodes, text }) => {
    const chip = block.querySelector(".bt-noi");
    const name = chip && chip.textContent.trim();
    const told = chip && text.includes(name) && nodes.some((node) => chip.contains(node));
    return words(told ? text.replace(name, `. ${name[0].toUpperCase()}${name.slice(1)}.`) : text).replace(/([.:;,])\s*\.\s*/g, "$1 ");
  };
  const blocks = [...article.querySelectorAll(READ)].filter((block) => !block.closest(SKIPPED) && visible(block));
  const sentences = blocks.reduce((all, block) => all.concat(sentencesOf(block)), []);

  // Where it is: the sentence is coloured, by the browser's own means where it has them, else its block is

  const painted = window.Highlight && window.CSS && CSS.highlights;
  let marked = null;
  const unmark = () => {
    if (painted) CSS.highlights.delete("dang-doc");
    if (marked) marked.classList.remove("bt-dang-doc");
    marked = null;
  };
  const rangeOf = ({ nodes, start, end, text }) => {
    const range = document.createRange();
    const last = end - /\s*$/.exec(text)[0].length;
    let passed = 0;
    for (const node of nodes) {
      const next = passed + node.length;
      if (start >= passed && start < next) range.setStart(node, start - passed);
      if (last > passed && last <= next) range.setEnd(node, last - passed);
      passed = next;
    }
    return range;
  };
  const mark = (sentence) => {
    unmark();
    const row = sentence.block.closest("details");
    if (row && !sentence.block.matches("summary")) row.open = true;
    if (painted) {
      CSS.highlights.set("dang-doc", new window.Highlight(rangeOf(sentence)));
    } else {
      marked = sentence.block;
      marked.classList.add("bt-dang-doc");
    }
  };
  let touched = 0;
  for (const name of ["wheel", "touchmove"]) addEventListener(name, () => { touched = Date.now(); }, { passive: true });
  const follow = (sentence) => {
    if (Date.now() - touched < FOLLOW_MS) return;
    const place = rangeOf(sentence).getBoundingClientRect();
    if (place.top < 72 || place.bottom > innerHeight - bar.offsetHeight - 16) {
      scrollBy(0, place.top - innerHeight / 3);
    }
  };

  // Playing: one sentence after the other, for browsers fall silent within a long one; a pause remembers the sentence, for pausing a
  // voice does nothing on many phones

  const voice = () => {
    const found = speech.getVoices().filter((each) => /^vi([-_]|$)/i.test(each.lang));
    return found.find((each) => each.localService) || found[0];
  };
  let at = 0;
  let run = 0;
  let state = "ready";
  let utterance = null; // held here: some browsers throw away one that nobody holds, and its end is never told
  const show = (next) => {
    state = next;
    root.classList.toggle("bt-nghe", state !== "ready");
    bar.hidden = state === "ready";
    hold.querySelector("span").textContent = state === "playing" ? "Tạm dừng" : "Nghe tiếp";
    button.setAttribute("aria-pressed", String(state !== "ready"));
    button.querySelector("span").textContent = state === "playing" ? "Đang đọc" : "Nghe";
  };
  const play = (number) => {
    const own = ++run;
    speech.cancel();
    at = number;
    if (at >= sentences.length) {
      stop();
      return;
    }
    utterance = new SpeechSynthesisUtterance(saidOf(sentences[at]));
    utterance.lang = "vi-VN";
    utterance.voice = voice() || null;
    utterance.rate = 0.95;
    // A voice that was told to be silent ends its sentence, too: that one isn't followed by the next.
    utterance.onend = () => { if (own === run) play(at + 1); };
    utterance.onerror = () => { if (own === run) stop(); };
    mark(sentences[at]);
    follow(sentences[at]);
    show("playing");
    speech.speak(utterance);
  };
  const pause = () => {
    run++;
    speech.cancel();
    show("paused");
  };
  const stop = () => {
    const within = bar.contains(document.activeElement);
    run++;
    speech.cancel();
    unmark();
    at = 0;
    show("ready");
    if (within) button.focus();
  };

  // The two buttons that stay in reach while the page moves along

  const bar = document.createElement("div");
  bar.className = "bt-dang-nghe";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Nghe trang này");
  const control = (label, action) => {
    const made = document.createElement("button");
    const name = document.createElement("span");
    made.type = "button";
    made.className = "bt-nut bt-nut--gon";
    name.textContent = label;
    made.append(name);
    made.addEventListener("click", action);
    bar.append(made);
    return made;
  };
  const hold = control("Tạm dừng", () => (state === "playing" ? pause() : play(at)));
  control("Dừng", stop);
  document.body.append(bar);
  button.addEventListener("click", () => (state === "ready" ? play(0) : stop()));
  addEventListener("pagehide", stop);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && state !== "ready") stop();
  });
  play(0);
})();
