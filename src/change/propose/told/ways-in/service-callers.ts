import { anyCase } from '../../../../kernel/any-case.ts';
import type { Question } from '../../../../facts/facts.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { behind, calledIn, namesOf } from '../../scope.ts';
import type { Ground, Heard, Settled } from '../telling.ts';

const may = String.raw`(?:(?:may|can|could|should|must|shall|is|are|be|to|allowed|able|gets?)\s){1,4}`;
const reach = String.raw`(?:talk\sto|reach|access|call|connect\sto|use|speak\s(?:to|with)|query)`;
const reached = String.raw`(?:called|used|reached|accessed|reachable|accessible|contacted|queried|available)`;
const zhReach = '(?:访问|调用|连接?|使用|用)(?:到)?';

function sayings(callers: string, target: string): readonly RegExp[] {
  const list = `(?<by>(?:the\\s)?${callers}(?:(?:\\s?,\\s?(?:and\\s)?|\\sand\\s|\\sor\\s|\\s?[、和与跟]\\s?)(?:the\\s)?${callers}){0,5})`;
  const and = '(?:\\s?,\\s?(?:and\\s)?|\\sand\\s|\\s?[、和与跟]\\s?)(?:the\\s)?';
  const of = `(?:the\\s)?(?<of>${target}(?:${and}${target}){0,5})(?:\\s(?:service|database|db)s?)?`;
  return [
    `(?<![\\w-])(?:and\\s|but\\s)?(?:only|(?:nobody|no\\sone|nothing|none)\\s(?:but|except|other\\sthan|else\\sthan|besides))\\s${list}\\s(?:services?\\s|pods?\\s)?${may}${reach}\\s${of}(?![\\w-])`,
    `(?<![\\w-])${of}\\s${may}(?:only\\s|exclusively\\s)(?:be\\s)?${reached}\\s(?:only\\s)?(?:by|from|for|to)\\s${list}(?![\\w-])`,
    `(?<![\\w-])${of}\\s${may}${reached}\\s(?:only|exclusively)\\s(?:by|from|for|to)\\s${list}(?![\\w-])`,
    `(?:只|仅)(?:有|允许|让)?\\s?${list}\\s?(?:服务)?\\s?(?:才)?(?:能够?|可以?|允许)?\\s?${zhReach}\\s?${of}(?![\\w-])`,
    `${of}\\s?(?:这?[两三几]个)?(?:服务)?\\s?(?:都|均|全)?(?:只|仅)(?:有|允许|让|给|能被|由|被|能由|对)\\s?${list}\\s?(?:服务)?\\s?(?:才|来|能够?|可以?)*${zhReach}`,
  ].map(anyCase);
}

type Told = {
  readonly said: string;
  readonly left: string;
  /** Whom they may call. */
  readonly of: readonly string[];
  readonly by: readonly string[];
};

/** Who alone may call one of them, by name: `only tally and result may talk to postgres`. */
export function serviceCallersTold(words: string, { called }: Ground): Heard {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length === 0) return { rest: words, rows: [], over: (spec) => spec };
  const told = sayings(namesOf(known), namesOf([...known, ...behind])).flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap((match) => toldBy(match, known)),
  );
  return {
    rest: told.reduce((rest, { said, left }) => rest.replace(said, left), words),
    rows: [],
    over: (spec) => told.reduce(callable, spec),
    settled: (spec) => ({ spec, ...shown(spec, told) }),
    asks: (spec) => told.flatMap((one) => one.of.flatMap((name) => asked(spec, one, name))),
  };
}

const subject = { en: 'Called only by', zh: '仅允许的调用方' };

/** No policy of ours guards what is not run here. */
function shown({ workloads }: Spec, told: readonly Told[]): Pick<Settled, 'rows' | 'leftover'> {
  const here = told.map((one) => ({
    ...one,
    own: one.of.filter((name) => workloads.some((workload) => workload.name === name)),
  }));
  return {
    rows: here
      .filter(({ own }) => own.length > 0)
      .map(({ said, own, by }) => ({
        said: said.trim(),
        subject,
        value: `${by.join(', ')} → ${own.join(', ')}`,
      })),
    leftover: here.filter(({ of, own }) => own.length < of.length).map(({ said }) => said.trim()),
  };
}

function toldBy({ 0: said, groups = {} }: RegExpExecArray, known: readonly Called[]): Told[] {
  const by = calledIn(groups['by'] ?? '', known);
  const of = calledIn(groups['of'] ?? '', [...known, ...behind]);
  if (of.length === 0 || by.length === 0) return [];
  const own = of.filter((name) => known.some(({ service }) => name === service));
  const left = own.length === of.length ? (groups['of'] ?? '') : own.join('、');
  return [{ said, of, by, left: left === '' ? ', ' : left }];
}

function callable(spec: Spec, { of, by }: Told): Spec {
  const workloads = spec.workloads.map((one) => (of.includes(one.name) ? { ...one, callers: by } : one));
  return { ...spec, workloads };
}

/** What has a way in from outside is called by whoever comes that way. */
function asked({ workloads }: Spec, { said, by }: Told, of: string): Question[] {
  const one = workloads.find(({ name }) => name === of);
  if (one === undefined || !isReached(one)) return [];
  return [
    {
      id: 'callers',
      about: of,
      inWords: true,
      question: {
        en: `Shall ${of} have no way in from outside, so that ${by.join(' and ')} alone can call it?`,
        zh: `${of} 是否不对外，只让 ${by.join('、')} 调用？`,
      },
      why: {
        en: `“${said.trim()}” and the way in from outside contradict each other; both were asked for, and the way in stands.`,
        zh: `“${said.trim()}” 与对外的入口相互矛盾；两者都提出了，目前保留入口。`,
      },
      candidates: [`no ingress for ${of}`],
    },
  ];
}

function isReached({ host, exposure }: Workload): boolean {
  return [host, exposure?.route, exposure?.path].some((way) => way !== undefined);
}
