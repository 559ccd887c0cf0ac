// The index and typed words in; the places that answer, best first, and what no plan speaks of, out. It knows nothing of the page around it.
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
  const ASKING = 0.4; // "bao giờ", "ở đâu" say how one asks, not of what
  const AS_TYPED = 0.7; // where the pages have words of their own for a thing, those say it better
  const APART = 0.35; // a word without its neighbours is mostly another one: "ung thư" is not in "ứng dụng … thuốc"
  const SHOWN = 20;
  const AT_LEAST = 0.15; // of the best score
  const COVERED = 0.45; // of what was asked, by weight
  const MOST_COVERED = 0.8; // of what was asked beside a thing that no plan speaks of

  const bares = (each) => each.map(({ bare }) => bare).join(" ");
  const ASKED_WITH = " a ai anh ban bao biet can cho chi co con dau duoc duoi em gi gio hay hoi khi khong la lam lay luc may minh nao nay nhieu nhu o oi phai roi sao so " +
    "the thi toi tuoi va vay ve voi xin ";
  const isAsking = ({ bare }) => ASKED_WITH.includes(` ${bare} `);

  // "con tôi 5 tuổi được gì": no page goes by years of age, so these alone would lead astray.
  const withoutAge = (every) => {
    const isAge = (word, next) => Boolean(word && next) && next.bare === "tuoi" && /^\d+$/.test(word.bare);
    const kept = every.filter((word, at) => !isAge(word, every[at + 1]) && !isAge(every[at - 1], word));
    return kept.every(isAsking) ? every : kept;
  };

  class Machine {
    constructor(index) {
      const other = (typed, meant) => ({ typed: words(typed), meant });
      this.other = Object.keys(index.loi).map((typed) => other(typed, words(index.loi[typed])));
      this.absent = index.khong.map((name) => other(name, name));
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

    place(anchor) {
      return this.places.find((place) => place.anchor === anchor);
    }

    holding(text) {
      return this.places.filter(({ all }) => all.includes(text)).length;
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

    // What a query may mean: the pages' words where it has short forms or words of everyday for them; and its words as they are. "07/4" is
    // "7/4", too.
    meanings(every) {
      const day = every.map((word) => Object.assign({}, word, { bare: word.bare.replace(/^0(?=\d$)/, "") }));
      return [].concat(...(bares(day) === bares(every) ? [every] : [every, day]).map((each) => this.readings(each)));
    }

    readings(every) {
      const plain = [].concat(...every.map((word, number) => this.mended(word, number === every.length - 1)));
      const parts = split(every, this.other);
      if (!parts.some(({ meant }) => meant)) return [{ asked: withoutAge(plain), worth: 1 }];
      const read = [].concat(...parts.map(({ meant, word }) => meant || this.mended(word, false)));
      return [{ asked: withoutAge(read), worth: 1 }, { asked: withoutAge(plain), worth: AS_TYPED }];
    }

    // A word that no text has stays in the query: whatever holds the others alone doesn't answer it.
    mended(word, last) {
      if (this.holding(` ${word.bare} `)) return [Object.assign({ begins: last }, word)];
      if (last && this.holding(` ${word.bare}`)) return [Object.assign({ begins: true }, word)];
      const meant = self.bangTinSua(word.bare, this.vocabulary());
      return meant.length ? meant.map((bare) => ({ bare, exact: "" })) : [word];
    }

    // What to look for: each word, each pair of neighbours, and the whole.

    patterns(asked) {
      const about = asked.filter((word) => !isAsking(word)).length;
      const worth = (...each) => (about && each.every(isAsking) ? ASKING : 1);
      const single = asked.map((word) => this.pattern([word], worth(word) * (asked.length > 1 ? ALONE : 1)));
      const pairs = asked.slice(1).map((word, at) => this.pattern([asked[at], word], worth(asked[at], word) * PAIR));
      const whole = asked.length > 2 ? [this.pattern(asked, WHOLE)] : [];
      return { single, pairs, more: [...pairs, ...whole], lone: about < 2 };
    }

    pattern(asked, weight) {
      const last = asked[asked.length - 1];
      const text = ` ${bares(asked)}`;
      const pattern = { text, begins: Boolean(last.begins), exact: asked.map(({ exact }) => exact), weight };
      const holding = this.holding(pattern.begins ? text : `${text} `);
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

    score({ single, pairs, more, lone }, place, least) {
      let sum = 0;
      let asked = 0;
      let found = 0;
      let covered = 0;
      const side = pairs.map((pattern) => holdsPair(pattern, place));
      single.forEach((pattern, number) => {
        const strength = this.strength(pattern, place);
        const joined = lone || side[number] || side[number - 1];
        sum += pattern.rare * strength;
        asked += pattern.rare;
        if (!strength) return;
        found += pattern.rare;
        covered += pattern.rare * (joined ? 1 : APART);
      });
      if (!found || covered / asked < least) return 0;
      for (const pattern of more) sum += pattern.rare * this.strength(pattern, place);
      const { nang } = place.page.kind;
      return sum * (found / asked) ** 2 * (nang < 1 && !place.anchor ? nang ** OF_ITSELF : nang);
    }

    // The names of what no plan speaks of; and the places for each meaning of the rest, each with the words that it was found by: the better
    // score counts.
    search(typed) {
      const query = ` ${bares(words(typed))} `;
      const named = this.absent.map((one) => Object.assign({ text: ` ${bares(one.typed)} ` }, one)).filter(({ text }) => query.includes(text));
      const parts = split(words(typed), named.filter(({ text }) => !this.holding(text)));
      const absent = [...new Set(parts.map(({ meant }) => meant).filter(Boolean))];
      const every = parts.filter(({ meant }) => !meant).map(({ word }) => word);
      const best = new Map();
      const answered = absent.length && every.filter((word) => !isAsking(word)).length < 2;
      for (const { asked, worth } of answered ? [] : this.meanings(every)) {
        if (!asked.length) continue;
        const patterns = this.patterns(asked);
        for (const place of this.places) {
          const score = worth * this.score(patterns, place, absent.length ? MOST_COVERED : COVERED);
          const before = best.get(place);
          if (score && (!before || before.score < score)) best.set(place, { place, score, asked });
        }
      }
      return { absent, found: chosen([...best.values()].sort((left, right) => right.score - left.score)) };
    }
  }

  // The query in parts: a phrase of the list (the longest there is) with what is meant by it, or a word. Typed marks must be the phrase's own.
  const split = (every, list) => {
    const parts = [];
    for (let at = 0; at < every.length;) {
      const fits = list.filter(({ typed }) => typed.every(({ bare, exact }, number) => {
        const word = every[at + number];
        return word && word.bare === bare && (!word.exact || word.exact === exact);
      }));
      const longest = fits.reduce((left, right) => (right.typed.length > left.typed.length ? right : left), { typed: [] });
      parts.push(longest.meant ? { meant: longest.meant } : { word: every[at] });
      at += longest.typed.length || 1;
    }
    return parts;
  };

  const rank = ({ anchor, page }) => {
    if (anchor) return 1;
    return page.address.split("/").length > 2 ? OF_PAGE : OF_HUB;
  };

  // Side by side, or with a comma between: "rượu, bia".
  const holdsPair = ({ text, begins }, { all, title }) => {
    const looked = begins ? text : `${text} `;
    return all.includes(looked) || title.includes(looked) || all.includes(looked.replace(/(\S) /, "$1  "));
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
