import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { calledIn, known, namesOf } from '../../scope.ts';
import { host } from '../hosts.ts';
import type { Telling } from '../telling.ts';

/** What others run for a program, by what it does. */
const role = overLines`
  (?<![\w-])(?:
    smtp|e-?mails?|mail(?=\s(?:server|relay|host|gateway))|tracing|traces|spans|telemetry|otel|otlp|open-?telemetry|log(?:s|ging)?|metrics|
    (?<!(?:basic|http)\s)auth(?:entication)?|sso|oidc|idp|identity\sprovider|ldap|active\sdirectory|vault|sentry|errors|(?:file|object|blob)\s?(?:storage|store)|storage|buckets?|s3|
    search(?=\s(?:cluster|index|engine|server)?\s?(?:at|on|is|:))|proxy|licen[cs]e\sserver|feature\sflags?|upstream|payment\sprovider|config\sserver
  )(?![\w-])
`;
const calling =
  '(?<![\\w-])(?:talk|speak|call|connect|send|ship|forward|report|export|fetch|poll)(?:s|es|ed|ing)?(?![\\w-])';
const who =
  '(?<![\\w-])(?:people|users?|customers?|clients?|visitors?|every(?:one|body)|browsers?|partners?|shoppers|readers|employees|staff|colleagues|outsiders|the\\s(?:world|public|internet)|traffic|requests?)(?![\\w-])';
/** Who speaks of a way in means our own. */
const door =
  /(?<![\w-])(?:expos\w*|publish\w*|reach\w*|public(?:ly)?|ingress(?:es)?|rout\w*|availabl\w*|accessibl\w*|domains?|host(?:s|ed|names?)?|serv(?:e|es|ed|ing)|dns|tls|https\s(?:on|at|for)|certificates?|redirect\w*|live|registr\w*|images?|pull\w*|basic|egress|allow\w*|only|reachable|[A-Z][A-Z0-9]*_[A-Z0-9_]+)(?![\w-])/u;
const address = String.raw`["'\x60]?(?:[a-z]{2,10}://)?${host}(?::\d{2,5})?(?:/[\w./-]{0,80})?["'\x60]?`;
const between = String.raw`(?:\s[a-z][\w'-]{0,24}){0,6}?`;

const says = [
  String.raw`(?:${role}|${namesOf(known)})${between}(?:\s(?:(?:is|are|lives?|runs?|goes?|sent|found|shipped|pushed)\s){0,2}(?:at|on|to|via|under|in)|\s(?:is|are)|\s?(?::|->|=))\s(?:the\s)?${address}`,
  String.raw`${calling}${between}\s(?:to|from|at|on|via|through)(?:\s[a-z][\w'-]{0,24}){0,3}\s${address}`,
  String.raw`(?<![\w-])us(?:es?|ing)\s(?:(?:the|our|an?|its)\s)?(?:[\w-]{1,20}\s){0,2}(?:database|db|cache|queue|broker|bucket|cluster)(?:\s["'\x60]?[\w-]{1,40}["'\x60]?)?\s(?:at|on)\s${address}`,
].map((source) => anyCase(source));
const people = anyCase(who);
const clause = /(?:[^.,;\n]|[.,](?=\S))+/gu;

/** `traces go to otel.acme.internal:4317`: where others are is no host of ours, so that nothing is led there. */
export const otherHosts: Telling = (words, { called }) => {
  const said = [...words.matchAll(clause)].flatMap(([text]) => {
    const isOfOther =
      says.some((pattern) => text.search(pattern) !== -1) &&
      !door.test(text) &&
      text.search(people) === -1 &&
      calledIn(text.replaceAll(/:(?=\s)/gu, ' '), called).length === 0;
    return isOfOther ? [text] : [];
  });
  return {
    rest: said.reduce((text, one) => text.replace(one, ' '), words),
    rows: [],
    leftover: said.map((one) => one.trim().replace(/^(?:[-*•]|\d{1,2}[.)])\s/u, '')),
    over: (spec) => spec,
  };
};
