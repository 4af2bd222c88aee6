import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** What people say of one that runs ahead of its kind, and is no name. */
const ordinary = overLines`
  simple|single|new|second|third|first|another|other|separate|basic|plain|small|minimal|sample|example|static|private|public|same|whole|following|given|certain|
  stateless|stateful|headless|replicated|scalable|hardened|secure[d]?|privileged|unprivileged|rootless|running|working|existing|current|complete|proper|normal|regular|standard|typical|custom|
  batch|nightly|daily|hourly|weekly|monthly|periodic|recurring|scheduled|scheduling|one-off|one-time|one-shot|parallel|indexed|suspended|finite|failed|finished|finishing|successful|old|next|last|previous|each|every|one|two|three|four|
  sidecar|init|main|debug|debugging|interactive|long-running|short-lived|kubernetes|k8s|cron|daemon|replica|stateful|multi-container|two-container|three-container|single-container|
  one-replica|two-replica|three-replica|multi-replica|single-replica|highly|available|web-facing|guaranteed|burstable|best-effort|high-priority|low-priority|gpu|dns|http|tcp|grpc|linux|windows|arm64|amd64|
  temporary|ephemeral|little|quick|short|long|good|cool|fresh|standalone|bare|naked|ready|entire|default|empty|named|called|labell?ed|test|demo|production|staging|canary|master|worker|node|backup
`;
const kinds = '[Pp]od|[Dd]eployment|[Ss]tateful ?[Ss]et|[Dd]aemon ?[Ss]et|[Jj]ob|[Cc]ron ?[Jj]ob';
const asked =
  '(?:[Cc]reate|[Mm]ake|[Nn]eed|[Ww]ant|[Ll]ike|[Ww]rite|[Ss]et up|[Dd]eploy|[Dd]efine|[Bb]uild|[Aa]dd|[Rr]un|[Hh]ave)';

/** Who asks for anything beside what runs may only speak of it. */
const beside =
  /autoscal|hpa|budget|pdb|network ?polic|netpol|services?(?! ?-?account)(?!\w)|ingress|(?<!\w)roles?(?!\w)|binding|expose|patch|existing|(?<!\w)(?:scale|update|change|modify|edit|limit ?range|quota|secret named)(?!\w)|\p{Script=Han}/iu;
const runs = /(?<![\w.-])[a-z0-9][\w./-]{0,80}:v?\d[\w.-]*|image|(?<!\w)(?:named|called)(?!\w)/u;

/** `A greeter pod from busybox:1.36`: what runs is called what it is said to be. */
export const namedBefore: Rewriting = [
  new RegExp(
    overLines`
      (?:(?<=^\s{0,4}|[.;]\s)(?:[Tt]he|[Aa]n?)|(?<=(?<!\w)${asked}\s)(?:the|an?))\s
      (?!(?:${ordinary})\s)([a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,20}){0,4})\s(${kinds})
      (?=\s?[,.(]|\s(?:from|with|that|which|whose|where|running|runs|in|on|using|uses|based|built|must|should|needs|has|of|mounts|starts|executes)\s)
      (?![^.;]{0,60}\s(?:named|called)\s|,\s[a-z0-9-]{1,40}[,.])
    `,
    'gu',
  ),
  '$2 named $1',
  (text) => runs.test(text) && !beside.test(text),
];
