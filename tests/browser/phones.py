"""What a phone or an app's viewer has and lacks, as scripts that run before a page's own."""

from __future__ import annotations

import time
from collections.abc import Callable

from playwright.sync_api import Browser, Page

ZALO = (
    "Mozilla/5.0 (Linux; Android 10; SM-A107F Build/QP1A.190711.020; wv) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Version/4.0 Chrome/96.0.4664.104 Mobile Safari/537.36 Zalo android/12110610 ZaloTheme/light ZaloLanguage/vi"
)
ZALO_IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 15_8 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
    " Mobile/15E148 Zalo iOS/485 ZaloTheme/light ZaloLanguage/vn"
)

NO_SHARE = "Object.defineProperty(Navigator.prototype, 'share', { value: undefined, configurable: true });"
SHARES = """window.shared = [];
Object.defineProperty(Navigator.prototype, 'share', { configurable: true,
  value: async (what) => { window.shared.push(what); } });"""
CLOSES_SHARE = """Object.defineProperty(Navigator.prototype, 'share', { configurable: true,
  value: async () => { throw new DOMException('closed', 'AbortError'); } });"""
FORBIDS_SHARE = """Object.defineProperty(Navigator.prototype, 'share', { configurable: true,
  value: async () => { throw new DOMException('no', 'NotAllowedError'); } });"""

COPIES = """window.copied = [];
Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true,
  value: { writeText: async (text) => { window.copied.push(text); } } });"""
NO_COPY = """Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined, configurable: true });
Document.prototype.execCommand = () => false;"""
REFUSES_COPY = """Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true,
  value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) } });
Document.prototype.execCommand = () => { throw new Error('refused'); };"""

NO_SPEECH = """for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance'])
  Object.defineProperty(window, name, { value: undefined, configurable: true });"""
SPEAKS = """(() => {
  window.said = [];
  window.silenced = 0;
  window.ended = (number) => window.utterances[number].onend({});
  window.utterances = [];
  let voices = [];
  const heard = [];
  const speech = {
    getVoices: () => voices,
    speak(utterance) {
      if (!utterance.text) return;
      window.said.push(utterance.text);
      window.utterances.push(utterance);
    },
    cancel() {
      window.silenced += 1;
      const last = window.utterances[window.utterances.length - 1];
      if (last && last.onerror) last.onerror({ error: 'interrupted' });
    },
    addEventListener: (name, listener) => heard.push(listener),
  };
  window.voicesCome = (...languages) => {
    voices = languages.map((lang) => ({ lang, name: lang, localService: true }));
    heard.forEach((listener) => listener());
  };
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
})();"""

NO_STORAGE = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('refused', 'SecurityError'); } });"""

LONGEST = 10
"""So many seconds a test waits for what must come."""


def phone(
    browser: Browser,
    *scripts: str,
    agent: str | None = None,
    width: int = 360,
    scheme: str = "light",
    contrast: str = "no-preference",
    javascript: bool = True,
    downloads: bool = True,
) -> Page:
    """A page in a phone of its own; close its context when done."""
    context = browser.new_context(
        viewport={"width": width, "height": 640},
        user_agent=agent,
        color_scheme=scheme,  # type: ignore[arg-type]
        contrast=contrast,  # type: ignore[arg-type]
        java_script_enabled=javascript,
        accept_downloads=downloads,
        has_touch=True,
    )
    for script in scripts:
        context.add_init_script(script)
    return context.new_page()


def until(page: Page, expression: str, argument: object = None) -> None:
    """Wait for an expression to hold: the pages' policy forbids Playwright's own waiting, which awaits no promise."""
    until_so(page, lambda: bool(page.evaluate(expression, argument)), expression)


def until_so(page: Page, holds: Callable[[], bool], what: str = "") -> None:
    """Wait for what a test notes of a page's events."""
    end = time.monotonic() + LONGEST
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(what)
        page.wait_for_timeout(30)
