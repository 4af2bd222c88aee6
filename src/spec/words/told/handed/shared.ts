import { literally } from '../../../../kernel/literally.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { pieces, tokensIn, type Piece, type Token } from '../../spelled/piece.ts';
import { oneOf } from '../../spelled/values.ts';
import { whole } from '../by-pieces/atoms.ts';
import { inRuns } from '../by-pieces/runs.ts';
import { containersNamed, containersTold, type Told } from './containers-told.ts';
import { volumePhrases } from './volume-phrases.ts';
import { detailsOf, sourcesIn } from './volume-sources.ts';

const marks = String.raw`,?\s(?:in|into|from|on|under|through|where|for|of)\swhich\s|\s(?:that|which|whose|where)\s|,\s(?:and\s|but\s|though\s)?|\s(?:and|but)\s|;\s|:\s|\s-\s|\)\s|\s\(|\s(?=(?:sees?|finds?|mounts?|gets?|has|have|needs|with|uses|share|shares|exchange|pass|through)\s)`;
const own =
  /volume|\/\w|read|writ|empty ?-?dir|directory|scratch|temporary|ephemeral|former|latter|the other|gone|vanish|disappear|long as|named|called|shared?|exchange|both|modify|change|respectively|files|pod|^[a-z0-9-]+$/iu;

/** One volume that several containers see, each in its own place: said of each of them by itself. */
export const sharedVolume: Rewriting = [
  /^[^]{20,2500}$/gu,
  (text) => apartIn(text) ?? text,
  (text) =>
    /volume|empty ?-?dir|scratch|directory/iu.test(text) &&
    !/\p{Script=Han}|mountPath|volumeMounts/u.test(text),
];

function apartIn(text: string): string | undefined {
  const containers = containersTold(text);
  if (containers.length !== 2) return undefined;
  const known = [...volumePhrases, ...spokenOf(containers)];
  const runs: Run[] = [];
  let at = 0;
  const written = text.replaceAll(whole, (said: string) => {
    const start = text.indexOf(said, at);
    at = start + said.length;
    return inRuns(said, {
      marks,
      holds: (one) => own.test(one),
      told: (one) => {
        const tokens = tokensIn(one, known);
        if (tokens === undefined || !tokens.some(({ key }) => told.has(key))) return undefined;
        const from = text.indexOf(one, start);
        runs.push({ from, tokens: [...lastOf(text.slice(0, from), containers), ...tokens] });
        const begun = containers.find(({ at: own }) => own >= from && own < from + one.length);
        return begun === undefined
          ? gone
          : `${gone} ${begun.isInit ? 'an init container' : 'a container'} ${begun.name}`;
      },
    });
  });
  const all = runs.toSorted((one, other) => one.from - other.from).flatMap(({ tokens }) => tokens);
  const plain = sayingOf(all, containers);
  if (plain === undefined) return undefined;
  const rest = containersNamed(written);
  return `${rest
    .replaceAll(new RegExp(`(?:,? ?${gone})+`, 'gu'), '')
    .replaceAll(/(?<=^|[.;]\s)(?:They|It|Both|These)\s?(?=[.;])[.;]\s?/gu, '')
    .replace(/[\s.,;]*$/u, '')}. ${plain}`;
}

/** Where a run of clauses stood, and what it says. */
type Run = { readonly from: number; readonly tokens: readonly Token[] };

const gone = '\u2063';
const told = new Set([
  'at',
  'placed',
  'name',
  'empty',
  'claim',
  'configMap',
  'secret',
  'readOnly',
  'fleeting',
  'shared',
]);

/** How containers are spoken of. */
function spokenOf(containers: readonly Told[]): Piece[] {
  const [first, second] = containers.map(({ name }) => literally(name));
  const [isFirst, isSecond] = containers.map(({ isInit }) => isInit);
  const of = '(?:(?:in|for|to|visible to|by|under|the|container|init container|one|it) )*';
  return pieces({
    who: [
      `${of}(?<one>${first ?? ''})`,
      `${of}(?<two>${second ?? ''})`,
      '(?:(?:in|for|to|by) )?the (?<one>former|first)(?: container| one)?',
      '(?:(?:in|for|to|by) )?the (?<two>latter|second|other)(?: container| one)?',
      ...(isFirst === isSecond
        ? []
        : [`(?:in|for|to|by) the (?<${isFirst === true ? 'one' : 'two'}>init container)`]),
    ],
    at: ['(?:(?:which|that|it) )?is (?<at>/[\\w./-]{0,80}\\w)', '(?<at>/[\\w./-]{0,80}\\w)'],
    shared: [
      '(?:(?:two|its|both|the) )*(?:containers|processes|they|them|both)?,? ?(?:of (?:its|the) containers )?(?:that |which )?(?:share|exchange|pass|swap|hand over|see|use|shared by|is shared by|are)(?: (?:them|both|it|both of them|both containers))?(?: (?:files|data|the files|pages))?(?: to (?:one another|each other))?(?: (?:through|via|by|over|in|on))?',
      '(?:both |the )?(?:two |directories |places )?(?:are|is) the same|the same|both|respectively|whatever|what(?: (?:it|that))? ?(?:puts|writes|produces)?|puts|writes to it|writes|reads from it|reads|produces (?:pages|files|data)|delivers them|serves (?:them|it|the result|what)|populated|served|in between|there are|two containers|each other|one another|afterwards|so',
    ],
  });
}

function lastOf(before: string, containers: readonly Told[]): Token[] {
  const places = containers.map(({ name }) =>
    Math.max(
      -1,
      ...[...before.matchAll(new RegExp(`(?<![\\w./-])${literally(name)}(?![\\w/:-])`, 'giu'))].map(
        ({ index }) => index,
      ),
    ),
  );
  const [one = -1, two = -1] = places;
  if (one === two) return [];
  return [{ key: 'who', said: '', of: one > two ? { one: 'last' } : { two: 'last' } }];
}

type Place = { readonly who: 'one' | 'two'; readonly at: string; readonly isReadOnly: boolean };

function sayingOf(tokens: readonly Token[], containers: readonly Told[]): string | undefined {
  const name = oneOf(tokens, 'name', 'volume');
  const source = sourcesIn(tokens) ?? (tokens.some(({ key }) => key === 'shared') ? 'emptyDir' : undefined);
  const places = placesIn(tokens);
  if (name === undefined || source === undefined || places?.length !== 2) return undefined;
  const inOrder = places.toSorted((one, other) => Number(one.who === 'two') - Number(other.who === 'two'));
  const mounts = inOrder.map(({ who, at, isReadOnly }) => {
    const container = containers[who === 'one' ? 0 : 1];
    return `The ${container?.isInit === true ? 'init container' : 'container'} ${container?.name ?? ''} mounts the volume ${name} at ${at}${isReadOnly ? ' read-only' : ''}.`;
  });
  return `The pod has a volume ${name} from ${source}${detailsOf(tokens)}. ${mounts.join(' ')}`;
}

/** Whose each place is: of whom was spoken last, or is right behind it. */
function placesIn(tokens: readonly Token[]): Place[] | undefined {
  const places = tokens.flatMap((token, at): Place[] => {
    const path = isPlace(token) ? token.of['at'] : undefined;
    if (path === undefined) return [];
    const order = tokens.slice(0, at).filter(isPlace).length;
    const who = behind(tokens, at) ?? lastBefore(tokens, at) ?? (order === 0 ? 'one' : 'two');
    return [{ who, at: path, isReadOnly: isReadOnlyAt(tokens, at) }];
  });
  return new Set(places.map(({ who }) => who)).size === places.length ? places : undefined;
}

/** `at /out in writer`, and not `at /out, server at /in`. */
function behind(tokens: readonly Token[], at: number): Place['who'] | undefined {
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (next?.key !== 'who' || next.said === '') return undefined;
  return /^(?:in|for|to)\s/iu.test(next.said) || !isPlace(after) ? whoIn(next) : undefined;
}

function lastBefore(tokens: readonly Token[], at: number): Place['who'] | undefined {
  const last = tokens.slice(0, at).findLast(({ key }) => key === 'who');
  return last === undefined ? undefined : whoIn(last);
}

function whoIn({ of }: Token): Place['who'] {
  return of['one'] === undefined ? 'two' : 'one';
}

/** Told right ahead of it, or behind it before the next. */
function isReadOnlyAt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.key === 'readOnly') return true;
  const rest = tokens.slice(at + 1);
  const next = rest.findIndex(isPlace);
  return rest
    .slice(0, next === -1 ? rest.length : next)
    .some(({ key }, index) => key === 'readOnly' && index + 1 !== next);
}

function isPlace(token: Token | undefined): boolean {
  return token?.key === 'at' || token?.key === 'placed';
}
