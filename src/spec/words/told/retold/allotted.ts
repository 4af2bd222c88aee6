import { anyCase } from '../../../../kernel/any-case.ts';
import { entryOf } from '../../../../kernel/entry.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { words } from './teller.ts';

const counts = '\\d{1,4}(?:\\.\\d)?|an?|one|two|three|four|five|six|eight|ten|twelve|twenty|half an?|half a';
const cores = `(?<cores>\\d{1,5}m|${counts})(?: (?:of )?(?:v?cpus?|cores?|processors?))|(?<milli>\\d{1,5}m)(?!\\w)|cpu (?:of )?(?<late>\\d{1,5}m?)`;
const size =
  '(?<size>\\d{1,5}(?:\\.\\d)?\\s?[KMGT]i?)B?(?:\\s(?:of\\s)?(?:memory|ram|(?<disk>storage|disk)))?';
const objects = overLines`
  (?<many>\d{1,4}|one|two|three|four|five|six|eight|ten|twelve|twenty|fifty)(?: [a-z]{3,9})? (?<object>pods|services|
  config ?maps|secrets|persistent ?volume ?claims|pvcs|claims|jobs|cron ?jobs|deployments|load ?balancers|node ?ports)
`;
export const amounts = anyCase(`(?<![\\w./-])(?:${objects}|${cores}|${size})(?!\\w)`.replaceAll(' ', '\\s'));
export const requests = words(
  'requests?|requested|reserv\\w+|granted|given|gets?|guarantee\\w*|asks? for|asked for|ask|starts? with|assumed|minimum',
);
export const limits = words(
  'limits?|limited|uses?|using|used|cap(?:s|ped)?|(?<!add )up to|at most|consum\\w+|ceiling|maximum|exceed\\w*|more than|burst\\w*',
);
const afterwards = /^(?:\s(?:as|for|in|of))?(?:\s(?:the|its|their|a|default))*\s(request|limit)s?(?!\w)/iu;
export const least = words(
  'at least|less than|fewer than|below|minimum|min|no less|not less|never less|smallest|lower bound|not (?:fewer|below)',
);
export const most = words(
  'at most|more than|above|maximum|max|no more|not more|never more|exceed|largest|upper bound|biggest',
);

export type Allotted = {
  readonly side: 'requests' | 'limits';
  readonly what: string;
  readonly value: string;
  readonly bound: 'least' | 'most' | undefined;
};

/** Each amount, by what is said before it, or as what it is behind it. */
export function allottedIn(said: string): Allotted[] {
  const found = [...said.matchAll(amounts)].filter(({ groups = {} }) =>
    Object.values(groups).some((one) => one !== undefined),
  );
  return found.map(({ index, 0: whole, groups = {} }) => {
    const before = said.slice(0, index);
    const end = lastOf(
      found.map((one) => ({ start: one.index, end: one.index + one[0].length })),
      index + whole.length,
      said,
    );
    const late = afterwards.exec(said.slice(end))?.[1];
    const isRequest =
      late === undefined ? lastAt(before, requests) > lastAt(before, limits) : /^r/iu.test(late);
    const side = isRequest ? 'requests' : 'limits';
    const [low, high] = [lastAt(before, least), lastAt(before, most)];
    const bound = low === high ? undefined : low > high ? 'least' : 'most';
    return { side, ...valueOf(groups), bound };
  });
}

/** Amounts in a row are told together. */
function lastOf(spans: readonly { start: number; end: number }[], from: number, said: string): number {
  const next = spans.find(
    ({ start }) => start >= from && /^(?:\s?(?:,|\/|and|&)\s?)+$/u.test(said.slice(from, start)),
  );
  return next === undefined ? from : lastOf(spans, next.end, said);
}

function lastAt(said: string, pattern: RegExp): number {
  return [...said.matchAll(pattern)].at(-1)?.index ?? -1;
}

type Value = { readonly what: string; readonly value: string };

function valueOf({ many, object, size: bytes, disk, ...cpu }: Readonly<Record<string, string>>): Value {
  if (object !== undefined) return { what: countable(object), value: String(toCount(many ?? '')) };
  if (bytes !== undefined)
    return { what: disk === undefined ? 'memory' : 'storage', value: bytes.replaceAll(/\s/gu, '') };
  return { what: 'cpu', value: coresOf(Object.values(cpu).find((one) => typeof one === 'string') ?? '') };
}

function coresOf(said: string): string {
  if (/^\d/u.test(said)) return said;
  return /half/iu.test(said) ? '500m' : String(toCount(said));
}

const spoken: Readonly<Record<string, string>> = {
  pvcs: 'persistentvolumeclaims',
  claims: 'persistentvolumeclaims',
  loadbalancers: 'services.loadbalancers',
  nodeports: 'services.nodeports',
};

function countable(said: string): string {
  const plain = said.toLowerCase().replaceAll(/[ -]/gu, '');
  return entryOf(spoken, plain) ?? plain;
}
