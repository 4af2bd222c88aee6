import type { Service } from '../../../facts/facts.ts';
import { anyCase } from '../../../kernel/any-case.ts';
import type { Spec } from '../../../spec/spec.ts';
import { withEach } from './saying.ts';
import type { Telling } from './telling.ts';
import { withValue } from './variables.ts';
import { whose } from './whose.ts';

const level = String.raw`["'\x60]?(?<level>trace|debug|info(?:rmation)?|warn(?:ing)?|error|fatal|critical)["'\x60]?(?![\w-])`;
const topic = String.raw`(?:(?:the|our|its|their)\s)?log(?:ging)?[\s-]?(?:level|verbosity)`;
const zhTopic = String.raw`日志的?(?:输出)?(?:级别|等级)|日志(?=\s?(?:设|调|改|开|用|到|为))`;
const sayings = [
  String.raw`(?<![\w./-])(?:(?:set|put|change|switch|turn|raise|lower|with|and|please|use|at|run)\s){0,4}${topic}(?:\s(?:is|to|at|of|as|(?:should|must)\sbe)|\s?[:=])?\s?(?:set\sto\s)?${level}`,
  String.raw`(?<![\w./-])(?:(?:set|with|and|please|use|at|on|an?)\s){0,4}${level}\s(?:log(?:ging)?\s?level|(?<=(?:debug|trace)\s)logging)(?![\w-])`,
  String.raw`(?:请|把|将|另外)?(?:${zhTopic}|(?<![\w-])log[\s-]?level(?=\s?[设调改为用]))\s?(?:都|全部|要|统一)?(?:设置?|调整?|修?改|使?用|开)?\s?(?:为|成|到|是|[:：=])?\s?${level}`,
].map((source) => anyCase(source));

type Told = {
  readonly said: string;
  readonly level: string;
  readonly services: readonly (readonly [name: string, variable: string])[];
};

/** `log level debug`: in the variable that a program reads it from; of one that reads none nothing is made. */
export const logLevelsTold: Telling = (words, { services, called }) => {
  const told = sayings.flatMap((pattern) =>
    [...words.matchAll(pattern)].map(({ 0: said, index, groups = {} }): Told => {
      const names = whose(words, { start: index, end: index + said.length }, called);
      const meant = services.filter(({ name }) => names.length === 0 || names.includes(name));
      return {
        said,
        level: groups['level'] ?? '',
        services: meant.flatMap((one) => {
          const variable = variableOf(one);
          return variable === undefined ? [] : [[one.name, variable] as const];
        }),
      };
    }),
  );
  const [done, undone] = [true, false].map((is) => told.filter((one) => one.services.length > 0 === is));
  return {
    rest: told.reduce((rest, { said }) => rest.replace(said, ' '), words),
    rows: (done ?? []).map(({ said, services: own, level: set }) => ({
      said: said.trim(),
      subject: { en: 'Environment', zh: '环境变量' },
      value: own.map(([name, variable]) => `${variable}=${writtenFor(variable, set)} (${name})`).join(', '),
    })),
    leftover: (undone ?? []).map(({ said }) => said.trim()),
    over: (spec) => told.reduce(leveled, spec),
  };
};

/** Where frameworks read it without a word in the code. */
const frameworks: Readonly<Record<string, string>> = {
  'spring-boot': 'LOGGING_LEVEL_ROOT',
  quarkus: 'QUARKUS_LOG_LEVEL',
  laravel: 'LOG_LEVEL',
};

const languages: Readonly<Record<string, string>> = { dotnet: 'Logging__LogLevel__Default' };

function variableOf({ env, framework = '', language, kind }: Service): string | undefined {
  if (kind === 'static' || kind === 'library') return undefined;
  const read = env.find(({ name }) => /^(?:\w{1,40}_)?LOG(?:GING|GER)?_?LEVEL(?:_ROOT)?$/iu.test(name));
  return read?.name ?? frameworks[framework] ?? languages[language];
}

const ofDotnet: Readonly<Record<string, string>> = {
  info: 'Information',
  warn: 'Warning',
  fatal: 'Critical',
};

function writtenFor(variable: string, level: string): string {
  const plain = level.toLowerCase();
  if (variable.startsWith('Logging__'))
    return ofDotnet[plain] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
  return plain;
}

function leveled(spec: Spec, { services, level: set }: Told): Spec {
  return services.reduce(
    (one, [name, variable]) =>
      withEach((workload) => withValue(workload, [variable, writtenFor(variable, set)]), [name])(one),
    spec,
  );
}
