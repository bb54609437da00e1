/**
 * What page loaders, frameworks and back buttons do to elements, in our own words: bodies and fragments that are swapped, kept as copies, put back,
 * hydrated, moved and adopted. Each is the body of an asynchronous function of the frame's `view` and `document`, run in the theatre.
 */
const ready = `const ready = () => new Promise((done) => {
  EventTarget.prototype.addEventListener.call(view, 'wwk-ready', done, { once: true }); setTimeout(done, 30000); });`;
const turn = `const turn = () => new Promise((done) => setTimeout(done, 30));`;
const start = `${ready}${turn} const body = document.body; const card = () => document.querySelector('what-we-know');`;

/** Turbo: the body is replaced by the next page's; its scripts run again; a copy is kept, shown at once, and replaced. */
export const turbo = `${start}
  const run = (into) => { for (const old of into.querySelectorAll('script')) { const anew = document.createElement('script');
    for (const { name, value } of old.attributes) anew.setAttribute(name, value); anew.textContent = old.textContent; old.replaceWith(anew); } };
  const first = body.cloneNode(true);
  const next = document.createElement('body'); next.innerHTML = '<h1>Another page</h1>';
  document.documentElement.replaceChild(next, body); await turn();
  const again = ready(); const back = first.cloneNode(true);
  document.documentElement.replaceChild(back, document.body); run(back); await again; await turn();
  const anew = ready(); const fresh = first.cloneNode(true);
  document.documentElement.replaceChild(fresh, document.body); run(fresh); await anew; await turn();
  return document.querySelectorAll('what-we-know').length;`;

/** htmx: a part of the page is replaced by HTML; history is kept as HTML and put back. */
export const htmx = `${start}
  const kept = body.innerHTML; const part = card().parentNode; const html = card().outerHTML;
  card().remove(); await turn();
  const again = ready(); part.insertAdjacentHTML('afterbegin', html); await again;
  body.innerHTML = '<p>gone</p>'; await turn();
  const anew = ready(); body.innerHTML = kept; await anew;
  return document.querySelectorAll('what-we-know').length;`;

/** pjax: the same element's attributes are changed by a morphing swap, to another story and back. */
export const morph = `${start}
  const again = ready(); card().setAttribute('story', 'nobody'); await turn(); card().setAttribute('story', 'unrest'); await again;
  card().setAttribute('theme', 'dark'); card().setAttribute('sources', 'wire-10'); card().setAttribute('without-groups', 'officials'); card().setAttribute('as-of', '2022-01-12');
  card().removeAttribute('sources'); card().removeAttribute('without-groups'); card().removeAttribute('as-of'); card().removeAttribute('theme'); await turn();`;

/** React: walks the server's tree beside its own, writes listeners and keys on nodes, sets text anew, replaces what does not match. */
export const hydrate = (mismatch: boolean): string => `${start}
  const node = card(); const fallback = node.querySelector('.fallback');
  node['__reactFiber$x'] = {}; node['__reactProps$x'] = { story: 'unrest' }; fallback['__reactFiber$x'] = {};
  for (const name of ['click', 'toggle', 'change', 'input']) { body.addEventListener(name, () => {}, true); body.addEventListener(name, () => {}); }
  node.setAttribute('story', 'unrest'); node.story = 'unrest'; fallback.firstChild.nodeValue = 'Read the facts.';
  ${
    mismatch
      ? `const again = ready(); const anew = document.createElement('what-we-know'); anew.setAttribute('story', 'unrest');
        const inner = document.createElement('p'); inner.className = 'fallback'; inner.textContent = 'Read the facts.'; anew.append(inner);
        node.parentNode.insertBefore(anew, node); node.parentNode.removeChild(node); await again;`
      : `await turn(); return [node.outerHTML, node === card()];`
  }`;

/** Taken out and put elsewhere, many times, and copied. */
export const moved = `${start}
  for (let at = 0; at < 20; at += 1) { const one = card(); one.remove(); body.prepend(one); }
  body.append(card()); await turn();
  const again = ready(); body.append(card().cloneNode(true)); await again;
  const deep = ready(); const holder = document.createElement('div'); body.append(holder); const shadow = holder.attachShadow({ mode: 'open' });
  shadow.append(card().cloneNode(true)); await deep;
  const inner = shadow.querySelector('what-we-know'); const shown = inner.shadowRoot.querySelector('.card') !== null;
  return [document.querySelectorAll('what-we-know').length, shown];`;

/**
 * Adopted into a frame's document and back, and into a document that no window shows. Chromium lets nobody create elements for a
 * shadow root that came from another document in the way that the renderer does, so the fallback may stand there.
 */
export const adopted = `${start}
  const one = card(); const frame = document.createElement('iframe'); body.append(frame); await turn();
  const isThere = () => new Promise((done) => { for (const name of ['wwk-ready', 'wwk-error']) one.addEventListener(name, done, { once: true }); });
  const inFrame = isThere(); frame.contentDocument.body.append(one); await inFrame; await turn();
  const seen = one.shadowRoot.querySelector('.card') ?? one.querySelector('.fallback');
  const there = seen.getBoundingClientRect().height > 8;
  one.shadowRoot.querySelector('summary')?.click(); await turn();
  const unseen = document.implementation.createHTMLDocument('x'); unseen.body.append(one); await turn();
  const back = isThere(); body.prepend(one); await back; frame.remove(); await turn();
  return there;`;

/** Pages that put their elements up before the script, with attributes that say nonsense. */
export const nonsense =
  '<what-we-know story="unrest" sources="nobody,,; nothing" as-of="yesterday" heading-level="-1" refresh="NaN" loading="now" theme="" without-groups="officials nobody" without-voices="[object Object]" without=",,"><p class="fallback">Read.</p></what-we-know>';
