// What the gallery runs in the browser: each function is sent there by itself, so none uses anything from outside of it.

/** Draws messages with the page's own code, scene by scene. */
export async function draw({ shown, language }) {
  const { renderMessage } = await import('/page/messages.mjs');
  const { speak } = await import('/page/words.mjs');
  await speak(language);
  const make = (tag, textContent) => Object.assign(document.createElement(tag), { textContent });
  const main = document.createElement('main');
  main.style.cssText = 'display:block;overflow:visible;height:auto;padding:1rem';
  main.append(make('h1', 'Liaison'));
  const bot = { id: 'bot', name: 'Liaison' };
  const view = { me: 'me', bot, locale: language, own: new Map(), press: () => {} };
  let scene = '';
  shown.forEach(({ activity, scene: name, said }, index) => {
    if (name !== scene) main.append(make('h2', name));
    scene = name;
    const message = {
      attachments: [],
      ...activity,
      id: String(index),
      from: bot,
      value: null,
      timestamp: '2026-11-21T09:00:00Z',
    };
    const element = renderMessage(message, view);
    for (const file of message.attachments.filter(({ contentType }) => /file\.consent$/.test(contentType))) {
      // Teams draws this card, with two buttons of its own; here stands what it is given.
      const card = Object.assign(document.createElement('div'), { className: 'card' });
      card.append(
        make('strong', file.name),
        make('p', `${file.content.description} (${file.content.sizeInBytes} B)`),
      );
      element.querySelector('.reply').append(card);
    }
    main.append(make('p', said), element);
  });
  document.body.replaceChildren(main);
  document.documentElement.lang = language;
  document.documentElement.style.cssText = document.body.style.cssText =
    'height:auto;overflow:visible;display:block';
}

/** Whatever is wider than its box without a way to scroll it, and what reaches beyond the screen. */
export function cut() {
  return [...document.querySelectorAll('.message *')]
    .filter((element) => {
      const { overflowX } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const inScroller = element.closest('pre, .scroll, table, code') !== null;
      return (
        !inScroller &&
        box.width > 1 &&
        (box.right > window.innerWidth + 1 ||
          (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1))
      );
    })
    .map((element) => `cut: ${element.outerHTML.slice(0, 140)}`);
}
