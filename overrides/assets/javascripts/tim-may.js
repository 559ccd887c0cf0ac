// The index and typed words in; the places that answer out, best first. It knows nothing of the page around it.
(() => {
  const { fold, written, words } = self.bangTinChu;
  const IN_HEADING = 5;
  const OF_PAGE = 1.3; // a page about it stands above a part of another page,
  const OF_HUB = 1.5; // and a page with pages below it above those
  const OF_ITSELF = 0.5; // a page of a kind that stands back stands back less where it is asked for itself
  const SHARED = 3; // so many places may have one heading before it says less of each
  const IN_TITLE = 2;
  const ALONE = 0.6; // a word of several, without its neighbours
  const PAIR = 2.5; // two words side by side, such as "bảo hiểm", say more than both apart
  const WHOLE = 6; // the whole query in one piece
  const BEGINNING = 0.6; // "khỏ" for "khỏe" counts less than the whole word
  const OTHER_MARKS = 0.35; // "bao" for a typed "bảo" counts less than "bảo"
  const SHOWN = 20;
  const AT_LEAST = 0.15; // of the best score
  const COVERED = 0.34; // of what was asked, by weight

  const bares = (each) => each.map(({ bare }) => bare).join(" ");

  // Words that slipped

  const TELEX = [[/dd/g, "d"], [/(?:([aeo])\1)/g, "$1"], [/w/g, ""], [/[sfrxj](?=[a-z]?$)/, ""], [/[sfrxjz]$/, ""]];
  const withoutKeys = (word) => {
    const forms = [];
    let form = word;
    for (const [keys, letter] of TELEX) {
      form = form.replace(keys, letter);
      if (form !== word && form) forms.push(form);
    }
    return forms;
  };
  const oneSlip = (left, right) => {
    if (Math.abs(left.length - right.length) > 1) return false;
    let at = 0;
    while (at < left.length && left[at] === right[at]) at += 1;
    const rest = (text, from) => text.slice(from);
    return rest(left, at + 1) === rest(right, at + 1) || rest(left, at) === rest(right, at + 1) ||
      rest(left, at + 1) === rest(right, at) ||
      (left[at] === right[at + 1] && left[at + 1] === right[at] && rest(left, at + 2) === rest(right, at + 2));
  };

  class Machine {
    constructor(index) {
      this.other = Object.keys(index.loi).map((typed) => ({ typed: bares(words(typed)), meant: words(index.loi[typed]) }));
      this.places = [];
      this.heads = new Map();
      for (const [address, title, kind, sections] of index.trang) {
        const page = { address, title, kind: index.kieu[kind], folded: ` ${fold(title)} ` };
        for (const [anchor, heading, text] of sections) this.add(page, anchor, heading, text);
      }
      this.length = this.places.reduce((sum, place) => sum + place.text.length, 0) / (this.places.length || 1);
    }

    add(page, anchor, heading, text) {
      const place = { page, anchor, heading, words: text };
      place.head = anchor ? ` ${fold(heading)} ` : page.folded;
      place.title = ` ${fold(page.kind.ten)}${anchor ? page.folded : " "}`;
      place.text = ` ${fold(text)} `;
      this.places.push(place);
      this.heads.set(place.head, (this.heads.get(place.head) || 0) + 1);
      place.all = place.head + place.text;
    }

    known(word) {
      return this.places.some(({ all }) => all.includes(` ${word} `));
    }

    begins(start) {
      return this.places.some(({ all }) => all.includes(` ${start}`));
    }

    // Every word with the number of its places: needed only where one slipped.
    vocabulary() {
      if (!this.counts) {
        this.counts = new Map();
        for (const { all } of this.places) for (const word of all.split(/ +/)) this.counts.set(word, (this.counts.get(word) || 0) + 1);
        this.counts.delete("");
      }
      return this.counts;
    }

    // What a query may mean: its words as the texts have them; and, where it has short forms or words of everyday, the pages' words for them.
    meanings(typed) {
      const every = words(typed);
      const plain = [].concat(...every.map((word, number) => this.mended(word, number === every.length - 1)));
      const others = this.other.filter(({ typed: other }) => ` ${bares(every)} `.includes(` ${other} `));
      if (!others.length) return [plain];
      const longest = others.reduce((left, right) => (right.typed.length > left.typed.length ? right : left));
      const [before, after] = ` ${bares(every)} `.split(` ${longest.typed} `);
      const rest = (text) => [].concat(...words(text).map((word) => this.mended(word, false)));
      return [[...rest(before), ...longest.meant, ...rest(after || "")], plain];
    }

    mended(word, last) {
      if (this.known(word.bare)) return [Object.assign({ begins: last }, word)];
      if (this.begins(word.bare)) return [Object.assign({ begins: true }, word)];
      return this.likely(word.bare).map((bare) => ({ bare, exact: "", mended: true }));
    }

    likely(bare) {
      const counts = this.vocabulary();
      const forms = [...withoutKeys(bare), bare.replace(/^0+(?=\d)/, "")];
      if (/[a-z]/.test(bare)) forms.push(bare.replace(/\d/g, ""), ...withoutKeys(bare.replace(/\d/g, "")));
      const keyed = forms.find((form) => form && counts.has(form));
      if (keyed) return [keyed];
      const parted = bare.length > 4 && this.parted(bare);
      if (parted) return parted;
      if (bare.length < 3 || /\d/.test(bare)) return [];
      const near = [...counts].filter(([word]) => word.length > 1 && oneSlip(bare, word));
      near.sort((left, right) => (right[0][0] === bare[0]) - (left[0][0] === bare[0]) || right[1] - left[1]);
      return near.length ? [near[0][0]] : [];
    }

    // "suckhoe" -> "suc khoe": the fewest known words that make up the whole.
    parted(bare) {
      const counts = this.vocabulary();
      const best = [[]];
      for (let end = 1; end <= bare.length; end += 1) {
        for (let start = Math.max(0, end - 7); start < end; start += 1) {
          const word = bare.slice(start, end);
          const may = best[start] && counts.has(word) && (word.length > 1 || word === "y");
          if (may && (!best[end] || best[end].length > best[start].length + 1)) best[end] = [...best[start], word];
        }
      }
      return best[bare.length];
    }

    // What to look for: each word, each pair of neighbours, and the whole.

    patterns(asked) {
      const single = asked.map((word) => this.pattern([word], asked.length > 1 ? ALONE : 1));
      const pairs = asked.slice(1).map((word, number) => this.pattern([asked[number], word], PAIR));
      const whole = asked.length > 2 ? [this.pattern(asked, WHOLE)] : [];
      return { single, more: [...pairs, ...whole] };
    }

    pattern(asked, weight) {
      const last = asked[asked.length - 1];
      const text = ` ${asked.map(({ bare }) => bare).join(" ")}`;
      const pattern = { text, begins: Boolean(last.begins), exact: asked.map(({ exact }) => exact), weight };
      const holding = this.places.filter(({ all }) => all.includes(pattern.begins ? text : `${text} `)).length;
      pattern.rare = weight * Math.log(1 + (this.places.length - holding + 0.5) / (holding + 0.5));
      return pattern;
    }

    // How well a text holds a pattern, from 0: how often, and whether as typed.
    holds(pattern, folded, original) {
      let sum = 0;
      for (const { start, end, whole } of occurrences(pattern, folded)) {
        sum += (whole ? 1 : BEGINNING) * (asTyped(pattern, original.slice(start, end)) ? 1 : OTHER_MARKS);
        if (sum > 4) break;
      }
      return sum;
    }

    // A heading that many pages share ("Người dân được gì?") says less of each. Kinds and titles are compared without marks.
    strength(pattern, place) {
      if (!place.all.includes(pattern.text) && !place.title.includes(pattern.text)) return 0;
      const heading = Math.min(1, this.holds(pattern, place.head, place.anchor ? place.heading : place.page.title));
      const full = heading && place.head.trim() === pattern.text.trim() ? 2 : 1;
      const alike = this.heads.get(place.head);
      const own = rank(place) / (alike > SHARED ? Math.sqrt(alike) : 1);
      const title = occurrences(pattern, place.title).next().done ? 0 : 1;
      const often = this.holds(pattern, place.text, place.words);
      const size = 0.5 + (0.5 * place.text.length) / this.length;
      return IN_HEADING * heading * full * own + IN_TITLE * title + (often * 2.2) / (often + 1.2 * size);
    }

    score(patterns, place) {
      let sum = 0;
      let asked = 0;
      let found = 0;
      for (const pattern of patterns.single) {
        const strength = this.strength(pattern, place);
        sum += pattern.rare * strength;
        asked += pattern.rare;
        if (strength) found += pattern.rare;
      }
      if (!found || found / asked < COVERED) return 0;
      for (const pattern of patterns.more) sum += pattern.rare * this.strength(pattern, place);
      const { nang } = place.page.kind;
      return sum * (found / asked) ** 2 * (nang < 1 && !place.anchor ? nang ** OF_ITSELF : nang);
    }

    // The places for each meaning, each with the words that it was found by; the better score counts.
    search(typed) {
      const best = new Map();
      for (const asked of this.meanings(typed)) {
        if (!asked.length) continue;
        const patterns = this.patterns(asked);
        for (const place of this.places) {
          const score = this.score(patterns, place);
          const before = best.get(place);
          if (score && (!before || before.score < score)) best.set(place, { place, score, asked });
        }
      }
      return chosen([...best.values()].sort((left, right) => right.score - left.score));
    }
  }

  const rank = ({ anchor, page }) => {
    if (anchor) return 1;
    return page.address.split("/").length > 2 ? OF_PAGE : OF_HUB;
  };

  // Where a pattern stands in a folded text, as places in the text itself.
  function* occurrences(pattern, folded) {
    const { text, begins } = pattern;
    for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
      const stop = at + text.length;
      const whole = folded[stop] === " ";
      if (!whole && !begins) continue;
      const end = whole ? stop : folded.indexOf(" ", stop);
      yield { start: at, end: end - 1, whole };
    }
  }

  const asTyped = (pattern, original) => {
    if (!pattern.exact.some(Boolean)) return true;
    const own = words(original);
    return pattern.exact.every((exact, number) => !exact || written(own[number].own).startsWith(exact));
  };

  // No page takes all the room, no question is asked twice, and what is far behind the best stays out.
  const chosen = (scored) => {
    const taken = new Map();
    const asked = new Set();
    const least = scored.length ? scored[0].score * AT_LEAST : 0;
    return scored.filter(({ place, score }) => {
      const { page, anchor, head } = place;
      const number = taken.get(page) || 0;
      const repeated = anchor && page.kind.ro && asked.has(head);
      if (score < least || number >= page.kind.toi_da || repeated) return false;
      taken.set(page, number + 1);
      asked.add(head);
      return true;
    }).slice(0, SHOWN);
  };

  self.bangTinMay = Machine;
})();
