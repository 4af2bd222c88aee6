import { anyCase } from '../../../../kernel/any-case.ts';
import type { Facts } from '../../../../facts/facts.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../../scope.ts';
import { databases } from '../secrets/variables.ts';

const size = String.raw`\d{1,5}(?:\.\d)?\s?[MGT]i?B?(?![\w/])`;
const amount = String.raw`(?:(?:around|about|roughly|at\s(?:least|most)|up\sto)\s)?(?:${size}|\d{1,5}m(?![\w/])|\d{1,2}(?:\.\d)?\s(?:v?cpus?|cores?)(?![\w-]))`;
const version = String.raw`(?:\s?v?(?:ersion\s)?\d{1,2}(?:\.\d{1,2}){0,2}(?!\w|\.\d|\s?[MGT]i?B?(?!\w)))?`;
const brought = String.raw`(?<![\w-])(?:(?:set|spin|bring|stand)\sup|bring|add|run|start|deploy|include|install|provision|create|launch|host|there\s(?:should|must|has\sto)\sbe|(?:we|i)\s(?:(?:also|would|will)\s){0,2}(?:need|want|like)|it\s(?:also\s)?(?:needs|gets|wants))`;
const named = String.raw`(?:(?:also|please|us|it|me|up|an?|the|its|our|own|small|single|one|to|have)\s){0,4}${namesOf(behind)}${version}(?:\s(?:database|db|cache|instance|server))?`;
const near = String.raw`(?:\s(?:too|as\swell|(?:in|inside|within)\s(?:the|our|this)\s(?:same\s)?(?:cluster|namespace)|in-cluster|(?:(?:right\s)?next\sto|beside|alongside|together\swith|along\swith|with|for)\s(?:it|this|the\s[\w-]{1,40}|[\w-]{1,40})|here)(?![\w-]))`;
/** A mere name begins a line or a sentence. */
const begun = String.raw`(?<=^\s{0,3}|[.;:]\s{1,2}|\n\s{0,6}(?:(?:[-*•]|\d{1,2}[.)])\s)?)`;
const kept = String.raw`(?<kept>\s(?:with|and)\s(?:an?\s)?${size}(?:\s(?:of\s)?(?:persistent\s)?(?:disk|storage|space|volume))?)?`;
const joint = String.raw`\s?(?:[,;:.]\s{1,2}|\s)(?:(?:and|then|please|also|but|so)\s){0,3}`;
const subject = String.raw`(?:it|that\sone|this\sone|that|the\s(?:database|db|cache|server|instance))`;
const should = String.raw`(?:(?:should|must|has\sto|will|would|may|can|needs\sto|also|probably|only)\s){0,3}`;
const given = String.raw`(?:(?:give|grant|assign|allow|hand)\s${subject}|let\s${subject}\s(?:have|use|take)|(?:limit|cap|restrict)\s${subject}\s(?:to|at)|${subject}\s${should}(?:needs?|gets?|haves?|has|be\sgiven|receives?|takes?|wants?|be\slimited\sto|is\slimited\sto|uses?|requires?))`;

/** `set up a postgres 15 and give it 1Gi of memory`: whose it is stands before it, and it is not the program's. */
const again = anyCase(
  String.raw`(?<run>${brought}\s${named}|${begun}${named}(?=${near}))${near}{0,2}${kept}${joint}${given}\s(?=${amount})`,
);

const has = String.raw`(?:(?:should|must|has\sto|needs\sto|will|would)\s)?(?:have|has|gets?|needs?|is\sgiven|be\sgiven|receives?|requires?|wants?|uses?|with|:)`;

/** The same, and `the database` where the code speaks to one kind of it: `the database should have 8Gi`. */
export function spokenOfAgain({ services }: Facts): readonly Rewriting[] {
  const kinds = services.flatMap(({ needs }) => needs.map(({ kind }) => publicImage(kind)?.app ?? kind));
  const [kind, ...others] = new Set(kinds.filter((one) => databases.has(one)));
  const told: Rewriting = [
    again,
    (...found) => {
      const { run = '', kept: disk } = found.at(-1) as unknown as Groups;
      return disk === undefined ? `${run} with ` : `${run}${disk} and `;
    },
  ];
  if (kind === undefined || others.length > 0) return [told, ofProgram];
  return [
    told,
    [
      anyCase(
        String.raw`(?<=^|[.;,(\n]\s{0,3}|(?:^|\n)\s{0,6}[-*•]\s|(?<![\w-])and\s)(?:the|our|its)\s(?:database|db)\s?(?=${has}\s${amount})`,
      ),
      `${kind} `,
    ],
    [
      anyCase(
        String.raw`(?<![\w-])(?:please\s)?(?:give|grant|assign)s?\s(?:the|our|its)\s(?:database|db)\s(?=${amount})`,
      ),
      `${kind} gets `,
    ],
    [
      anyCase(
        String.raw`(?<![\w-])(?:please\s)?(?:give|grant|assign)s?\s(?:the\s|our\s)?(${namesOf(behind)})\s(?=${size})`,
      ),
      '$1 gets ',
    ],
    ofProgram,
  ];
}

/** `postgres needs 8Gi of disk, the app 512Mi of memory`: the second leaves out what the first has said. */
const ofProgram: Rewriting = [
  anyCase(
    String.raw`(?<=${namesOf(behind)}\s(?:[\w-]{1,20}\s){0,3}${amount}[^.;\n]{0,80}),\s(?:and\s|while\s|but\s)?(?:the|our)\s(?:app|application|service|program|api|site|website|web\sapp)\s(?:(?:itself|only|just|needs|gets|has|should\shave)\s){0,2}(?=${amount})`,
  ),
  '. The app gets ',
];

type Groups = { readonly run?: string; readonly kept?: string };
