import type { Spec } from '../../../../spec/spec.ts';
import { spacesSaid } from '../../../../spec/words/fields/callers.ts';
import type { Ground, Heard } from '../telling.ts';
import { whose } from '../whose.ts';

type Told = {
  readonly said: string;
  readonly spaces: readonly string[];
  readonly services: readonly string[];
};

/** Who alone may call services, by the namespace: `only pods from namespace edge may reach vote and result`. */
export function callersTold(words: string, { called }: Ground): Heard {
  const told = spacesSaid(words).map((one): Told => {
    const { start, end, spaces } = one;
    return { said: words.slice(start, end), spaces, services: whose(words, one, called) };
  });
  return {
    rest: told.reduce((rest, { said }) => rest.replace(said, ' '), words),
    rows: told.map(({ said, spaces }) => ({ said, subject, value: spaces.join(', ') })),
    over: (spec) => withCallers(spec, told),
  };
}

const subject = { en: 'Only from the namespace', zh: '仅允许的命名空间' };

function withCallers(spec: Spec, told: readonly Told[]): Spec {
  const workloads = spec.workloads.map((workload) => {
    const own = told.filter(({ services }) =>
      services.length === 0 ? workload.image.kind !== 'public' : services.includes(workload.name),
    );
    if (own.length === 0) return workload;
    const spaces = own.flatMap((one) => one.spaces);
    return { ...workload, callerSpaces: [...new Set([...(workload.callerSpaces ?? []), ...spaces])] };
  });
  return { ...spec, workloads };
}
