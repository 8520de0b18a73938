// What people share: a menu at every number, byline and note, and a link to the words that are selected.
import { fragmentOf } from "./text-fragment.js";

const SHARED = 'a.pn,a.qm,.by>a.self,.notes a.label';

const made = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/** Puts words on the clipboard. Where the browser does not let it, they are shown and selected instead. */
async function copy(words, said, status) {
  try {
    await navigator.clipboard.writeText(await words);
    status.replaceChildren(said);
  } catch {
    const field = made('textarea', { value: await words, readOnly: true, rows: 3 });
    field.setAttribute('aria-label', 'To copy by hand');
    status.replaceChildren('This browser copies only by hand: ', field);
    field.select();
  }
}

const button = (words, act) => {
  const element = made('button', { type: 'button', textContent: words });
  element.addEventListener('click', act);
  return element;
};

const announcer = () => {
  const status = made('p', { className: 'state' });
  status.setAttribute('role', 'status');
  return status;
};

/** The menu at a number: one for the page, filled for the thing it is opened at. */
function menu(article) {
  const permalink = new URL(article.dataset.permalink, location.origin).href;
  const status = announcer();
  const cite = made('a', { textContent: 'Cite' });
  const alone = made('a', { textContent: 'Open by itself' });
  let link;
  const address = () => `${permalink}/${link.pathname.split('/').pop()}`;
  const withCitation = async () => {
    const answer = await fetch(`${link.href}.txt`);
    if (!answer.ok) throw new Error(answer.statusText);
    const words = (await answer.text()).trimEnd();
    return words.endsWith(address()) ? words : `${words}\n${address()}`;
  };
  const copyLink = button('Copy link', () => copy(address(), 'The link is copied.', status));
  const copyWords = button('Copy the words with their citation', () => copy(withCitation().catch(address), 'The words are copied, with their citation.', status));
  const popover = made('div', { className: 'sharing', popover: 'auto' }, copyLink, copyWords, cite, alone, status);
  popover.setAttribute('role', 'dialog');
  popover.addEventListener('toggle', event => {
    link?.setAttribute('aria-expanded', event.newState === 'open');
    if (event.newState === 'closed' && (popover.contains(document.activeElement) || document.activeElement === document.body)) link?.focus({ preventScroll: true });
  });
  article.append(popover);
  return opened => {
    link = opened;
    popover.setAttribute('aria-label', `Share: ${link.getAttribute('aria-label') ?? link.textContent}`);
    [cite.href, alone.href] = [`${link.href}#cite`, link.href];
    status.replaceChildren();
    link.focus({ preventScroll: true });
    popover.showPopover({ source: link });
    copyLink.focus();
  };
}

/** A button for the words that are selected. It takes no focus and goes when they are selected no more. */
function selection(article) {
  const permalink = new URL(article.dataset.permalink, location.origin).href;
  const status = announcer();
  let address;
  const bar = made('div', { className: 'sharing selected', popover: 'manual' }, button('Copy link to these words', () => copy(address, 'The link to these words is copied.', status)), status);
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'The words selected');
  article.append(bar);
  const show = () => {
    const selected = getSelection();
    if (bar.contains(document.activeElement)) return;
    const isHere = selected.rangeCount && !selected.isCollapsed && article.contains(selected.anchorNode) && article.contains(selected.focusNode);
    const found = isHere ? fragmentOf(article, selected.getRangeAt(0)) : null;
    if (!found) return void (bar.matches(':popover-open') && bar.hidePopover());
    address = `${permalink}#${found.id}${found.directive}`;
    status.replaceChildren();
    bar.showPopover();
  };
  let waiting;
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 250);
  });
}

/** Wires the page's text, if it has one that can be shared. */
function share() {
  const article = document.querySelector('article[data-permalink]');
  if (!article || !HTMLElement.prototype.showPopover) return;
  const open = menu(article);
  for (const link of article.querySelectorAll(SHARED)) link.setAttribute('aria-haspopup', 'dialog');
  article.addEventListener('click', event => {
    const link = event.target.closest(SHARED);
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link);
  });
  selection(article);
}

share();
