import { analyze } from '../../facts/analyze.ts';
import { scalar, mapOf } from '../../spec/words/merge.ts';
import { commandMark } from '../../spec/words/commands/mark.ts';
import { listedApart } from '../../spec/words/told/listed/listed.ts';
import { rewritten } from '../../spec/words/text/rewriting.ts';
import { letInShortly } from '../../spec/words/told/let-in-shortly.ts';
import { classesTold } from '../../spec/words/told/shortly/stores.ts';
import { turnedPlain } from '../../spec/words/told/shortly/turned-plain.ts';
import { wallsTold } from '../../spec/words/told/shortly/walls.ts';
import { fromChinese } from '../../spec/words/spelled/from-chinese.ts';
import { kinds, spelledOut, type SpelledOut } from '../../spec/words/spelled/spelled.ts';
import type { Understood } from '../../spec/words/wish.ts';
import type { Catalogues } from './change-set.ts';
import type { Order } from './order.ts';

export type Written = { readonly order: Order; readonly rows: readonly Understood[] };

/** Nobody spells out objects in a text that is longer, or that shows manifests itself. */
const longest = 1500;
const isOther =
  /\p{Script=Han}|^\s{0,8}(?:apiVersion|kind|services|containers|FROM)(?:: ?|\s)|kubectl |```/mu;

const inShort = [...turnedPlain, ...classesTold, ...wallsTold, ...letInShortly];

/** Objects of which every word was read, as the manifests that they are; where nothing runs yet that they might be of. */
export function withSpelledOut(order: Order, { languages }: Catalogues): Written {
  const asIs = { order, rows: [] };
  const { request, policy, snapshot } = order;
  const { flags } = request;
  const listed = listedApart(request.words) ?? request.words;
  const words = rewritten(fromChinese(listed) ?? listed, inShort);
  if (words.length > longest || isOther.test(words) || flags['from'] !== undefined) return asIs;
  const made = spelledOut(words, kinds);
  if (made.length === 0) return asIs;
  const isOfRepository = analyze(snapshot, languages).services.some(({ kind }) => kind !== 'library');
  if (isOfRepository && (flags['profile'] ?? policy.profile) !== 'minimal') return asIs;
  const yaml = made.map(({ document }) => yamlOf(document)).join('---\n');
  return {
    order: { ...order, request: { ...request, words: `\`\`\`yaml\n${commandMark}\n${yaml}\`\`\`\n` } },
    rows: made.flatMap(rowsOf),
  };
}

/** What was said of each, piece by piece. */
function rowsOf({ document, tokens }: SpelledOut): Understood[] {
  const kind = scalar(document['kind']);
  const name = `${kind} ${scalar(mapOf(document['metadata'])['name'])}`;
  return tokens
    .filter(({ key }) => key !== 'idle')
    .map(({ said, of }) => ({
      said,
      subject: { en: name, zh: name },
      value: Object.values(of).join(', ') || said,
    }));
}

/** Every field on its own line, its value as JSON: that is YAML too. */
function yamlOf(document: object): string {
  return Object.entries(document)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
