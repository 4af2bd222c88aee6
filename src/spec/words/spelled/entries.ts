import { overLines } from '../../../kernel/over-lines.ts';
import { pieces, type Piece, type Token } from './piece.ts';

/** Words of such sentences, which are neither keys nor values of them. */
const noise = overLines`
  the|an?|and|or|of|to|in|as|is|are|be|it|its|with|under|for|from|by|at|on|that|which|whose|this|these|those|they|has|have|says?|reads?|holds?|stores?|keeps?|contains?|comprises?|consists?|
  keys?|entry|entries|values?|settings?|data|text|string|user|username and|namely|two|three|four|five|named|called|namespace|immutable|former|latter|both|each|set|equals?|tells?|secrets?|config|credentials|type|kind|can|may|must|should|shall|will|not|never|only|there|one|first|second|name|files?|lines?|nobody|label|labels
`;
const key = String.raw`["'\x60]?(?<key>(?!(?:${noise})(?![\w.-]))[A-Za-z_.][\w.-]{0,60}(?<![.-]))["'\x60]?`;
const value = String.raw`(?:(?:the\s)?(?:text|string|value|API\skey|token|password|key)\s)?(?:(?:"|(?<="))(?<quoted>[^"\n]{0,200})"|(?:'|(?<='))(?<single>[^'\n]{0,200})'|(?:\x60|(?<=\x60))(?<ticked>[^\x60\n]{0,200})\x60|(?<value>(?!(?:${noise.replace('|on|', '|on(?=\\s(?:its|the|an?|first|top|it)(?!\\w))|')})(?![\w.-]))[^\s,;"'()\x60]{0,120}[^\s,;"'().:\x60]))`;
const some =
  '(?:(?:with|and|the|its|an?|that|whose|has|have|holds|holding|stores|storing|keeps|contains|containing|comprises|comprising|tells|says|namely|keys?|entry|entries|setting|consists of)\\s){0,5}';
const is =
  '(?:\\s(?:is|are|be|being|equals|reads|says|set|to|should|must|has to|shall|with|having|has|the|a|value|values|of|text|string|contains|carries|fixed)){1,6}';

/** What is kept under keys, in whatever order both are told. */
export const entryPieces: readonly Piece[] = pieces({
  entry: [
    `${some}${key}${is}\\s${value}`,
    `${some}(?:\\w{2,12}\\s){0,2}\\(${key}\\)${is}\\s${value}`,
    `${some}${key} ?\\(${value}\\)`,
    `${some}${key}\\s"(?<quoted>[^"\\n]{1,200})"`,
    `${some}(?!(?:data|immutable|namespace|name|labels?|keys?|entries|type)\\s?:)${key} ?(?:=|:) ?${value}`,
    `${some}${value}\\s(?:under|as|for|in)(?:\\sthe)?(?:\\s(?:key|entry|name))?\\s${key}`,
    `(?:and )?(?:under|as|for)(?: the)?(?: key| entry)? ${key},?(?: (?:it|there|stands?|stores?|keeps?|holds?|is|has|the|one|finds|stored|kept|says?))* ${value}`,
    `(?:and )?(?:says|tells|gives) ${value} for ${key}`,
  ],
});

const file = String.raw`["'\x60]?(?<file>[\w.-]{1,60}\.(?:ya?ml|json|properties|conf|cnf|cfg|ini|txt|env|sh|xml|html|toml|sql|py|js|rules|lua))["'\x60]?`;
const joints = String.raw`(?:[\s,:.]|(?<![\w-])(?:the|an?|it|its|on|and|with|that|which|whose|is|are|reads?|says?|has|have|having|holds?|contains?|containing|consists?|of|file|text|in|by|to|as|line|lines|first|second|third|fourth|last|next|one|two|three|four|then|followed|below|beneath|under|behind|starts?|begins?|goes|comes|made|up|being|namely|just|these|following)(?![\w-])){1,40}`;
const line = '"[^"\\n]{1,200}"';

/** Files of several lines, each of them quoted. */
export const filePieces: readonly Piece[] = pieces({
  file: [
    `${some}(?:one |single )?(?:file )?${file}(?=[^"]{0,90}(?:lines?|below|beneath|followed|first|reads)[^\\n]{0,300}"|[^"]{0,60}"[^"\\n]{1,200}"[^"]{0,40}(?:line|below|beneath|followed|then))(?<lines>${joints}${line}(?:${joints}${line}){0,7}(?:(?: on| as| in)?(?: its| the)? (?:first|second|third|fourth|last)(?: line| one)?)?)`,
  ],
});

/** What is kept, by its keys; nothing where a key is told twice. */
export function entriesOf(tokens: readonly Token[]): Record<string, string> | undefined {
  const pairs = tokens
    .filter(({ key: own }) => own === 'file' || own === 'entry')
    .map(({ of }) =>
      of['file'] === undefined
        ? ([of['key'] ?? '', valueOf(of)] as const)
        : ([of['file'], contentOf(of)] as const),
    );
  const isTwice = new Set(pairs.map(([one]) => one)).size < pairs.length;
  return isTwice ? undefined : Object.fromEntries(pairs);
}

function valueOf(of: Token['of']): string {
  return ['quoted', 'single', 'ticked', 'value'].flatMap((one) => of[one] ?? [])[0] ?? '';
}

function contentOf({ lines = '' }: Token['of']): string {
  return [...lines.matchAll(/(["'`])((?:(?!\1)[^\n]){1,200})\1/gu)]
    .map(([, , one = '']) => `${one}\n`)
    .join('');
}
