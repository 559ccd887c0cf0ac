// Text and typed words in; the forms in which one is found in the other out. A folded text has no marks and no capitals, only letters,
// digits and spaces, and is exactly as long as the text: a place in one is the same place in the other.
(() => {
  // "ắ" -> "a": every precomposed letter of the Latin alphabet that has marks, by its own decomposition.
  const BASE = { đ: "d" };
  for (const [first, last] of [[0xc0, 0x24f], [0x1e00, 0x1eff]]) {
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCharCode(code);
      const base = letter.normalize("NFD")[0];
      if (base !== letter && base < "\u0080") BASE[letter] = base;
    }
  }
  // "hoà" and "hòa", "khoẻ" and "khỏe", "uỷ" and "ủy" are one spelling: the tone goes to the first of the two vowels.
  const LATE_TONE = /([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?![a-zđ])/g;
  // "bác sỹ" and "bác sĩ", "tỷ lệ" and "tỉ lệ", "quý" and "quí" sound alike.
  const LAST_TONED_Y = /([hklmst]|qu)y(?=[\u0300\u0301\u0303\u0309\u0323]?(?![a-z\u0300-\u036f]))/g;
  const LAST_Y = /([hklmst]|qu)y(?![a-z])/g;

  const small = (text) => text.toLowerCase();
  const fold = (text) => {
    const lower = small(text);
    const bare = (lower.length === text.length ? lower : text).replace(/[^a-z0-9 ]/g, (letter) => BASE[letter] || " ");
    return bare.replace(LAST_Y, "$1i");
  };
  const written = (text) => {
    const toned = small(text).normalize("NFD").replace(LATE_TONE, "$1$3$2");
    return toned.replace(LAST_TONED_Y, "$1i").normalize("NFC");
  };
  const hasMarks = (text) => /[^a-z0-9]/.test(small(text));
  // The words of a query: bare for finding, and as written where they were typed with marks.
  const words = (typed) => {
    const text = typed.normalize("NFC");
    const found = [];
    fold(text).replace(/[a-z0-9]+/g, (bare, at) => {
      const own = text.slice(at, at + bare.length);
      found.push({ bare, own, exact: hasMarks(own) ? written(own) : "" });
    });
    return found;
  };

  // Pieces of a text made of words that were asked for, as places in it; only long pieces where there are some. The last word asked for may
  // be half typed.
  const pieces = (text, asked, halfTyped) => {
    const last = asked[asked.length - 1];
    const isAsked = (word) => asked.includes(word) || (halfTyped && word.startsWith(last));
    const found = [];
    let piece = null;
    fold(text).replace(/[a-z0-9]+/g, (word, at) => {
      if (!isAsked(word)) piece = null;
      else if (piece && at <= piece.end + 1) Object.assign(piece, { end: at + word.length, count: piece.count + 1 });
      else found.push((piece = { start: at, end: at + word.length, count: 1 }));
    });
    return found;
  };
  const longest = (found) => {
    const most = Math.max(0, ...found.map(({ count }) => count));
    return found.filter(({ count }) => count > most / 2);
  };

  self.bangTinChu = { fold, written, words, pieces, longest };
})();
