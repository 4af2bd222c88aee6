import type { Instruction, ParseError } from './model.ts';

const keywords = new Set([
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
]);

export { keywords as dockerKeywords };

/** What makes Docker refuse a file. */
export function findErrors(instructions: readonly Instruction[]): readonly ParseError[] {
  return instructions.flatMap((instruction) => {
    const message = errorOf(instruction);
    return message === undefined ? [] : [{ at: instruction.keywordSpan, message }];
  });
}

function errorOf(instruction: Instruction): string | undefined {
  const { keyword, argsText, trigger } = instruction;
  if (!keywords.has(keyword)) return `${keyword} is no instruction of a Dockerfile`;
  if (argsText === '' && !(keyword === 'CMD' || keyword === 'ENTRYPOINT'))
    return `${keyword} needs arguments`;
  if (trigger !== undefined) return forbidden.has(trigger.keyword) ? undefined : errorOf(trigger);
  return flagError(instruction) ?? shapes[keyword]?.(instruction);
}

const copyFlags = 'from chown chmod link parents exclude checksum keep-git-dir unpack'.split(' ');

const knownFlags: Readonly<Record<string, readonly string[]>> = {
  FROM: ['platform'],
  COPY: copyFlags,
  ADD: copyFlags,
  RUN: ['mount', 'network', 'security', 'device'],
  HEALTHCHECK: ['interval', 'timeout', 'start-period', 'start-interval', 'retries'],
};

function flagError({ keyword, flags }: Instruction): string | undefined {
  const lost = flags.find(({ name }) => name !== '' && knownFlags[keyword]?.includes(name) === false);
  return lost && `${keyword} has no flag --${lost.name}`;
}

/** DL3043 speaks of these. */
const forbidden = new Set(['ONBUILD', 'FROM', 'MAINTAINER']);

const shapes: Readonly<Record<string, (instruction: Instruction) => string | undefined>> = {
  FROM: ({ words }) => {
    const isShape = words.length === 1 || (words.length === 3 && words[1]?.text.toUpperCase() === 'AS');
    return isShape ? undefined : 'FROM takes an image, or an image, AS and a name';
  },
  ENV: (instruction) => pairError(instruction),
  LABEL: (instruction) => pairError(instruction),
  SHELL: ({ json }) => (json === undefined ? 'SHELL takes its command as a JSON array' : undefined),
  COPY: (instruction) => copyError(instruction),
  ADD: (instruction) => copyError(instruction),
  HEALTHCHECK: ({ words }) => {
    const kind = words[0]?.text.toUpperCase();
    return kind === 'CMD' || kind === 'NONE' ? undefined : 'HEALTHCHECK is followed by CMD or NONE';
  },
};

function pairError({ keyword, pairs, isLegacyPair }: Instruction): string | undefined {
  if (isLegacyPair) {
    return pairs[0]?.value === undefined ? `${keyword} needs a name and a value` : undefined;
  }
  if (pairs.some((pair) => pair.name === '')) return `${keyword} needs a name before each =`;
  const lost = pairs.find((pair) => pair.value === undefined);
  return lost && `In ${keyword}, "${lost.name}" has no value: write name=value, with quotes around spaces`;
}

function copyError({ keyword, words, json }: Instruction): string | undefined {
  const count = (json ?? words).length;
  return count < 2 ? `${keyword} needs at least one source and a destination` : undefined;
}
