import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { words } from '../../text/words.ts';
import { sentence } from '../retold/parts.ts';
import { inRuns } from './runs.ts';
import { factsIn, holdersIn, variablesIn, without, type Holder, type Item } from './variable-atoms.ts';

const marks = String.raw`,?\s(?:that(?!\s(?:secret|config|same|one|map))|which(?!\s(?:node|machine|host|ip|service|namespace))|where|whose|in\swhich|so\sthat|so)\s|,\s(?:and\s)?|\sand\s(?=(?:should|is|has|may|must|it|will|never|runs?|gets|sets?|additionally|also|loads?|takes?|reads?|mounts?)\s)|;\s|:\s|\s-\s|\)\s(?:that|which|whose|where|with)\s`;

/** Variables by the parts of a sentence that tell nothing else: which they are, and what they are filled with. */
export const variablesByPieces: Rewriting = [sentence, (said) => toldIn(said), (text) => about.test(text)];

/** Variables with their values; in data of objects such pairs are keys. */
export const valuesByPieces: Rewriting = [
  sentence,
  (said) =>
    keyed.test(said) || ofData.test(said)
      ? said
      : inRuns(said, { marks, holds: (one) => variablesIn(one).length > 0, told: valuesOf }),
  (text) => about.test(text) && runs.test(text),
];

const ofData = /config ?-?map|secret|(?<!\w)(?:keys?|data|settings)(?!\w)/iu;
const runs = /(?<![\w.:/-])[a-z0-9][\w./-]{0,80}:v?\d[\w.-]*/u;

const about = /secret|config ?-?map|environment|env(?!\w)|variables?|downward|(?<!\w)[A-Z]{2,}_[A-Z]/iu;
/** What lies in files is filled into no variable, and values that are told are no keys. */
const elsewhere = words(
  'mount\\w*|volumes?|files?|directory|folder|create|path|pulls?|pulled|registry|type|certificate|tls|data|literal|except|but|besides|excluding|unless',
);
const keyed = /valueFrom|envFrom|KeyRef|fieldRef|fieldPath/u;

const idle = words(
  overLines`
    environment|env|vars?|variables?|downward|api|through|via|by|using|use|uses|used|with|from|out|of|in|into|to|as|for|under|on|at|inside|within|the|a|an|its|it|them|they|that|this|those|these|same|own|
    and|both|all|each|every|entire|entirely|whole|complete|completely|any|only|also|respectively|is|are|be|been|being|has|have|having|gets?|getting|takes?|taking|taken|comes?|coming|reads?|reading|loads?|loading|loaded|sets?|setting|set|
    should|must|shall|will|can|may|needs?|wants?|fills?|filled|populated|populates?|populate|provided|provides?|supplied|supplies|exposed?|exposes|expose|exposing|inject|injects|injected|made|make|makes|available|become|becomes|turned|turns?|imports?|imported|passed|passes|hand|handed|give|given|gives|obtain|obtained|obtains|fetch|fetched|
    keys?|entry|entries|items?|values?|fields?|contents?|credentials?|settings?|configuration|pairs?|value|container|containers?|container's|pod|pods|process|program|application|
    holds?|holding|contains?|containing|carr(?:y|ies|ying)|stores?|stored|kept|lives?|lying|lie|lies|stands?|found|finds?|known|knows?|tells?|told|sees?|named|called|name|secret|config ?-?map|secretKeyRef|configMapKeyRef|additionally|addition|too|directly|there|so|which|where|whose|what|fixed|present|always|constantly|independently|besides|moreover|top|over|come|fed|feeds?|whatever|whichever|says?|turns?|go|one go|once|full|fully|draws?|drawn|go by|determines?|determined|decides?|stays?|remains?|equals?|carries|filed|kept there|learns?|it reads|hands?|supplies|supply|delivers?|delivered|contributes?
  `,
);

function toldIn(said: string): string {
  return keyed.test(said) ? said : inRuns(said, { marks, holds: holdsAny, told: runOf });
}

/** What is told begins and ends with something of it. */
function holdsAny(said: string): boolean {
  return [holdersIn, variablesIn, factsIn].some((find) => find(said).length > 0);
}

/** What a part of a sentence says that says nothing else. */
function runOf(said: string): string | undefined {
  if (said.search(elsewhere) !== -1) return undefined;
  const holders = holdersIn(said);
  const variables = variablesIn(without(said, holders));
  const [holder, ...others] = holders;
  if (others.length > 0 || (holder !== undefined && factsIn(said).length > 0)) return undefined;
  if (holder !== undefined)
    return variables.length === 0 ? wholeOf(said, holder) : keysOf(said, holder, variables);
  return variables.length === 0 ? undefined : factsOf(said, variables);
}

const all = words(
  'all|every|each|whole|entire|entirely|completely|complete|everything|content|contents|environment|env|environment variables?|whatever|in full|fully|in one go|at once',
);

function wholeOf(said: string, holder: Holder): string | undefined {
  const left = without(said, [holder]);
  if (left.search(words('environment|env|variables?')) === -1 || said.search(all) === -1) return undefined;
  if (rest(left).length > 0) return undefined;
  return `all keys of the ${holder.kind} ${holder.name} as environment variables`;
}

function keysOf(said: string, holder: Holder, variables: readonly Item[]): string | undefined {
  const left = without(said, [holder, ...variables]);
  const keys = rest(left);
  if (keys.length !== variables.length || !keys.every((key) => isKey(left, key))) return undefined;
  return variables
    .map(
      ({ said: own }, at) => `${own} from the ${holder.kind} ${holder.name} with key ${keys[at]?.said ?? ''}`,
    )
    .join(', ');
}

/** What holds keys is told elsewhere. */
const ofHolder = /secret|config ?-?map/iu;

function factsOf(said: string, variables: readonly Item[]): string | undefined {
  const bare = without(said, variables);
  const facts = factsIn(bare);
  if (ofHolder.test(said) || facts.length !== variables.length || rest(without(bare, facts)).length > 0)
    return undefined;
  return variables.map(({ said: own }, at) => `${own} from fieldRef ${facts[at]?.said ?? ''}`).join(', ');
}

const quotedValue = /"[^"\n]{1,200}"|'[^'\n]{1,200}'|\x60[^\x60\n]{1,200}\x60/gu;
const pair = /[=:]/u;

/** `GREETING with the value "hello" and LANG with en`: what is written as pairs is known already. */
function valuesOf(said: string): string | undefined {
  const variables = variablesIn(said);
  const bare = without(said, variables);
  if (
    variables.length === 0 ||
    said.search(elsewhere) !== -1 ||
    factsIn(bare).length > 0 ||
    pair.test(bare.replaceAll(quotedValue, ''))
  )
    return undefined;
  const quoted = [...bare.matchAll(quotedValue)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    said: `"${found.slice(1, -1)}"`,
  }));
  const plain = rest(without(bare, quoted)).filter((one) => /^[\w./@+-]+$/u.test(one.said));
  const values = [...quoted, ...plain].toSorted((one, other) => one.start - other.start);
  if (values.length !== variables.length || rest(without(bare, values)).length > 0) return undefined;
  if (!plain.every((one) => isValue(bare, one))) return undefined;
  return `environment variables ${variables.map(({ said: own }, at) => `${own}=${values[at]?.said ?? ''}`).join(', ')}`;
}

/** A word that nobody knows is a value only where one stands. */
function isValue(said: string, { start, end }: Item): boolean {
  return (
    /(?<![\w-])(?:with|to|at|always|values?|is|as|and|be|of|equals?|has|reads?|read|says|told|carries|stays|remains)\s$/iu.test(
      said.slice(0, start),
    ) || /^\sin(?!\w)/iu.test(said.slice(end))
  );
}

/** What of it is no word of such clauses. */
function rest(said: string): Item[] {
  const left = [...said.matchAll(idle)].reduce(
    (text, { index, 0: found }) => without(text, [{ start: index, end: index + found.length }]),
    said,
  );
  return [...left.matchAll(/[^\s,;:()]+/gu)]
    .filter(([found]) => /\w/u.test(found))
    .map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      said: found.replaceAll(/^["'\x60]|["'\x60.]$/gu, ''),
    }));
}

/** A word that nobody knows is a key only where one stands. */
function isKey(said: string, { start, end, said: key }: Item): boolean {
  if (!/^[A-Za-z_][\w.-]{0,80}$/u.test(key)) return false;
  const [before, behind] = [said.slice(0, start), said.slice(end)];
  return (
    /["'\x60]/u.test(said.slice(start, end)) ||
    /(?:(?:keys?|entr(?:y|ies)|under|from|from (?:the|its)|holds|contains|reads|takes|gets|whose|hands over|hands|and|,)\s?|=)$/iu.test(
      before,
    ) ||
    /^\s(?:key|entry|of|in|as|becomes|determines)(?!\w)/iu.test(behind)
  );
}
