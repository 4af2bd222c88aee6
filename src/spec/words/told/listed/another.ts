import { overLines } from '../../../../kernel/over-lines.ts';
import { introduced, oneNouns } from './kinds-listed.ts';
import { itemName } from './parts.ts';
import { ofEach, sharedSentence } from './shared.ts';

const making = String.raw`(?:(?:please\s)?(?:create|add|make|write|define|generate|set\sup|deploy|schedule|i\sneed|we\sneed|i\swant|we\swant)\s)`;
const first = new RegExp(
  String.raw`^\s*(?:${making})?(?:an?\s)?(?<kind>${oneNouns})\s(?:(?:named|called)\s)?(?<name>${itemName})(?=[\s,:(])`,
  'iu',
);
/** What may come in several, too: `another one` may be one of these. */
const isPart =
  /(?<![\w-])(?:containers?|volumes?|side-?cars?|ports?\snamed|rules?|probes?|mounts?|hosts?(?!\s?paths?)|(?<!host\s?)paths?|claim\stemplates?|subjects?)(?![\w-])/iu;
const lead = String.raw`(?=(?:with|of|for|in|that|which|from|on|at|targeting|using|running|runs|every|asking|holding|scales|scaling|allows|allowing|uses|listening|serving)\s|\()`;

/** `a Deployment a with …, and another one b with …`: each in a sentence of its own, with what is said of both. */
export function anotherApart(words: string): string | undefined {
  const found = first.exec(words)?.groups;
  if (found === undefined) return undefined;
  const { own, shared } = sharedSentence(words.trim());
  const parts = partsIn(own, found['kind'] ?? '');
  const names = parts.map((part) => first.exec(part)?.groups?.['name']);
  if (parts.length < 2 || new Set(names).size !== parts.length || names.includes(undefined)) return undefined;
  const more = new Set(parts.map((part) => (part.replace(first, '').match(others) ?? []).length));
  if (more.size > 1 || parts.some((part) => isPart.test(part))) return undefined;
  return parts.map((part) => `${plainly(part)}.${ofEach(shared)}`).join('\n');
}

/** `quota a -n dev pods=8`: where it is stands apart from its name. */
function plainly(part: string): string {
  return part.replace(/[\s.;,]*$/u, '').replace(/,?\s-n\s([a-z0-9-]{1,60}),?(?=\s)/u, ' in namespace $1,');
}

/** Other objects: each has as many beside it, or they are of something else. */
const others = new RegExp(`(?<![\\w-])an? (?:${oneNouns})(?![\\w-])`, 'giu');

/** `a in namespace dev …, and b in namespace prod …`. */
const there = new RegExp(
  String.raw`(?:,?\sand|;)\s(${itemName})(?=\sin\s(?:the\s)?namespace\s[a-z0-9-]{1,60}[\s:,])`,
  'giu',
);

/** Of a kind that is said once, or again. */
function partsIn(said: string, kind: string): readonly string[] {
  const again = new RegExp(
    overLines`
      (?:,?\sand|[.;,])\s(?:(?:then|also)\s)?(?:${making})?(?:also\s)?
      (?:(?:(?:a\s)?(?:second|third)|another)(?:\sone|\s${kind})?(?:,|\s(?:named|called))?|one\s(?:named|called)|(?:an?\s)?${kind}(?:\s(?:named|called))?)\s(?!one\s)(${itemName})
      (?:,?\s${lead}|(?=:\s)|(?<=;\s${kind}\s[a-z0-9.-]{1,60})\s)
    `,
    'giu',
  );
  const alike = new RegExp(`${first.source}\\sin\\s(?:the\\s)?namespace\\s`, 'iu').test(said);
  return said
    .replaceAll(alike ? there : /$^/gu, (...[, name = '']) => `\u0000${introduced(kind, String(name))}`)
    .replaceAll(again, (...[, name = '']) => `\u0000${introduced(kind, String(name))} `)
    .split('\u0000')
    .map((part) => part.replace(/(?<=^[^:]{0,100}) :/u, ':'));
}
