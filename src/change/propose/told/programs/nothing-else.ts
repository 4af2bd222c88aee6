import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Service } from '../../../../facts/facts.ts';
import type { Spec } from '../../../../spec/spec.ts';
import { calledIn, chosenIn } from '../../scope.ts';
import type { Heard, Telling } from '../telling.ts';
import { partsOf } from './parts.ts';

const saying = anyCase(
  overLines`
    [,;:–—，；、]?\s?(?<![\w-])(?:and\s|but\s|please\s|absolutely\s){0,3}
    (?:nothing\s(?:else|more|besides)|no(?:ne\sof\sthe)?\s(?:other|others|further|more)(?:\s(?:services?|workloads?|deployments?|process(?:es)?|workers?|pods?|apps?|things?|components?))?|
    (?:leave|keep)\s(?:everything|all|anything)\selse\sout|(?:not|don't\sdeploy|do\snot\sdeploy|skip)\s(?:anything|everything|any\sof\sthe)\s(?:else|others?))
    (?:\s(?:please|for\snow|yet|here|at\sall|from\s(?:this|the)\srepo(?:sitory)?|(?:should|must|may|needs?\sto)\s(?:run|be\sdeployed)))*(?=\s?(?:[.,;!)\n]|$))|
    [,;，；、]?\s?(?:其他|其它|其余|别的|剩下的?)(?:的)?(?:服务|进程|东西|应用|组件|工作负载|任务|worker)?(?:都|一律|先|就|暂时|通通|统统|全)*(?:不要|不用|不需要|不部署|别部署|别动|不上|不跑|不管)(?:部署|跑|上|管)?(?:了|啦|吧)?(?=\s?(?:[，。；,.;!！\n]|$))
  `,
);

/** Who is started from the code of what was chosen, where people want that and nothing else. */
export const nothingElseTold: Telling = (words, { services, called }): Heard => {
  const nothing: Heard = { rest: words, rows: [], over: (spec) => spec };
  const [said] = words.match(saying) ?? [];
  const chosen = chosenIn(words, called);
  if (said === undefined || chosen === undefined) return nothing;
  const rest = words.replaceAll(saying, ' ');
  const named = calledIn(rest, partsOf(services));
  const left = services.flatMap((service) =>
    chosen.has(service.name) ? processesOf(service).filter((name) => !named.includes(name)) : [],
  );
  return {
    rest,
    rows: [
      {
        said: said.replace(/^[\s,;:，；、]+/u, ''),
        subject,
        value: left.join(', ') || othersOf(services, chosen),
      },
    ],
    over: (spec) => without(spec, left),
  };
};

const subject = { en: 'Left out', zh: '不包含' };

function processesOf({ name, processes = [] }: Service): readonly string[] {
  return processes.map((one) => `${name}-${one.name}`);
}

function othersOf(services: readonly Service[], chosen: ReadonlySet<string>): string {
  return services.flatMap(({ name }) => (chosen.has(name) ? [] : [name])).join(', ');
}

function without(spec: Spec, left: readonly string[]): Spec {
  return {
    ...spec,
    workloads: spec.workloads.filter(({ name, service }) => service !== undefined || !left.includes(name)),
  };
}
