import { overLines } from '../../../kernel/over-lines.ts';
import type { StateCore, Token } from 'markdown-it';
import { workOf } from './work.ts';

/** `@user`, `#12`, `owner/repo#12` and whole commit ids. Each run of name characters is entered only at its start. */
const reference = new RegExp(
  overLines`
    (?<![\w/@#.-])(?:
      @(?<user>[A-Za-z\d][A-Za-z\d-]{0,38}(?:\[bot\])?)|
      (?<repo>[\w.-]{1,39}/[\w.-]{1,100})?#(?<number>\d{1,9})(?!\w)|(?<sha>[0-9a-f]{40})(?!\w)
    )
  `,
  'gu',
);

export function linkReferences(state: StateCore): void {
  const { repository } = workOf(state.env);
  for (const token of state.tokens) {
    if (token.children !== null) token.children = linked(state, token.children, repository);
  }
}

function linked(state: StateCore, tokens: readonly Token[], repository: string): Token[] {
  let links = 0;
  return tokens.flatMap((token) => {
    if (token.type === 'link_open') links += 1;
    if (token.type === 'link_close') links -= 1;
    return token.type === 'text' && links === 0 ? split(state, token, repository) : [token];
  });
}

function split(state: StateCore, token: Token, repository: string): Token[] {
  const out: Token[] = [];
  let end = 0;
  for (const match of token.content.matchAll(reference)) {
    out.push(text(state, token.content.slice(end, match.index)));
    out.push(...anchor(state, match, repository));
    end = match.index + match[0].length;
  }
  return end === 0 ? [token] : [...out, text(state, token.content.slice(end))];
}

function anchor(state: StateCore, match: RegExpExecArray, repository: string): Token[] {
  const { user, repo = repository, number, sha } = match.groups ?? {};
  if (user !== undefined) return wrapped(state, 'span', { class: 'user-mention', text: match[0] });
  if (sha !== undefined) {
    return wrapped(state, 'a', {
      href: `/${repository}/commit/${sha}`,
      class: 'commit-link',
      text: sha.slice(0, 7),
    });
  }
  return wrapped(state, 'a', { href: `/${repo}/issues/${number}`, class: 'issue-link', text: match[0] });
}

function wrapped(
  state: StateCore,
  tag: 'a' | 'span',
  { text: content, ...attributes }: { readonly text: string; readonly class: string; readonly href?: string },
): Token[] {
  const open = new state.Token(tag === 'a' ? 'link_open' : 'mention_open', tag, 1);
  open.attrs = Object.entries(attributes);
  return [open, text(state, content), new state.Token(tag === 'a' ? 'link_close' : 'mention_close', tag, -1)];
}

function text(state: StateCore, content: string): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  return token;
}
