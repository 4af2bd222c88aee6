import type { Question } from '../../../../facts/facts.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import { roleOf } from '../../../../spec/backing/wire.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { speaksOf } from '../../../../spec/speaks.ts';
import type { Understood } from '../../../../spec/words/wish.ts';

/** Where something is that a program reads, with the login, from one variable of a Secret: no file can say it, so it is asked. */
export function unplacedIn(understood: readonly Understood[], { workloads }: Spec): Question[] {
  // Who logs in is asked already.
  if (understood.some(({ subject }) => subject.en === 'Password')) return [];
  return understood.flatMap(({ subject, value }) => {
    const [, app = '', host] = /^(\S+) (\S+)$/u.exec(value) ?? [];
    if (subject.en !== 'There already' || host === undefined) return [];
    const isPlaced = workloads.some((one) => holds(one, host));
    return isPlaced ? [] : workloads.flatMap((one) => askedOf(one, app, host)).slice(0, 1);
  });
}

function holds({ env, settings = {} }: Workload, host: string): boolean {
  const values = [
    ...env.flatMap((one) => (one.kind === 'value' ? [one.value] : [])),
    ...Object.values(settings),
  ];
  return values.some((one) => one.includes(host));
}

/** Of a Secret that nobody named. */
function askedOf({ name, env, needs }: Workload, app: string, host: string): Question[] {
  const isNeeded = needs.some(({ kind }) => (publicImage(kind)?.app ?? kind) === app);
  const read = env.find(
    (one) =>
      one.kind === 'secret' &&
      one.from === `${name}-secrets` &&
      roleOf(one.name) === 'url' &&
      speaksOf(app, one.name),
  );
  if (!isNeeded || read?.kind !== 'secret') return [];
  const variable = read.name;
  return [
    {
      id: 'address',
      about: name,
      inWords: true,
      question: {
        en: `Which key of a Secret holds ${variable}, with ${host} and the login in it?`,
        zh: `${variable}（含 ${host} 和登录信息）存放在哪个 Secret 的哪个键中？`,
      },
      why: {
        en: `${name} reads the whole address from ${variable}: where ${app} is stands in no file, and who logs in was not said. Until then it is the key ${variable} of ${read.from}.`,
        zh: `${name} 从 ${variable} 读取完整地址：清单中没有 ${app} 的位置，也没有说明登录信息。在说明之前使用 ${read.from} 的 ${variable} 键。`,
      },
      candidates: [`${variable} from secret ${read.from} key ${variable}`],
    },
  ];
}
