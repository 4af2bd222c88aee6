import type { Environment } from '../../../../config/delivery.ts';
import type { Question } from '../../../../facts/facts.ts';
import type { ConfigFile } from '../../../../spec/config-files.ts';
import type { Spec } from '../../../../spec/spec.ts';
import { familyOf } from '../../../../spec/words/delivery/hosts.ts';

type Places = { readonly environments: readonly Environment[] };

/** Files of environments that nobody asked for, which nothing reads, and environments of which no file was told. */
export function unplacedFiles({ workloads }: Spec, { environments }: Places): readonly Question[] {
  const there = environments.map(({ name }) => name);
  const files = workloads.flatMap(({ files: all }) => all?.list ?? []);
  return files.flatMap((file) => {
    if (file.own === undefined) return [];
    const told = Object.keys(file.own);
    const isTold = (name: string): boolean => told.some((one) => familyOf(one) === familyOf(name));
    const isThere = told.every((name) => there.some((one) => familyOf(one) === familyOf(name)));
    const open = there.filter((name) => !isTold(name));
    return isThere ? open.map((name) => whichThere(file, name)) : [shallBe(file, told)];
  });
}

function shallBe({ path, copy, own = {} }: ConfigFile, names: readonly string[]): Question {
  const of = Object.values(own).map(({ from }) => from);
  return {
    id: 'environments',
    about: path,
    inWords: true,
    question: {
      en: `Shall there be the environments ${names.join(' and ')}?`,
      zh: `是否需要 ${names.join('、')} 这些环境？`,
    },
    why: {
      en: `Of each of them a file was told (${of.join(', ')}), and not all are there: elsewhere ${copy.from} is read.`,
      zh: `它们各有自己的文件（${of.join('、')}），但并不都存在：其他地方读取 ${copy.from}。`,
    },
    candidates: [`environments ${names.join(' and ')}`],
  };
}

function whichThere({ path, copy }: ConfigFile, name: string): Question {
  return {
    id: 'configFile',
    about: name,
    question: {
      en: `Which file is read at ${path} in ${name}?`,
      zh: `${name} 环境的 ${path} 读取哪个文件？`,
    },
    why: {
      en: `None was told of it, so it is ${copy.from} there too.`,
      zh: `没有说明，因此也读取 ${copy.from}。`,
    },
    candidates: [],
  };
}
