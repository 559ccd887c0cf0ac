// Words typed into the search box in; results in the box out. bang-tin.js has opened the box, and calls `bangTinMo` as each script comes.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const BEFORE = 110; // letters of a text shown at most before what was found in it
  const LENGTH = 170;
  const WHERE_TO_ASK = "noi-de-hoi";
  const STOPS = [". ", "? ", "! ", "· "];
  let machine = null;

  const make = (tag, className, ...content) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };
  const drawing = (paths) => {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "bt-icon");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    for (const d of paths) {
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", d);
      svg.append(path);
    }
    return svg;
  };

  self.bangTinMo = (dialog) => {
    if (machine || !self.bangTinTim || !self.bangTinSua || !self.bangTinMay || !self.bangTinDanhDau) return;
    machine = new self.bangTinMay(self.bangTinTim);
    const { pieces, longest } = self.bangTinChu;
    const field = dialog.querySelector("input");
    const out = dialog.querySelector(".bt-tim__ra");
    const status = dialog.querySelector("[role=status]");
    const root = new URL(`${dialog.dataset.goc}/`, location.href);

    // One result

    const marked = (text, found, from = 0, to = text.length) => {
      const parts = [];
      let at = from;
      for (const { start, end } of found) {
        if (start < at || end > to) continue;
        parts.push(text.slice(at, start), make("mark", "", text.slice(start, end)));
        at = end;
      }
      return [...parts, text.slice(at, to)];
    };
    // The part of a text around its best piece. It begins with a sentence where one begins near: a goal keeps its "Mục tiêu đến năm …".
    // A text that holds little of what was asked is shown from its own beginning, and so is one whose heading says it all:
    // what answers stands first, and a later line would only say the heading again.
    const excerpt = (text, found, enough) => {
      const nothing = { start: 0, end: 0, count: enough };
      const best = found.reduce((left, right) => (left.count >= right.count ? left : right), nothing);
      const near = Math.max(0, best.start - BEFORE);
      const before = text.slice(near, best.start);
      const stop = Math.max(...STOPS.map((mark) => before.lastIndexOf(mark)));
      let from = near;
      if (stop >= 0) from = near + stop + 2;
      else if (near) from = near + before.indexOf(" ") + 1;
      const cut = text.length > from + LENGTH ? Math.max(best.end, text.lastIndexOf(" ", from + LENGTH)) : text.length;
      return [near && stop < 0 ? "…" : "", ...marked(text, found, from, cut), cut < text.length ? "…" : ""];
    };
    const bares = (asked) => asked.map(({ bare }) => bare);
    const address = (place, asked) => {
      const there = new URL(place.page.address, root);
      if (there.protocol === "file:") there.pathname += "index.html";
      if (asked.length) there.searchParams.set("h", asked.join(" "));
      there.hash = place.anchor;
      return there.href;
    };
    const result = ({ place, asked: every }) => {
      const { page, anchor, heading, words } = place;
      const asked = bares(every);
      const half = Boolean(every[every.length - 1].begins);
      const find = (text) => longest(pieces(text, asked, half));
      const own = anchor && page.kind.ro;
      const name = own ? heading : page.title;
      const link = make("a", "bt-tim__ten", ...marked(name, find(name)));
      link.href = address(place, asked);
      const body = make("div", "", make("p", "bt-phu", page.kind.ten), link);
      if (anchor && !own) body.append(make("p", "bt-tim__muc", ...marked(heading, find(heading))));
      const headed = find(own ? name : heading).some(({ count }) => count >= asked.length);
      if (words) body.append(make("p", "", ...excerpt(words, find(words), headed ? asked.length : (asked.length - 1) / 2)));
      return make("li", "bt-tim__mot", make("span", "bt-o bt-o--xanh", drawing(page.kind.ve)), body);
    };

    // What is said above the results

    // The words as the texts write them, where the query was typed without marks or slipped.
    const asWritten = (found) => {
      for (const { place, asked } of found) {
        const text = ` ${bares(asked).join(" ")} `;
        for (const [within, original] of [[place.head, place.heading || place.page.title], [place.text, place.words]]) {
          const at = within.indexOf(text);
          if (at >= 0) return original.slice(at, at + text.length - 2);
        }
      }
      return "";
    };
    const said = (found, typed) => {
      const count = `${found.length} kết quả`;
      const written = asWritten(found);
      const asTyped = self.bangTinChu.fold(written) === self.bangTinChu.fold(typed.normalize("NFC").trim());
      const note = asTyped ? "Gõ không dấu vẫn tìm ra" : "Tìm theo";
      const same = !written || written.toLowerCase() === typed.normalize("NFC").trim().toLowerCase();
      return [make("strong", "", count), same ? "" : make("span", "", `${note}: “${written.replace(/ /g, "\u00a0")}”`)];
    };
    let telling = 0;
    const tell = (words) => {
      clearTimeout(telling);
      telling = setTimeout(() => { status.textContent = words; }, 600);
    };

    // What no plan speaks of is said, with the way to ask: pages that only sound alike would be no answer.
    const notInPlans = (absent) => {
      const names = absent.map((name) => `“${name.replace(/ /g, "\u00a0")}”`).join(", ");
      const words = make("span", "", `Các kế hoạch không nhắc đến ${names}. Hãy hỏi trạm\u00a0y\u00a0tế, hoặc Ủy\u00a0ban nhân\u00a0dân nơi bạn ở.`);
      const note = make("p", "bt-tim__dem", make("strong", "", "Không có trong kế\u00a0hoạch"), words);
      const place = machine.place(WHERE_TO_ASK);
      if (!place) return note;
      const link = make("a", "bt-cham", place.heading);
      link.href = address(place, []);
      note.append(link);
      return note;
    };
    const results = (found) => make("ol", "bt-tim__cac", ...found.map(result));

    const show = () => {
      const typed = field.value;
      const { absent, found } = machine.search(typed);
      out.textContent = "";
      dialog.scrollTop = 0;
      if (!typed.trim()) {
        tell("");
      } else if (absent.length) {
        out.append(notInPlans(absent));
        if (found.length) out.append(make("p", "bt-tim__goi-y", "Gần với điều bạn hỏi"), results(found));
        tell("Không có trong kế hoạch");
      } else if (!found.length) {
        out.append(make("p", "bt-tim__dem", make("strong", "", "Không thấy."), make("span", "", "Thử gõ ít chữ hơn, hoặc chọn một gợi ý ở dưới.")));
        tell("Không thấy");
      } else {
        out.append(make("p", "bt-tim__dem", ...said(found, typed)), results(found));
        tell(`${found.length} kết quả`);
      }
      if (dialog.open) history.replaceState({ tim: typed }, "");
    };

    // Keys: down and up through the results, Enter to the first

    const stops = () => [field, ...out.querySelectorAll("a")];
    const step = (by) => {
      const all = stops();
      const next = all[Math.max(0, all.indexOf(document.activeElement)) + by];
      if (next) next.focus();
    };
    dialog.addEventListener("keydown", (event) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      step(by);
    });
    dialog.addEventListener("submit", (event) => {
      if (event.target.contains(field) && out.querySelector("a")) out.querySelector("a").focus();
    });

    // A result on this very page: the box closes, and the page goes there

    out.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link || event.metaKey || event.ctrlKey) return;
      const there = new URL(link.href);
      if (there.pathname !== location.pathname) return;
      event.preventDefault();
      addEventListener("popstate", () => {
        const anchor = decodeURIComponent(there.hash.slice(1));
        location.hash = there.hash;
        self.bangTinDanhDau(there.searchParams.get("h"), anchor);
        (document.getElementById(anchor) || document.querySelector("mark.bt-thay") || document.body).scrollIntoView();
      }, { once: true });
      dialog.close();
    });

    field.addEventListener("input", show);
    dialog.classList.add("bt-san");
    if (field.value) show();
  };
})();
