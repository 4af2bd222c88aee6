import { literally } from '../../../../kernel/literally.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { whole } from '../by-pieces/atoms.ts';
import { inRuns } from '../by-pieces/runs.ts';
import { holdersIn, variablesIn, without, type Holder, type Item } from '../by-pieces/variable-atoms.ts';
import { ownFactsIn } from './facts.ts';
import { leftOf } from './idle.ts';

/** What is kept in an object that was told of, by its key. */
export type Kept = { readonly kind: string; readonly name: string; readonly keys: readonly string[] };

const marks = String.raw`,?\s(?:that(?!\s(?:secret|config|same|one|map|is\scalled))|which(?!\s(?:node|machine|host|ip|address|service|namespace))|whose|where|in\swhich|so\sthat|to\swhich|so)\s|,\s(?:and\s|with\s|each\s)?|\sand\s(?:with\s|to\s)?(?=(?:should|is|has|may|must|it|will|never|runs?|gets|sets?|also|loads?|takes?|reads?|mounts?|obtains|sees|receives|finds|fills|[A-Z]{2}[A-Z_]*)\s)|,?\s(?:because|while|whereas)\s|;\s|:\s|\s-\s|\)\s(?:that|which|whose|where|with)\s|\)\s`;
const about = /(?<![\w-])[A-Z][A-Z0-9]*_[A-Z0-9_]+|[A-Z]{4,}|environment|(?<!\w)variables?|(?<!\w)env(?!\w)/u;
const keyed = /valueFrom|envFrom|KeyRef|fieldRef|fieldPath|\p{Script=Han}/u;
/** What lies in files is filled into no variable. */
const elsewhere =
  /(?<![\w-])(?:mount\w*|volumes?|files?|director(?:y|ies)|folders?|pulls?|pulled|registry|certificate|except|but not|excluding|unless|if|ports?|replicas|probe|command|argument|labels?|annotations?|schedule|cron|selector)(?![\w-])|[\w./-]+:v?\d+\.\d/iu;

/** What programs find in their environment, however it is told; with what is known of objects beside. */
export function variablesHanded(kept: readonly Kept[]): Rewriting {
  const told = (said: string): string | undefined => runOf(said, kept);
  return [
    whole,
    (said) => (keyed.test(said) ? said : inRuns(said, { marks, holds, told })),
    (text) => about.test(text),
  ];
}

function holds(said: string): boolean {
  return [holdersIn, variablesIn, ownFactsIn].some((find) => find(said).length > 0);
}

function runOf(said: string, kept: readonly Kept[]): string | undefined {
  if (elsewhere.test(said)) return undefined;
  const holders = holdersIn(said);
  const bare = without(said, holders);
  const variables = variablesIn(bare);
  if (variables.length === 0) return holders.length === 0 ? undefined : wholeOf(bare, holders);
  const left = without(bare, variables);
  const [holder, ...others] = holders;
  if (others.length > 0) return undefined;
  if (holder !== undefined) return keysOf(left, holder, variables);
  return factsOf(left, variables) ?? keptOf(left, variables, kept) ?? valuesOf(left, variables);
}

const all =
  /(?<![\w-])(?:all|every|each|whole|wholesale|entire|entirety|entirely|completely|everything|whatever|in full|fully|at once|contents?|what|both)(?![\w-])/iu;
const counted =
  /(?<![\w-])(?:all|every|whole|entire|entirely|completely|at once|each|everything|whatever|wholesale|entirety|same|goes|those|ones|lot|turned|becomes?|over|imports?|loads?|plus|well|does|likewise|full|part|made|up|one variable|a variable|keys|hold)(?![\w-])/giu;

/** All of one or several objects. */
function wholeOf(left: string, holders: readonly Holder[]): string | undefined {
  if (!/environment|(?<!\w)env(?!\w)|variables?/iu.test(left) || !all.test(left)) return undefined;
  if (
    leftOf(
      left.replaceAll(counted, (one) => ' '.repeat(one.length)),
      false,
    ).length > 0
  )
    return undefined;
  return holders
    .map(({ kind, name }) => `all keys of the ${kind} ${name} as environment variables`)
    .join(', ');
}

function keysOf(left: string, { kind, name }: Holder, variables: readonly Item[]): string | undefined {
  const keys = leftOf(left, false);
  const isMixed = variables.length > 1 && ownFactsIn(left).length > 0;
  if (isMixed || keys.length !== variables.length || !keys.every((one) => isKey(left, one))) return undefined;
  return variables
    .map(({ said }, at) => `${said} from the ${kind} ${name} with key ${keys[at]?.said ?? ''}`)
    .join(', ');
}

/** What something is set to, or is, is no key. */
function isKey(left: string, { start, said }: Item): boolean {
  const before = left.slice(0, start);
  return (
    /^[A-Za-z_][\w.-]{0,80}$/u.test(said) &&
    !isPointer.test(said) &&
    !/(?<![\w-])(?:to|is|are|be|equals|says|reads|always|with|that|in|learns?|until)\s+["'\x60]?$/iu.test(
      before,
    )
  );
}

function factsOf(left: string, variables: readonly Item[]): string | undefined {
  const facts = ownFactsIn(left);
  if (facts.length !== variables.length || leftOf(without(left, facts), false).length > 0) return undefined;
  return variables.map(({ said }, at) => `${said} from fieldRef ${facts[at]?.said ?? ''}`).join(', ');
}

const synonyms: Readonly<Record<string, string>> = {
  username: 'user ?name|user|login',
  password: 'password|pass',
};

const orders = ['the former', 'the latter'];

/** A key, as it is spoken of; of two the first is the former. */
function saying(key: string, order: string | undefined): RegExp {
  const own = synonyms[key] ?? literally(key);
  return new RegExp(
    `(?<![\\w.-])["'\`]?(?:${own}${order === undefined ? '' : `|${order}`})["'\`]?(?![\\w-])`,
    'giu',
  );
}

/** `the user as SMTP_USER`: an entry of what was told of before, where only one has it. */
function keptOf(left: string, variables: readonly Item[], kept: readonly Kept[]): string | undefined {
  const found = kept.flatMap(({ kind, name, keys }) =>
    keys.flatMap((key, at) =>
      [...left.matchAll(saying(key, kept.length === 1 && keys.length === 2 ? orders[at] : undefined))].map(
        ({ index, 0: said }) => ({ start: index, end: index + said.length, said: key, kind, name }),
      ),
    ),
  );
  const inOrder = found.toSorted((one, other) => one.start - other.start);
  if (inOrder.length !== variables.length || new Set(found.map(({ start }) => start)).size < found.length)
    return undefined;
  if (leftOf(without(left, inOrder), false).length > 0) return undefined;
  return variables
    .map(({ said }, at) => {
      const { kind = '', name = '', said: key = '' } = inOrder[at] ?? {};
      return `${said} from the ${kind} ${name} with key ${key}`;
    })
    .join(', ');
}

const quoted = /"[^"\n]{1,200}"|'[^'\n]{1,200}'|\x60[^\x60\n]{1,200}\x60/gu;

function valuesOf(left: string, variables: readonly Item[]): string | undefined {
  const marked = [...left.matchAll(quoted)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    said: `"${found.slice(1, -1)}"`,
  }));
  const rest = without(left, marked);
  const urls = [
    ...rest.matchAll(
      /(?<![\w-])(?:[a-z][a-z0-9+]{1,12}:\/\/[^\s,;()]{1,160}[^\s,;().]|(?!(?:limits|requests|metadata|spec|status)\.)[\w-]+(?:\.[\w-]+){1,6}(?::\d{1,5})?(?:\/[\w./-]*\w)?|[\w-]+:\d{2,5}|\/[\w./-]*\w|\d[\w.]*)(?![\w-])/giu,
    ),
  ].map(({ index, 0: found }) => ({ start: index, end: index + found.length, said: found }));
  const known = [...marked, ...urls];
  const plain = leftOf(without(rest, urls), true);
  const values = [...known, ...plain].toSorted((one, other) => one.start - other.start);
  if (values.length !== variables.length || !plain.every((one) => isValue(rest, one))) return undefined;
  return `environment variables ${variables.map(({ said }, at) => `${said}=${values[at]?.said ?? ''}`).join(', ')}`;
}

const isPointer =
  /^(?:former|latter|first|second|third|other|another|above|below|none|nothing|anything|something|while|whereas|when|until|though|since|before|after|limits\.\w+|requests\.\w+)$/iu;

/** A word that nobody knows is a value only where one stands. */
function isValue(said: string, { start, end, said: value }: Item): boolean {
  if (!/^[\w@+-]+$/u.test(value) || isPointer.test(value)) return false;
  const before = said.slice(0, start);
  return (
    /(?<![\w-])(?:to|always|values?|is|as|equals?|reads?|says|at|with|in|\()\s*$/iu.test(before) ||
    /^\s+(?:as|in|through)(?!\w)/iu.test(said.slice(end))
  );
}
