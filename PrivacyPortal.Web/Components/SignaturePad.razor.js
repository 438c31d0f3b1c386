// Collects a mark as strokes. What was drawn before the circuit came, or before it was lost, is kept in memory by its key.

const MAX_POINTS = 4000;
const MAX_LENGTH = 16 * 1024;
const kept = new Map();
const pads = new WeakMap();

export function attach(host) {
  const pad = new Pad(host);
  pads.set(host, pad);
}

export function detach(host) {
  pads.get(host)?.leave();
  pads.delete(host);
}

class Pad {
  constructor(host) {
    this.canvas = host.querySelector('[data-pad]');
    this.field = host.querySelector('[data-strokes]');
    this.said = host.querySelector('[data-said]');
    this.key = host.dataset.key;
    this.words = host.dataset;
    this.ink = this.canvas.getContext('2d');
    this.listening = new AbortController();
    const on = (target, event, act) => target.addEventListener(event, act, { signal: this.listening.signal });

    on(this.canvas, 'pointerdown', event => this.begin(event));
    on(this.canvas, 'pointermove', event => this.go(event));
    on(this.canvas, 'pointerup', () => this.end());
    on(this.canvas, 'pointercancel', () => this.end());
    on(this.canvas, 'keydown', event => this.steer(event));
    on(host.querySelector('[data-clear]'), 'click', () => this.clear());

    this.strokes = read(this.field.value) ?? kept.get(this.key) ?? [];
    this.draw();
    if (this.strokes.length > 0 && !this.field.value) {
      this.save();
    }
  }

  begin(event) {
    if (event.button !== 0) {
      return;
    }

    event.preventDefault();
    this.canvas.focus({ preventScroll: true });
    this.canvas.setPointerCapture(event.pointerId);
    this.pointer = event.pointerId;
    this.now = [...this.place(event)];
    this.strokes.push(this.now);
    this.draw();
  }

  go(event) {
    if (event.pointerId !== this.pointer) {
      return;
    }

    for (const step of event.getCoalescedEvents?.() ?? [event]) {
      const [x, y] = this.place(step);
      const [lastX, lastY] = this.now.slice(-2);
      if (Math.hypot(x - lastX, y - lastY) >= 2) {
        this.now.push(x, y);
      }
    }

    this.draw();
  }

  end() {
    if (this.pointer !== undefined) {
      this.pointer = undefined;
      this.save();
    }
  }

  steer(event) {
    if (event.key === 'Escape') {
      this.canvas.blur();
    }
  }

  clear() {
    this.strokes = [];
    this.draw();
    this.save();
  }

  place(event) {
    const box = this.canvas.getBoundingClientRect();
    const within = (at, size, most) => Math.round(Math.min(Math.max(at / size, 0), 1) * most);
    return [within(event.clientX - box.left, box.width, this.canvas.width), within(event.clientY - box.top, box.height, this.canvas.height)];
  }

  draw() {
    this.ink.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.ink.strokeStyle = '#c9bfa8';
    this.ink.lineWidth = 2;
    this.line([60, 225, 840, 225]);
    this.ink.strokeStyle = '#1d2b2e';
    this.ink.lineWidth = 6;
    this.ink.lineCap = this.ink.lineJoin = 'round';
    this.strokes.forEach(stroke => this.line(stroke));
  }

  line(stroke) {
    this.ink.beginPath();
    this.ink.moveTo(stroke[0], stroke[1]);
    for (let at = 0; at < stroke.length; at += 2) {
      this.ink.lineTo(stroke[at], stroke[at + 1]);
    }

    this.ink.stroke();
  }

  save() {
    const { width: w, height: h } = this.canvas;
    this.strokes = bounded(this.strokes, strokes => JSON.stringify({ w, h, strokes }).length);
    kept.set(this.key, this.strokes);
    this.field.value = this.strokes.length > 0 ? JSON.stringify({ w, h, strokes: this.strokes }) : '';
    this.field.dispatchEvent(new Event('change', { bubbles: true }));
    this.said.textContent = this.strokes.length > 0 ? this.words.drawn : this.words.notDrawn;
  }

  leave() {
    this.listening.abort();
  }
}

function read(json) {
  try {
    return json ? JSON.parse(json).strokes : undefined;
  } catch {
    return undefined;
  }
}

// A long mark is drawn with fewer points, coarser by and by, until it fits; only a scribble past that loses its latest strokes.
function bounded(strokes, length) {
  const fits = () => strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0) <= MAX_POINTS && length(strokes) <= MAX_LENGTH;
  for (let apart = 3; apart < 40 && !fits(); apart += 3) {
    strokes = strokes.map(stroke => thinned(stroke, apart));
  }

  while (!fits()) {
    strokes = strokes.slice(0, -1);
  }

  return strokes;
}

function thinned(stroke, apart) {
  const points = stroke.slice(0, 2);
  for (let at = 2; at < stroke.length; at += 2) {
    const isLast = at === stroke.length - 2;
    if (isLast || Math.hypot(stroke[at] - points.at(-2), stroke[at + 1] - points.at(-1)) >= apart) {
      points.push(stroke[at], stroke[at + 1]);
    }
  }

  return points;
}
