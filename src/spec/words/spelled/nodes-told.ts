import { overLines } from '../../../kernel/over-lines.ts';

const once =
  '(?: (?:only|alone|at (?:once|a time|the same time|any time)|simultaneously|concurrently|in parallel)){0,2}';
const oneNode = `(?:(?:just|only|exactly|no more than) )?(?:one|a single|1)(?: single)? (?:node|machine|host)${once}`;
const manyNodes = `(?:(?:several|many|multiple|any number of|all|various|a number of|different|a few) (?:nodes|machines|hosts)|more than one (?:node|machine|host))${once}`;
const may =
  '(?:may|can|could|should|are to|is to|is allowed to|are allowed to|must be able to|is able to|are able to)';
const does =
  '(?:(?:read(?:s|ing)?(?: from)?(?: and |/| ?& ?)?){0,1}(?:writes?|mounts?)(?: it)?(?: read ?write)?(?: to)?|uses?|share)';
const done = overLines`
  (?:(?:read ?(?:and )?writ(?:e|able)|writ(?:e?able|ten)(?: to)?|(?:accessible|open|available|meant|shared) for (?:reading and )?writing|read and written|readable and writable|mount(?:ed|able)(?: for)?(?: read ?write| and written)?|used|usable|shared|written)(?: access)?)
`;
const lead =
  '(?:(?:that|which|and|it|they|is|are|be|can|may|must|should|to|only|so|shared|in|mode|access|with) ){0,6}';

const by = (nodes: string): string[] => [
  `${lead}${done}(?: it)? (?:by|from|for|on|to|among|between|across) ${nodes}`,
  `(?:(?:that|which|and|so that|shared so that) )*${nodes} (?:${may} )?${does}(?: it| them| there)?${once}`,
];

/** Who may write to a volume, as people tell of its nodes. */
export const nodesTold: Readonly<Record<string, readonly string[]>> = {
  one: [...by(oneNode), `(?:for|from) ${oneNode}`, oneNode],
  many: [...by(manyNodes), `for ${manyNodes} to (?:write(?: to)?|mount)`],
  readers: [
    `${lead}(?:read(?: only)?|readable|mounted read ?only|mountable read ?only) (?:by|from|for|on) ${manyNodes}`,
    `(?:(?:that|which|and|so that) )*${manyNodes} ${may} (?:only |merely )?(?:read|mount)(?: it| from it)?(?: only| read ?only)`,
  ],
};
