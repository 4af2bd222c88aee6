import { overLines } from '../../kernel/over-lines.ts';
import { canLead, type Links } from './links.ts';

export type { Links } from './links.ts';

/**
 * Everything that could come to life in one line, the longest first. Each part is bounded, and no two of them can
 * begin at the same character and fail late, so that a long line costs no more than its length.
 */
const alive = new RegExp(
  [
    /(?<code>(?<!`)(?<ticks>`{1,4})(?!`)(?<inner>[^`\n]{1,600})\k<ticks>(?!`))/u,
    /(?<image>!\[(?<alt>[^[\]\n]{0,300})\]\([^()\s]{0,1000}(?:[ \t]{1,4}"[^"\n]{0,200}")?\))/u,
    /(?<link>\[(?<label>[^[\]\n]{1,300})\]\(<?(?<target>[^()<>\s]{1,1000})>?(?:[ \t]{1,4}"[^"\n]{0,200}")?\))/u,
    new RegExp(
      overLines`
        (?<url>
          (?<![A-Za-z])(?:https?|ftp|mailto|xmpp|ssh|git|file|data|javascript|vbscript):
          [^\s<>"'\x60\\|，。；：！？（）【】、）]{1,2000}|
          (?<![A-Za-z0-9])www\.[^\s<>"'\x60\\|，。；、）]{1,500}
        )
      `,
      'iu',
    ),
    /(?<email>\b[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}[A-Za-z]{2,24}\b)/u,
    /(?<mention>(?<![A-Za-z0-9])[@＠][\w-]{1,60}(?:\/[\w.-]{1,60})?)/u,
    /(?<reference>(?:\b[\w.-]{1,60}\/[\w.-]{1,60})?#\d{1,9}\b|\bGH-\d{1,9}\b|(?:\b[\w.-]{1,60}\/[\w.-]{1,60})@[0-9a-f]{7,40}\b)/iu,
    /(?<variable>\$\{?[A-Za-z_]\w{0,60}\}?)/u,
    /(?<mark>[<>&\\[\]`$!])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

export function harmless(line: string, links: Links): string {
  const [, lead = '', rest = ''] = /^([ \t]{0,40}(?:>[ \t]{0,4}){0,4}[ \t]{0,8})(.*)$/su.exec(line) ?? [];
  return lead + rest.replaceAll(alive, (...match) => tame(groupsOf(match), links)).replace(command, code);
}

/** Some bots obey a line that begins like this. */
const command = /^\/[A-Za-z][\w-]{0,60}/u;

type Groups = Readonly<Record<string, string | undefined>>;

function groupsOf(match: readonly unknown[]): Groups {
  const groups: unknown = match.at(-1);
  if (typeof groups !== 'object' || groups === null) return {};
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
}

function tame(found: Groups, links: Links): string {
  for (const [name, mend] of mends) {
    if (found[name] !== undefined) return mend(found[name], { found, links });
  }
  return '';
}

type Circumstances = { readonly found: Groups; readonly links: Links };
type Mend = (text: string, circumstances: Circumstances) => string;

const mends: readonly (readonly [string, Mend])[] = [
  ['code', (_, { found }) => code(found['inner'] ?? '')],
  ['image', (_, { found }) => words(found['alt'] ?? '')],
  ['link', (_, { found, links }) => link(found['label'] ?? '', found['target'] ?? '', links)],
  ['url', (url, { links }) => address(url, links)],
  ['email', code],
  ['mention', code],
  ['reference', code],
  ['variable', code],
  ['mark', (mark) => marks[mark] ?? ''],
];

function link(label: string, target: string, links: Links): string {
  return canLead(target, links)
    ? `[${words(label)}](${target})`
    : `${words(label)} (${code(hostOf(target))})`;
}

/** Where it may not lead, no more than the host is said: a path can carry what was read here. */
function address(url: string, links: Links): string {
  const [, bare = url, after = ''] = /^(.*?)([.,;:!?)\]]*)$/su.exec(url) ?? [];
  // Between brackets, so that nothing that follows becomes a part of it.
  return (canLead(bare, links) ? `<${bare}>` : code(hostOf(bare))) + words(after);
}

function hostOf(url: string): string {
  const [, host] =
    /^[a-z]{2,20}:\/\/(?:[^/?#@]{0,200}@)?([\w.-]{1,255})/iu.exec(url) ??
    /^(www\.[\w.-]{1,250})/iu.exec(url) ??
    [];
  return host ?? `${/^[a-z]{2,20}:/iu.exec(url)?.[0] ?? ''}…`;
}

/** In a link or for the words of an image nothing is alive. */
function words(text: string): string {
  return text.replaceAll(/[<>&\\[\]`$!*_~@#|:]/gu, (mark) => marks[mark] ?? `\\${mark}`);
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'").trim() || ' '}\``;
}

/** An entity of `@` or `#` would come to life again, so these are never written as one. */
const marks: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '\\': '\\\\',
  '[': '\\[',
  ']': '\\]',
  '`': '&#96;',
  $: '\\$',
  '!': '!',
  '@': '@\u200B',
  '#': '#\u200B',
  ':': ':',
};
