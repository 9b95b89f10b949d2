// SPDX-License-Identifier: Apache-2.0
// Shows answers while the visitor types, and keeps hours and promises up to date.
// Text only ever becomes text: nothing here can make markup of what a person wrote.

const PAUSE_MS = 250; // ask this long after the last letter,
const UNBROKEN_MS = 1500; // and at least this often while somebody types without a pause
const STATUS_MS = 1000; // a screen reader is told once the typing has rested
const PATIENCE_MS = 3000;
const LONGEST_ASKED = 1000;
const FAILURES_TO_STOP = 3;
const REFRESH_MS = 60_000;

// what may be said of an answer after what was said last
const SAID_NEXT = {
  answered: ['taken-back'],
  'taken-back': ['answered', 'not-answered'],
  'not-answered': [],
};

const NOTHING = { suggestion: '', count: 0, status: '', items: [] };

const lang = document.documentElement.lang;
const form = document.getElementById('contact-form');

function element(name, attributes = {}, text = '') {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.textContent = text;
  return made;
}

/** Tells the shop what becomes of an answer; nobody waits for it, and it may fail. */
function tell(suggestion, faq, what) {
  fetch('/support/outcomes', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ suggestion, faq, what }),
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    keepalive: true,
  }).catch(() => {});
}

/** Asks whether an answer helped. Who says no is led back to the question, and may send it. */
function verdict(told) {
  const row = document.getElementById('verdict').content.firstElementChild.cloneNode(true);
  const text = row.querySelector('p');
  const asks = text.textContent;
  const buttons = [...row.querySelectorAll('button')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { says } = button.dataset;
      told(says);
      text.textContent = text.getAttribute(`data-${says}`) ?? asks;
      for (const other of buttons) {
        other.hidden = !SAID_NEXT[says].includes(other.dataset.says);
      }
      (buttons.find((other) => !other.hidden) ?? form.elements.namedItem('question')).focus();
    });
  }
  return row;
}

/** The room between question and Send in which answers appear. */
class Room {
  #region = document.getElementById('answers');
  #room = document.getElementById('answers-room');
  #newer = document.getElementById('answers-newer');
  #heading = document.getElementById('answers-heading');
  #suggestion = '';
  #waiting = null;
  #pressed = false;
  #shown = '';

  constructor() {
    this.#show(NOTHING);
    this.#newer.addEventListener('click', () => {
      this.#show(this.#waiting ?? NOTHING);
      this.#heading.focus();
    });
    this.#region.addEventListener('pointerdown', () => (this.#pressed = true));
    for (const end of ['pointerup', 'pointercancel']) {
      window.addEventListener(end, () => (this.#pressed = false));
    }
    this.#region.addEventListener('focusout', (event) => {
      if (!this.#region.contains(event.relatedTarget)) {
        setTimeout(() => this.#takeWaiting());
      }
    });
  }

  /** Says, once the typing rests, whether nothing was found or nothing asked. */
  rest(nothingFound) {
    const empty = this.#room.querySelector('.answers-empty');
    if (empty) {
      const { empty: unasked, none } = this.#region.dataset;
      empty.textContent = nothingFound ? none : unasked;
    }
  }

  /** Shows answers, or keeps them behind a button while somebody reads the ones that are there. */
  offer(found) {
    if (this.#isRead()) {
      this.#waiting = found;
      this.#newer.hidden = found.items.length === 0 || keyOf(found.items) === this.#shown;
    } else {
      this.#show(found);
    }
  }

  #takeWaiting() {
    if (this.#waiting && !this.#isRead()) {
      this.#show(this.#waiting);
    }
  }

  #isRead() {
    return (
      this.#pressed ||
      this.#region.contains(document.activeElement) ||
      this.#room.querySelector('[aria-expanded=true]') !== null
    );
  }

  #show({ suggestion, items }) {
    this.#waiting = null;
    this.#newer.hidden = true;
    this.#suggestion = suggestion;
    form.elements.namedItem('suggestion').value = suggestion;
    const key = keyOf(items);
    if (key === this.#shown && this.#room.hasChildNodes()) {
      return;
    }
    this.#shown = key;
    if (items.length === 0) {
      const empty = element('p', { class: 'answers-empty' }, this.#region.dataset.empty);
      this.#room.replaceChildren(empty);
      return;
    }
    const list = element('ul', { role: 'list' });
    list.append(...items.map((item, index) => this.#answer(item, `answer-${index}`)));
    this.#room.replaceChildren(list);
  }

  #answer(item, id) {
    const told = (what) => tell(this.#suggestion, item.id, what);
    const button = element('button', {
      type: 'button',
      class: 'question',
      'aria-expanded': 'false',
      'aria-controls': id,
    });
    button.append(element('span', { class: 'question-text' }, item.question));
    const text = element('div', { class: 'answer-text', id });
    text.append(...item.paragraphs.map((paragraph) => element('p', {}, paragraph)));
    text.append(verdict(told));
    text.hidden = true;
    button.addEventListener('click', () => {
      const open = text.hidden;
      text.hidden = !open;
      button.setAttribute('aria-expanded', String(open));
      if (open) {
        told('opened');
      }
    });
    const heading = element('h4');
    heading.append(button);
    const li = element('li', { lang: item.lang, dir: item.dir });
    li.append(heading, text);
    return li;
  }
}

function keyOf(items) {
  return items.map((item) => `${item.id}/${item.lang}`).join(' ');
}

/** Asks for answers to what stands in the field: not too often, and never shows a late reply. */
class Asker {
  #field;
  #room;
  #status = document.getElementById('answers-status');
  #timer = 0;
  #statusTimer = 0;
  #outcome = { status: '', nothingFound: false };
  #firstChange = 0;
  #lastAsked = '';
  #sequence = 0;
  #request = null;
  #failures = 0;
  #notBefore = 0;

  constructor(field, room) {
    this.#field = field;
    this.#room = room;
    // both: an input method's last input comes before it ends, and some never end
    field.addEventListener('input', () => this.#later());
    field.addEventListener('compositionend', () => this.#later());
    // the Back button brings text back after the script has run
    window.addEventListener('pageshow', () => this.#ask());
    this.#ask();
  }

  #later() {
    const now = performance.now();
    this.#firstChange ||= now;
    const rest = Math.min(PAUSE_MS, this.#firstChange + UNBROKEN_MS - now);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), Math.max(0, rest));
    this.#tellAfterRest();
  }

  async #ask() {
    this.#firstChange = 0;
    const question = this.#field.value.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (question === this.#lastAsked || this.#failures >= FAILURES_TO_STOP) {
      return;
    }
    if (performance.now() < this.#notBefore) {
      this.#timer = setTimeout(() => this.#ask(), this.#notBefore - performance.now());
      return;
    }
    this.#lastAsked = question;
    this.#request?.abort();
    const mine = ++this.#sequence;
    if (!isLongEnough(question)) {
      this.#take(NOTHING, false);
      return;
    }
    const request = new AbortController();
    this.#request = request;
    const tooLong = setTimeout(() => request.abort(), PATIENCE_MS);
    try {
      const reply = await fetch('/support/answers', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ q: beginningOf(question), lang, form: form.elements.namedItem('form').value }),
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: request.signal,
      });
      if (!reply.ok) {
        const seconds = Number(reply.headers.get('Retry-After'));
        throw Object.assign(new Error('refused'), { seconds });
      }
      const found = await reply.json();
      if (mine === this.#sequence) {
        this.#failures = 0;
        this.#take(found, found.count === 0);
      }
    } catch (problem) {
      if (mine === this.#sequence) {
        this.#failed(problem.seconds);
      }
    } finally {
      clearTimeout(tooLong);
    }
  }

  #failed(seconds) {
    this.#take(NOTHING, false);
    this.#lastAsked = '';
    if (seconds > 0) {
      this.#notBefore = performance.now() + seconds * 1000;
      this.#timer = setTimeout(() => this.#ask(), seconds * 1000);
    } else {
      this.#failures++;
    }
  }

  #take(found, nothingFound) {
    this.#room.offer(found);
    this.#outcome = { status: found.status, nothingFound };
    this.#tellAfterRest();
  }

  #tellAfterRest() {
    clearTimeout(this.#statusTimer);
    this.#statusTimer = setTimeout(() => {
      const { status, nothingFound } = this.#outcome;
      if (this.#status.textContent !== status) {
        this.#status.textContent = status;
      }
      this.#room.rest(nothingFound);
    }, STATUS_MS);
  }
}

/** Three letters, or two where one is not Latin: words of other scripts are short. */
function isLongEnough(question) {
  const length = [...question].length;
  return length >= 3 || (length === 2 && /[^\p{Script=Latin}\p{Script=Common}]/u.test(question));
}

/** At most so many code points, and no cluster of them cut in two. */
function beginningOf(question) {
  if ([...question].length <= LONGEST_ASKED) {
    return question;
  }
  const clusters = new Intl.Segmenter(lang, { granularity: 'grapheme' }).segment(question);
  let beginning = '';
  let length = 0;
  for (const { segment } of clusters) {
    length += [...segment].length;
    if (length > LONGEST_ASKED) {
      break;
    }
    beginning += segment;
  }
  return beginning;
}

/** Fetches the sentences about hours and promises again, each minute and when the shop opens. */
function keepUpToDate(form) {
  let timer = 0;
  const refresh = async () => {
    clearTimeout(timer);
    let wait = REFRESH_MS;
    try {
      const reply = await fetch(`/support/channels?lang=${encodeURIComponent(lang)}`, {
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      if (reply.ok) {
        const news = await reply.json();
        for (const place of document.querySelectorAll('[data-slot]')) {
          const text = news.texts[place.dataset.slot] ?? '';
          if (place.textContent !== text) {
            place.textContent = text;
          }
        }
        for (const state of document.querySelectorAll('.state')) {
          state.classList.toggle('open', news.open);
          state.classList.toggle('closed', !news.open);
        }
        form.elements.namedItem('promised').value = news.promised;
        if ('changesInSeconds' in news) {
          wait = Math.min(wait, (news.changesInSeconds + 1) * 1000 + Math.random() * 2000);
        }
      }
    } catch {
      // what the server wrote into the page stays
    }
    timer = setTimeout(refresh, wait);
  };
  timer = setTimeout(refresh, REFRESH_MS);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      refresh();
    }
  });
}

if (form && document.getElementById('answers')) {
  new Asker(form.elements.namedItem('question'), new Room());
}
if (form) {
  keepUpToDate(form);
}
