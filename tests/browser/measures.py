"""What a reader would stumble over on a page, as questions to it: scripts that return what was found, in words."""

from __future__ import annotations

from importlib.resources import files

from playwright.sync_api import Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
"""The rules of WCAG 2.2 AA, by axe's names."""
CONTRAST = "color-contrast"
STRONG = "color-contrast-enhanced"
LOOKED_AT = (CONTRAST, "link-in-text-block", "scrollable-region-focusable", "target-size")
"""The rules whose answer depends on colours and sizes; all others ask what the page is made of."""

BROKEN = """async ([choice, part]) => {
  const where = part ? document.querySelector(part) : document;
  const { violations } = await axe.run(where, { resultTypes: ["violations"], ...choice });
  return violations.flatMap((rule) => rule.nodes.map((node) => {
    return `${rule.id}: ${node.html.slice(0, 120)} ${node.any[0]?.message || ""}`;
  }));
}"""
"""Given which rules to run and the part of the page, or nothing for all of it: every element that breaks one."""

Rules = dict[str, object]


def only(*rules: str) -> Rules:
    """Rules by their names, also those that axe runs for nobody who doesn't ask."""
    return {"runOnly": {"type": "rule", "values": list(rules)}, "rules": {rule: {"enabled": True} for rule in rules}}


def all_rules(*but: str) -> Rules:
    """All rules of WCAG 2.2 AA but some."""
    return {"runOnly": {"type": "tag", "values": list(RULES)}, "rules": {rule: {"enabled": False} for rule in but}}


# Every part laid out in its own letters, and what is closed open: what a screen doesn't show yet has no true size.
LAID_OUT = """async (more) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { content-visibility: visible !important; } ${more || ""}`);
  document.adoptedStyleSheets = [sheet];
  document.querySelectorAll("details").forEach((row) => { row.open = true; });
  document.body.getBoundingClientRect();
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
  // A colour on its way to another is neither.
  document.getAnimations().filter((one) => one instanceof CSSTransition).forEach((one) => one.finish());
}"""

SIDEWAYS = """() => {
  const wide = document.documentElement.scrollWidth;
  return wide > innerWidth ? [`${wide} px wide on ${innerWidth} px`] : [];
}"""

# What is for screen readers alone is a pixel high: the head of a table that stands in a narrow column.
CLIPPED = """() => [...document.querySelectorAll("body *")]
  .filter((element) => element.checkVisibility() && element.innerText && !element.closest(".bt-an, svg, textarea"))
  .filter((element) => (element.closest("thead") || element).clientHeight !== 1)
  .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowY))
  .filter((element) => !element.closest(".md-sidebar, .bt-tim, .md-skip"))
  .filter((element) => element.scrollHeight > element.clientHeight + 2)
  .map((element) => `${element.className}: ${element.innerText.slice(0, 40)}`)"""

# Words whose letters stand in two lines. Addresses, and the capitals of a document's number, may be broken anywhere.
TORN = """() => {
  const unseen = (one) => one.closest("svg, textarea, code, .bt-an, .bt-dia-chi") ||
    (one.closest("thead") || one).clientHeight === 1;
  const range = document.createRange();
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const torn = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility() || unseen(node.parentElement)) continue;
    for (const word of node.data.matchAll(/[\\p{L}\\p{M}]{2,}/gu)) {
      const beside = node.data[word.index - 1] + node.data[word.index + word[0].length];
      if (word[0] === word[0].toUpperCase() && /[/-]/.test(beside)) continue;
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1) torn.push(word[0]);
    }
  }
  return torn;
}"""

# 48 px each way. A link inside a sentence is as high as its line (WCAG 2.5.8); a card's link is the card.
SMALL = """() => {
  const inSentence = (one) => {
    const block = one.closest("p, li, dd, td, h2, h3, blockquote, small");
    return Boolean(block) && block.innerText.trim() !== one.innerText.trim();
  };
  const target = (one) => {
    const cover = getComputedStyle(one, "::after");
    const own = one.getBoundingClientRect();
    if (cover.content === "none" || cover.position !== "absolute") return own;
    const whole = ["top", "right", "bottom", "left"].every((side) => cover[side] === "0px");
    return whole && getComputedStyle(one).position === "static" ? one.offsetParent.getBoundingClientRect() : own;
  };
  return [...document.querySelectorAll("a[href], button, input, textarea, summary, [tabindex='0'], label[for]")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
    .filter((one) => !one.closest(".md-skip, .bt-an, .md-sidebar, .bt-tim"))
    .filter((one) => !(getComputedStyle(one).display === "inline" && inSentence(one)))
    .map((one) => [one, target(one)])
    .filter(([, box]) => box.width > 0 && (box.width < 47.5 || box.height < 47.5))
    .map(([one, box]) => `${one.tagName}.${one.className} “${one.innerText.trim().slice(0, 30)}” ` +
      `${Math.round(box.width)} × ${Math.round(box.height)}`);
}"""

# Letters on the ground that lies behind them, whatever lies between: axe passes over what it isn't sure of.
FAINT = """() => {
  const parse = (text) => {
    const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.a > 0.99) return colour;
    }
    return { r: 255, g: 255, b: 255 };
  };
  const faint = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !element.checkVisibility() || element.closest("script, style, svg")) continue;
    const style = getComputedStyle(element);
    const [one, two] = [light(parse(style.color)), light(behind(element))].sort((p, q) => q - p);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    if ((one + 0.05) / (two + 0.05) < least) faint.push(`${walk.currentNode.data.trim().slice(0, 40)} ${style.color}`);
  }
  return faint;
}"""

MOVING = """() => [...document.getAnimations().map((one) => one.animationName || one.transitionProperty),
  ...[...document.querySelectorAll("*")].filter((one) => {
    const style = getComputedStyle(one);
    const long = (times) => times.split(", ").some((time) => parseFloat(time) > 0.01);
    return long(style.transitionDuration) || (style.animationName !== "none" && long(style.animationDuration));
  }).map((one) => `${one.tagName}.${one.className}`),
  ...["auto"].filter((usual) => getComputedStyle(document.documentElement).scrollBehavior !== usual)]"""

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
"""What WCAG 1.4.12 lets readers set."""

TWICE = """() => {
  const every = [...document.querySelectorAll("body *")];
  const sizes = every.map((one) => [one, parseFloat(getComputedStyle(one).fontSize)]);
  const lines = sizes.map(([one]) => parseFloat(getComputedStyle(one).lineHeight));
  sizes.forEach(([one, size], index) => {
    one.style.setProperty("font-size", `${size * 2}px`, "important");
    one.style.setProperty("line-height", `${lines[index] * 2}px`, "important");
  });
}"""
"""Every letter twice as large, as a browser's own setting makes them."""


def broken(page: Page, rules: Rules, part: str | None = None) -> list[str]:
    """What axe finds wrong on a page, or in a part of it."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(BROKEN, [rules, part])
    return found
