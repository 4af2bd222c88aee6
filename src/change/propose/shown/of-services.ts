import type { Facts } from '../../../facts/facts.ts';
import { spokenMark } from '../../../spec/words/commands/mark.ts';
import { besideQuotes, withYaml } from '../../../spec/words/given/given.ts';
import { calledOf } from '../called.ts';
import type { Order } from '../order.ts';
import { shownIn } from './objects.ts';
import { withStandingShown } from './standing-shown.ts';
import { standingObject } from './standing-object.ts';

/** Words with what they show, where they show something. */
export function shownOrder(asked: Order): Order | undefined {
  const order = withStandingShown(asked);
  return isShownTo(order) ? order : undefined;
}

/** Objects are shown, and nothing is asked for that only the whole of a repository has. */
export function isShownTo({ request, policy }: Order): boolean {
  const { words, flags } = request;
  const profile = flags['profile'] ?? policy.profile ?? 'production';
  const isOfWhole = ['from', 'output', 'gitops', 'environments'].some((flag) => flags[flag] !== undefined);
  return profile === 'production' && !isOfWhole && besideQuotes(words).quotes !== '';
}

/** Services are spoken of beside what is shown, or were before anything was: then it is they that are to be made. */
export function isOfServices({ request, snapshot }: Order, facts: Facts): boolean {
  const { words, last = '' } = request;
  const shown = shownIn(words) ?? [];
  if (shown.some((one) => standingObject(one, snapshot) !== undefined)) return false;
  const { said } = besideQuotes(words);
  const isBefore =
    last !== '' && besideQuotes(words.slice(0, words.length - last.trim().length)).quotes === '';
  if (facts.services.every(({ kind }) => kind === 'library')) return false;
  if (isBefore) return true;
  const known = new Set(shown.map(({ name }) => name));
  return calledOf(facts).some(
    ({ service, names }) =>
      !known.has(service) && [service, ...names].some((name) => !known.has(name) && isNamed(name, said)),
  );
}

function isNamed(name: string, said: string): boolean {
  const plain = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(`(?<![\\w./-])${plain}(?![\\w/-]|\\.\\w)`, 'iu').test(said);
}

/** What is shown for reference only is nobody's wish. */
export function withReferences(order: Order): Order {
  const { words } = order.request;
  if (!isShownTo(order) || !referring.test(besideQuotes(words).said)) return order;
  const marked = withYaml(words, (yaml) =>
    yaml
      .split(/^(?=---)/mu)
      .map((one) => one.replace(/^(---[^\n]*\n)?/u, `$1${spokenMark}\n`))
      .join(''),
  );
  return { ...order, request: { ...order.request, words: marked } };
}

const referring =
  /(?<![\w-])(?:for\s(?:reference|comparison|context)|as\s(?:an?\s)?(?:example|reference))(?![\w-])|供参考|作为?参考|仅供|参考如下/iu;
