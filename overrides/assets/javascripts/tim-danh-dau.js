// Words that a reader searched for in; the same words marked in the part of the page that a result led to.
(() => {
  const { words, pieces, longest } = self.bangTinChu;
  const MARK = "bt-thay";
  const MOST = 60;

  const textsOf = (part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest("script, style, textarea, svg, button, .bt-nguon, .bt-an")) texts.push(walker.currentNode);
    }
    return texts;
  };
  const wrap = (text, { start, end }) => {
    const piece = text.splitText(start);
    piece.splitText(end - start);
    const mark = document.createElement("mark");
    mark.className = MARK;
    piece.replaceWith(mark);
    mark.append(piece);
  };
  const unmark = () => {
    for (const mark of document.querySelectorAll(`.${MARK}`)) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
  };
  // The part that an anchor names: a heading names what it heads.
  const partOf = (anchor) => {
    const article = document.querySelector("article");
    const target = anchor && document.getElementById(anchor);
    if (!target) return article;
    return /^H[1-6]$/.test(target.tagName) ? target.parentElement : target;
  };

  const markIn = (typed, anchor) => {
    unmark();
    const asked = words(typed).map(({ bare }) => bare);
    const part = partOf(anchor);
    if (!part || !asked.length) return;
    const found = [].concat(...textsOf(part).map((text) => pieces(text.data, asked, false).map((piece) => Object.assign({ text }, piece))));
    // From the end, so that the places before stay what they are.
    for (const piece of longest(found).slice(0, MOST).reverse()) wrap(piece.text, piece);
  };
  self.bangTinDanhDau = markIn;

  const address = new URL(location.href);
  const typed = address.searchParams.get("h");
  if (typed !== null) {
    markIn(typed, decodeURIComponent(address.hash.slice(1)));
    // Nobody shares the words of their search with the page.
    address.searchParams.delete("h");
    history.replaceState(history.state, "", address.href);
  }
})();
