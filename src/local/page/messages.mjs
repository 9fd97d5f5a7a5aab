import { renderCard } from './cards.mjs';
import { make } from './dom.mjs';
import { renderMarkdown } from './markdown.mjs';
import { languageOf, text } from './words.mjs';

const cardType = 'application/vnd.microsoft.card.adaptive';

/**
 * One message as an element.
 * `view` says who looks at it: `{me, bot, locale, own, press(activity, action)}`; `own` holds cards that only they see.
 */
export function renderMessage(activity, view) {
  if (activity.kind === 'press') return renderPress(activity);
  const fromBot = activity.from.id === view.bot.id;
  const element = make(
    'article',
    { className: `message ${fromBot ? 'bot' : 'person'}${activity.from.id === view.me ? ' mine' : ''}` },
    renderHead(activity, view),
    fromBot ? renderReply(activity, view) : renderSaid(activity, view),
  );
  element.dataset.id = activity.id;
  if (activity.locale) element.lang = languageOf(activity.locale);
  return element;
}

function renderHead(activity, view) {
  const time = new Date(activity.timestamp);
  return make(
    'header',
    {},
    make('strong', {}, activity.from.name),
    make(
      'time',
      { dateTime: activity.timestamp },
      time.toLocaleTimeString(view.locale, { timeStyle: 'short' }),
    ),
    activity.edited ? make('span', { className: 'edited' }, text('edited')) : null,
  );
}

function renderSaid(activity, view) {
  const mention = view.channel ? make('span', { className: 'at' }, `@${view.bot.name}`) : null;
  return make('p', { className: 'said' }, mention, mention ? ' ' : null, activity.text);
}

function renderReply(activity, view) {
  const body = make('div', { className: 'reply' });
  if (activity.text) body.append(renderMarkdown(activity.text));
  for (const attachment of activity.attachments) {
    if (attachment.contentType !== cardType) continue;
    const card = renderCard(view.own.get(activity.id) ?? attachment.content, (action) =>
      view.press(activity, action),
    );
    if (card) body.append(card);
    else {
      const said = activity.value?.text ?? activity.summary;
      body.append(make('p', { className: 'note' }, text('cardFailed')), renderMarkdown(said));
    }
  }
  if (activity.value) body.append(renderData(activity.value));
  return body;
}

/** What a program reads of the same reply. */
function renderData(value) {
  const source = make('pre', { tabIndex: 0 });
  const details = make('details', { className: 'data' }, make('summary', {}, text('data')), source);
  details.addEventListener('toggle', () => {
    source.textContent = JSON.stringify(value, null, 2);
  });
  return details;
}

function renderPress(activity) {
  const element = make('p', { className: 'press' }, `${activity.from.name} ${text('pressed')} `);
  element.append(make('span', {}, activity.text));
  element.dataset.id = activity.id;
  return element;
}
