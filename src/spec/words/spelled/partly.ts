import { overLines } from '../../../kernel/over-lines.ts';
import { literally } from '../../../kernel/literally.ts';
import { mapOf, scalar } from '../merge.ts';
import { objectOf, type SpelledOut } from './spelled.ts';
import type { Spelled } from './common.ts';

/** What was spelled out of a text in which more is said, and the rest of it. */
export type Partly = { readonly rest: string; readonly made: readonly SpelledOut[] };

/** What stands for itself, whatever runs beside. */
const apart = new Set([
  'ConfigMap',
  'Secret',
  'PersistentVolumeClaim',
  'PersistentVolume',
  'StorageClass',
  'PriorityClass',
]);
const longest = 3;
const runs = 'deployment|pod|stateful ?set|daemon ?set|job|cron ?job|replica ?set';
const kept = overLines`
  (?:config ?-?map|secret|(?:persistent ?)?(?:volume ?)?claim|persistent volume|PVC|storage ?-?class|priority ?-?class|namespace|service ?-?account)
`;
/** Where another object begins within a sentence. */
const joints = new RegExp(
  overLines`
    ;\s+(?:then|and|finally|next)?\s*(?=(?:an?|the)\s(?:[\w-]+\s)?(?:${runs}|${kept})(?!\w))|
    ,?\s(?:and|then|and\sthen|plus|next\sto|as\swell\sas)\s(?=an?\s(?:${runs})s?(?!\w))|
    ,\s(?=(?:then|there\sis|there\sshould\sbe|I\sneed|I\swant)\san?\s(?:${runs}))
  `,
  'giu',
);
const opening =
  /^\s*(?:(?:first|second|then|next|finally|lastly|besides|in addition to|next to|apart from|to begin with|in addition),?(?: of all)?,? )/iu;

/** The objects that some sentences of a text are made of and nothing else; the longest run of them counts. */
export function spelledPartly(text: string, all: readonly Spelled[]): Partly | undefined {
  const known = all.filter(({ kind }) => apart.has(kind));
  const sentences = text.split(/(?<=[.!])\s+|\n+/u).flatMap((one) => partsOf(one, known));
  const made: SpelledOut[] = [];
  const rest: string[] = [];
  let at = 0;
  while (at < sentences.length) {
    const run = runFrom(sentences, at, known);
    if (run === undefined) rest.push(sentences[at] ?? '');
    else made.push(run.object);
    at += run?.long ?? 1;
  }
  if (made.length === 0 || !more.test(rest.join(' '))) return undefined;
  return { rest: referred(rest.join(' '), made), made };
}

/** What is left is about something else that is wanted. */
const more = new RegExp(
  overLines`
    (?<![\w-])(?:${runs}|${kept}|services?|ingress|network\s?polic\w+|roles?|role\s?bindings?|containers?|image|quota|limit\s?range|gateway|route)(?![\w-])|
    (?<![\w.:/-])[a-z0-9][\w./-]{0,80}:v?\d
  `,
  'iu',
);

/** A sentence in two, where one half spells out an object. */
function partsOf(sentence: string, known: readonly Spelled[]): string[] {
  if (spells(sentence, known)) return [sentence];
  for (const { index, 0: joint } of sentence.matchAll(joints)) {
    const halves = [sentence.slice(0, index), sentence.slice(index + joint.length)];
    if (halves.some((half) => spells(half, known))) return halves;
  }
  return [sentence];
}

function spells(said: string, known: readonly Spelled[]): boolean {
  const own = said.replace(opening, '');
  const object = objectOf(own, known);
  return object !== undefined && !isMentioned(own, object);
}

/** `the certificate is in the secret x`: one that is there already is only spoken of, unless the sentence begins with it. */
function isMentioned(said: string, { document, tokens }: SpelledOut): boolean {
  if (!/^(?:Secret|ConfigMap)$/u.test(scalar(document['kind']))) return false;
  const names = tokens.filter(({ key }) => /^(?:name|called)$/u.test(key));
  const isDefinite = names.some(({ said: name }) =>
    /^(?:(?:in|from|of|by|with|to|through) )?the /iu.test(name),
  );
  const isBare = tokens.some(({ key, of }) => key === 'entry' && of['quoted'] === undefined);
  return isDefinite && isBare && !/^(?:the|in [\w-]+,? the) (?:[a-z-]+ )?(?:secret|config ?map)/iu.test(said);
}

function runFrom(
  sentences: readonly string[],
  from: number,
  known: readonly Spelled[],
): { readonly object: SpelledOut; readonly long: number } | undefined {
  for (let long = Math.min(longest, sentences.length - from); long > 0; long -= 1) {
    const said = sentences
      .slice(from, from + long)
      .join(' ')
      .replace(opening, '');
    const object = objectOf(said, known);
    if (object !== undefined && !isMentioned(said, object)) return { object, long };
  }
  return undefined;
}

const nouns: Readonly<Record<string, string>> = {
  ConfigMap: 'config ?-?map|map|settings',
  Secret: 'secret|credentials',
  PersistentVolumeClaim: '(?:persistent )?(?:volume )?claim|storage|PVC',
};

/** `said claim`: with its name, where there is only one of its kind. */
function referred(rest: string, made: readonly SpelledOut[]): string {
  const [first, ...more] = made;
  const named = Object.entries(nouns).reduce(
    (text, [kind, noun]) => {
      const [only, ...others] = made.filter(({ document }) => document['kind'] === kind);
      if (only === undefined || others.length > 0) return text;
      const name = scalar(mapOf(only.document['metadata'])['name']);
      const meant = new RegExp(
        `(?<![\\w-])(?:said|this|that|these|those|the|the same) (?:${noun})(?!['’\\w-]|,? (?:named|called|class|["'\`]?${literally(name)}))`,
        'giu',
      );
      const keyed = new RegExp(`(?<![\\w-])(from|of|in) (?:the )?(?:${noun}),? (?=(?:key|entry) )`, 'giu');
      return text.replaceAll(meant, `the ${kind} ${name}`).replaceAll(keyed, `$1 the ${kind} ${name} with `);
    },
    called(rest, made),
  );
  return first === undefined || more.length > 0
    ? placed(named, made)
    : placed(named.replaceAll(former, `$1 the ${calledOf(first)}`), made);
}

/** Its name alone says of what kind it is no more, where nothing tells of it. */
function called(rest: string, made: readonly SpelledOut[]): string {
  return made.reduce((text, one) => {
    const name = scalar(mapOf(one.document['metadata'])['name']);
    const own = literally(name);
    const isOther = new RegExp(
      `(?:${runs}|service|container|volume|image|account|ingress)s?,? (?:(?:named|called) )?["'\`]?${own}(?![\\w-])`,
      'iu',
    );
    if (!name.includes('-') || isOther.test(text)) return text;
    const bare = new RegExp(
      `(?<![\\w./:@-])(?<!(?:${kept}|map|settings|credentials|named|called|class) ["'\`]?)${own}(?![\\w./:@-])(?! (?:${kept}))`,
      'giu',
    );
    return text.replaceAll(bare, `the ${calledOf(one)}`);
  }, rest);
}

/** What was told of first is the former. */
const former = /(?<=(?<![\w-])latter[^.]{0,80})(?<![\w-])(of|from|in) the former(?![\w-])/giu;

function calledOf({ document }: SpelledOut): string {
  return `${scalar(document['kind'])} ${scalar(mapOf(document['metadata'])['name'])}`;
}

const there =
  /(?<![\w-])(?:over there|in (?:the|that|this) same namespace|in (?:that|this|said) namespace|same namespace)(?![\w-])/giu;

/** Where all that was spelled out is, the rest is as well, unless it says otherwise. */
function placed(rest: string, made: readonly SpelledOut[]): string {
  const spaces = made.map(({ document }) => mapOf(document['metadata'])['namespace']);
  const [only, ...others] = new Set(spaces.filter((one) => typeof one === 'string'));
  if (only === undefined || others.length > 0) return rest;
  const told = rest.replaceAll(there, `in the namespace ${only}`);
  return /namespace/iu.test(told) ||
    new RegExp(`(?<![\\w-])(?:in|to|within) ${literally(only)}(?![\\w-])`, 'u').test(told)
    ? told
    : `${told}${/[.!]\s*$/u.test(told) ? '' : '.'} All of it is in the namespace ${only}.`;
}
