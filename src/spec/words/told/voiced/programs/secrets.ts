import { anyCase } from '../../../../../kernel/any-case.ts';
import { overLines } from '../../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../text/rewriting.ts';
import { accountOf } from '../../../../programs/account.ts';
import { passwordOf } from '../../../mentions/programs.ts';
import { imageOf, voicedAs, type Spoken } from './voice.ts';

const stored = overLines`
  (?:\s(?:is|are|comes?|should\scome|to\scome|taken|stored|kept|lives?))?(?:\s(?:in|from|via|by|out\sof|under))
  \s(?:(?:an?|the|our|my|existing|k8s)\s){0,3}secret\s(?:called\s|named\s)?["'\x60]?
  ((?!(?:called|named|with|key|and|that|which|in|for|of)(?![\w-]))[a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\x60]?
`;
const held = overLines`
  ${stored}(?:,?\s?\(?(?:under\s|in\s|with\s)?(?:the\s)?key:?\s(?:called\s|is\s)?["'\x60]?([A-Za-z0-9][\w.-]{0,60})["'\x60]?\)?)?
`;

function keyed(name: string, key: string | undefined): string {
  return `password from secret ${name}${key === undefined ? '' : ` key ${key}`}`;
}

/** `admin password is in secret grafana-admin (key: pw)` */
function locked({ found, groups, near }: Spoken): string {
  const [opening = '', name = '', key] = groups;
  if (passwordOf(imageOf(near)?.app ?? '') === undefined) return found;
  return `${opening}${keyed(name, key)}`;
}

/** `master key from secret meili (key master)`: of the variables that it reads from a Secret, the one that is called so. */
function told({ found, groups, near }: Spoken): string {
  const [opening = '', what = '', name = '', key] = groups;
  const called = what.toUpperCase().replaceAll(/[\s-]+/gu, '_');
  const entry = imageOf(near)?.env?.find((one) => one.kind === 'secret' && one.name.includes(called));
  if (entry?.kind !== 'secret' || key === undefined) return found;
  return `${opening}environment variable ${entry.name} from key ${key} of secret ${name}`;
}

/** Keys as Secrets of the type basic-auth have them, where nobody says others. */
const usual = ['username', 'password'] as const;

/** `root creds from secret minio-root (user/pass)`: who logs in, and with what. */
function loggedIn({ found, groups, near }: Spoken): string {
  const [opening = '', name = '', ...keys] = groups;
  const image = imageOf(near);
  const { user, password } = image === undefined ? {} : accountOf(image);
  if (user === undefined || password === undefined) return found;
  const [userKey, passwordKey] = usual.map((one, at) => keys[at] ?? one);
  return `${opening}environment variable ${user} from key ${userKey} of secret ${name}, environment variable ${password} from key ${passwordKey} of secret ${name}`;
}

/** Where passwords come from that are there already. */
export const secretsVoiced: readonly Rewriting[] = [
  // `needs a password (there's a secret redis-auth, key password)`
  voicedAs(
    anyCase(
      overLines`
        ((?:,|\sand|\swith)?\s)(?:it\s)?(?:needs?\s|wants?\s|has\s|should\shave\s|with\s)?(?:an?\s|the\s)?password\s?[,(]\s?(?:there(?:'s|\sis)\s(?:already\s)?|in\s|from\s|use\s)
        (?:an?\s|the\s)?secret\s["'\x60]?([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\x60]?(?:,?\s?\(?key:?\s["'\x60]?([A-Za-z0-9][\w.-]{0,60})["'\x60]?)?\)?
      `,
    ),
    locked,
  ),
  voicedAs(
    anyCase(
      String.raw`((?:,|\sand|\swith)?\s)(?:(?:the|its|an?|our)\s)?(?:(?:root|admin|default|db|superuser|initial|login)\s)?(?:password|pass|pw|passwd|login)(?<!master)${held}`,
    ),
    locked,
  ),
  voicedAs(
    anyCase(
      String.raw`((?:,|\sand|\swith)?\s)(?:(?:the|its|our)\s)?(?:auth(?:entication)?\son\swith\s)?(?:(?:root|admin|default|db|superuser|initial)\s){0,2}(?:credentials|creds|login|account|user(?:name)?\s(?:and|\+|&)\s(?:password|pass)|(?:root|admin|default)\suser)${stored}(?:\s\(([a-zA-Z][\w.-]{0,40})\s?[/,]\s?([a-zA-Z][\w.-]{0,40})\))?`,
    ),
    loggedIn,
  ),
  voicedAs(
    anyCase(
      String.raw`((?:,|\sand|\swith)?\s)(?:(?:the|its|an?)\s)?((?:master|api|admin|encryption|root)[\s-](?:key|token|secret))${held}`,
    ),
    told,
  ),
  // What nobody here knows how to hand over; the Secret is there, and none is made.
  voicedAs(
    anyCase(
      String.raw`(?<![\w-])((?:creds|credentials|token|login|auth|(?:[a-z]{2,20}[\s-])?(?:key|secret|token)))${stored}(?!\s(?:with|that))`,
    ),
    ({ groups: [what = '', name = ''] }) => `${what} kept in ${name}`,
  ),
];
