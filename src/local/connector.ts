import type { Request, Server } from 'restify';
import type { z } from 'zod';
import { bytesOf, refusedBytes } from '../delivery/size';
import { HttpProblem } from '../server/problem';
import { contentOf, NewConversation, Outgoing } from './outgoing';
import { bot, type Person, people, team, tenantId } from './people';
import { answerWith, readAs } from './route';
import { type Conversation, type Store, splitId, threadId } from './store';

/** The Bot Connector's REST interface, as far as a bot in Teams uses it. Replies have the form of the real one. */
export function mountConnector(server: Server, store: Store): void {
  const conversationOf = (request: Request): Conversation => {
    const found = store.find(request.params.conversation);
    if (!found) throw new HttpProblem(404, 'ConversationNotFound', 'There is no such conversation.');
    return found;
  };
  const send = (request: Request, activity: Outgoing) =>
    post(store, conversationOf(request), splitId(request.params.conversation).thread, activity);

  const at = '/v3/conversations';
  server.post(
    at,
    answerWith(async (request) => {
      const wanted = await readAs(request, NewConversation);
      const conversation = create(store, wanted);
      const sent = wanted.activity ? post(store, conversation, null, wanted.activity) : null;
      const id =
        conversation.kind === 'channel' && sent ? threadId(conversation.id, sent.id) : conversation.id;
      return [201, { id, activityId: sent?.id ?? null, serviceUrl: null }];
    }),
  );
  server.get(
    at,
    answerWith(async () => [
      200,
      {
        conversations: store
          .conversations()
          .map(({ id, members }) => ({ id, members: members.map(account) })),
      },
    ]),
  );
  const sendTo = answerWith(async (request) => [201, send(request, await readAs(request, Outgoing))]);
  server.post(`${at}/:conversation/activities`, sendTo);
  server.post(`${at}/:conversation/activities/:activity`, sendTo);
  server.put(
    `${at}/:conversation/activities/:activity`,
    answerWith(async (request) => {
      const activity = await readAs(request, Outgoing);
      refuseTooLarge(activity);
      const id = request.params.activity;
      if (!store.update(conversationOf(request), id, contentOf(activity))) throw noActivity();
      return [200, { id }];
    }),
  );
  server.del(
    `${at}/:conversation/activities/:activity`,
    answerWith(async (request) => {
      if (!store.remove(conversationOf(request), request.params.activity)) throw noActivity();
      return [200, {}];
    }),
  );

  const members = answerWith(async (request) => [200, conversationOf(request).members.map(account)]);
  server.get(`${at}/:conversation/members`, members);
  server.get(`${at}/:conversation/activities/:activity/members`, members);
  server.get(
    `${at}/:conversation/members/:member`,
    answerWith(async (request) => {
      const found = conversationOf(request).members.find((person) => person.id === request.params.member);
      if (!found) throw new HttpProblem(404, 'MemberNotFoundInConversation', 'There is no such member.');
      return [200, account(found)];
    }),
  );
  server.get(
    `${at}/:conversation/pagedmembers`,
    answerWith(async (request) => [200, page(conversationOf(request).members, request)]),
  );
  mountTeams(server);
}

function mountTeams(server: Server): void {
  const ours = (request: Request) => {
    if (request.params.team !== team.id) throw new HttpProblem(404, 'TeamNotFound', 'There is no such team.');
  };
  server.get(
    '/v3/teams/:team',
    answerWith(async (request) => {
      ours(request);
      const { id, name, aadGroupId, channels } = team;
      const counts = { channelCount: channels.length, memberCount: people.length };
      return [200, { id, name, aadGroupId, type: 'standard', tenantId, ...counts }];
    }),
  );
  server.get(
    '/v3/teams/:team/conversations',
    answerWith(async (request) => {
      ours(request);
      return [200, { conversations: team.channels }];
    }),
  );
}

function create(store: Store, wanted: z.infer<typeof NewConversation>): Conversation {
  const channelId = wanted.channelData?.channel?.id;
  if (channelId !== undefined) {
    const found = store.find(channelId);
    if (found?.kind === 'channel') return found;
    throw new HttpProblem(404, 'ConversationNotFound', 'There is no such channel.');
  }
  const named = (wanted.members ?? []).map((member) => people.find((person) => person.id === member.id));
  const members = named.filter((person): person is Person => person !== undefined);
  if (members.length === 0 || members.length < named.length) {
    throw new HttpProblem(400, 'BadSyntax', 'Name members that exist.');
  }
  const [first, ...others] = members;
  return first && others.length === 0 && !wanted.isGroup
    ? store.personal(first)
    : store.group(members, wanted.topicName ?? null);
}

function post(
  store: Store,
  conversation: Conversation,
  thread: string | null,
  activity: Outgoing,
): { id: string } {
  refuseTooLarge(activity);
  const id = store.newId();
  // A sign of typing is taken, and not shown.
  if (activity.type === 'message') {
    store.add(conversation, { id, kind: 'message', thread, from: bot, ...contentOf(activity) });
  }
  return { id };
}

function refuseTooLarge(activity: Outgoing): void {
  if (bytesOf(activity) > refusedBytes) {
    throw new HttpProblem(413, 'MessageSizeTooBig', 'The message is larger than Teams takes.');
  }
}

function page(members: Person[], request: Request) {
  const query = new URLSearchParams(request.getQuery());
  const size = Math.min(Math.max(Number(query.get('pageSize')) || 200, 1), 500);
  const start = Math.max(Number(query.get('continuationToken')) || 0, 0);
  const next = start + size;
  return {
    members: members.slice(start, next).map(account),
    ...(next < members.length ? { continuationToken: String(next) } : {}),
  };
}

function account({ id, name, givenName, surname, email, aadObjectId }: Person) {
  return {
    id,
    name,
    givenName,
    surname,
    email,
    userPrincipalName: email,
    aadObjectId,
    objectId: aadObjectId,
    tenantId,
    userRole: 'user',
  };
}

const noActivity = () =>
  new HttpProblem(404, 'ActivityNotFoundInConversation', 'There is no such activity in this conversation.');
