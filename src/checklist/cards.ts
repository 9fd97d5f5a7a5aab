import {
  type AnyChecklist,
  type Card,
  type Checklist,
  type Home,
  limits,
  type Place,
  type Post,
} from './record';

type Shown = Pick<AnyChecklist, 'place' | 'home' | 'posts'>;

/** Whether a conversation is the list's own, or a thread of it. */
export const isInPlace = ({ conversation }: Pick<Place, 'conversation'>, thread: string): boolean =>
  thread.split(';messageid=')[0] === conversation;

/** All cards that show the list, the one in its own place first. */
export function cardsOf({ home, posts }: Shown): Post[] {
  return [...postsAt(home, null), ...posts];
}

/**
 * The list with one card more. The first in its own place becomes its home and is never given up; of the others, where
 * there are too many, the oldest in the same chat makes room, or else the oldest of all.
 */
export function withCard<L extends Shown>(list: L, post: Post): L {
  if (list.home.activity === null && isInPlace(list.place, post.conversation)) {
    const { viewer: _, ...home } = post;
    return { ...list, home };
  }
  if (list.posts.length < limits.cards - 1) return { ...list, posts: [...list.posts, post] };
  const same = list.posts.findIndex(({ conversation }) => conversation === post.conversation);
  return { ...list, posts: [...list.posts.toSpliced(Math.max(same, 0), 1), post] };
}

/** The list without cards that are gone. Its home stays the thread that it was. */
export function withoutCards<L extends Shown>(list: L, gone: readonly Card[]): L {
  const isGone = ({ activity }: Home) => gone.some((card) => card.activity === activity);
  return {
    ...list,
    home: isGone(list.home) ? { ...list.home, activity: null } : list.home,
    posts: list.posts.filter((post) => !isGone(post)),
  };
}

/** The list in another place, with the card that was sent there; those where it was stay up to date for their viewer. */
export function movedTo(list: Checklist, place: Place, card: Card, viewer: string): Checklist {
  const moved: Checklist = { ...list, place, home: card, posts: [] };
  return cardsOf(list).reduce(
    (all, post) => withCard(all, { ...post, viewer: post.viewer ?? viewer }),
    moved,
  );
}

const postsAt = ({ activity, ...home }: Home, viewer: string | null): Post[] =>
  activity === null ? [] : [{ ...home, activity, viewer }];
