import { analyze } from '../../facts/analyze.ts';
import { commandMark } from '../../spec/words/commands/mark.ts';
import { gathered } from '../../spec/words/gathered/gathered.ts';
import { mapOf, scalar } from '../../spec/words/merge.ts';
import type { JsonMap } from '../../kernel/json.ts';
import type { Understood } from '../../spec/words/wish.ts';
import type { Catalogues } from './change-set.ts';
import type { Order } from './order.ts';

export type Collected = {
  readonly order: Order;
  readonly rows: readonly Understood[];
  readonly odd: readonly string[];
};

const isShown = /^\s{0,8}(?:apiVersion|kind|services|containers|FROM)(?:: ?|\s)|kubectl |```/mu;

/** Objects of rare kinds that are told of in whatever words, as the manifests that they are; where nothing runs yet that they might be of. */
export function withGathered(order: Order, { languages }: Catalogues): Collected | undefined {
  const { request, policy, snapshot } = order;
  const { words } = request;
  const profile = request.flags['profile'] ?? policy.profile;
  const isOfRepository =
    profile !== 'minimal' && analyze(snapshot, languages).services.some(({ kind }) => kind !== 'library');
  if (isShown.test(words) || isOfRepository || request.flags['from'] !== undefined) return undefined;
  const told = gathered(words);
  if (told === undefined) return undefined;
  const { documents, odd, rest } = told;
  const yaml = documents.map((one) => yamlOf(one)).join('---\n');
  const quoted = `${rest === '' ? '' : `${rest}\n`}\`\`\`yaml\n${commandMark}\n${yaml}\`\`\`\n`;
  return {
    order: {
      ...order,
      request: { ...request, words: quoted, unheard: [...(request.unheard ?? []), ...odd] },
    },
    rows: documents.map((one) => rowOf(one, words)),
    odd,
  };
}

/** Each object with the words that name it. */
function rowOf(document: JsonMap, words: string): Understood {
  const kind = scalar(document['kind']);
  const name = scalar(mapOf(document['metadata'])['name']);
  const said = words.includes(name) ? name : words.slice(0, 60);
  return { said, subject: { en: kind, zh: kind }, value: name };
}

/** Every field on its own line, its value as JSON: that is YAML too. */
function yamlOf(document: JsonMap): string {
  return Object.entries(document)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
