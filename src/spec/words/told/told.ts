import type { Understood } from '../wish.ts';
import { withCommandsMade } from '../commands/commands.ts';
import { quoted } from '../given/given.ts';
import { withoutComplaint } from './complaint.ts';
import { announced } from './announced/announced.ts';
import { askedAround } from './asked-around/asked-around.ts';
import { brought } from './brought.ts';
import { withoutBackground } from './background.ts';
import { withoutOutput } from './output.ts';
import { withTablesSaid } from './tables.ts';
import { introducing } from './introducing/introducing.ts';
import { keptOff } from './kept-off.ts';
import { leftOut } from './left-out.ts';
import { claimMounted } from './claim-mounted.ts';
import { deniedRoot, deniedTraffic } from './denied-traffic.ts';
import { eachObject } from './each/each-object.ts';
import { eachProgram } from './each/each-program.ts';
import { egressPorts } from './egress-ports.ts';
import { withListed } from './listed/listed.ts';
import { letInTo } from './let-in-to.ts';
import { onCards } from './trained.ts';
import { reworded } from './reworded/reworded.ts';
import { meantOfOthers, outright } from './outright/outright.ts';
import { plainOrSecret } from './plain-or-secret.ts';
import { portsPointed } from './ports-pointed.ts';
import { requested } from './requested.ts';
import { rightsLess } from '../refused/rights.ts';
import { sharded } from './sharded.ts';
import { simplified } from './traditional.ts';
import { voiced } from './voiced.ts';
import { programsVoiced } from './voiced/programs/programs.ts';
import { wallsPlainly } from './walls-plainly.ts';
import { courtesies } from '../text/courtesies.ts';
import { rewritten, type Rewriting } from '../text/rewriting.ts';

export type Told = {
  /** What was said as plain sentences, with what was quoted and fenced in its place. */
  readonly words: string;
  /** What is no wish, and is said to have been taken for none. */
  readonly rows: readonly Understood[];
};

/** What is said of objects in whole prose, before what is no wish is told apart. */
const before: readonly Rewriting[] = [
  ...voiced,
  ...sharded,
  ...outright,
  ...onCards,
  ...reworded,
  ...introducing,
  ...brought,
  ...requested,
  ...keptOff,
  ...leftOut,
  ...letInTo,
];

/** What goes before all else: courtesies, and what words refuse or let in. */
const first: readonly Rewriting[] = [
  ...courtesies,
  ...wallsPlainly,
  ...deniedRoot,
  ...deniedTraffic,
  ...rightsLess,
  ...plainOrSecret,
  ...portsPointed,
  ...egressPorts,
  ...claimMounted,
  ...askedAround,
];

/** What people write into a comment or a ticket as what the readers of wishes know: sentences. */
export function toldAs(written: string, isBeside = false): Told {
  const begun = withoutBackground(rewritten(simplified(written), first));
  const commanded = withCommandsMade(withListed(begun.words));
  const printed = withoutOutput(commanded.words.replaceAll(/<!--[^]{0,5000}?-->/gu, ' '));
  const parted = inProse(printed.words, (prose) =>
    plain(
      withTablesSaid(
        rewritten(
          meantOfOthers(announced(prose)),
          isBeside ? before : [...eachObject, ...eachProgram, ...programsVoiced, ...before],
        ),
      ),
    ),
  );
  const aside = [...begun.aside];
  const complaints: string[] = [];
  const isGiven = quoted(parted).documents.length > 0 && commanded.rows.length === 0;
  const words = inProse(parted, (prose) => {
    const reason = isGiven ? withoutComplaint(prose) : { words: prose, aside: [] };
    const told = withoutBackground(reason.words);
    complaints.push(...reason.aside);
    aside.push(...told.aside);
    return told.words;
  });
  return {
    words,
    rows: [
      ...commanded.rows,
      ...[...printed.aside, ...complaints].map((said) => row(said, output)),
      ...aside.map((said) => row(said, background)),
    ],
  };
}

const output = { en: 'Pasted output, no wish', zh: '粘贴的输出，不是请求' };
const background = { en: 'Background, no wish', zh: '背景，不是请求' };

function row(said: string, subject: Understood['subject']): Understood {
  return { said: said.length > 100 ? `${said.slice(0, 100)}…` : said, subject, value: '—' };
}

/** What is fenced or indented as code stays as it is. */
function inProse(words: string, change: (prose: string) => string): string {
  return words
    .split(/(^[ \t]{0,8}(?:```|~~~)[^\n]{0,40}$[^]*?^[ \t]{0,8}(?:```|~~~)[ \t]*$)/mu)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');
}

/** Marks of Markdown say nothing. */
function plain(prose: string): string {
  return prose
    .replaceAll(number, '\n- ')
    .replaceAll(/^#{1,6}[ \t]+([^\n]{1,200}?)[ \t]*[.:]?$/gmu, '$1.')
    .replaceAll(/\[([^\]\n]{1,200})\]\(https?:[^)\s]{1,500}\)/gu, '$1')
    .replaceAll(
      /^[ \t]*(?:\d{1,2}(?:[.)][ \t]+|[、．）][ \t]*)|[（(]\d{1,2}[)）][ \t]*|[①-⑳][ \t]*|[一二三四五六七八九十]、[ \t]*)(?=\S)/gmu,
      '- ',
    )
    .replaceAll(/^([ \t]*[-*][ \t])\[[ xX]\][ \t]/gmu, '$1')
    .replaceAll(/\*\*([^*\n]{1,200})\*\*/gu, '$1');
}

/** `要求：1）…；2）…` is a list as well, the end of `(acme/api:1.4)` is none. */
const number =
  /[ \t]?(?<=^|[:：;；。.,，\n]\s?)(?<!\w[:.,])(?:[（(]?[1-9][）)]|[①-⑨])(?:[ \t]+(?=\S)|(?=[^\s\d.,;，；。]))/gu;
