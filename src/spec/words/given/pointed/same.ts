import type { Rewriting } from '../../text/rewriting.ts';
import type { Owners } from './owner.ts';
import type { Shown } from './shown.ts';
import { byGroups, item, valuedIn, type Valued } from './values.ts';

const between = String.raw`(?:\s?(?:[/+&]|,(?:\s(?:and|as\swell\sas))?|\s(?:and|or|as\swell\sas))\s?)(?:(?:in|with|on|of)\s)?(?:(?:the|its)\s)?(?:very\s)?(?:same\s)?`;
/** One of a list has no value behind it. */
const alone = String.raw`(?=\s?(?:[,.;:/+&)]|$|\n|(?:and|or|as|of|like|in|on|with|that|which|whose|is|are|from|the|this|agree|match|equal|should|must|over|by|via|at|so|to|for|when|while|a|each|only|between|through|using|but|where|have|has)(?!\w)))`;
const items = `(?:${item.english}(?:${between}${item.english}${alone}){0,4})`;
/** What follows tells the value itself, or would be read as one. */
const free = String.raw`(?!\s?(?:(?:is|are|being|to\sbe|should\sbe|must\sbe|shall\sbe)\s|(?:named|called)(?!\w)|[:=]\s?\S|["'\x60]|\d))`;
const uses = String.raw`(?:listens?(?:\s(?:on|at))?|declares?|exposes?|offers?|uses?|has|have|carry|carries|lives?(?:\sin)?|runs?(?:\s(?:in|under|as))?|resides?(?:\sin)?|selects?(?:\sby)?|serves?(?:\son)?|are\sin|is\sin|expects?|(?:both\s)?shares?|belongs?\sto|stands?\sin|sits?\sin|both\s(?:live\sin|use|have))`;

const own = String.raw`(?:'s\s(?:pods?|containers?|selector|(?:pod\s)?template))?`;

/** `the same image as the Deployment`, `its namespace`: what that is, where it is beyond doubt. */
export function sameIn(all: readonly Shown[], owners: Owners): Rewriting[] {
  const owner = owners.english;
  const said = valuedIn(all, owners, 'english');
  return [
    [
      wordsOf(
        `(?<head>(?:(?:the|that)\\s)?(?:exact(?:ly)?\\s|very\\s)?(?:the\\s)?)same\\s(?<list>${items})(?!\\s?["'\`]|\\s(?:named|called)(?!\\w))(?:\\s?(?:,\\s)?(?:as|like)\\s(?:(?:those|the\\sones?|that)\\s)?(?:(?:in|of|on)\\s)?(?<whose>${owner}|its?|they|them)(?:'s?)?(?:\\s(?:uses?|has|have|carry|carries|lives?\\sin|selects?|is\\sin|does|do)(?!\\w))?)?(?<colon>:(?=\\s\\w))?`,
      ),
      byGroups(({ head = '', list = '', whose = '', colon }) => {
        const value = said(list, whose);
        return value && `${head}${value}${colon === undefined ? '' : ','}`;
      }),
    ],
    // the image of / used by / that ... uses
    [
      wordsOf(
        `(?<head>(?:the\\s)?(?:very\\s|exact\\s|respective\\s|two\\s)?)(?<list>${items})\\s(?:(?:of|from|on|in|used\\sby|declared\\s(?:by|in)|exposed\\sby)\\s(?<whose>${owner}|(?:its|their)\\s(?:pods?|containers?|selectors?)|it|them)${own}|(?:that\\s|which\\s|(?:on|at|to|in|under)\\swhich\\s|where\\s)?(?<whom>(?:${owner})${own}|(?:its|their)\\s(?:pods?|containers?|selectors?)|it|they|the\\s(?:latter|former|two))\\s${uses})(?![\\w-])`,
      ),
      byGroups(({ head = '', list = '', whose, whom = '' }) => {
        const value = said(list, whose ?? whom);
        return value && `${head.startsWith('the') && !/^\d/u.test(value) ? 'the ' : ''}${value}`;
      }),
    ],
    // the Deployment's own namespace, its container port
    [
      wordsOf(
        `(?<both>(?:both|all|every)\\s(?:(?:of\\s)?(?:the\\s)?)?)?(?:(?<whose>${owner})(?:'s|s')|its|their)\\s(?:(?:own|very|two|respective|pods?'?s?|containers?'?s?)\\s){0,2}(?<list>${items})${free}${alone}(?!\\s(?:of|on|and\\sits)\\s)`,
      ),
      byGroups(({ list = '', whose = '' }) => said(list, whose)?.replace(/^namespace/u, 'the $&')),
    ],
    // access mode and storage class agree with the volume's, like the PV
    [
      wordsOf(
        `(?<list>${items})\\s(?:(?:should|must|shall|to|have\\sto|will)\\s)?(?:be\\s|is\\s|are\\s)?(?:agree(?:s|ing)?\\swith|equals?(?:\\sto)?|match(?:es|ing)?|identical\\s(?:to|with)|those\\s(?:of|in)|that\\sof|the\\ssame\\sas|as\\sin|as|like)\\s(?:those\\s(?:of|in)\\s|that\\sof\\s)?(?<whose>${owner})(?:'s?)?(?![\\w-])`,
      ),
      byGroups(({ list = '', whose = '' }) => said(list, whose)),
    ],
    ...livingIn(owner, said),
  ];
}

/** `where the Role lives` */
function livingIn(owner: string, said: Valued): Rewriting[] {
  return [
    [
      wordsOf(
        `(?:where|wherever)\\s(?<whose>${owner}|it|they)\\s(?:already\\s)?(?:lives?|resides?|is|are|sits?|runs?|stands?|belongs?)(?=[,.;)]|$|\\n|\\sand\\s)`,
      ),
      byGroups(({ whose = '' }) => {
        const value = said('namespace', whose);
        return value && `in the ${value}`;
      }),
    ],
    ...ownerless(said),
  ];
}

function wordsOf(source: string): RegExp {
  return new RegExp(`(?<![\\w-])${source}`, 'giu');
}

/** What has no owner in the words, and only one in what is quoted. */
function ownerless(said: Valued): Rewriting[] {
  return [
    // the whole capacity
    [
      /(?<![\w-])(?:(?:the|its)\s)?(?:whole|full|entire)\s(?:capacity|size)(?![\w-])(?!\sof\s)/giu,
      (whole) => said('capacity', '') ?? whole,
    ],
    // -> containerPort
    [
      /(?<=(?:->|=>|→|=|(?<!\w)(?:to|on|as))\s)(?:the\s)?container\s?port(?![\w-])(?!\s?[\d:=]|\s(?:of|is|on|in)\s)/giu,
      (whole) => said('port', '') ?? whole,
    ],
  ];
}
