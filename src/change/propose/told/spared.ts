import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Spec, Workload } from '../../../spec/spec.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { overlaps, type Span } from '../../../spec/words/span.ts';
import { calledIn, namesOf } from '../scope.ts';
import { withEach } from './saying.ts';
import { strangeIn } from './strangers.ts';
import type { Telling } from './telling.ts';
import { whose } from './whose.ts';

type Thing = {
  readonly said: string;
  readonly en: string;
  readonly without: (one: Workload) => Workload;
  /** What may have been written of it before. */
  readonly kind?: string;
};

const service: Thing = {
  said: String.raw`(?:k8s\s|kubernetes\s)?service(?!s?\s?(?:account|monitor|mesh))`,
  en: 'service',
  // What stands beside is called as before.
  without: (one) => ({ ...one, exposure: { type: 'none' } }),
};
const things: readonly Thing[] = [
  { said: String.raw`ingress|public\shost|入口|域名`, en: 'ingress', without: unrouted },
  {
    said: String.raw`network\s?polic(?:y|ies)|网络策略`,
    en: 'network policy',
    without: lacking('networkPolicy'),
    kind: 'NetworkPolicy',
  },
  {
    said: String.raw`pdb|(?:pod\s?)?disruption\s?budget|中断预算`,
    en: 'disruption budget',
    without: lacking('podDisruptionBudget'),
    kind: 'PodDisruptionBudget',
  },
  {
    said: String.raw`hpa|auto-?scal(?:ing|er)|自动扩缩容?|弹性伸缩`,
    en: 'autoscaling',
    without: ({ autoscale: _autoscale, ...one }) => one,
  },
  service,
];

function lacking(extra: Workload['extras'][number]) {
  return ({ goesWithout = [], ...one }: Workload): Workload => ({
    ...one,
    extras: one.extras.filter((other) => other !== extra),
    goesWithout: [...goesWithout, extra],
  });
}

function unrouted({ host: _host, alsoHosts: _more, exposure: _exposure, ...one }: Workload): Workload {
  return one;
}

const thing = `(?:${things.map(({ said }) => said).join('|')})`;
const list = String.raw`(?:an?\s|any\s|its\sown\s){0,2}(?<things>${thing}s?(?:(?:,\s?|\s(?:or|nor|and)\s)(?:an?\s|any\s|no\s)?${thing}s?){0,3})(?:\s(?:object|of\sits\sown|either|at\sall)){0,2}`;

/** `the worker doesn't need a service`, `it runs alone and needs no service`, `no ingress for the api`, `worker 不需要域名` */
function says(known: readonly Called[]): readonly RegExp[] {
  const one = known.length === 0 ? '(?!)' : namesOf(known);
  const name = String.raw`(?<name>${one}(?:(?:,\s(?:and\s)?|\s(?:and|or)\s|\s?[&、和与]\s?)(?:the\s|our\s)?${one}){0,5})`;
  return [
    overLines`
      (?<![\w-])(?:(?:and|but)\s)?(?:(?:the\s|our\s)?${name}(?:\s(?:service|app|deployment|one|itself))?\s)?(?:(?:and|so|it|that|which|but|therefore)\s){0,3}
      (?:(?:does\snot|doesn't|do\snot|don't|won't|shouldn't|should\snot|must\snot)\s(?:need|get|have|require|want)|(?:needs?|gets?|has|have|wants?|requires?|should\shave|should\sget)\s(?:no|not\san?))\s${list}(?![\w-])
    `,
    overLines`(?<![\w-])(?:the\s|our\s)?${name}\s(?:(?:stays|goes|runs|comes|is|deployed|should|be|run|stay|go)\s){0,3}(?:without(?:\san?|\sany)?|with\sno)\s${list}(?![\w-])`,
    String.raw`(?<=(?<![\w-])(?:the\s|our\s)?${name}\s(?:(?:with|gets?|has|needs?|at)\s)?(?:\d{1,3}|one|two|three|four|five)\s(?:replicas?|pods?|copies|copy|instances?),?\s(?:and\s|but\s)?)(?:without(?:\san?|\sany)?|with\sno|no)\s${list}(?![\w-])`,
    overLines`(?<![\w-])(?:(?:and|but|with)\s){0,2}no\s${list}\sfor\s(?:(?<that>(?:that|this)\sone|the\s(?:latter|other|second)(?:\sone)?)|(?:the\s|our\s)?${name})(?![\w-])`,
    overLines`
      (?:${name}\s?(?:服务|应用)?)?(?:所以|因此|就|也|则|都)*(?:不需要|不用|不要|无需|没有)(?:配|加|建|创建|暴露|对外)?\s?(?<things>${thing}(?:[和、或]\s?${thing}){0,3})
    `,
    ...(known.length < 2 ? [] : [bare]),
  ].map((source) => anyCase(source));
}

/** `tally: background worker, no service`: of the one that its line or sentence is about. */
const bare = String.raw`(?<=[,:;(–-]\s?(?:(?:and|but|with)\s)?|\s(?:with|and|but)\s)(?<bare>no|without(?:\s(?:an?|any))?)\s${list}(?=\s?(?:[,.;)\n]|$)|\s(?:and|but)\s)`;

type Told = {
  readonly said: string;
  readonly index: number;
  readonly names: readonly string[];
  readonly spared: readonly Thing[];
  /** Of the one that was spoken of before. */
  readonly isOfThat: boolean;
};

/** One of several services goes without what the others have; the only one without a Service that calls nobody else's. */
export const sparedTold: Telling = (words, ground) => {
  const { services, called } = ground;
  const strange = strangeIn(words, ground);
  const known = called.filter(({ names }) => names.length > 0);
  const isOnly = services.length === 1;
  const all = services.length === 0 ? [] : says(known).flatMap((pattern) => toldBy(words, pattern, called));
  const found = all.filter(({ said }) => !strange.some((clause) => clause.includes(said.trim())));
  const told = found.filter(
    (one, at) =>
      (isOnly && !one.isOfThat ? one.spared.every((other) => other === service) : one.names.length > 0) &&
      !found.slice(0, at).some((other) => overlaps(placeOf(other), placeOf(one))),
  );
  // Who was spoken of is not known, so it is of nobody else.
  const unknown = found.filter(({ isOfThat, names }) => isOfThat && names.length === 0);
  return {
    rest: [...told, ...unknown]
      .toSorted((a, b) => b.index - a.index)
      .reduce((text, { said, index }) => `${text.slice(0, index)} ${text.slice(index + said.length)}`, words),
    rows: told.map(({ said, names, spared }) => ({
      said: said.trim(),
      subject,
      value: valueOf(names, spared),
    })),
    leftover: unknown.map(({ said }) => said.trim()),
    over: (spec) => told.reduce((sum, one) => sparing(sum, isOnly ? { ...one, names: [] } : one), spec),
  };
};

const subject = { en: 'Goes without', zh: '不带' };

function toldBy(words: string, pattern: RegExp, called: readonly Called[]): Told[] {
  return [...words.matchAll(pattern)].map(({ 0: said, index, groups = {} }) => {
    const { name, that, things: text = '' }: Partial<Record<string, string>> = groups;
    const meant =
      name === undefined
        ? whose(words, spanOf(words, { start: index, end: index + said.length }), called)
        : calledIn(name, called);
    // What all of them go without is left to who reads that.
    const names = groups['bare'] === undefined || isToldOf(words.slice(0, index), meant, called) ? meant : [];
    return { said, index, names, spared: thingsIn(text), isOfThat: that !== undefined };
  });
}

/** `tally: one replica; no service`: what goes on behind a semicolon is said of whom it stands behind. */
function spanOf(words: string, span: Span): Span {
  const [joint] = /;\s?(?:(?:and|but|with)\s)?$/u.exec(words.slice(0, span.start)) ?? [];
  const end = span.start - (joint?.length ?? 0);
  return joint === undefined ? span : { start: end, end };
}

/** `result is internal, no ingress`: more is told of the one before than its name in a list. */
function isToldOf(before: string, meant: readonly string[], called: readonly Called[]): boolean {
  const [, line = ''] = /(?:^|\.\s|\n)((?:[^.\n]|\.(?=\S)){0,300})$/u.exec(before) ?? [];
  const own = line
    .split(/[,;]\s/u)
    .findLast((clause) => calledIn(clause.replaceAll(':', ' '), called).length > 0);
  return (
    meant.length === 1 && own !== undefined && (/\s/u.test(own.replace(listing, '')) || own.includes(':'))
  );
}

const listing =
  /^\s*(?:[-*•]\s|\d{1,2}[.)]\s)?(?:(?:please|deploy|run|ship|and|or|the|our|for|both)\s){0,4}|\s+$/giu;

function placeOf({ said, index }: Told): Span {
  return { start: index, end: index + said.length };
}

function valueOf(names: readonly string[], spared: readonly Thing[]): string {
  const all = spared.map(({ en }) => en).join(', ');
  return names.length === 0 ? all : `${names.join(', ')}: ${all}`;
}

/** What was found is taken out, so that a Service is not read out of a longer name. */
function thingsIn(text: string): Thing[] {
  let left = text;
  return things.filter(({ said }) => {
    const before = left;
    left = left.replaceAll(new RegExp(said, 'giu'), '');
    return left !== before;
  });
}

function sparing(spec: Spec, { names, spared }: Told): Spec {
  const made = withEach((one) => spared.reduce((less, { without }) => without(less), one), names)(spec);
  const kinds = spared.flatMap(({ kind }) => kind ?? []);
  const meant = spec.workloads.filter(({ name }) => names.includes(name)).map(({ name }) => name);
  const refused = meant.flatMap((name) => kinds.map((kind) => `${kind}/${name}`));
  return refused.length === 0 ? made : { ...made, refused: [...(made.refused ?? []), ...refused] };
}
