import { environmentNames } from './environment-sayings.ts';
import { longest } from '../longest.ts';

/** Words, and what of them is said of one environment and can be had by none alone. */
export type SaidThere = { readonly words: string; readonly unread: readonly string[] };

const { pattern: place, nameOf } = environmentNames;
const there = new RegExp(
  String.raw`(?<![\w-])(?:only\s)?(?:in|on)\s(?:the\s)?(?<name>${place})(?!\s(?:namespace|and|,)(?!\w))`,
  'giu',
);
const clause = /(?:[^,;，；。\n.?!]|[.?!](?=\S))+/gu;

/** What is left of one of several environments would be taken for all of them, or its name for a namespace. */
export function withoutThere(words: string, names: readonly string[]): SaidThere {
  if (names.length < 2 || words.length > longest) return { words, unread: [] };
  const open = (words.match(sentence) ?? []).filter((said) => !isOfFiles(said));
  const unread = open
    .flatMap((said) => said.match(clause) ?? [])
    .filter((said) =>
      [...said.matchAll(there)].some(({ groups = {} }) => names.includes(nameOf(groups['name'] ?? ''))),
    );
  return {
    words: unread.reduce((text, said) => text.replace(said, ' '), words),
    unread: unread.map((said) => said.trim()),
  };
}

/** Which file of the repository is read where, in each environment another. */
function isOfFiles(said: string): boolean {
  return file.test(said) && inContainer.test(said);
}

const file =
  /(?:^|[\s"'\x60])(?:\.\/)?(?:[\w.-]{1,60}\/){0,6}[\w.-]{1,60}\.(?:ya?ml|toml|json5?|conf|cfg|cnf|ini|properties|xml|env|txt|lua|hcl)(?![\w/])/iu;
const inContainer = /(?:^|[\s到至在])\/(?:[\w.-]{1,60}\/){0,8}[\w.-]{1,60}/u;
const address = /(?<![\w@/.=-])(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,24}(?![\w@-]|\.\w)/giu;
const backing =
  /(?<![a-z])(?:postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|kafka|rabbit\s?mq|databases?|db|brokers?|smtp)(?![a-z])|数据库|缓存|消息队列/iu;
const named =
  /(?<![\w-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w-])|(?<![\w-])(?:ingress|domain|hostname)(?!\w)|域名|入口/u;
const sentence = /(?:[^;；。\n.?!]|[.?!](?=\S))+/gu;

/** Where the databases of several environments are is no way in, and which variable holds it was not said. */
export function withoutBackingHosts(words: string): SaidThere {
  if (words.length > longest || !backing.test(words)) return { words, unread: [] };
  const unread = (words.match(sentence) ?? []).filter((said) => {
    const places = new Set((said.match(new RegExp(place, 'giu')) ?? []).map(nameOf));
    return (
      places.size > 1 && backing.test(said) && !named.test(said) && (said.match(address) ?? []).length > 1
    );
  });
  return {
    words: unread.reduce((text, said) => text.replace(said, ' '), words),
    unread: unread.map((said) => said.trim()),
  };
}
