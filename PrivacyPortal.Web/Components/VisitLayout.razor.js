// A weak signal costs nothing: what could not be sent is sent again when the connection is back. Sent twice, it counts once,
// because every signing carries the id of its act.

const ALIVE = '/health/live';
const PATIENCE = 12_000;
const BETWEEN = 2_000;

let visit;

export function attach(host) {
  visit?.leave();
  visit = new Visit(host);
}

export function detach() {
  visit?.leave();
  visit = undefined;
}

class Visit {
  constructor(host) {
    this.resting = host.querySelector('[data-resting]');
    this.listening = new AbortController();
    this.page = location.pathname;
    this.patience = PATIENCE;
    const on = (target, event, act, capture = false) => target.addEventListener(event, act, { signal: this.listening.signal, capture });

    on(document, 'submit', event => this.sending(event), true);
    on(document, 'click', event => this.leading(event), true);
    on(window, 'unhandledrejection', event => this.failed(event));
    on(this.resting.querySelector('[data-try-now]'), 'click', () => this.tryNow?.());
    on(window, 'online', () => this.tryNow?.());
    this.onArrival = () => this.arrived();
    globalThis.Blazor?.addEventListener?.('enhancedload', this.onArrival);
  }

  sending(event) {
    const { target: form, submitter } = event;
    if (this.pending?.form === form && !this.letThrough) {
      // A second tap while the first is on its way.
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }

    this.hold(event, { form, go: () => form.requestSubmit(submitter?.isConnected ? submitter : null) });
  }

  leading(event) {
    const link = event.target.closest?.('a[href]');
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link && isPlain && link.origin === location.origin && link.pathname.startsWith('/visit') && !link.hash) {
      this.hold(event, { link, go: () => link.click() });
    }
  }

  hold(event, pending) {
    this.pending = pending;
    clearTimeout(this.timer);
    if (navigator.onLine || this.letThrough) {
      this.timer = setTimeout(() => this.rest(), this.patience);
      return;
    }

    event.preventDefault();
    event.stopImmediatePropagation();
    this.rest();
  }

  // The framework's own fetch failed: it says so nowhere else.
  failed(event) {
    if (this.pending && event.reason instanceof TypeError) {
      event.preventDefault();
      this.rest();
    }
  }

  async rest() {
    if (this.isResting) {
      return;
    }

    clearTimeout(this.timer);
    this.isResting = true;
    this.resting.hidden = false;
    this.resting.focus({ preventScroll: true });
    while (this.isResting && !(await isAlive())) {
      await new Promise(done => {
        this.tryNow = done;
        setTimeout(done, BETWEEN);
      });
    }

    if (!this.isResting) {
      return;
    }

    this.isResting = false;
    this.resting.hidden = true;
    this.letThrough = true;

    // A page that is on its way, slowly, gets longer each time; or it would be begun again and again, and never come.
    this.patience *= 2;
    this.pending?.go();
    this.letThrough = false;
  }

  arrived() {
    clearTimeout(this.timer);
    this.pending = undefined;
    this.patience = PATIENCE;
    this.isResting = false;
    this.resting.hidden = true;
    if (this.page !== location.pathname) {
      this.page = location.pathname;
      scrollTo({ top: 0, behavior: 'instant' });
    }

    // The page was changed in place: what the last one had chosen must not stay chosen in this one.
    for (const radio of document.querySelectorAll('.visit input[type=radio]')) {
      radio.checked = radio.defaultChecked;
    }

    document.querySelector('.error-summary')?.focus();
  }

  leave() {
    clearTimeout(this.timer);
    this.isResting = false;
    this.listening.abort();
    globalThis.Blazor?.removeEventListener?.('enhancedload', this.onArrival);
  }
}

async function isAlive() {
  try {
    return (await fetch(ALIVE, { cache: 'no-store', signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
