import { overLines } from '../../../../kernel/over-lines.ts';
import { instead, placeOf, words, type Teller } from './teller.ts';

const variable = /(?<![\w$.-])(?=[A-Z\d]{0,30}_|[A-Z]{4})[A-Z][A-Z\d_]{2,60}(?![\w-])/gu;
const own = '["\'`]?([A-Za-z\\d](?:[\\w.-]{0,60}\\w)?)["\'`]?';
const noKey = overLines`
  (?!(?:the|a|an|is|of|in|from|its|it|and|that|which|to|keys?|entry|entries|values|all|secret|value|named|called|by|with|config|map|there|stored|
  found|filled|taken|read|comes|gets|set|populated|sourced|learns|derived|reads|is|are)[^\w-])
`;
const keyed = words(
  `(?:keys?|entry|entries|field|item|under|property|line)(?: is| named| called|:)? ${noKey}${own}`,
);
const of = words(
  `${noKey}${own} (?:of|in|from|inside|out of) (?:the )?(?!(?:the|a|an|its|environment|it|this|that)[^\\w-])${own}`,
);
const secrets = /SECRET|PASS|TOKEN|KEY|USER|CRED|AUTH|PWD|LOGIN/u;

/** A variable, and the entry of an object that it is filled with; the rest of the sentence is told beside it. */
export const envTold: Teller = {
  tell: (said, { objects, isUnread }) => {
    const [name, ...more] = [...new Set(said.match(variable))];
    if (name === undefined || more.length > 0 || !isUnread(name) || isPrefix(said, name)) return undefined;
    const source = sourceIn(said, objects(), name);
    if (source === undefined) return undefined;
    const { key, kind, object } = source;
    const told = `The environment variable ${name} takes its value from the key ${key} in the ${kind} ${object}`;
    return instead(
      said,
      [name, key, object].map((one) => placeOf(said, one)),
      told,
    );
  },
};

/** All that it holds becomes variables. */
function isWhole(said: string, object: string): boolean {
  const before = said.slice(0, said.indexOf(object));
  return /(?:all|every|each)\s(?:of\sthe\s)?(?:keys?|entr(?:y|ies)|values?)\s(?:of|in|from)\s(?:the\s)?(?:(?:secret|config\s?-?map)\s)?["'\x60]?$/iu.test(
    before,
  );
}

/** What is put before the names of several is no name itself. */
function isPrefix(said: string, name: string): boolean {
  return /prefix\w*\s(?:(?:of|with|by|is|the|string)\s)*["'\x60]?$/iu.test(said.slice(0, said.indexOf(name)));
}

type Source = { readonly kind: string; readonly object: string; readonly key: string };

function sourceIn(said: string, objects: ReadonlyMap<string, string>, name: string): Source | undefined {
  const object = [...objects.keys()].find(
    (one) => said.includes(one) && objects.get(one) !== 'PersistentVolumeClaim' && !isWhole(said, one),
  );
  if (object !== undefined) {
    const key = keyIn(said, object, name);
    return key === undefined ? undefined : { kind: objects.get(object) ?? '', object, key };
  }
  const [, key, other] = [...said.matchAll(of)].find(([, one]) => one !== name) ?? [];
  return key === undefined || other === undefined || !secrets.test(name)
    ? undefined
    : { kind: 'Secret', object: other, key };
}

/** `the entry x`, `x of y`, `y's x`. */
function keyIn(said: string, object: string, variableName: string): string | undefined {
  const whole = object.replaceAll('.', '\\.');
  const ways = [
    keyed,
    words(
      `${noKey}${own} (?:of|in|from|inside|out of|within)(?: the| our)?(?: secret| config ?-?map)? ["'\`]?${whole}`,
    ),
    words(`from ${noKey}${own}`),
  ];
  const found = ways.flatMap((way) => [...said.matchAll(way)].map(([, one = '']) => one));
  return found.find((one) => one !== object && one !== variableName);
}
