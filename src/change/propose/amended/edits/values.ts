import type { Json } from '../../../../kernel/json.ts';
import type { Type } from './fields.ts';

const numbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };
const counted =
  '(?:replicas?|copies|pods?|times|retries|jobs?|attempts?|instances?|revisions?|nodes?|old replicasets)';

type Reading = (said: string) => Json | undefined;
const readings: Readonly<Record<string, Reading>> = {
  int: (said) => numberIn(said.replace(new RegExp(String.raw`\s${counted}$`, 'iu'), '')),
  port: (said) => (/^\d{1,5}$/u.test(said) ? Number(said) : undefined),
  target: (said) => (/^\d{1,5}$/u.test(said) ? Number(said) : nameIn(said)),
  seconds: secondsIn,
  bool: (said) =>
    /^(?:true|yes|on|enabled)$/iu.test(said)
      ? true
      : /^(?:false|no|off|disabled)$/iu.test(said)
        ? false
        : undefined,
  name: nameIn,
  text: (said) => (/^\S{1,120}$/u.test(said) ? said : undefined),
  image: (said) =>
    /^(?=\S{0,60}[a-z])[\w.-]+(?::\d+)?(?:\/[\w.-]+){0,5}(?::[\w.-]+|@\S+)?$/iu.test(said) &&
    !/^v?\d[\w.-]*$/u.test(said)
      ? said
      : undefined,
  quantity: (said) => (/^\d+(?:\.\d+)?(?:[EPTGM]i?|Ki|k|m)?$/u.test(said) ? said : undefined),
  share: (said) => {
    const share = /^(\d{1,3})\s?(?:%|percent|per cent)$/iu.exec(said)?.[1];
    return share === undefined ? numberIn(said.replace(/\spods?$/iu, '')) : `${share}%`;
  },
  percent: (said) => numberIn(said.replace(/\s?(?:%|percent|per cent)$/iu, '')),
  cron: (said) =>
    /^(?:[\d*/,-]{1,20}\s){2}[\d*/,L?-]{1,20}\s[\dA-Za-z*/,-]{1,30}\s[\dA-Za-z*/,#-]{1,30}$|^@[a-z]{4,9}$/u.test(
      said,
    )
      ? said
      : undefined,
  modes: (said) => {
    const modes = said.replaceAll(/[[\]"']/gu, '').split(/,\s?|\sand\s/u);
    return modes.every((one) => /^ReadWrite(?:Once|Many|OncePod)$|^ReadOnlyMany$/u.test(one))
      ? modes
      : undefined;
  },
  list: listIn,
  words: (said) =>
    /^\[[^[\]]{1,120}\]$/u.test(said)
      ? said
          .slice(1, -1)
          .split(',')
          .map((one) => one.trim().replaceAll(/^["']|["']$/gu, ''))
      : undefined,
};

/** What people say of a field, and never in it. */
const noValue =
  /^(?:stays?|staying|remains?|remaining|(?:left )?(?:unchanged|untouched|alone|intact)|kept|keeps?|same|needed|required|missing|wrong|invalid|gone|removed|added|changed|set|left|correct|there|here|open|empty|used|it|this|that|them|as|and|or|too|also|well|instead|now|not|be|is|are|to|the|an?|in|on|of|for|with|by|from|both|all|each|strings?|number|integer|text|boolean)$|^as it (?:is|was)/iu;

/** What is said as a value of a field, where it can be one. */
export function valueOf(type: Type, said: string): Json | undefined {
  const bare = said.trim();
  if (noValue.test(bare)) return undefined;
  const own = ['list', 'modes', 'words'].includes(type) ? bare : bare.replace(/^(["'`“])(.*)["'`”]$/su, '$2');
  const read = readings[type];
  if (read !== undefined) return read(own);
  return type.split('|').find((one) => one.toLowerCase() === own.toLowerCase().replaceAll(/[\s-]/gu, ''));
}

function numberIn(said: string): number | undefined {
  if (/^\d{1,9}$/u.test(said)) return Number(said);
  const at = numbers.indexOf(said.toLowerCase());
  return at === -1 ? undefined : at;
}

function secondsIn(said: string): number | undefined {
  const { amount = '', unit = 's' } =
    /^(?<amount>\d{1,7}|[a-z]{3,8})(?:[\s-]?(?<unit>[smh])(?:ec(?:ond)?s?|in(?:ute)?s?|ours?)?)?$/iu.exec(
      said,
    )?.groups ?? {};
  const number = numberIn(amount);
  return number === undefined ? undefined : number * (units[unit.toLowerCase()] ?? 1);
}

function nameIn(said: string): string | undefined {
  return /^[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/u.test(said) ? said : undefined;
}

/** `["a", "b"]`, or flags side by side. */
function listIn(said: string): Json | undefined {
  if (said.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(said.replaceAll("'", '"'));
      return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : undefined;
    } catch {
      return undefined;
    }
  }
  const flags = said.split(/,\s?|\sand\s|\s/u);
  return flags.every((one) => /^-{1,2}[\w.-]+(?:=\S+)?$/u.test(one)) ? flags : undefined;
}
