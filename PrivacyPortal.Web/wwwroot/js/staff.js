// What a staff page does when its sign-in ends, when its circuit comes, and when it is lost.

// It leaves the screen when its sign-in has ended, here or in another tab; a tab that has just sent a form gets its answer.
let sending = false;
document.addEventListener('submit', event => {
  sending = !event.defaultPrevented && event.target.method === 'post';
});
globalThis.leaveWithTicket = () => {
  if (!sending) {
    location.replace('/sign-in');
  }
};

// Whoever has begun to type on the page that was loaded is left there; on a page that they moved to, its heading is first.
globalThis.focusHeading = moved => {
  const heading = document.querySelector('h1');
  if (heading && (moved || document.activeElement === document.body)) {
    heading.tabIndex = -1;
    heading.focus();
  }
};

// Only an answer counts: while the portal can't be reached, nobody has been signed out.
const leftWithTicket = async () => {
  const here = await fetch('/staff/here', { redirect: 'manual', cache: 'no-store' }).catch(() => null);
  if (!here || here.ok) {
    return false;
  }

  globalThis.leaveWithTicket();
  return true;
};

// While we try, nothing below can be pressed: it would not be heard. Is its circuit gone for good, a page on which something was typed stays to be read,
// if its sign-in still stands; any other is loaded again.
// What was typed or chosen just before may have been lost on the way: once the line is back it is said again, and the fields stand as they are seen.
const typed = new Set();
document.addEventListener('input', event => typed.add(event.target));
document.addEventListener('change', event => typed.add(event.target));
const sayAgain = () => {
  for (const field of typed) {
    if (field.isConnected && field.type !== 'file' && (field.type !== 'radio' || field.checked)) {
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
};
const lost = document.getElementById('components-reconnect-modal');
const isLive = () => !document.querySelector('.until-live[disabled]');
lost.addEventListener('components-reconnect-state-changed', async ({ detail: { state } }) => {
  if (state === 'show') {
    lost.close();
    lost.showModal();
  } else if (state === 'hide') {
    lost.close();
    sayAgain();
  } else if (state === 'rejected') {
    lost.close();
    if (await leftWithTicket()) {
      return;
    }

    if (typed.size > 0) {
      lost.show();
    } else {
      location.reload();
    }
  }
});
lost.addEventListener('cancel', event => event.preventDefault());
lost.querySelector('[data-try]').addEventListener('click', () => isLive() ? Blazor.reconnect() : location.reload());
lost.querySelector('[data-afresh]').addEventListener('click', () => location.reload());

// A page that was sent before its sign-in ended, and whose circuit never came, does not stay either; any other says after a while that it waits.
let looks = 0;
const watch = async () => {
  if (isLive()) {
    if (looks > 3) {
      lost.close();
    }
  } else if (!await leftWithTicket()) {
    looks += 1;
    if (looks === 4) {
      lost.classList.add('components-reconnect-failed');
      lost.showModal();
    }

    setTimeout(watch, 5000);
  }
};
setTimeout(watch, 5000);
