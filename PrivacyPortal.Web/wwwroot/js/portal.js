// Small helps for families' pages. Everything here also works, more plainly, without it.

// What is open ends on the server; this page is replaced, so that Back does not find it; and the screen is bare until the other page is there.
const leave = way => {
  navigator.sendBeacon(way.href);
  document.body.hidden = true;
  location.replace(way.dataset.quickExit);
};

// A page that the browser kept as it was must not come back after it was left.
addEventListener('pageshow', event => {
  if (event.persisted && document.querySelector('[data-quick-exit]')) {
    location.reload();
  }
});

document.addEventListener('click', event => {
  const way = event.target.closest('[data-quick-exit]');
  if (way) {
    event.preventDefault();
    leave(way);
    return;
  }

  // A tap elsewhere closes Help and "Who can see this".
  for (const open of document.querySelectorAll('.corner details[open]')) {
    if (!open.contains(event.target)) {
      open.open = false;
    }
  }
});

let shifts = [];
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    const open = document.querySelector('.corner details[open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    }
  }

  // Shift three times within three seconds, with nothing between (as GOV.UK's "Exit this page").
  if (!event.repeat) {
    shifts = event.key === 'Shift' ? [...shifts, event.timeStamp].filter(at => event.timeStamp - at < 3000) : [];
  }

  const way = document.querySelector('[data-quick-exit]');
  if (way && shifts.length >= 3) {
    leave(way);
  }
});

// Size, room, colours and letters: seen at once, and told to the server so that the next page has them too.
document.addEventListener('change', event => {
  const form = event.target.closest('[data-comfort]');
  if (form) {
    const chosen = new FormData(form);
    const page = document.documentElement.dataset;
    [page.size, page.room, page.theme, page.face] = ['size', 'room', 'colours', 'face'].map(name => chosen.get(name));
    fetch(form.action, { method: 'post', body: new URLSearchParams(chosen), redirect: 'manual' });
  }
});

// On pages that are only read, what makes moving between them smooth comes after the words.
const later = document.querySelector('meta[name="portal-later"]')?.content;
if (later) {
  const fetchLater = () => document.head.append(Object.assign(document.createElement('script'), { src: later }));
  document.readyState === 'complete' ? fetchLater() : addEventListener('load', fetchLater);
}

// A part with a script of its own: it is fetched only where the part is, starts afresh when it is another's turn (data-key),
// and lets go when the part leaves the page.
customElements.define('with-script', class extends HTMLElement {
  static observedAttributes = ['data-key'];

  async connectedCallback() {
    this.module = await import(new URL(this.getAttribute('src'), document.baseURI).href);
    if (this.isConnected) {
      this.module.attach(this);
    }
  }

  attributeChangedCallback(name, before) {
    if (before !== null && this.module) {
      this.module.detach(this);
      this.module.attach(this);
    }
  }

  disconnectedCallback() {
    this.module?.detach(this);
  }
});
