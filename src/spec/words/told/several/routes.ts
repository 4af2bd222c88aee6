import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const host = String.raw`(?:\*\.)?[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,5}`;
const joint = String.raw`(?:,\sand\s|,\s|\sand\s)`;
const service = String.raw`(?:(?:the\s)?service\s)?([a-z][a-z0-9-]{0,60})(?::|\s(?:on\s|at\s)?port\s)(\d{2,5})`;

/** `hosts a and b -> front:80`, `serves a and b from service front port 80`: both lead there. */
const hostsAlike: Rewriting = [
  new RegExp(
    overLines`
      (?<![\w.-])(?:((?:that\s|which\s)?(?:serves|serving|routes|routing|sends|sending)\s)|(?:for\s)?(?:the\s)?hosts:?\s)(${host}(?:${joint}${host}){1,5}),?\s?(?:->|=>|\sto\s|\sfrom\s|\s?both\sto\s)\s?${service}(?!\d)
    `,
    'giu',
  ),
  (...[, verb, hosts = '', to = '', port = '']: (string | undefined)[]) =>
    `${verb === undefined ? '' : 'with '}${hosts
      .split(new RegExp(joint, 'u'))
      .map((one) => `${one} -> ${to}:${port}`)
      .join(', ')}`,
  (text) => /ingress/iu.test(text),
];

const secret = String.raw`["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]?`;

/** `TLS secrets a-crt for a.example.org and b-crt for b.example.org`. */
const certified: Rewriting = [
  new RegExp(
    String.raw`(?<![\w-])tls\ssecrets?\s${secret}\sfor\s(${host})${joint}(?:the\s)?(?:secret\s)?${secret}\sfor\s(${host})`,
    'giu',
  ),
  'TLS for $2 is in the secret $1, TLS for $4 is in the secret $3',
  (text) => /ingress/iu.test(text),
];

/** Hosts of an Ingress, each with where it leads. */
export const routes: readonly Rewriting[] = [hostsAlike, certified];
