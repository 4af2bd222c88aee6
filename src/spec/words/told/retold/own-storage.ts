import { overLines } from '../../../../kernel/over-lines.ts';
import { nameIn } from './pieces.ts';
import { says, words, type Teller } from './teller.ts';

const each = words(
  '(?:each|every)(?: single| one| of)*(?: (?:the|them|these))?(?: (?:pods?|replicas?|cop(?:y|ies)|members?|instances?|peers?|ones?))?',
);
const own = words(
  'own|itself|themselves|claims?|claiming|gets?|given|handed|receives?|requests?|needs?|has|have|equipped|provided|keeps?|disk|storage|volume',
);
const size = /(?<![\w.-])(\d{1,5} ?[KMGT]i?B?)(?![\w])/u;
const path = /(?<![\w.:/@~=-])\/[\w][\w.-]{0,60}(?:\/[\w.-]{1,60}){0,6}(?![\w/-])/u;
const mode = /(?<!\w)(ReadWriteOncePod|ReadWriteOnce|ReadWriteMany|ReadOnlyMany|RWOP|RWO|RWX|ROX)(?!\w)/u;
const known: Readonly<Record<string, string>> = {
  RWOP: 'ReadWriteOncePod',
  RWO: 'ReadWriteOnce',
  RWX: 'ReadWriteMany',
  ROX: 'ReadOnlyMany',
};
const noName = '(?!(?:the|a|an|of|same|its|from|storage|this|in|with)[^\\w-])';
const classes = words(
  overLines`
    ${noName}["'\x60]?([a-z][a-z0-9.-]{1,40})["'\x60]?,? storage(?: ?-?class)?(?=[ ,.;)]|$)(?<!of storage)|
    (?:storage ?-?class|(?:from|of|in|with|using) the class)(?:name)?(?: named| called| is|:)? ["'\x60]?([a-z][a-z0-9.-]{1,40})["'\x60]?
  `,
);

/** What each pod of a set has for itself: a size, a place, a name and a mode in whatever order. */
export const ownStorage: Teller = {
  tell: (said, { kind }) => {
    const [, amount] = size.exec(said) ?? [];
    const [at] = path.exec(said) ?? [];
    if (amount === undefined || at === undefined || !isOwn(said) || kind() !== 'StatefulSet')
      return undefined;
    return ` Each pod has volumeClaimTemplate ${detailsOf(said.replace(path, ' '), amount, at)}`;
  },
};

function isOwn(said: string): boolean {
  return says(said, each) && says(said, own) && !said.includes('emptyDir');
}

function detailsOf(said: string, amount: string, at: string): string {
  const [found] = [...said.matchAll(classes)].map(([, one, other]) => one ?? other ?? '');
  const name = nameIn(said, found === undefined ? [] : [found]) ?? 'data';
  const access = mode.exec(said)?.[1];
  const held = [
    name,
    'of',
    amount.replace(' ', ''),
    ...(access === undefined ? [] : [known[access] ?? access]),
  ];
  return `${held.join(' ')} mounted at ${at}${found === undefined ? '' : `, storageClassName ${found}`}`;
}
