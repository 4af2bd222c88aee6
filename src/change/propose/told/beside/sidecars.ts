import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Beside, Sidecar } from '../../../../spec/beside/sidecar.ts';
import { sidecars } from '../../../../spec/beside/sidecars/sidecars.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { calledIn, namesOf } from '../../scope.ts';
import { withoutClauses, type Clause } from '../../taken-out.ts';
import { asItIs, settledWith, type Ground, type Heard, type Settled } from '../telling.ts';
import { partsOf, together } from './parts.ts';

type Told = {
  readonly part: Clause;
  /** Undefined where nobody here knows it. */
  readonly sidecar?: Sidecar;
  readonly names: readonly string[];
  /** Nothing of it is about what nobody knows. */
  readonly isClear: boolean;
};

/** Reads `a sidecar with fluent-bit that ships the logs from /var/log/app`, `an oauth2-proxy in front`. */
export function sidecarsTold(words: string, { called }: Ground): Heard {
  const none: Heard = { rest: words, rows: [], over: asItIs };
  if (words.length > longest || !worth.test(words)) return none;
  const told = partsOf(words).flatMap((part, at, all): readonly Told[] => {
    const [{ sidecar, start } = {}] = sidecars.flatMap((one) => startOf(one, part.text) ?? []);
    if (sidecar === undefined || start === undefined) return strangerIn(part);
    const from = { text: part.text.slice(start), start: part.start + start, end: part.end };
    const next = all[at + 1];
    const whole =
      next !== undefined && sidecar.goesOn?.test(next.text) === true ? together(words, from, next) : from;
    const names = calledIn(whole.text, called);
    return [{ part: whole, sidecar, names, isClear: isClear(whole.text, sidecar, called) }];
  });
  if (told.length === 0) return none;
  return {
    ...none,
    rest: withoutClauses(
      words,
      told.map(({ part }) => part),
    ).words,
    leftover: told.filter((one) => !one.isClear).map(({ part }) => part.text.trim()),
    settled: (spec) => told.reduce(settle, { spec }),
  };
}

/** One that needs settings which nobody here knows is named, and not run without them. */
function strangerIn(part: Clause): readonly Told[] {
  return strange.test(part.text) ? [{ part, names: [], isClear: false }] : [];
}

const strange =
  /(?<![\w./:-])(?:fluentd|filebeat|vector|promtail|logstash|telegraf|statsd(?:[\s-]exporter)?|otel(?:[\s-]collector)?|open\s?telemetry\scollector|grafana\s(?:agent|alloy)|alloy|dapr|linkerd|istio-?proxy|vault(?:[\s-]agent)?|consul|haproxy|caddy|traefik|varnish|pgbouncer|tailscale|datadog(?:\sagent)?|jaeger(?:\sagent)?)\s(?:[a-z]{2,12}\s)?side-?car(?!\w)(?![^\n]{0,80}(?:["'`]|\simage\s))|(?:fluentd|filebeat|vector|promtail|logstash|telegraf|otel|dapr|haproxy|caddy|pgbouncer)\s?(?:的)?\s?边车/iu;

/** Nobody says so in a text that is longer. */
const longest = 20_000;
const worth =
  /next\sto|beside|alongside|side-?\s?car|in\sfront|before|behind|oauth2|边车|伴生|前面|php-?fpm/iu;

const lead = String.raw`(?:(?:please|and|also|with|add|plus|use|using|run|have|has|needs?|we|i|want|include|put|attach|protect|protected|it|by|behind|deploy\sit\swith)\s){0,6}(?:(?:an?|one|the|our|another|small)\s){0,2}`;
const car = String.raw`(?:(?:native|log|logging|small|second|extra|own|proxy)\s){0,2}side-?\s?cars?(?:\scontainers?)?`;
const zhLead =
  '(?:请|并且?|再|另外|还|给它|为它|加上?|添加|配置?|用|使用|需要|要|带上?|部署|放|挂|一?个|一层|以|把){0,6}';
const zhCar = String.raw`(?:的)?\s?(?:边车|side-?car|伴生容器)(?:容器)?`;
const server = String.raw`(?:it|them|this|the\s[a-z]{2,20}|php(?:-?fpm)?|gunicorn|uvicorn|uwsgi|puma|unicorn|node)`;

/** Where in its clause it begins to be told of. */
function startOf(sidecar: Sidecar, text: string): { sidecar: Sidecar; start: number } | undefined {
  const start = Math.min(...patternsOf(sidecar).map((pattern) => indexIn(pattern, text)));
  return Number.isFinite(start) ? { sidecar, start } : undefined;
}

function indexIn(pattern: RegExp, text: string): number {
  const at = text.search(pattern);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

function patternsOf({ names, isFront }: Sidecar): readonly RegExp[] {
  const tool = String.raw`(?:${names})(?:\s(?:container|agent))?`;
  const beside = [
    `${lead}${tool}\\s${car}`,
    `${lead}${car}\\s(?:(?:with|of|running|for|called|named|that|runs|is|using)\\s|[:=,]\\s?){1,3}(?:an?\\s|the\\s)?${tool}`,
    `${lead}${tool}\\s(?:(?:running|runs|run|should|must|is|be|goes|deployed)\\s){0,3}(?:as|in)\\s(?:an?\\s|the\\s)?${car}`,
    `${lead}${tool}\\s(?:right\\s)?(?:next\\sto|beside|alongside)\\s(?:it|the\\s[a-z][\\w-]{1,30})`,
    `(?:right\\s)?(?:next\\sto|beside|alongside)\\s(?:it|the\\s[a-z][\\w-]{1,30})(?:,?\\s(?:there|we|i|has|have|to|be|is|should|must|needs?|run|runs|also|put|want|an?|the)){1,6}\\s${tool}`,
    `${zhLead}\\s?${tool}\\s?${zhCar}`,
    `${zhLead}\\s?(?:边车|side-?car)(?:容器)?\\s?(?:用|跑|运行|是|[:：])\\s?${tool}`,
    `${zhLead}\\s?${tool}\\s?(?:作为|做|当)\\s?(?:边车|side-?car)`,
  ];
  const front = [
    `${lead}${tool}\\s(?:(?:sits?|sitting|runs?|running|placed|is|as|should|must|be|a|reverse|proxy)\\s){0,4}(?:in\\sfront(?:\\sof\\s${server})?|before\\s${server})`,
    `${server}\\s(?:(?:sits?|runs?|is|must|should|be)\\s){0,3}behind\\s(?:an?\\s|the\\s)?${tool}(?!\\s(?:ingress|controller))`,
    `${lead}${tool}\\s?(?:\\+|and|&|/|with)\\s?php-?fpm`,
    `${lead}php-?fpm\\s?(?:\\+|and|&|/|with|behind)\\s?(?:an?\\s)?${tool}`,
    `${zhLead}\\s?(?:在)?(?:${server}\\s?)?(?:的)?(?:最)?前面(?:再)?(?:用|放|加|挂|套)?(?:上)?(?:一个|一层)?\\s?${tool}(?:\\s?${zhCar})?`,
    `${zhLead}\\s?${tool}\\s?(?:放|挂|部署)?在(?:最|${server}\\s?的?)?前面`,
    `${zhLead}\\s?${tool}\\s?(?:\\+|加|和|配)\\s?php-?fpm`,
  ];
  const own = names.includes('oauth2')
    ? [
        `${lead}${tool}(?=\\s?(?:$|for|with|by|[,，]))`,
        `${zhLead}\\s?${tool}\\s?(?:来|做|进行)?(?:登录|认证|鉴权|保护)`,
      ]
    : [];
  return [...beside, ...(isFront === true ? front : []), ...own].map(
    (source) => new RegExp(anyCase(`(?<![\\w./:-])(?:${source})(?![\\w/:-]|\\.\\w)`).source, 'iu'),
  );
}

const idle = anyCase(
  overLines`
    (?<![\w./-])(?:please|and|also|with|add|plus|use|using|runs?|running|have|has|needs?|we|i|want|include|put|attach|it|its|them|by|behind|deploy|an?|one|the|our|another|small|native|container|agent|side-?\s?cars?|
    that|which|as|in|front|there|through|via|right|next|beside|alongside|separate|same|containers|log|logging|second|extra|proxy|one|of|before|sits?|sitting|placed|is|are|should|must|be|to|from|at|on|for|this|app|service|pods?|replicas?|program|api|web|server|site|so|called|named|own|all)(?![\w./-])|
    请|并且?|再|另外|还|给它|为它|加上?|添加|配置?|用|使用|需要|要|带上?|部署|放|挂|一?个|一层|的|边车|sidecar|伴生|容器|最?前面|在|作为|做|当|来|进行|它|把|上|到|给|与|和|[+&/:：=()（）,，]
  `,
);

function isClear(text: string, { names, tells }: Sidecar, called: Ground['called']): boolean {
  const known = called.filter(({ names: own }) => own.length > 0);
  const own = known.length === 0 ? [] : [new RegExp(namesOf(known), 'giu')];
  const told = [new RegExp(names, 'iu'), ...tells].map((one) => new RegExp(one.source, 'giu'));
  return [...told, ...own, idle].reduce((rest, one) => rest.replaceAll(one, ' '), text).trim() === '';
}

const subject = { en: 'Sidecar', zh: '边车' };

function settle(settled: Settled, { part, sidecar, names, isClear: isMeant }: Told): Settled {
  if (!isMeant || sidecar === undefined) return settled;
  const said = part.text.trim();
  const { spec } = settled;
  const meant = meantBy(spec, { said, names, sidecar });
  const made = new Map(meant.map((one) => [one, sidecar.make(one, said)]));
  const all = [...made.values()];
  const value = [...new Set(all.flatMap((one) => one.value ?? []))].join(', ');
  const asks = all.flatMap((one) => one.asks ?? []);
  return settledWith(settled, {
    spec: withAll(spec, made),
    ...(value !== '' && { rows: [{ said, subject, value }] }),
    // What is asked is named by the question.
    ...(value === '' && asks.length === 0 && { leftover: [said] }),
    notes: all.flatMap((one) => one.notes ?? []),
    asks,
  });
}

type Meant = { readonly said: string; readonly names: readonly string[]; readonly sidecar: Sidecar };

/** Who is named, else the one that answers, or all that are started where each needs it. */
function meantBy({ workloads }: Spec, { said, names, sidecar }: Meant): readonly Workload[] {
  const built = workloads.filter(({ image }) => image.kind === 'built');
  const named = built.filter(({ name }) => names.includes(name));
  if (named.length > 0) return named;
  if (sidecar.isForEach === true && !/(?<![\w-])web(?![\w-])/iu.test(said)) return built;
  const answering = built.filter(({ kind }) => kind === 'web');
  const own = answering.length > 0 ? answering : built;
  return own.length === 1 ? own : [];
}

function withAll(spec: Spec, made: ReadonlyMap<Workload, Beside>): Spec {
  const all = [...made.values()];
  const byHand = [...(spec.byHand ?? []), ...all.flatMap((one) => one.byHand ?? [])];
  return {
    ...spec,
    workloads: spec.workloads.map((one) => made.get(one)?.workload ?? one),
    objects: [...spec.objects, ...all.flatMap((one) => one.objects ?? [])],
    ...(byHand.length > 0 && { byHand }),
  };
}
