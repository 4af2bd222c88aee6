import { overLines } from '../../../../kernel/over-lines.ts';

const marks = '["\'\x60]?';
const own = `${marks}((?!(?:and|with|the|for|of|in|is|as|that|which|name|names|should|must|called|named|to|from|by)(?![\\w-]))[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)${marks}`;

type Field = {
  /** How it is called where another object has the same. */
  readonly noun: string;
  /** Where its value is told of the one before. */
  readonly told: RegExp;
  readonly say: (value: string) => string;
};

const fields: readonly Field[] = [
  {
    noun: 'access ?modes?',
    told: /(?<![\w-])(ReadWriteOncePod|ReadWriteOnce|ReadWriteMany|ReadOnlyMany)(?![\w-])/gu,
    say: (value) => `access mode ${value}`,
  },
  {
    noun: '(?:storage ?)?class(?: ?names?)?',
    told: new RegExp(
      String.raw`(?<![\w-])(?:storage\s?class(?:\s?name)?|class)(?:\sis|\sof|:)?\s${own}`,
      'giu',
    ),
    say: (value) => `storage class ${value}`,
  },
  {
    noun: '(?:replicas?(?: ?count)?|(?:number|count) of (?:replicas|pods|copies)|replica number)',
    told: /(?<![\w-])(\d{1,3}|two|three|four|five|six)\s(?:replicas|pods|copies)(?![\w-])/giu,
    say: (value) => `${value} replicas`,
  },
  {
    noun: 'namespace',
    told: new RegExp(
      String.raw`(?<![\w-])(?:namespace|ns)(?:\sis|:)?\s${own}|(?<=\sin\s(?:the\s)?)${own}(?=\snamespace)`,
      'giu',
    ),
    say: (value) => `namespace ${value}`,
  },
  {
    noun: 'reclaim ?policy',
    told: /(?<![\w-])(Retain|Delete|Recycle)(?![\w-])/gu,
    say: (value) => `reclaim policy ${value}`,
  },
];
const any = fields
  .map(({ noun }) => noun)
  .join('|')
  .replaceAll(' ', '\\s');
const list = String.raw`((?:${any})(?:(?:,\sand\s|,\s|\sand\s)(?:(?:the|with\sthe)\s)?(?:same\s|identical\s)?(?:${any})){0,3})`;
const kind = String.raw`(?:PVs?|PVC|volume|persistent\s?volume|claim|deployment|stateful\s?set|other|first\sone)(?:'s)`;
const pointer = new RegExp(
  overLines`(?<![\w-])(?:(?<lead>with|of|using|in|uses|use|has|having)\s)?(?:(?:exactly\s)?the\s(?:very\s)?same|the\sidentical|identical|the\s${kind})\s${list}(?:\s(?:as|of)\s(?:the\s)?(?:PV|volume|persistent\s?volume|first(?:\sone)?|other(?:\sone)?|one\sbefore))?(?=[\s.,;)]|$)`,
  'giu',
);
const owner =
  /(?<![\w-])(?:persistent\s?-?volume(?:\s?-?claim)?|pvc?|claim|deployment|stateful\s?set)(?![\w-])/giu;

/** `with the same access mode and storage class`: what the object before has, said of this one. */
export function asTheOther(words: string): string {
  return inFields(words.replaceAll(pointer, (...found) => said(found)));
}

function said(found: readonly unknown[]): string {
  const [all, lead, names, at, words] = found as [string, string | undefined, string, number, string];
  const ahead = words.slice(0, at);
  if ((ahead.match(owner) ?? []).length < 2) return all;
  const parts = names.split(/,\sand\s|,\s|\sand\s/u).map((part) => valueOf(part, ahead));
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || (parts.length === 1 && known[0]?.startsWith('namespace') === true))
    return all;
  return `${ledBy(lead)}${known.join(' and ')}`;
}

function ledBy(lead = ''): string {
  return lead === '' ? '' : `${/^(?:of|in)$/iu.test(lead) ? 'with' : lead} `;
}

/** The one value that was told of it; of several nobody knows which is meant. */
function valueOf(noun: string, ahead: string): string | undefined {
  const plain = noun.replace(/^(?:with\s)?(?:the\s)?(?:same\s|identical\s)?/iu, '');
  const field = fields.find((one) => new RegExp(`^(?:${one.noun})$`, 'iu').test(plain));
  if (field === undefined) return undefined;
  const values = new Set([...ahead.matchAll(field.told)].map(([, one, other]) => one ?? other ?? ''));
  const [value] = values;
  return value === undefined || values.size > 1 ? undefined : field.say(value);
}

const volume = /(?<![\w-])(?:PV|persistent\s?-?volume)(?![\w-])/iu;
/** `…; storage class fast, access mode …` */
const classAmong = new RegExp(
  String.raw`[;,.]\s(?:the\s)?storage\sclass(?:\sis|:)?\s${own}(?=,\s(?:and\s)?(?:access\s?mode|reclaim|Read(?:Write|Only)|mode|volume\smode))`,
  'giu',
);

/** The class of a volume among its fields is no object of its own; one that is only repeated is that of the volume before. */
function inFields(words: string): string {
  if (!volume.test(words)) return words;
  const told = words.replaceAll(classAmong, ', storageClassName $1');
  const names = new Set(
    [...told.matchAll(/storage\s?class\s?name:?\s([a-z][a-z0-9.-]{0,60}[a-z0-9])/giu)].map(
      ([, one = '']) => one,
    ),
  );
  const [name] = names;
  if (name === undefined || names.size > 1) return told;
  const bare = new RegExp(
    String.raw`(?<=Read(?:Write|Only)(?:Once(?:Pod)?|Many)),\s${name}(?=[.,;]|$)`,
    'gu',
  );
  return told.replaceAll(bare, `, storageClassName ${name}`);
}
