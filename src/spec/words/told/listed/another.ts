import { overLines } from '../../../../kernel/over-lines.ts';
import { oneNouns } from './kinds-listed.ts';
import { itemName } from './parts.ts';
import { ofEach, sharedSentence } from './shared.ts';

const making = String.raw`(?:(?:please\s)?(?:create|add|make|write|define|generate|set\sup|deploy|schedule|i\sneed|we\sneed|i\swant|we\swant)\s)`;
const first = new RegExp(
  String.raw`^\s*(?:${making})?(?:an?\s)?(?<kind>${oneNouns})\s(?:(?:named|called)\s)?(?<name>${itemName})(?=[\s,:(])`,
  'iu',
);
/** What may come in several, too: `another one` may be one of these. */
const isPart =
  /(?<![\w-])(?:containers?|volumes?|side-?cars?|ports?\snamed|rules?|probes?|mounts?|hosts?|paths?|claim\stemplates?|subjects?)(?![\w-])/iu;
const lead = String.raw`(?=(?:with|of|for|in|that|which|from|on|at|targeting|using|running|runs|every|asking|holding)\s|\()`;

/** `a Deployment a with …, and another one b with …`: each in a sentence of its own, with what is said of both. */
export function anotherApart(words: string): string | undefined {
  const found = first.exec(words)?.groups;
  if (found === undefined) return undefined;
  const { own, shared } = sharedSentence(words.trim());
  const parts = partsIn(own, found['kind'] ?? '');
  const names = parts.map((part) => first.exec(part)?.groups?.['name']);
  if (parts.length < 2 || new Set(names).size !== parts.length || names.includes(undefined)) return undefined;
  const isMore = new RegExp(`an? (?:${oneNouns}) ${itemName}`, 'giu');
  if (parts.some((part) => isPart.test(part) || (part.match(isMore) ?? []).length > 1)) return undefined;
  return parts.map((part) => `${part.replace(/[\s.;,]*$/u, '')}.${ofEach(shared)}`).join('\n');
}

/** Of a kind that is said once, or again. */
function partsIn(said: string, kind: string): readonly string[] {
  const again = new RegExp(
    overLines`
      (?:,?\sand|[.;,])\s(?:(?:then|also)\s)?(?:${making})?(?:also\s)?
      (?:(?:(?:a\s)?(?:second|third)|another)(?:\sone|\s${kind})?(?:,|\s(?:named|called))?|one\s(?:named|called)|an?\s${kind}(?:\s(?:named|called))?)\s(?!one\s)(${itemName}),?\s${lead}
    `,
    'giu',
  );
  return said.replaceAll(again, `\u0000Create a ${kind} $1 `).split('\u0000');
}
