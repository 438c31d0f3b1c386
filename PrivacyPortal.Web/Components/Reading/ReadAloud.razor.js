// Reads a card with the device's own voice, word by word. Pausing remembers the word, because not every device can pause a voice.

const USUAL = 0.9;
const SLOW = 0.65;

const readers = new WeakMap();

export function attach(part) {
  readers.set(part, new Reader(part));
}

export function detach(part) {
  readers.get(part)?.leave();
  readers.delete(part);
}

class Reader {
  constructor(part) {
    this.part = part;
    this.bar = part.querySelector('[data-aloud]');
    this.said = part.querySelector('[data-said]');
    this.pauseWords = part.querySelector('[data-pause]').textContent;
    this.rate = USUAL;
    this.turn = 0;
    this.going = new AbortController();
    const { signal } = this.going;
    part.addEventListener('click', event => this.pressed(event), { signal });
    addEventListener('pagehide', () => this.silence(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.silence(), { signal });
  }

  leave() {
    this.silence();
    this.going.abort();
  }

  async pressed(event) {
    const button = event.target.closest('button');
    if (!button) {
      return;
    }

    if (button.hasAttribute('data-hear')) {
      this.pressedFirst = button;
      await this.hear(button.closest('[data-readable]'));
    } else if (button.hasAttribute('data-pause')) {
      this.paused ? this.speak() : this.pause();
    } else if (button.hasAttribute('data-slower')) {
      this.rate = this.rate === USUAL ? SLOW : USUAL;
      button.setAttribute('aria-pressed', String(this.rate === SLOW));
      if (!this.paused) {
        this.speak();
      }
    } else if (button.hasAttribute('data-again')) {
      this.at = 0;
      this.from = 0;
      this.speak();
    } else if (button.hasAttribute('data-silence')) {
      this.silence();
      this.pressedFirst?.focus();
    }
  }

  async hear(card) {
    this.silence();
    const turn = this.turn;
    const voice = await ownVoice(this.bar.dataset.language || document.documentElement.lang);
    if (turn !== this.turn) {
      return;
    }

    this.bar.hidden = false;
    if (!voice) {
      this.bar.classList.add('no-voice');
      this.say(this.bar.dataset.noVoice);
      return;
    }

    this.bar.classList.remove('no-voice');
    this.voice = voice;
    this.card = card;
    this.pieces = piecesOf(card);
    this.at = 0;
    this.from = 0;
    this.speak();
  }

  speak() {
    const turn = ++this.turn;
    speechSynthesis.cancel();
    this.paused = false;
    this.label(this.pauseWords);
    const piece = this.pieces?.[this.at];
    if (!piece) {
      this.finish();
      return;
    }

    this.say(this.bar.dataset.reading);
    const start = this.from;
    const words = new SpeechSynthesisUtterance(piece.text.slice(start));
    words.voice = this.voice;
    words.lang = this.voice.lang;
    words.rate = this.rate;
    words.onboundary = told => {
      if (turn === this.turn && told.name !== 'sentence') {
        this.from = start + told.charIndex;
        show(piece, this.from);
      }
    };
    words.onend = () => {
      if (turn === this.turn) {
        this.at += 1;
        this.from = 0;
        this.speak();
      }
    };
    words.onerror = () => {
      if (turn === this.turn) {
        this.silence();
        this.bar.hidden = false;
        this.bar.classList.add('no-voice');
        this.say(this.bar.dataset.voiceStopped);
      }
    };
    speechSynthesis.speak(words);
  }

  pause() {
    this.turn += 1;
    this.paused = true;
    speechSynthesis.cancel();
    this.label(this.bar.dataset.goOn);
    this.say(this.bar.dataset.paused);
  }

  finish() {
    for (const field of this.part.querySelectorAll('[data-heard]')) {
      field.value = 'heard';
    }

    this.silence();
    this.pressedFirst?.focus({ preventScroll: true });
  }

  silence() {
    this.turn += 1;
    this.paused = false;
    this.pieces = null;
    globalThis.speechSynthesis?.cancel();
    globalThis.CSS?.highlights?.delete('spoken');
    if (this.bar) {
      this.bar.hidden = true;
    }
  }

  say(words) {
    this.said.textContent = words;
  }

  label(words) {
    this.part.querySelector('[data-pause]').textContent = words;
  }
}

// Only a voice that lives on the device: others would send the words away.
async function ownVoice(language) {
  const synthesis = globalThis.speechSynthesis;
  if (!synthesis) {
    return null;
  }

  if (synthesis.getVoices().length === 0) {
    await new Promise(resolve => {
      synthesis.addEventListener?.('voiceschanged', resolve, { once: true });
      setTimeout(resolve, 1200);
    });
  }

  const own = synthesis.getVoices().filter(voice => voice.localService);
  const tongue = language.split('-')[0].toLowerCase();
  const plain = tag => tag.replace('_', '-').toLowerCase();
  return own.find(voice => plain(voice.lang) === language.toLowerCase())
    ?? own.find(voice => plain(voice.lang).split('-')[0] === tongue)
    ?? null;
}

// The words that stand on the screen, a paragraph or a line of a list at a time, and where each letter is.
function piecesOf(card) {
  const blocks = 'h1, h2, h3, p, li';
  return [...card.querySelectorAll(blocks)]
    .filter(block => !block.querySelector(blocks) && !block.closest('.hear-row') && block.checkVisibility())
    .map(block => {
      const nodes = [];
      const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        if (!walk.currentNode.parentElement.closest('.visually-hidden')) {
          nodes.push(walk.currentNode);
        }
      }

      return { nodes, text: nodes.map(node => node.data).join('') };
    })
    .filter(piece => piece.text.trim());
}

function show(piece, from) {
  const length = /^\s*[^\s]+/.exec(piece.text.slice(from))?.[0].length ?? 0;
  if (!length || !globalThis.Highlight) {
    return;
  }

  const range = new Range();
  range.setStart(...place(piece, from));
  range.setEnd(...place(piece, from + length));
  CSS.highlights.set('spoken', new Highlight(range));
  const box = range.getBoundingClientRect();
  if (box.top < 80 || box.bottom > innerHeight - 160) {
    range.startContainer.parentElement.scrollIntoView({ block: 'center' });
  }
}

function place(piece, offset) {
  for (const node of piece.nodes) {
    if (offset <= node.data.length) {
      return [node, offset];
    }

    offset -= node.data.length;
  }

  const last = piece.nodes.at(-1);
  return [last, last.data.length];
}
