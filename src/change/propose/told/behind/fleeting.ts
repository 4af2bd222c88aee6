import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { behind, calledIn } from '../../scope.ts';
import type { Telling } from '../telling.ts';

const lost = anyCase(
  overLines`
    (?<![\w-])(?:\s?[,;:(]?\s?(?:(?:and|but|it|which|that|its|the|data)\s){0,4})(?:
      (?:with\s)?(?:no|without(?:\sany)?)\s(?:(?:data|disk|any)\s)?(?:persistence|persistent\s(?:storage|volumes?|disk)|durability)(?:\s(?:is\s)?(?:needed|required|necessary|wanted))?|
      (?:does(?:n't|\snot)|needn't|need\snot|must\snot|should(?:n't|\snot))\s(?:need\s(?:to\s)?|have\sto\s|be\s)?(?:persist(?:ed|ence|ent)?(?:\s(?:storage|data|anything))?)|
      (?:persistence|persistent\sstorage)\s(?:is\s)?(?:not\s(?:needed|required|necessary)|isn't\s(?:needed|required|necessary))|
      (?:may|can|could)\s(?:be\slost|lose\s(?:its|the|all)\sdata)
    )(?:\s(?:there|for\s(?:it|that|this)|at\sall|please)){0,2}\)?(?=\s?(?:[.,;)\n]|$|and\s|but\s))|
    \s?[,，(（]?\s?(?:数据)?(?:也|都)?(?:不需要|不必|不用|无需|无须|不要|不做|别做?|没必要)(?:做|开启?|启用|要)?(?:数据)?的?(?:持久化|持久存储|落盘|存盘)(?:存储|数据)?(?:了|的)?[)）]?|
    \s?[,，(（]?\s?(?:数据|里面的数据)?(?:重启(?:后|了)?)?(?:可以|允许|能)?丢(?:失|了|掉)?(?:数据)?(?:也)?(?:没关系|没事|无所谓|不要紧|不影响|无妨)[)）]?
  `,
);

const subject = { en: 'Kept nowhere', zh: '不持久化' };

/** `redis beside it, no persistence needed`, `Valkey 不用持久化`: what that holds is gone with its pod. */
export const fleetingTold: Telling = (words) => {
  const found = [...words.matchAll(lost)].flatMap(({ 0: said, index }) => {
    const sentence =
      words
        .slice(Math.max(0, index - 200), index)
        .split(end)
        .at(-1) ?? '';
    const app = sentence.split(/[,，]/u).reduce<string | undefined>((before, clause) => {
      const [only, ...others] = calledIn(clause, behind);
      return only === undefined ? before : others.length === 0 ? only : undefined;
    }, undefined);
    return app === undefined ? [] : [{ said, index, app }];
  });
  const rest = found.reduceRight((text, { said, index }) => {
    const before = text.slice(0, index);
    const clause = before.split(clauseEnd).at(-1) ?? '';
    const isAlone = calledIn(clause, behind).length > 0 && alone.test(clause);
    const lead = before.slice(0, before.length - clause.length);
    // A name alone would be what shall run.
    const begun = isAlone
      ? `${lead}${/\p{Script=Han}/u.test(said) ? '带 ' : ' with '}${clause.trim()}`
      : before;
    const after = text.slice(index + said.length);
    return (
      begun + (isAlone ? after.replace(/^\s?[,，]/u, /\p{Script=Han}/u.test(said) ? '。' : '. ') : after)
    );
  }, words);
  return {
    rest,
    rows: found.map(({ said, app }) => ({ said: said.trim(), subject, value: app })),
    over: (spec) => found.reduce((before, { app }) => keptNowhere(before, app), spec),
  };
};

const clauseEnd = /[.?!](?=\s)|[,，;；。\n]/u;
const alone =
  /^\s?(?:and\s|the\s|our\s|its\s|an?\s|而|和)?[\w-]+\s?(?:cache|queue|broker|缓存|队列|数据库)?\s?$/iu;
const end = /[.?!](?=\s|$)|[;；。\n]/u;

export function keptNowhere(spec: Spec, app: string): Spec {
  return { ...spec, workloads: spec.workloads.map((one) => (one.name === app ? fleeting(one) : one)) };
}

function fleeting({ controller: _controller, args = [], volumes = [], ...rest }: Workload): Workload {
  const at = args.indexOf('--appendonly');
  const own = at === -1 ? args : [...args.slice(0, at), ...args.slice(at + 2), '--save', ''];
  return {
    ...rest,
    ...(own.length > 0 && { args: own }),
    volumes: volumes.map((one) =>
      one.source.kind === 'claim' ? { ...one, source: { kind: 'empty' } } : one,
    ),
  };
}
