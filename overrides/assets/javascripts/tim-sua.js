// Typed words and the words of the texts in; the words that were meant out: what slipped on the keyboard is mended, what is a word of the
// language is left alone. "huyet" is no slip of "quyet": nobody who asks for the one wants to read of the other.
(() => {
  const TELEX = [[/dd/g, "d"], [/(?:([aeo])\1)/g, "$1"], [/w/g, ""], [/[sfrxj](?=[a-z]?$)/, ""], [/[sfrxjz]$/, ""]];
  const BEFORE = "(?:[bcghklmnpqrstvx]|d|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?";
  const OPEN = "a[iouy]?|e[ou]?|i[aeu]?|ieu|o[aei]?|oa[io]|oeo|u[aeiouy]?|uo[iu]|ua[uy]|uy[aeu]|y|yeu";
  const CLOSED = "(?:a|e|i|ie|o|oa|oe|oo|u|ua|ue|uo|uy|uye|y|ye)(?:c|ch|m|n|ng|nh|p|t)";
  const SYLLABLE = new RegExp(`^${BEFORE}(?:${OPEN}|${CLOSED})$`);
  const LONGEST = 7; // letters of a word: "nghieng"

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
  // "suckhoe" -> "suc khoe": the fewest known words that make up the whole.
  const parted = (bare, counts) => {
    const best = [[]];
    for (let end = 1; end <= bare.length; end += 1) {
      for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
        const word = bare.slice(start, end);
        const may = best[start] && counts.has(word) && (word.length > 1 || word === "y");
        if (may && (!best[end] || best[end].length > best[start].length + 1)) best[end] = [...best[start], word];
      }
    }
    return best[bare.length];
  };

  // The words meant by one that no text has, from those that `counts` has with their numbers; none where nothing is near.
  self.bangTinSua = (bare, counts) => {
    if (SYLLABLE.test(bare)) return [];
    const forms = [...withoutKeys(bare), bare.replace(/^0+(?=\d)/, "")];
    if (/[a-z]/.test(bare)) forms.push(bare.replace(/\d/g, ""), ...withoutKeys(bare.replace(/\d/g, "")));
    const keyed = forms.find((form) => form && counts.has(form));
    if (keyed) return [keyed];
    const apart = bare.length > 4 && parted(bare, counts);
    if (apart) return apart;
    if (bare.length < 3 || /\d/.test(bare)) return [];
    const near = [...counts].filter(([word]) => word.length > 1 && oneSlip(bare, word));
    near.sort((left, right) => (right[0][0] === bare[0]) - (left[0][0] === bare[0]) || right[1] - left[1]);
    return near.length ? [near[0][0]] : [];
  };
})();
