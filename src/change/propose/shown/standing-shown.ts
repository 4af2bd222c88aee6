import { overLines } from '../../../kernel/over-lines.ts';
import { isOurs } from '../../../spec/provenance.ts';
import { besideQuotes } from '../../../spec/words/given/given.ts';
import { thingsOf } from '../../edit/objects.ts';
import type { Thing } from '../../edit/thing.ts';
import { spotsIn } from '../../edit/words/spots.ts';
import type { Order } from '../order.ts';
import { documentsOf, shownAs } from './objects.ts';

/** What people wrote and is to be scaled, guarded or made another kind, by its name, is read as if it was shown. */
export function withStandingShown(order: Order): Order {
  const { request, snapshot } = order;
  const { words } = request;
  if (!asked.test(words) || besideQuotes(words).quotes !== '') return order;
  const running = thingsOf(snapshot).filter(
    ({ pod, path }) => pod !== undefined && !isOurs(snapshot.text(path)),
  );
  const named = new Set(spotsIn(words, running).flatMap(({ of, name }) => (of === 'object' ? [name] : [])));
  const [found, ...others] = running.filter(({ name }) => named.has(name));
  const text = found === undefined || others.length > 0 ? undefined : textOf(found, order);
  if (text === undefined) return order;
  return { ...order, request: { ...request, words: `${words}\n\`\`\`yaml\n${text}\`\`\`\n` } };
}

function textOf({ path, kind, name }: Thing, { snapshot }: Order): string | undefined {
  return documentsOf(snapshot.text(path) ?? '').find((text) => {
    const one = shownAs(text);
    return one.kind === kind && one.name === name;
  });
}

const asked = new RegExp(
  overLines`
    (?<![\w-])(?:auto-?scal\w*|hpa|horizontal\s?pod\s?autoscaler|pdb|(?:pod\s?)?disruption\s?budget)(?![\w-])|
    自动(?:扩缩|伸缩|扩容)|弹性伸缩|中断预算|
    (?<![\w-])(?:turn|convert|change|make|migrate|recast|transform)\s[\w\s-]{1,60}?\s(?:(?:in)?to\s)?an?\s(?:stateful\s?set|daemon\s?set|deployment|cron\s?job|job)(?![\w-])|
    [改转变换][成为](?:一个)?\s?(?:stateful\s?set|daemon\s?set|deployment|cron\s?job|job)(?![\w-])
  `,
  'iu',
);
