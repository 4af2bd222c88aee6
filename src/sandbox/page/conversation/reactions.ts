import { reactionsTo } from '../../world/reactions.ts';
import type { Reaction, ReactionContent, SubjectKind } from '../../world/rows.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { icon } from '../layout/icons.ts';
import type { Subject } from './subject.ts';

export const emoji: Readonly<Record<ReactionContent, readonly [sign: string, name: string]>> = {
  '+1': ['👍', 'thumbs up'],
  '-1': ['👎', 'thumbs down'],
  laugh: ['😄', 'laugh'],
  hooray: ['🎉', 'hooray'],
  confused: ['😕', 'confused'],
  heart: ['❤️', 'heart'],
  rocket: ['🚀', 'rocket'],
  eyes: ['👀', 'eyes'],
};

const contents = Object.keys(emoji) as readonly ReactionContent[];

export function isReaction(text: string): text is ReactionContent {
  return Object.hasOwn(emoji, text);
}

/** The reactions that are there, each a button that adds or takes back one's own. */
export function reactions(visit: RepoVisit, subject: Subject): Content {
  const given = subject.kind === 'review' ? [] : reactionsTo(visit.world, subject.kind, subject.id);
  if (given.length === 0) return null;
  const chips = contents.map((content) =>
    chip(
      visit,
      content,
      given.filter((one) => one.content === content),
    ),
  );
  return html`<form class="comment-foot" method="post" action="${visit.base}/react" aria-label="Reactions">
    ${about(subject)}${chips}</form>`;
}

/** The menu that adds a reaction. */
export function reactionMenu(visit: RepoVisit, subject: Subject): Content {
  if (subject.kind === 'review') return null;
  const buttons = contents.map(
    (content) =>
      html`<button name="content" value="${content}" aria-label="${emoji[content][1]}">${emoji[content][0]}</button>`,
  );
  return html`<details class="menu" id="react-${subject.anchor}">
<summary class="icon-button" aria-label="Add a reaction">${icon('smiley')}</summary>
<form class="menu-list emoji-row" method="post" action="${visit.base}/react">
${about(subject)}${buttons}</form>
</details>`;
}

/** Names the subject to whom a form is sent. */
export function about(subject: { readonly kind: SubjectKind | 'review'; readonly id: number }): Html {
  return html`<input type="hidden" name="subject" value="${subject.kind}">
    <input type="hidden" name="id" value="${subject.id}">`;
}

function chip(visit: RepoVisit, content: ReactionContent, given: readonly Reaction[]): Content {
  if (given.length === 0) return null;
  const [sign, name] = emoji[content];
  const who = given.map((reaction) => reaction.user);
  const pressed = who.includes(visit.viewer.login) ? 'true' : 'false';
  return html`<button class="reaction" name="content" value="${content}" aria-pressed="${pressed}" title="${who.join(', ')} reacted with ${name}" aria-label="${name}: ${given.length}">${sign} <span>${given.length}</span></button>`;
}
