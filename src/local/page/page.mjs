import { dark } from './cards.mjs';
import { get, make } from './dom.mjs';
import { renderMessage } from './messages.mjs';
import { examples, speak, text } from './words.mjs';

// What was chosen outlives a reload, where the browser allows it.
const remember = (key, value) => {
  try {
    localStorage.setItem(`liaison.${key}`, value);
  } catch {}
};
const recall = (key) => {
  try {
    return localStorage.getItem(`liaison.${key}`);
  } catch {
    return null;
  }
};

/** Everything the page knows. The server keeps the messages; the browser keeps who looks at them, and how. */
const page = {
  bot: null,
  people: [],
  channel: null,
  conversations: new Map(),
  /** Cards that only this person sees, by message, until the message changes. */
  own: new Map(),
  me: null,
  locale: 'en-US',
  tab: recall('tab') === 'channel' ? 'channel' : 'personal',
  thread: null,
  sending: false,
};

/** Settled with the first state: what a person does before it waits, and is not lost. */
let settle = () => {};
const begun = new Promise((done) => {
  settle = done;
});

const tabs = { personal: get('tab-personal'), channel: get('tab-channel') };
const panels = { personal: get('panel-personal'), channel: get('panel-channel') };
const logs = { personal: panels.personal.firstElementChild, channel: panels.channel.firstElementChild };
const message = get('message');

const person = () => page.people.find(({ id }) => id === page.me);
const idOf = (tab) => (tab === 'channel' ? page.channel?.id : person()?.conversation);
const tabOf = (conversation) => Object.keys(tabs).find((tab) => idOf(tab) === conversation);
const activitiesOf = (tab) => page.conversations.get(idOf(tab)) ?? [];

// ── Talking to the server ────────────────────────────────────────────────────────────────────────────────────────

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';

async function post(path, body, tab = page.tab) {
  await begun;
  return request(path, body, tab);
}

async function request(path, body, tab) {
  const response = await fetch(`/local/conversations/${encodeURIComponent(idOf(tab))}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: page.me, locale: page.locale, zone, ...body }),
  });
  if (!response.ok) throw Object.assign(new Error('refused'), { status: response.status });
  return response.json();
}

function listen() {
  const events = new EventSource('/local/events');
  events.addEventListener('state', ({ data }) => show(JSON.parse(data)));
  events.addEventListener('message', ({ data }) => apply(JSON.parse(data)));
  events.addEventListener('error', () => {
    showBanner('gone');
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  });
}

/** The stream begins with the state, again after each break: whatever happened while the line was down is in it. */
async function show(state) {
  hideBanner('gone');
  Object.assign(page, { bot: state.bot, people: state.people, channel: state.channel });
  page.conversations = new Map(state.conversations.map(({ id, activities }) => [id, activities]));
  if (page.me === null) return begin();
  drawAll();
  open();
}

async function begin() {
  const known = page.people.find(({ id }) => id === recall('person')) ?? page.people[0];
  page.me = known.id;
  listPeople();
  get('locale').disabled = false;
  await become(known.id);
  settle();
}

/** Liaison is "installed" the first time somebody looks, as it would be in Teams; then it says hello. */
const open = () => (page.me === null ? null : request('open', {}, page.tab).catch(() => {}));

function apply(change) {
  const activities = page.conversations.get(change.conversation);
  if (!activities) return;
  const tab = tabOf(change.conversation);
  if (change.type === 'message') {
    if (activities.some(({ id }) => id === change.activity.id)) return;
    activities.push(change.activity);
    if (tab) append(tab, change.activity);
  } else if (change.type === 'update') {
    const index = activities.findIndex(({ id }) => id === change.activity.id);
    if (index >= 0) activities[index] = change.activity;
    page.own.delete(change.activity.id);
    if (tab) replace(tab, change.activity);
    if (tab === page.tab) refresh(change.activity);
  } else if (change.type === 'delete') {
    page.conversations.set(
      change.conversation,
      activities.filter(({ id }) => id !== change.id),
    );
    if (tab) find(tab, change.id)?.remove();
  } else if (change.type === 'clear') {
    page.conversations.set(change.conversation, []);
    if (tab) draw(tab);
  }
}

// ── Drawing ──────────────────────────────────────────────────────────────────────────────────────────────────────

const viewOf = (tab) => ({
  me: page.me,
  bot: page.bot,
  locale: page.locale,
  channel: tab === 'channel',
  own: page.own,
  press,
});
const find = (tab, id) => logs[tab].querySelector(`[data-id="${CSS.escape(id)}"]`);

function drawAll() {
  for (const tab of Object.keys(tabs)) draw(tab);
  const team = make('span', { className: 'team' }, `${page.channel.team} › `);
  get('channel-name').replaceChildren(team, page.channel.name);
}

/** A whole history is not news: a screen reader is told only of what comes after it. */
function draw(tab) {
  logs[tab].setAttribute('aria-busy', 'true');
  logs[tab].replaceChildren();
  for (const activity of activitiesOf(tab)) place(tab, activity);
  logs[tab].removeAttribute('aria-busy');
  panels[tab].scrollTop = panels[tab].scrollHeight;
}

function append(tab, activity) {
  const element = place(tab, activity);
  if (activity.from.id === page.bot.id) showWriting(false);
  if (tab !== page.tab) {
    if (activity.from.id === page.bot.id) tabs[tab].querySelector('.unread').hidden = false;
    return;
  }
  // A reply that does not fit together with its question is read from its own beginning.
  const from = (element.previousElementSibling ?? element).getBoundingClientRect().top;
  const fits = element.getBoundingClientRect().bottom - from < panels[tab].clientHeight - 24;
  element.scrollIntoView({ block: fits ? 'end' : 'start', behavior: 'smooth' });
}

function place(tab, activity) {
  const element = renderMessage(activity, viewOf(tab));
  (tab === 'channel' ? threadOf(activity) : logs[tab]).append(element);
  return element;
}

/** A channel's posts: each with its replies, and a way to reply. */
function threadOf(activity) {
  const root = activity.thread ?? activity.id;
  const known = logs.channel.querySelector(`[data-thread="${CSS.escape(root)}"]`);
  if (known) return known.firstElementChild;
  const reply = make('button', { type: 'button', className: 'quiet reply-to' }, text('reply'));
  reply.setAttribute('aria-label', text('replyLabel', { text: titleOf(root) }));
  reply.addEventListener('click', () => enterThread(root));
  const thread = make('section', { className: 'thread' }, make('div', {}), reply);
  thread.dataset.thread = root;
  logs.channel.append(thread);
  return thread.firstElementChild;
}

function titleOf(root) {
  const activity = activitiesOf('channel').find(({ id }) => id === root);
  const title = activity?.text || activity?.summary || page.bot.name;
  return title.length > 60 ? `${title.slice(0, 60)}…` : title;
}

function replace(tab, activity) {
  const old = find(tab, activity.id);
  if (!old) return;
  const element = renderMessage(activity, viewOf(tab));
  const pressable = 'button, [role="button"]';
  const focused = [...old.querySelectorAll(pressable)].indexOf(document.activeElement);
  old.replaceWith(element);
  if (focused >= 0) element.querySelectorAll(pressable)[focused]?.focus();
}

function showWriting(on) {
  document.querySelector('.writing')?.remove();
  if (!on) return;
  const note = make('p', { className: 'writing' }, text('writing'));
  note.setAttribute('aria-hidden', 'true');
  logs[page.tab].parentElement.append(note);
}

function showBanner(name, retry = null) {
  get('banner-text').textContent = text(name);
  get('banner').dataset.name = name;
  get('banner').hidden = false;
  get('retry').hidden = retry === null;
  get('retry').onclick = retry;
}

function hideBanner(name = get('banner').dataset.name) {
  if (get('banner').dataset.name === name) get('banner').hidden = true;
}

// ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────────

async function send() {
  const said = message.value.trim();
  if (said === '' || page.sending) return;
  const thread = page.tab === 'channel' ? page.thread : null;
  page.sending = true;
  showExamples(false);
  message.value = '';
  grow();
  const writing = setTimeout(() => showWriting(true), 250);
  try {
    await post('messages', { text: said, thread });
    hideBanner();
  } catch (error) {
    // The text stays whatever happens, unless the person has begun another.
    if (message.value === '') message.value = said;
    grow();
    showBanner(error.status === 502 ? 'notAnswered' : 'notSent', send);
  } finally {
    clearTimeout(writing);
    showWriting(false);
    page.sending = false;
  }
}

async function press(activity, action) {
  const { data = null } = action;
  const before = new Set(activitiesOf(page.tab).map(({ id }) => id));
  try {
    const { reply } = await post('actions', {
      card: activity.id,
      title: action.title ?? '',
      data,
      verb: action.verb ?? null,
      execute: action.getJsonTypeName() === 'Action.Execute',
      // A press on a row says what it did on the card itself.
      quiet: action.parent?.selectAction === action,
    });
    hideBanner();
    // "The answer is in the conversation" says nothing to whoever has just seen it come.
    const answered = activitiesOf(page.tab).some(
      ({ id, from }) => from.id === page.bot.id && !before.has(id),
    );
    if (!answered) take(activity, reply);
  } catch {
    showBanner('pressFailed', () => press(activity, action));
  }
}

/** What Action.Execute gets back: a card in place of the one that was pressed, or a line for the one who pressed. */
function take(activity, reply) {
  if (reply?.type === 'application/vnd.microsoft.card.adaptive') {
    page.own.set(activity.id, reply.value);
    replace(page.tab, activitiesOf(page.tab).find(({ id }) => id === activity.id) ?? activity);
  } else if (reply?.type === 'application/vnd.microsoft.activity.message') {
    showToast(reply.value);
  }
}

/** As Teams does: whoever a changed card names is given a view of their own. */
async function refresh(activity) {
  const asking = activity.attachments[0]?.content?.refresh;
  if (!asking?.userIds?.includes(page.me)) return;
  const { data, verb } = asking.action;
  const body = { card: activity.id, title: '', data, verb, execute: true, quiet: true };
  const answer = await post('actions', body).catch(() => null);
  take(activity, answer?.reply);
}

let toastTimer = 0;

function showToast(said) {
  const toast = get('toast');
  toast.textContent = said;
  toast.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => {
    toast.hidden = true;
  }, 8000);
}

function grow() {
  message.style.height = 'auto';
  message.style.height = `${Math.min(message.scrollHeight, 180)}px`;
}

function enterThread(root) {
  page.thread = root;
  get('context').hidden = root === null;
  if (root !== null) get('context-text').textContent = text('replyingTo', { text: titleOf(root) });
  message.focus();
}

function showExamples(on) {
  get('examples').hidden = !on;
  get('show-examples').setAttribute('aria-expanded', String(on));
}

function listExamples() {
  const buttons = examples().map((question) => {
    const button = make('button', { type: 'button' }, question);
    button.addEventListener('click', () => {
      message.value = question;
      message.focus();
      send();
    });
    return make('li', {}, button);
  });
  get('examples')
    .querySelector('ul')
    .replaceChildren(...buttons);
}

// ── Choosing ─────────────────────────────────────────────────────────────────────────────────────────────────────

function select(tab, { focus = false } = {}) {
  page.tab = tab;
  remember('tab', tab);
  for (const [name, button] of Object.entries(tabs)) {
    const chosen = name === tab;
    button.setAttribute('aria-selected', String(chosen));
    button.tabIndex = chosen ? 0 : -1;
    panels[name].hidden = !chosen;
    if (chosen) button.querySelector('.unread').hidden = true;
    if (chosen && focus) button.focus();
  }
  get('at').hidden = tab !== 'channel';
  page.thread = null;
  get('context').hidden = true;
  panels[tab].scrollTop = panels[tab].scrollHeight;
  // A welcome alone is no conversation yet.
  showExamples(!activitiesOf(tab).some(({ from, value }) => from.id !== page.bot.id || value !== null));
  open();
}

async function become(id) {
  page.me = id;
  page.own.clear();
  get('toast').hidden = true;
  remember('person', id);
  await useLocale(recall(`locale.${id}`) ?? person().locale);
  select(page.tab);
}

async function useLocale(locale) {
  page.locale = locale;
  get('locale').value = locale;
  remember(`locale.${page.me}`, locale);
  await speak(locale);
  message.placeholder = text('placeholder');
  listExamples();
  drawAll();
}

function listPeople() {
  const choices = page.people.map(({ id, name }) => {
    const input = make('input', { type: 'radio', name: 'person', value: id, checked: id === page.me });
    input.addEventListener('change', () => become(id));
    const initials = name.replace(/[^A-Z]/g, '');
    const badge = make('span', { className: 'initials' }, initials);
    badge.setAttribute('aria-hidden', 'true');
    return make('label', {}, input, badge, make('span', { className: 'name' }, name));
  });
  get('people').append(...choices);
}

// ── Keys and clicks ──────────────────────────────────────────────────────────────────────────────────────────────

get('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});
message.addEventListener('input', grow);
message.addEventListener('keydown', (event) => {
  // Enter also ends the composition of a character, which is not the end of a message.
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  if (!get('examples').hidden) showExamples(false);
  else if (page.thread !== null) enterThread(null);
  else if (document.activeElement !== message) message.focus();
});
// A log without a link or a button in it would be out of the keyboard's reach, and so could not be scrolled.
for (const panel of Object.values(panels)) panel.tabIndex = 0;
for (const [tab, button] of Object.entries(tabs)) {
  const order = Object.keys(tabs);
  button.addEventListener('click', () => select(tab));
  button.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const target = { Home: order[0], End: order.at(-1) }[event.key];
    const next = step ? order.at((order.indexOf(tab) + step) % order.length) : target;
    if (!next) return;
    event.preventDefault();
    select(next, { focus: true });
  });
}
get('show-examples').addEventListener('click', () => showExamples(get('examples').hidden));
get('leave-thread').addEventListener('click', () => enterThread(null));
get('locale').addEventListener('change', (event) => useLocale(event.target.value));
get('clear').addEventListener('click', () => {
  if (window.confirm(text('clearConfirm'))) post('clear', {}).catch(() => showBanner('gone'));
});
dark.addEventListener('change', () => page.channel && drawAll());

await speak(recall(`locale.${recall('person')}`) ?? navigator.language);
listen();
message.focus();
