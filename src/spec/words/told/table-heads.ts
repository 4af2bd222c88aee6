/** What stands at the head of a column, as it is said in a sentence. */
const heads: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:#\s?(?:of\s)?|no\.?\s(?:of\s)?|number\sof\s|desired\s)?(?:replicas?|pods?|copies|instances?)(?:\scount)?$|^replica\scount$/iu,
    'replicas',
  ],
  [/^(?:副本数?|实例数?|副本数量|pod\s?数量?)$/iu, '副本数'],
  [/^(?:mem(?:ory)?|ram)$/iu, 'memory'],
  [/^内存(?:大小)?$/u, '内存'],
  [
    /^(?:(?:mem(?:ory)?|ram)\s?[(/]?\s?(?:limits?|max)\)?|(?:limits?|max)\s(?:mem(?:ory)?|ram))$/iu,
    'memory limit',
  ],
  [
    /^(?:(?:mem(?:ory)?|ram)\s?[(/]?\s?(?:requests?|req)\)?|requests?\s(?:mem(?:ory)?|ram))$/iu,
    'memory request',
  ],
  [/^cpus?$/iu, 'cpu'],
  [/^(?:cpu\s?[(/]?\s?(?:limits?|max)\)?|(?:limits?|max)\scpu)$/iu, 'cpu limit'],
  [/^(?:cpu\s?[(/]?\s?(?:requests?|req)\)?|requests?\scpu)$/iu, 'cpu request'],
  [/^(?:host(?:\s?names?)?|domains?|url)$/iu, 'host'],
  [/^(?:域名|主机名?)$/u, '域名'],
  [/^(?:ports?|container\sports?)$/iu, 'port'],
  [/^端口$/u, '端口'],
];

/** The same in the words of a sentence, where it is one of what many say of what runs. */
export function plainHead(said: string): string | undefined {
  return heads.find(([pattern]) => pattern.test(said.trim()))?.[1];
}
