import type { Rewriting } from '../rewriting.ts';

const name = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?`;
const size = String.raw`\d{1,6}(?:\.\d)?[KMGTP]i?`;
const runs =
  /(?<![\w-])(?:pod|deployment|(?:stateful|daemon|replica) ?set|(?:cron ?)?job|container)(?![\w-])/iu;
const isSet = /(?<![\w-])stateful ?set(?![\w-])/iu;
const written: Readonly<Record<string, string>> = { c: 'ConfigMap', s: 'Secret' };

/** `, configMap x at /etc/x`: what stands in a list of what runs with a place is mounted there, and is not asked for. */
export const mountedBeside: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<=[,;:]\s|\s(?:and|plus)\s)(config\s?map|secret)\s${name},?\s((?:(?:mounted|read-?only|ro)\s){0,2})(?:at|on|under|->)\s(?=["'\x60]?/\w)`,
      'giu',
    ),
    (...[, kind = '', held = '', how = '']) =>
      `mount the ${written[kind.slice(0, 1).toLowerCase()] ?? kind} ${held}${/r/iu.test(how.replace(/mounted/iu, '')) ? ' read-only' : ''} at `,
    (words) => runs.test(words),
  ],
  [
    /(?<![\w-])(?:pvc|persistent ?volume ?claim)s? templates?(?![\w-])/giu,
    'volumeClaimTemplate',
    (words) => isSet.test(words),
  ],
  [
    new RegExp(
      String.raw`(?<=[,;:]\s|\s(?:and|plus|with)\s)(?:a\s)?pvc\s(?:of\s)?(${size})(?:,?\s(?:storage\s?)?class(?:name)?\s${name})?,?\s(?:(?:at|mounted at|on|->)\s)?(?=["'\x60]?/\w)`,
      'giu',
    ),
    (...[, many = '', of]) =>
      `volumeClaimTemplate data of ${many}${typeof of === 'string' && of !== '' ? ` storage class ${of}` : ''} mounted at `,
    (words) => isSet.test(words),
  ],
];
