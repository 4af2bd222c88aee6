import { anyCase } from '../../../../../kernel/any-case.ts';
import { overLines } from '../../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../text/rewriting.ts';
import { imageOf, voicedAs, type Spoken } from './voice.ts';

const host = String.raw`((?:https?://)?(?:[a-z0-9-]{1,60}\.){1,5}(?!svc|local(?![a-z])|cluster)[a-z]{2,20})(?![\w:/@-]|\.\w)`;
const secure = overLines`
  (?:,?\s(?:and\s)?(?:(?:with|over|via|behind|using|through|plus|on)\s)?(https|tls|ssl)(?:\s(?:enabled|on|please|too))?(?![\w-]))?
`;
const shown = overLines`
  (?:(?:(?:the\s|its\s|with\s(?:the\s|its\s)?)?(?:web\s|management\s|admin\s)?(?:ui|console|dashboard|interface|web\sinterface)\s)?
  (?:(?:should\sbe|is|will\sbe|must\sbe|it\sshould\sbe|to\sbe)\s)?(?:(?:reachable|available|accessible|exposed|hosted|served|live)\s)?
  (?:for\ssso\s)?(?:behind\s(https|tls)\s)?(?:at|on|under|via|host(?:name)?(?:\sis)?)\s)
`;

/** A program that keeps data for others is no site: what is told of a host behind it is of the one before. */
const behindOthers =
  /^(?:postgres\w{0,3}|mysql|mariadb|mongo\w{0,2}|redis|valkey|memcached|etcd|zookeeper|cassandra|kafka|nats)$/u;

/** Some are called on a port beside the one that they serve. */
function portBeside({ found, near, lead }: Spoken): number | undefined {
  const name = behindOthers.test(near) ? lead : near;
  const image = imageOf(name);
  const isMeant = name === 'rabbitmq' || /console|\bui\b|dashboard/iu.test(found);
  const more = image?.morePorts?.find((one) => /management|console|^http$/u.test(one.name));
  return isMeant ? more?.port : undefined;
}

/** `our postgres at db.data`: what is there already is called there. */
const isThere =
  /(?:our|external|existing|managed|against|to|the|hosted)\s(?:postgres\w{0,3}|mysql|mariadb|mongo\w{0,2}|redis|kafka|elasticsearch|s3|db|database)(?:\s(?:db|database|server|cluster|instance))?,?$/iu;

/** `dashboards at logs.acme.io`: a part that is told of by a word of its own. */
const isOfPart =
  /(?:,|\sand|;)\s(?:the\s|its\s)?(?!(?:it|ui|console|dashboard|interface)$)[a-z][\w-]{1,20}$/iu;

/** A host of the program that leads, and not of what stands behind it or of a part. */
function isItsOwn({ lead, near, before }: Spoken): boolean {
  const isOfLead = near === lead || behindOthers.test(near);
  return isOfLead && !behindOthers.test(lead) && !isOfPart.test(before) && !isThere.test(before);
}

function hosted(said: Spoken): string {
  if (!isItsOwn(said)) return said.found;
  const [opening = '', before, there = '', after] = said.groups;
  const isSecure = (before ?? after) !== undefined || there.startsWith('https:');
  const port = portBeside(said);
  const way = [
    opening === ' ' ? ',' : opening.trim(),
    port === undefined ? ' with a Service and an' : ' with an',
    ` Ingress for host ${there.replace(/^https?:\/\//u, '')}`,
    isSecure ? ' with TLS' : '',
    port === undefined ? '' : ` with backend port ${port}`,
  ];
  return way.join('');
}

const cidr = String.raw`(\d{1,3}(?:\.\d{1,3}){3}/\d{1,2})`;

/** Under which name a program is reached, and from where. */
export const waysInVoiced: readonly Rewriting[] = [
  voicedAs(anyCase(String.raw`(\s|,\s)${shown}${host}${secure}(?!\s?(?::\d|svc))`), hosted),
  // A clause of nothing but a host.
  voicedAs(anyCase(String.raw`(,\s|\s-\s)()${host}${secure}(?=\s?(?:[,;.!?]|$))`), hosted),
  voicedAs(
    anyCase(
      overLines`
        (?:,\s|\s)?(?:(?:but|and)\s)?(?:only\s(?:reachable\s|accessible\s|open\s|available\s)?(?:from|for|to|by)|(?:reachable\s|accessible\s)?only\sfrom)
        \s(?:our\s|the\s|my\s)?(?:(?:office|vpn|corporate|internal|company)\s?){0,3}(?:networks?\s|range\s|ips?\s|subnet\s)?[(]?${cidr}[)]?
      `,
    ),
    letIn,
  ),
  voicedAs(
    anyCase(
      String.raw`(?:,\s|\s)(?:(?:and\s)?(?:please\s)?expose\sit\s)?(?:on|via|at|as|through)\s(?:a\s)?node\s?port\s(\d{5})(?!\w)`,
    ),
    ({ groups: [port = ''] }) => `, with a NodePort Service with node port ${port}`,
  ),
];

/** Of what stands behind a host it is the host that lets in. */
function letIn({ found, groups: [range = ''], words, lead }: Spoken): string {
  if (
    /an Ingress for host|(?:https?:\/\/|\s(?:at|on|under|host)\s)[a-z0-9-]{1,60}\.[a-z0-9.-]{2,80}[a-z]/u.test(
      words,
    )
  )
    return `, and the Ingress has annotation nginx.ingress.kubernetes.io/whitelist-source-range=${range}`;
  const port = imageOf(lead)?.port;
  return port === undefined
    ? found
    : `, with a NetworkPolicy that only allows ingress from ${range} on port ${port}`;
}
