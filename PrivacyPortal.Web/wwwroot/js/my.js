// A scanned card: its secret is in the fragment, which no browser sends. It goes into the form, and out of the address at once.
const form = document.querySelector('[data-card-form]');
if (form && location.hash.length > 30) {
  form.elements['Sent.Card'].value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  form.requestSubmit();
}

// Nothing tapped for a while: what is open closes, here and on the server (R9.6).
const idle = 5 * 60_000;
let timer;
const close = () => {
  navigator.sendBeacon('/leave');
  document.body.hidden = true;
  location.replace('/my');
};
const again = () => {
  clearTimeout(timer);
  timer = setTimeout(close, idle);
};
if (!form) {
  ['pointerdown', 'keydown', 'scroll'].forEach(name => addEventListener(name, again, { passive: true }));
  again();
}

// One tap is enough: a second one on the same button waits for the answer.
document.addEventListener('submit', event => {
  if (event.target.dataset.sent) {
    event.preventDefault();
  }

  event.target.dataset.sent = 'yes';
});
